-- What was sent in through the page. The content is a submission; the same content may be sent in again after it was
-- taken back, and by another unit by mistake.
CREATE TABLE upload (
    id           CHAR(32) PRIMARY KEY,
    sha256       CHAR(64) NOT NULL REFERENCES submission,
    name         VARCHAR(1000) NOT NULL,
    received     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    account      VARCHAR(100) NOT NULL,
    -- For whom it was sent in; empty where the county leaves it to the cover.
    unit         VARCHAR(40) NOT NULL,
    term         VARCHAR(40) NOT NULL,
    period       VARCHAR(40) NOT NULL,
    -- Empty until it was read, and of a file that holds no numbers.
    check_code   VARCHAR(20) DEFAULT '' NOT NULL,
    -- That the program broke down over it; it is kept, but no run reads it again.
    unread       BOOLEAN DEFAULT FALSE NOT NULL,
    withdrawn    TIMESTAMP(9) WITH TIME ZONE,
    withdrawn_by VARCHAR(100),
    reason       VARCHAR(1000)
);

CREATE INDEX upload_of_file ON upload (sha256);
CREATE INDEX upload_of_unit ON upload (unit, term, period);

-- The files that lay in the folder when the last run looked, as they were called then, in its order.
CREATE TABLE folder_file (
    position INT PRIMARY KEY,
    sha256   CHAR(64) NOT NULL REFERENCES submission,
    name     VARCHAR(1000) NOT NULL
);

-- What units say to queries on the page, by the key of the finding; nothing is overwritten, the last word counts.
CREATE TABLE page_answer (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit    VARCHAR(40) NOT NULL,
    finding VARCHAR(60) NOT NULL,
    text    VARCHAR(2000) NOT NULL,
    given   TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    account VARCHAR(100) NOT NULL
);

CREATE INDEX page_answer_of_unit ON page_answer (unit);

-- What the county says to an answer, typed or from a file; it holds for those very words and the last one counts.
CREATE TABLE ruling (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit     VARCHAR(40) NOT NULL,
    finding  VARCHAR(60) NOT NULL,
    answer   VARCHAR NOT NULL,
    accepted BOOLEAN NOT NULL,
    -- What is asked again; empty where the answer is accepted.
    question VARCHAR(1000) NOT NULL,
    given    TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    account  VARCHAR(100) NOT NULL
);

CREATE INDEX ruling_of_unit ON ruling (unit);
