-- What was received, read and decided. A row of a sheet is one row here; its cells are one JSON object.

-- A file by its content; where the same content came twice, the first arrival counts.
CREATE TABLE submission (
    sha256   CHAR(64) PRIMARY KEY,
    name     VARCHAR(1000) NOT NULL,
    received TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    channel  VARCHAR(20) NOT NULL,
    size     BIGINT NOT NULL
);

-- A file that could be read as a return, accepted or not.
CREATE TABLE unit_return (
    sha256     CHAR(64) PRIMARY KEY REFERENCES submission,
    unit       VARCHAR(40) NOT NULL,
    term       VARCHAR(40) NOT NULL,
    period     VARCHAR(40) NOT NULL,
    workbook   VARCHAR(1000) NOT NULL,
    correction BOOLEAN NOT NULL,
    filed_on   DATE NOT NULL
);

-- Which return counts; to put another in its place is to change one row.
CREATE TABLE accepted_return (
    unit   VARCHAR(40) NOT NULL,
    term   VARCHAR(40) NOT NULL,
    period VARCHAR(40) NOT NULL,
    sha256 CHAR(64) NOT NULL REFERENCES unit_return,
    PRIMARY KEY (unit, term, period)
);

CREATE TABLE sheet (
    sha256        CHAR(64) NOT NULL REFERENCES unit_return ON DELETE CASCADE,
    table_id      VARCHAR(40) NOT NULL,
    name          VARCHAR(200) NOT NULL,
    state         VARCHAR(20) NOT NULL,
    state_sheet   VARCHAR(200),
    state_address VARCHAR(20),
    PRIMARY KEY (sha256, table_id)
);

-- part: COVER, DATA or TOTAL; position: the order within the part.
CREATE TABLE sheet_row (
    sha256   CHAR(64) NOT NULL REFERENCES unit_return ON DELETE CASCADE,
    table_id VARCHAR(40) NOT NULL,
    part     VARCHAR(10) NOT NULL,
    position INT NOT NULL,
    number   INT NOT NULL,
    sheet    VARCHAR(200) NOT NULL,
    cells    VARCHAR NOT NULL,
    PRIMARY KEY (sha256, table_id, part, position)
);

-- What was found in a file by itself: as it was read and checked last, under the definitions of that day.
CREATE TABLE verdict (
    sha256     CHAR(64) PRIMARY KEY REFERENCES submission,
    workbook   VARCHAR(1000) NOT NULL,
    unit       VARCHAR(40) NOT NULL,
    readable   BOOLEAN NOT NULL,
    acceptable BOOLEAN NOT NULL
);

CREATE TABLE finding (
    sha256   CHAR(64) NOT NULL REFERENCES verdict ON DELETE CASCADE,
    position INT NOT NULL,
    rule     VARCHAR(40) NOT NULL,
    severity VARCHAR(20) NOT NULL,
    message  VARCHAR NOT NULL,
    cells    VARCHAR NOT NULL,
    PRIMARY KEY (sha256, position)
);
