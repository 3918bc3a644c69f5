-- What units say to queries instead of changing their numbers, by the key of the finding and the file that it came in.
CREATE TABLE answer (
    sha256 CHAR(64) NOT NULL REFERENCES submission,
    position INT NOT NULL,
    unit   VARCHAR(40) NOT NULL,
    finding VARCHAR(60) NOT NULL,
    text   VARCHAR NOT NULL,
    PRIMARY KEY (sha256, position)
);

CREATE INDEX answer_of_unit ON answer (unit);

-- The files that a file grew out of when it went back to its unit and was sent in again.
ALTER TABLE verdict ADD COLUMN lineage VARCHAR DEFAULT '' NOT NULL;
