"""The first version that people got. A ledger of it does not know Alembic: its version stands in the table `setting`.

Nothing leads here, so nothing is done; `tests/ledger/released/5.sql` holds the tables.
"""

from __future__ import annotations

revision = "5"
down_revision = None


def upgrade() -> None:
    """Older ledgers are not upgraded."""
