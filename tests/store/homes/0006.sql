BEGIN TRANSACTION;
CREATE TABLE accepted_plan (
	number INTEGER NOT NULL, 
	runner_id TEXT NOT NULL, 
	accepted_at TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "accepted_plan" VALUES(1,'me','2026-11-22T08:00:00+01:00','{"accepted_at": "2026-11-22T08:00:00+01:00", "wishes": {"goal": "10_km", "weeks": 12, "minutes": [60, 60, 60, 60, 60, 120, 120], "likes": [], "dislikes": [], "equipment": [], "treadmill": false, "treadmill_calibrated": false}, "plan": {"start": "2026-11-23", "weeks": 12, "goal": "10_km", "sessions": [{"date": "2026-11-23", "kind": "run_walk", "minutes": 30, "running_distance_m": 1200.0, "running_minutes": 10.0, "fast_minutes": 0.0, "hill_minutes": 0.0, "blocks": [{"steps": [{"kind": "run", "duration_s": 60, "distance_m": null}, {"kind": "walk", "duration_s": 120, "distance_m": null}], "repeats": 10}], "exercises": [], "reasons": [{"rule": "return_after_gap", "value": 10.0, "bound": 10.0}]}, {"date": "2026-11-24", "kind": "strength", "minutes": 25, "running_distance_m": 0.0, "running_minutes": 0.0, "fast_minutes": 0.0, "hill_minutes": 0.0, "blocks": [], "exercises": [{"exercise": "plank", "sets": 2, "repetitions": null, "hold_s": 20, "left_in_reserve": null, "load_kg_max": null}], "reasons": []}]}, "causes": []}');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE diary_revision (
	runner_id TEXT NOT NULL, 
	entry_id TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	saved_at TEXT NOT NULL, 
	body JSON, 
	PRIMARY KEY (runner_id, entry_id, number)
);
INSERT INTO "diary_revision" VALUES('me','549bfd6e3835b591',1,'2026-11-22T08:00:00+01:00','{"entry_id": "549bfd6e3835b591", "runner_id": "me", "kind": "morning", "at": "2026-11-22T08:00:00+01:00", "recorded_at": "2026-11-22T08:00:00+01:00", "could_do": null, "function": null, "went_well": null, "back_pain": 2, "leg_pain": null, "regions": [], "leg_signs": [], "as_usual": null, "bony_spot": null, "woke_at_night": null, "stiffness": null, "soreness": null, "mood": null, "sleep": null, "sleep_h": null, "stress": null, "painkiller": null, "painkiller_at": null, "treatment": [], "ill": null, "reason": null, "effort": null, "run_id": null, "confidence": null, "kept_from": null, "tired_back": null, "recovered": null, "note": "fine"}');
INSERT INTO "diary_revision" VALUES('me','c967e0ef9bb58037',1,'2026-11-22T08:00:00+01:00','{"entry_id": "c967e0ef9bb58037", "runner_id": "me", "kind": "morning", "at": "2026-11-22T08:00:00+01:00", "recorded_at": "2026-11-22T08:00:00+01:00", "could_do": null, "function": null, "went_well": null, "back_pain": 9, "leg_pain": null, "regions": [], "leg_signs": [], "as_usual": null, "bony_spot": null, "woke_at_night": null, "stiffness": null, "soreness": null, "mood": null, "sleep": null, "sleep_h": null, "stress": null, "painkiller": null, "painkiller_at": null, "treatment": [], "ill": null, "reason": null, "effort": null, "run_id": null, "confidence": null, "kept_from": null, "tired_back": null, "recovered": null, "note": null}');
INSERT INTO "diary_revision" VALUES('me','549bfd6e3835b591',2,'2026-11-22T08:00:00+01:00','{"entry_id": "549bfd6e3835b591", "runner_id": "me", "kind": "morning", "at": "2026-11-22T08:00:00+01:00", "recorded_at": "2026-11-22T08:00:00+01:00", "could_do": null, "function": null, "went_well": null, "back_pain": 2, "leg_pain": null, "regions": [], "leg_signs": [], "as_usual": null, "bony_spot": null, "woke_at_night": null, "stiffness": null, "soreness": null, "mood": 7, "sleep": null, "sleep_h": null, "stress": null, "painkiller": null, "painkiller_at": null, "treatment": [], "ill": null, "reason": null, "effort": null, "run_id": null, "confidence": null, "kept_from": null, "tired_back": null, "recovered": null, "note": "fine"}');
INSERT INTO "diary_revision" VALUES('me','c967e0ef9bb58037',2,'2026-11-22T08:00:00+01:00',NULL);
CREATE TABLE file (
	runner_id TEXT NOT NULL, 
	content_hash TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	settled TEXT, 
	body JSON NOT NULL, 
	PRIMARY KEY (runner_id, content_hash)
);
CREATE TABLE file_path (
	runner_id TEXT NOT NULL, 
	path TEXT NOT NULL, 
	content_hash TEXT NOT NULL, 
	PRIMARY KEY (runner_id, path)
);
CREATE TABLE gate_event (
	number INTEGER NOT NULL, 
	runner_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (number)
);
INSERT INTO "gate_event" VALUES(1,'me','check','{"answered_at": "2026-11-22T08:00:00+01:00", "answers": {"bladder_change": "no", "bowel_change": "no", "saddle_numbness": "no", "sexual_function_change": "no", "both_legs": "no", "leg_weakness_worse": "no", "chest_pain_or_faint": "no", "major_injury": "no", "fever_unwell": "no", "cancer_ever": "no", "weight_loss": "no", "night_pain": "no", "fragile_bones": "no", "infection_risk": "no", "first_pain_under_18_or_over_50": "no", "morning_stiffness_long": "no", "bone_stress": "no", "periods_or_fuelling": "no", "blood_thinner_and_fall": "no", "pregnant_or_birth_within_year": "no", "spine_surgery_ever": "no", "leg_pain_worse_than_back": "no", "pars_stress": "no", "osteoporosis_or_vertebral_fracture": "no", "disc_with_leg_pain": "no", "stenosis": "no", "inflammatory_back_disease": "no", "sacroiliac_pain": "no", "surgery_within_year": "no", "scoliosis_surgery_advised": "no", "no_breath_holding": "no", "hypermobility_or_scoliosis": "no"}, "age_years": 38}');
INSERT INTO "gate_event" VALUES(2,'me','trigger','{"at": "2026-11-22T08:00:00+01:00", "cause": "score_high", "signs": []}');
CREATE TABLE home_fact (
	runner_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (runner_id, name)
);
INSERT INTO "home_fact" VALUES('me','identity','acae1c81abb5c48de40c0efbff052b9f');
INSERT INTO "home_fact" VALUES('me','identity_place','2326568');
INSERT INTO "home_fact" VALUES('me','identity_account','0');
INSERT INTO "home_fact" VALUES('me','last_seen','2026-11-22');
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
CREATE TABLE night (
	runner_id TEXT NOT NULL, 
	local_date TEXT NOT NULL, 
	asleep_h FLOAT NOT NULL, 
	PRIMARY KEY (runner_id, local_date)
);
CREATE TABLE recording (
	runner_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	file_hash TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	start TEXT NOT NULL, 
	track BLOB NOT NULL, 
	heart BLOB NOT NULL, 
	body JSON NOT NULL, 
	PRIMARY KEY (runner_id, "key")
);
CREATE TABLE remark (
	runner_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
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
INSERT INTO "runner_change" VALUES(1,'me','2026-11-22T08:00:00+01:00','{"valid_from": "2026-01-01", "sex": null, "birth_year": 1988, "height_m": null, "mass_kg": 62.0, "zone": "Europe/Berlin", "units": null}');
CREATE TABLE told (
	number INTEGER NOT NULL, 
	runner_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	told_at TEXT NOT NULL, 
	body JSON, 
	PRIMARY KEY (number)
);
INSERT INTO "told" VALUES(1,'me','story','2020-01-01','2026-11-22T08:00:00+01:00','{"on": "2020-01-01", "text": "It began."}');
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
CREATE INDEX told_by_kind ON told (runner_id, kind);
CREATE INDEX diary_revision_by_at ON diary_revision (runner_id, json_extract(body, '$.at'), entry_id);
CREATE INDEX diary_revision_by_kind ON diary_revision (runner_id, json_extract(body, '$.kind'), json_extract(body, '$.at'), entry_id);
COMMIT;
