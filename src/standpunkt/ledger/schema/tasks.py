"""Coding by several people, each blind of the others: who codes which fields of which statements."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from standpunkt.ledger.schema.columns import metadata, number_column, text_column

task = Table(
    "task",
    metadata,
    number_column("id", key=True),
    Column("name", text_column("name").type, nullable=False, unique=True),
    text_column("coder"),  # who asked for it
    text_column("time"),
    text_column("closed", optional=True),  # when it was closed: what its coders judged is open to all from then on
)
task_coder = Table(
    "task_coder",
    metadata,
    Column("task", Integer, ForeignKey("task.id", ondelete="CASCADE"), primary_key=True),
    text_column("coder", key=True),
)
task_field = Table(
    "task_field",
    metadata,
    Column("task", Integer, ForeignKey("task.id", ondelete="CASCADE"), primary_key=True),
    text_column("field", key=True),
)
task_statement = Table(
    "task_statement",
    metadata,
    Column("task", Integer, ForeignKey("task.id", ondelete="CASCADE"), primary_key=True),
    number_column("position", key=True),
    text_column("statement"),  # its `subject`, as for judgements
)
