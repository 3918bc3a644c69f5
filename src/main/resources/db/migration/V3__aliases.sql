-- Other names under which parts of a return were recognised: [["as typed", "as meant"], …].
ALTER TABLE unit_return ADD COLUMN aliases VARCHAR DEFAULT '[]' NOT NULL;
