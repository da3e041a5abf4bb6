"""Statements with their spans, links, doubts and codes."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    literal_column,
    text,
)

from standpunkt.ledger.schema.columns import (
    TEXT,
    child_of,
    metadata,
    number_column,
    origin_columns,
    span_columns,
    text_column,
)

OUT: ColumnElement[int] = literal_column("0")
"""`statement.counts` of those that do not count."""
_IS_OUT = text("counts = 0")
statement = Table(
    "statement",
    metadata,
    text_column("id", key=True),
    child_of("article.id", "article", key=False),
    number_column("position"),
    text_column("subject"),  # what judgements on it call it: its id, or that of the quotation it was carried over from
    number_column("counts"),  # 0 where a person said that it is no quotation, or where its article was replaced; else 1
    number_column("found"),  # 0 where the machine does not find it (any more): added or judged by a person; else 1
    Column("run", Integer, ForeignKey("run.id")),  # the run that found it first
    text_column("text"),
    text_column("type"),
    text_column("medium"),
    text_column("office", optional=True),
    text_column("said", optional=True),
    text_column("via", optional=True),
    text_column("occasion", optional=True),  # interview, press conference, speech ...
    Column("within", TEXT, ForeignKey("statement.id", deferrable=True, initially="DEFERRED", ondelete="CASCADE")),
    Column("within_position", Integer),  # the same, as its place among the article's quotations
    text_column("earliest", optional=True),  # first and last day it may have been said on; NULL is unknown
    text_column("latest", optional=True),
    *origin_columns(),
    *origin_columns("said_", optional=True),
    Index("statement_article", "article", "position", "id"),
    Index("statement_subject", "subject"),
    Index("statement_within", "within"),
    Index("statement_latest", "latest", "article", "position", "counts", "id"),  # the newest first (pages.py)
    # The few that do not count; what asks for them says the number itself, so that the index is used for no others.
    Index("statement_out", "id", sqlite_where=_IS_OUT, postgresql_where=_IS_OUT),
)
span = Table(
    "span",
    metadata,
    child_of("statement.id", "statement"),
    text_column("part", key=True),  # quote, cue, frame, speaker, addressee, said, via, occasion
    *span_columns(),
)
doubt = Table(
    "doubt",
    metadata,
    child_of("statement.id", "statement"),
    text_column("part", key=True),  # what is doubtful: actor, said
    number_column("position", key=True),
    text_column("doubt"),
)
# What the machine found. Who a statement counts as where a person decided otherwise stands in `counted`.
link = Table(
    "link",
    metadata,
    child_of("statement.id", "statement"),
    Column("actor", TEXT, ForeignKey("actor.key"), nullable=False),
    text_column("title", optional=True),
    *origin_columns(),
    Index("link_actor", "actor", "statement"),
)
link_evidence = Table(
    "link_evidence",
    metadata,
    child_of("link.statement", "statement"),
    number_column("step", key=True),
    text_column("rule"),
    text_column("note"),
)
link_evidence_span = Table(
    "link_evidence_span",
    metadata,
    text_column("statement", key=True),
    number_column("step", key=True),
    *span_columns(),
    ForeignKeyConstraint(["statement", "step"], ["link_evidence.statement", "link_evidence.step"], ondelete="CASCADE"),
)
# The codes that count: where a person judged, or what was learned from judgements knows better, that (coding.py).
code = Table(
    "code",
    metadata,
    child_of("statement.id", "statement"),
    number_column("number", key=True),
    text_column("proposal"),  # no foreign key: the codebook may have changed since
    text_column("stance"),
    text_column("reason"),
    *origin_columns(),
    text_column("over", optional=True),  # the code that would count without this one, as JSON (beneath.py)
    # All of a code that is asked after: from codes to their statements, and from a statement to its codes.
    Index("code_proposal", "proposal", "stance", "statement"),
    Index("code_statement", "statement", "proposal", "stance"),
)
code_evidence = Table(
    "code_evidence",
    metadata,
    text_column("statement", key=True),
    number_column("code", key=True),
    text_column("part", key=True),  # evidence, condition
    *span_columns(),
    ForeignKeyConstraint(["statement", "code"], ["code.statement", "code.number"], ondelete="CASCADE"),
)
