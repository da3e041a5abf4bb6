"""What was done to a ledger and when, and what that changed of what the machine had found."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, Table

from standpunkt.ledger.schema.columns import metadata, number_column, text_column

run = Table(
    "run",
    metadata,
    number_column("id", key=True),
    text_column("time"),  # ISO 8601, UTC
    text_column("command"),  # add, recode, learn, judge
    text_column("program"),  # its version
    text_column("engine", optional=True),
    text_column("codebook", optional=True),  # the digest
)
# Only changes: what a statement was found with first is not told twice. The statement is no foreign key, so that its
# history outlives a re-reading that drops it; it is the `subject`, as for judgements.
change = Table(
    "change",
    metadata,
    number_column("id", key=True),
    Column("run", Integer, ForeignKey("run.id"), nullable=False),
    text_column("statement"),
    text_column("field"),  # as of judgements; "quotation" tells whether the machine finds it: yes, no
    text_column("old", optional=True),
    text_column("new", optional=True),
    text_column("component", optional=True),  # what found the new value
    text_column("version", optional=True),
    text_column("rule", optional=True),
    Column("confidence", Float),
    Index("change_statement", "statement"),
)
