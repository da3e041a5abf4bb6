"""How older ledgers become new ones, with Alembic: each file in `versions` leads from the version before to its own.

A revision changes tables and what stands in them, and is never changed once it was released: it says nothing of the
tables as they are now in `standpunkt.ledger.schema`. Indices, views, guards and the full-text index follow from the
tables; `standpunkt.ledger.upgrading` makes those anew behind the last revision.
"""
