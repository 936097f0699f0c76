"""Schema versions of a home: which one it has, and the way forward."""

import sqlite3
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from backstride.store.schema import METADATA

HEAD_REVISION: Final = "0006"
"""The newest schema this Backstride knows; revisions are numbered in order."""


def revision_of(database: Path) -> str | None:
    """Return the schema revision of a database, or None where there is none yet.

    Parameters
    ----------
    database : Path
        The SQLite file; may be absent.
    """
    if not database.exists():
        return None
    connection = sqlite3.connect(database)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError:
        return None
    finally:
        connection.close()
    return None if row is None else str(row[0])


def create(database: Path) -> None:
    """Make the newest schema in a database that has none; begun and cut off, it can be begun again.

    A test holds that this gives what the migrations give; they load a library that takes longer than all the rest.

    Parameters
    ----------
    database : Path
        The SQLite file; made where absent.
    """
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(database)))
    with engine.begin() as connection:
        METADATA.create_all(connection)
        connection.exec_driver_sql(
            "CREATE TABLE IF NOT EXISTS alembic_version "
            "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
        connection.exec_driver_sql("INSERT INTO alembic_version (version_num) VALUES (?)", (HEAD_REVISION,))
    engine.dispose()


def migrate(database: Path, revision: str = "head") -> None:
    """Bring a database forward to a schema revision.

    Parameters
    ----------
    database : Path
        The SQLite file; made where absent.
    revision : str
        The revision to reach, the newest by default.
    """
    # Alembic is slow to load and needed once in a home's life and once per new schema
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["database"] = database
    command.upgrade(config, revision)
