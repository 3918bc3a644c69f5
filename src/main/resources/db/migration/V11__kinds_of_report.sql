-- Which kind of report a run writes.
ALTER TABLE run ADD COLUMN report VARCHAR(40) DEFAULT 'final' NOT NULL;
