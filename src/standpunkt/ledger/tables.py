"""The tables, plain and normalised, so that a person can read them in Datasette or with SQL.

Everything about an article hangs on it by foreign keys that cascade: deleting the article deletes it all.
Lists keep their order in a column `position`. `start` and `end` are code points of `article.text`, half open;
beside them stands the text they cover, for reading only.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, Table, Text, text

SCHEMA_VERSION = "2"
ENGINE = "engine"
"""The setting that names the engine this ledger was last told to use."""
MODEL = "model"
"""The setting that names the folder of the user's own model, where the engine was to read with one."""

metadata = MetaData()


def _text(name: str, *, optional: bool = False, key: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=optional)


def _number(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, autoincrement=False, nullable=False)


def _child_of(parent: str, column: str, *, key: bool = True) -> Column[str]:
    return Column(column, Text, ForeignKey(parent, ondelete="CASCADE"), primary_key=key, nullable=False)


def _origin(prefix: str = "", *, optional: bool = False) -> tuple[Column[str] | Column[float], ...]:
    """Four columns for an `Origin`; `prefix` tells several in one table apart."""
    words = (_text(prefix + name, optional=optional) for name in ("component", "version", "rule"))
    return (*words, Column(f"{prefix}confidence", Float))


def _span() -> tuple[Column[int] | Column[str], ...]:
    return (_number("position", key=True), _number("start"), _number("end"), _text("text"))


setting = Table("setting", metadata, _text("name", key=True), _text("value"))

article = Table(
    "article",
    metadata,
    _text("id", key=True),
    _text("name"),
    _text("title", optional=True),
    _text("outlet", optional=True),
    _text("published", optional=True),
    _text("url", optional=True),
    _text("language"),
    _text("source"),
    _text("text"),
    *_origin("published_", optional=True),
    _text("recipe"),
    Index("article_name", "name"),
)
author = Table("author", metadata, _child_of("article.id", "article"), _number("position", key=True), _text("name"))
segment = Table(
    "segment",
    metadata,
    _child_of("article.id", "article"),
    _number("position", key=True),
    _text("kind"),
    _number("start"),
    _number("end"),
    _text("text"),
)
published_evidence = Table("published_evidence", metadata, _child_of("article.id", "article"), *_span())
published_doubt = Table(
    "published_doubt",
    metadata,
    _child_of("article.id", "article"),
    _number("position", key=True),
    _text("doubt"),
)

# The same actor id may come with more or fewer aliases in another article (a knowledge base that grew, a gender
# known in one text only). Each such record is a row of its own, `key` hashes all of it: so what the ledger holds
# does not depend on the order in which articles were added.
actor = Table(
    "actor",
    metadata,
    _text("key", key=True),
    _text("id"),
    _text("name"),
    _text("kind"),
    _text("gender", optional=True),
    _text("affiliation", optional=True),
    _text("wikidata", optional=True),
    Index("actor_id", "id"),
)
alias = Table(
    "alias",
    metadata,
    _child_of("actor.key", "actor"),
    _text("kind", key=True),  # name, alias, adjective, seat
    _number("position", key=True),
    _text("text"),
    _text("folded"),  # for searching: no accents, lower case
)

statement = Table(
    "statement",
    metadata,
    _text("id", key=True),
    _child_of("article.id", "article", key=False),
    _number("position"),
    _text("text"),
    _text("type"),
    _text("medium"),
    _text("office", optional=True),
    _text("said", optional=True),
    _text("via", optional=True),
    _text("occasion", optional=True),  # interview, press conference, speech ...
    Column("within", Text, ForeignKey("statement.id", deferrable=True, initially="DEFERRED", ondelete="CASCADE")),
    Column("within_position", Integer),  # the same, as its place among the article's quotations
    _text("earliest", optional=True),  # first and last day it may have been said on; NULL is unknown
    _text("latest", optional=True),
    *_origin(),
    *_origin("said_", optional=True),
    Index("statement_article", "article", "position"),
    Index("statement_within", "within"),
    Index("statement_latest", "latest"),
)
span = Table(
    "span",
    metadata,
    _child_of("statement.id", "statement"),
    _text("part", key=True),  # quote, cue, frame, speaker, addressee, said, via, occasion
    *_span(),
)
doubt = Table(
    "doubt",
    metadata,
    _child_of("statement.id", "statement"),
    _text("part", key=True),  # what is doubtful: actor, said
    _number("position", key=True),
    _text("doubt"),
)
# What the machine found. Who a statement counts as where a person decided otherwise stands in `counted`.
link = Table(
    "link",
    metadata,
    _child_of("statement.id", "statement"),
    Column("actor", Text, ForeignKey("actor.key"), nullable=False),
    _text("title", optional=True),
    *_origin(),
    Index("link_actor", "actor"),
)
link_evidence = Table(
    "link_evidence",
    metadata,
    _child_of("link.statement", "statement"),
    _number("step", key=True),
    _text("rule"),
    _text("note"),
)
link_evidence_span = Table(
    "link_evidence_span",
    metadata,
    _text("statement", key=True),
    _number("step", key=True),
    *_span(),
    ForeignKeyConstraint(["statement", "step"], ["link_evidence.statement", "link_evidence.step"], ondelete="CASCADE"),
)
code = Table(
    "code",
    metadata,
    _child_of("statement.id", "statement"),
    _number("number", key=True),
    _text("proposal"),  # no foreign key: the codebook may have changed since
    _text("stance"),
    _text("reason"),
    *_origin(),
    Index("code_proposal", "proposal", "stance"),
)
code_evidence = Table(
    "code_evidence",
    metadata,
    _text("statement", key=True),
    _number("code", key=True),
    *_span(),
    ForeignKeyConstraint(["statement", "code"], ["code.statement", "code.number"], ondelete="CASCADE"),
)

codebook = Table("codebook", metadata, _text("id", key=True), _text("title"), _text("description"), _text("digest"))
proposal = Table(
    "proposal",
    metadata,
    _child_of("codebook.id", "codebook"),
    _text("id", key=True),
    _number("position"),
    _text("label"),
    _text("description"),
)
proposal_word = Table(
    "proposal_word",
    metadata,
    _text("codebook", key=True),
    _text("proposal", key=True),
    _text("kind", key=True),  # evoked_by, excluded_by
    _number("position", key=True),
    _text("text"),
    ForeignKeyConstraint(["codebook", "proposal"], ["proposal.codebook", "proposal.id"], ondelete="CASCADE"),
)

# The user's own knowledge base. Occupancies may name actors and offices that ship with the program: no foreign keys.
known_actor = Table(
    "known_actor",
    metadata,
    _number("position", key=True),
    Column("actor", Text, ForeignKey("actor.key"), nullable=False, index=True),
)
office = Table(
    "office",
    metadata,
    _number("position", key=True),
    _text("id"),
    _text("label"),
    _text("label_female"),
    _text("body"),
    _text("wikidata", optional=True),
)
office_title = Table(
    "office_title",
    metadata,
    Column("office", Integer, ForeignKey("office.position", ondelete="CASCADE"), primary_key=True),
    _number("position", key=True),
    _text("text"),
)
occupancy = Table(
    "occupancy",
    metadata,
    _number("position", key=True),
    _text("actor"),
    _text("office"),
    _text("start", optional=True),
    _text("end", optional=True),
)

rejection = Table("rejection", metadata, _text("id", key=True), _text("source"), _text("reason"), _text("remedy"))

# What people decided. Rows are never deleted, and never changed but for `superseded_by`, once (triggers in sqlite.py
# see to it). The subject is no foreign key: a judgement outlives the re-reading of an article that drops its statement,
# and counts again when the statement comes back. Values are text; ids as they are, what is more than a word as JSON.
judgement = Table(
    "judgement",
    metadata,
    _number("id", key=True),
    _text("time"),
    _text("coder"),
    _text("subject_kind"),  # actor, statement
    _text("subject"),
    _text("field"),
    _text("old", optional=True),
    _text("new", optional=True),
    _text("reason"),
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
    _text("role", key=True),  # subject, new
    Column("actor", Text, ForeignKey("actor.key"), nullable=False, index=True),
)
# Worked out from the judgements whenever an article or a judgement is written: who a statement counts as.
counted = Table(
    "counted",
    metadata,
    _child_of("statement.id", "statement"),
    Column("actor", Text, ForeignKey("actor.key"), nullable=False, index=True),
    Column("judgement", Integer, ForeignKey("judgement.id"), nullable=False),
)
