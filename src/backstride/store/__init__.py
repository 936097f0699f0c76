"""SQLite with one writer; samples as Parquet; original files kept unchanged."""
