"""What Alembic runs to migrate; `standpunkt.ledger.upgrading` gives the connection, in a transaction of its own."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
