"""SQLite cannot change a column or a foreign key: a table is made under another name, filled, and put in the old
one's place. Other tables go on referring to it by its name, which SQLite allows while foreign keys are not enforced.
"""

from __future__ import annotations

from typing import Any

from alembic import op
from sqlalchemy import Column


def rebuild(table: str, *columns: Column[Any], filled: dict[str, str]) -> None:
    """`table` with `columns`; those in `filled` are new and get that SQL expression over the old row."""
    op.create_table(f"new_{table}", *columns)
    kept = [column.name for column in columns if column.name not in filled]
    targets = ", ".join(f'"{name}"' for name in (*kept, *filled))
    values = ", ".join((*(f'"{name}"' for name in kept), *filled.values()))
    op.execute(f'INSERT INTO "new_{table}" ({targets}) SELECT {values} FROM "{table}" ORDER BY rowid')  # noqa: S608
    op.drop_table(table)
    op.rename_table(f"new_{table}", table)
