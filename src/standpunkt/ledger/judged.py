"""The tables of what people decided, and of what follows from it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, text

from standpunkt.ledger.columns import child_of, metadata, number_column, text_column

# What people decided. Rows are never deleted, and never changed but for `superseded_by`, once (triggers in sqlite.py
# see to it). The subject is no foreign key: a judgement outlives the re-reading of an article that drops its statement,
# and counts again when the statement comes back. Values are text; ids as they are, what is more than a word as JSON.
judgement = Table(
    "judgement",
    metadata,
    number_column("id", key=True),
    text_column("time"),
    text_column("coder"),
    text_column("subject_kind"),  # actor, statement
    text_column("subject"),
    text_column("field"),
    text_column("old", optional=True),
    text_column("new", optional=True),
    text_column("reason"),
    Column("undoes", Integer, ForeignKey("judgement.id")),
    Column("superseded_by", Integer, ForeignKey("judgement.id", deferrable=True, initially="DEFERRED")),
)
Index(
    "judgement_live",
    *(judgement.c[name] for name in ("subject_kind", "subject", "field")),
    unique=True,
    sqlite_where=text("superseded_by IS NULL"),
    postgresql_where=text("superseded_by IS NULL"),
)
Index("judgement_superseded_by", judgement.c.superseded_by)
# The actors that a judgement speaks of, as they were known then: they may be in no article and no actor file.
judged_actor = Table(
    "judged_actor",
    metadata,
    Column("judgement", Integer, ForeignKey("judgement.id"), primary_key=True, autoincrement=False),
    text_column("role", key=True),  # subject, new
    Column("actor", Text, ForeignKey("actor.key"), nullable=False, index=True),
)
# Worked out from the judgements whenever an article or a judgement is written: who a statement counts as.
counted = Table(
    "counted",
    metadata,
    child_of("statement.id", "statement"),
    Column("actor", Text, ForeignKey("actor.key"), nullable=False, index=True),
    Column("judgement", Integer, ForeignKey("judgement.id"), nullable=False),
)
