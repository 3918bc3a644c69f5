-- Which versions of reports were proposed as final, and which are. A version is known by the SHA-256 of its manifest.

CREATE TABLE proposal (
    id              VARCHAR(40) PRIMARY KEY,
    term            VARCHAR(40) NOT NULL,
    as_of           DATE NOT NULL,
    manifest        CHAR(64) NOT NULL,
    proposed_by     VARCHAR(40) NOT NULL,
    proposed_person VARCHAR(200) NOT NULL,
    proposed_at     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    note            VARCHAR(1000) NOT NULL,
    state           VARCHAR(20) NOT NULL,
    closed_by       VARCHAR(40),
    closed_person   VARCHAR(200),
    closed_at       TIMESTAMP(9) WITH TIME ZONE,
    reason          VARCHAR(1000) NOT NULL
);

-- A number is never given twice, and two final versions of a term are never in force together.
CREATE TABLE seal (
    id              VARCHAR(40) PRIMARY KEY,
    term            VARCHAR(40) NOT NULL,
    number          INT NOT NULL,
    proposal        VARCHAR(40) NOT NULL UNIQUE REFERENCES proposal,
    as_of           DATE NOT NULL,
    manifest        CHAR(64) NOT NULL,
    sealed_by       VARCHAR(40) NOT NULL,
    sealed_person   VARCHAR(200) NOT NULL,
    sealed_at       TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    unsealed_by     VARCHAR(40),
    unsealed_person VARCHAR(200),
    unsealed_at     TIMESTAMP(9) WITH TIME ZONE,
    reason          VARCHAR(1000) NOT NULL,
    in_force        VARCHAR(40) GENERATED ALWAYS AS (CASE WHEN unsealed_at IS NULL THEN term END),
    UNIQUE (term, number),
    UNIQUE (in_force)
);
