"""The tables of what people decided, and of what follows from it."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, text

from standpunkt.ledger.schema.columns import TEXT, child_of, metadata, number_column, text_column

# What people decided. Rows are never deleted, and never changed but for `superseded_by`, once (triggers see
# to it). The subject is no foreign key: a judgement outlives the re-reading of an article that drops its statement, and
# counts again when the statement comes back. Values are text; ids as they are, what is more than a word as JSON. What
# was judged in a `task`, blind of others, does not count until somebody adjudicates.
judgement = Table(
    "judgement",
    metadata,
    number_column("id", key=True),
    text_column("time"),
    text_column("coder"),
    text_column("subject_kind"),  # actor, statement
    text_column("subject"),  # id of an actor; of a statement its column `subject`
    text_column("field"),
    text_column("old", optional=True),
    text_column("new", optional=True),
    text_column("reason"),
    Column("undoes", Integer, ForeignKey("judgement.id")),
    Column("superseded_by", Integer, ForeignKey("judgement.id", deferrable=True, initially="DEFERRED")),
    Column("task", Integer, ForeignKey("task.id")),
    text_column("machine", optional=True),  # what the machine found then: "" nothing; NULL not the statement itself
)
_LIVE, _BLIND = text("superseded_by IS NULL AND task IS NULL"), text("superseded_by IS NULL AND task IS NOT NULL")
Index(
    "judgement_live",
    *(judgement.c[name] for name in ("subject_kind", "subject", "field")),
    unique=True,
    sqlite_where=_LIVE,
    postgresql_where=_LIVE,
)
Index(
    "judgement_blind",
    *(judgement.c[name] for name in ("task", "coder", "subject_kind", "subject", "field")),
    unique=True,
    sqlite_where=_BLIND,
    postgresql_where=_BLIND,
)
Index("judgement_subject", judgement.c.subject)
Index("judgement_superseded_by", judgement.c.superseded_by)
# The actors that a judgement speaks of, as they were known then: they may be in no article and no actor file.
judged_actor = Table(
    "judged_actor",
    metadata,
    Column("judgement", Integer, ForeignKey("judgement.id"), primary_key=True, autoincrement=False),
    text_column("role", key=True),  # subject, new
    Column("actor", TEXT, ForeignKey("actor.key"), nullable=False, index=True),
)
# Worked out from the judgements whenever an article or a judgement is written: who a statement counts as (NULL is
# nobody known), and what the machine found in the other judged fields: in the tables of statements stands what counts.
counted = Table(
    "counted",
    metadata,
    child_of("statement.id", "statement"),
    Column("actor", TEXT, ForeignKey("actor.key"), index=True),
    Column("judgement", Integer, ForeignKey("judgement.id"), nullable=False),
)
machine = Table(
    "machine",
    metadata,
    child_of("statement.id", "statement"),
    text_column("field", key=True),  # type, medium, office, said, via, occasion, quote, cue, frame, speaker, addressee
    text_column("value"),  # as a judgement words it
    text_column("beside", optional=True),  # JSON: evidence, origin and doubts that belong to it
)
