"""Alembic's entry: runs the revisions against the database that `backstride.store.migrate` names, all or none."""

import sqlite3

import sqlalchemy as sa
from alembic import context

engine = sa.create_engine(sa.URL.create("sqlite", database=str(context.config.attributes["database"])))


@sa.event.listens_for(engine, "connect")
def _leave_transactions_to_us(connection: sqlite3.Connection, _record: object) -> None:
    # the driver would keep each change of a table at once, and a kill between two would leave a schema of no revision
    connection.isolation_level = None


with engine.begin() as connection:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    context.configure(connection=connection, transaction_per_migration=False)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
