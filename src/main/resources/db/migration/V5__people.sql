-- Who may log in. An account is closed, never deleted: its login name stands in the audit log.
CREATE TABLE account (
    id             VARCHAR(32) PRIMARY KEY,
    login          VARCHAR(32) NOT NULL UNIQUE,
    person         VARCHAR(40) NOT NULL,
    role           VARCHAR(20) NOT NULL,
    unit           VARCHAR(40) NOT NULL,
    password       VARCHAR(300) NOT NULL,
    password_since TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    temporary      BOOLEAN NOT NULL,
    open           BOOLEAN NOT NULL
);

-- What was done. Each line's hash covers the line and the hash of the one before it.
CREATE TABLE audit_line (
    number  BIGINT PRIMARY KEY,
    at      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    actor   VARCHAR(32) NOT NULL,
    source  VARCHAR(60) NOT NULL,
    action  VARCHAR(30) NOT NULL,
    object  VARCHAR(200) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    hash    CHAR(64) NOT NULL
);

CREATE INDEX audit_line_at ON audit_line (at);

-- Both ends of the chain, in one row: without the last hash nobody would miss lines that were cut off the end.
CREATE TABLE audit_chain (
    id           INT PRIMARY KEY CHECK (id = 1),
    start_number BIGINT NOT NULL,
    start_hash   CHAR(64) NOT NULL,
    end_number   BIGINT NOT NULL,
    end_hash     CHAR(64) NOT NULL
);

INSERT INTO audit_chain VALUES (1, 0, REPEAT('0', 64), 0, REPEAT('0', 64));
