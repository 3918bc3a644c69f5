-- What a report said, to be compared with the next; runs that say the same share one.
CREATE TABLE snapshot (
    id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content VARCHAR NOT NULL
);

-- Every run of the nightly job, whatever started it. A night of the schedule is served by one run.
CREATE TABLE run (
    id        CHAR(32) PRIMARY KEY,
    number    BIGINT NOT NULL UNIQUE,
    cause     VARCHAR(20) NOT NULL,
    account   VARCHAR(200) NOT NULL,
    night     TIMESTAMP(9) WITH TIME ZONE UNIQUE,
    asked_for DATE,
    continues CHAR(32),
    started   TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    ended     TIMESTAMP(9) WITH TIME ZONE,
    ending    VARCHAR(20) NOT NULL,
    recovered BOOLEAN NOT NULL,
    unchanged BOOLEAN NOT NULL,
    reason    VARCHAR(2000) NOT NULL,
    term      VARCHAR(40) NOT NULL,
    as_of     DATE,
    expected  INT NOT NULL,
    accepted  INT NOT NULL,
    returned  INT NOT NULL,
    conflict  INT NOT NULL,
    missing   INT NOT NULL,
    snapshot  BIGINT REFERENCES snapshot
);

CREATE TABLE run_step (
    run      CHAR(32) NOT NULL REFERENCES run,
    position INT NOT NULL,
    name     VARCHAR(20) NOT NULL,
    started  TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    ended    TIMESTAMP(9) WITH TIME ZONE,
    seen     INT NOT NULL,
    accepted INT NOT NULL,
    returned INT NOT NULL,
    PRIMARY KEY (run, position)
);

-- What it said to the office while it worked.
CREATE TABLE run_line (
    run      CHAR(32) NOT NULL REFERENCES run,
    position INT NOT NULL,
    at       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    tone     VARCHAR(10) NOT NULL,
    text     VARCHAR NOT NULL,
    PRIMARY KEY (run, position)
);

-- How the units stood at its end; the numbers are those of open findings.
CREATE TABLE run_unit (
    run       CHAR(32) NOT NULL REFERENCES run,
    position  INT NOT NULL,
    code      VARCHAR(40) NOT NULL,
    name      VARCHAR(200) NOT NULL,
    standing  VARCHAR(20) NOT NULL,
    counting  VARCHAR(64) NOT NULL,
    filed_on  DATE,
    fatal     INT NOT NULL,
    query     INT NOT NULL,
    note      INT NOT NULL,
    unchecked INT NOT NULL,
    PRIMARY KEY (run, position)
);

CREATE TABLE run_file (
    run      CHAR(32) NOT NULL REFERENCES run,
    position INT NOT NULL,
    path     VARCHAR(1000) NOT NULL,
    sha256   CHAR(64) NOT NULL,
    PRIMARY KEY (run, position)
);

-- Since when the schedule is watched as it stands: one row.
CREATE TABLE schedule (
    times VARCHAR(200) NOT NULL,
    since TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
