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
    text_column("drawn"),  # in words, how its statements were chosen
    number_column("shows_machine"),  # 1 where its coders see what the machine found
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
    number_column("position", key=True),
    text_column("field"),
)
task_statement = Table(
    "task_statement",
    metadata,
    Column("task", Integer, ForeignKey("task.id", ondelete="CASCADE"), primary_key=True),
    number_column("position", key=True),
    text_column("statement"),  # its `subject`, as for judgements
)
# The judgements, in no task themselves, by which somebody decided what coders of a task had been asked.
adjudication = Table(
    "adjudication",
    metadata,
    Column("task", Integer, ForeignKey("task.id"), primary_key=True),
    Column("judgement", Integer, ForeignKey("judgement.id"), primary_key=True),
)
