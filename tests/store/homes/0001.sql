BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE file (
	runner_id TEXT NOT NULL, 
	content_hash TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	settled TEXT, 
	body JSON NOT NULL, 
	PRIMARY KEY (runner_id, content_hash)
);
CREATE TABLE import_log (
	number INTEGER NOT NULL, 
	runner_id TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (number)
);
CREATE TABLE merge_veto (
	runner_id TEXT NOT NULL, 
	one TEXT NOT NULL, 
	other TEXT NOT NULL, 
	PRIMARY KEY (runner_id, one, other)
);
CREATE TABLE recording (
	runner_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	file_hash TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	start TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (runner_id, "key")
);
CREATE TABLE run (
	runner_id TEXT NOT NULL, 
	run_id TEXT NOT NULL, 
	sport TEXT NOT NULL, 
	start TEXT NOT NULL, 
	local_date TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (runner_id, run_id)
);
CREATE TABLE run_alias (
	runner_id TEXT NOT NULL, 
	was TEXT NOT NULL, 
	recording TEXT NOT NULL, 
	PRIMARY KEY (runner_id, was)
);
CREATE TABLE run_recording (
	runner_id TEXT NOT NULL, 
	recording TEXT NOT NULL, 
	run_id TEXT NOT NULL, 
	PRIMARY KEY (runner_id, recording)
);
CREATE TABLE runner_change (
	number INTEGER NOT NULL, 
	runner_id TEXT NOT NULL, 
	told_at TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "runner_change" VALUES(1,'me','2026-11-22T10:00:00+00:00','{"valid_from":"2026-11-22","sex":"f","birth_year":1988,"height_m":1.7,"mass_kg":62.0,"zone":"Europe/Berlin","units":null}');
CREATE TABLE weighing (
	runner_id TEXT NOT NULL, 
	local_date TEXT NOT NULL, 
	mass_kg FLOAT NOT NULL, 
	PRIMARY KEY (runner_id, local_date)
);
CREATE TABLE zone_rule (
	number INTEGER NOT NULL, 
	runner_id TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (number)
);
CREATE INDEX file_by_sequence ON file (runner_id, sequence);
CREATE INDEX recording_by_file_hash ON recording (runner_id, file_hash);
CREATE INDEX run_by_start ON run (runner_id, start);
CREATE INDEX run_recording_by_run_id ON run_recording (runner_id, run_id);
COMMIT;
