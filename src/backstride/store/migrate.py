"""Schema versions of a home: which one it has, and the way forward."""

import sqlite3
from pathlib import Path
from typing import Final

HEAD_REVISION: Final = "0003"
"""The newest schema this Backstride knows; revisions are numbered in order."""


def revision_of(database: Path) -> str | None:
    """Give the schema revision of a database, or None where there is none yet.

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
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["database"] = database
    command.upgrade(config, revision)
