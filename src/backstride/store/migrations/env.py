"""Alembic's entry: runs the revisions against the database that `backstride.store.migrate` names."""

import sqlalchemy as sa
from alembic import context

engine = sa.create_engine(sa.URL.create("sqlite", database=str(context.config.attributes["database"])))
with engine.begin() as connection:
    context.configure(connection=connection, transaction_per_migration=False)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
