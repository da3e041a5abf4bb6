"""The tables, plain and normalised, so that a person can read them in Datasette or with SQL.

Everything about an article hangs on it by foreign keys that cascade: deleting the article deletes it all.
Lists keep their order in a column `position`. `start` and `end` are code points of `article.text`, half open;
beside them stands the text they cover, for reading only.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Integer, Table, Text

from standpunkt.ledger import columns, judged
from standpunkt.ledger import learned as learned_table
from standpunkt.ledger.columns import child_of, number_column, origin_columns, span_columns, text_column

SCHEMA_VERSION = "5"
ENGINE = "engine"
"""The setting that names the engine this ledger was last told to use."""
FILE, ADDED = "file", "added"  # the layers of the user's own knowledge base
MODEL = "model"
"""The setting that names the folder of the user's own model, where the engine was to read with one."""

metadata = columns.metadata
judgement, judged_actor, counted = judged.judgement, judged.judged_actor, judged.counted
learned = learned_table.learned

setting = Table("setting", metadata, text_column("name", key=True), text_column("value"))

article = Table(
    "article",
    metadata,
    text_column("id", key=True),
    text_column("name"),
    text_column("title", optional=True),
    text_column("outlet", optional=True),
    text_column("published", optional=True),
    text_column("url", optional=True),
    text_column("language"),
    text_column("source"),
    text_column("text"),
    *origin_columns("published_", optional=True),
    text_column("recipe"),
    Index("article_name", "name"),
)
author = Table(
    "author", metadata, child_of("article.id", "article"), number_column("position", key=True), text_column("name")
)
segment = Table(
    "segment",
    metadata,
    child_of("article.id", "article"),
    number_column("position", key=True),
    text_column("kind"),
    number_column("start"),
    number_column("end"),
    text_column("text"),
)
published_evidence = Table("published_evidence", metadata, child_of("article.id", "article"), *span_columns())
published_doubt = Table(
    "published_doubt",
    metadata,
    child_of("article.id", "article"),
    number_column("position", key=True),
    text_column("doubt"),
)

# The same actor id may come with more or fewer aliases in another article (a knowledge base that grew, a gender
# known in one text only). Each such record is a row of its own, `key` hashes all of it: so what the ledger holds
# does not depend on the order in which articles were added.
actor = Table(
    "actor",
    metadata,
    text_column("key", key=True),
    text_column("id"),
    text_column("name"),
    text_column("kind"),
    text_column("gender", optional=True),
    text_column("affiliation", optional=True),
    text_column("wikidata", optional=True),
    Index("actor_id", "id"),
)
alias = Table(
    "alias",
    metadata,
    child_of("actor.key", "actor"),
    text_column("kind", key=True),  # name, alias, adjective, seat
    number_column("position", key=True),
    text_column("text"),
    text_column("folded"),  # for searching: no accents, lower case
)

statement = Table(
    "statement",
    metadata,
    text_column("id", key=True),
    child_of("article.id", "article", key=False),
    number_column("position"),
    text_column("text"),
    text_column("type"),
    text_column("medium"),
    text_column("office", optional=True),
    text_column("said", optional=True),
    text_column("via", optional=True),
    text_column("occasion", optional=True),  # interview, press conference, speech ...
    Column("within", Text, ForeignKey("statement.id", deferrable=True, initially="DEFERRED", ondelete="CASCADE")),
    Column("within_position", Integer),  # the same, as its place among the article's quotations
    text_column("earliest", optional=True),  # first and last day it may have been said on; NULL is unknown
    text_column("latest", optional=True),
    *origin_columns(),
    *origin_columns("said_", optional=True),
    Index("statement_article", "article", "position"),
    Index("statement_within", "within"),
    Index("statement_latest", "latest"),
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
    Column("actor", Text, ForeignKey("actor.key"), nullable=False),
    text_column("title", optional=True),
    *origin_columns(),
    Index("link_actor", "actor"),
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
    Index("code_proposal", "proposal", "stance"),
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

codebook = Table(
    "codebook",
    metadata,
    text_column("id", key=True),
    text_column("title"),
    text_column("description"),
    text_column("digest"),
)
proposal = Table(
    "proposal",
    metadata,
    child_of("codebook.id", "codebook"),
    text_column("id", key=True),
    number_column("position"),
    text_column("label"),
    text_column("description"),
    text_column("parent", optional=True),
    text_column("valid", optional=True),
)
proposal_word = Table(
    "proposal_word",
    metadata,
    text_column("codebook", key=True),
    text_column("proposal", key=True),
    text_column("kind", key=True),  # evoked_by, excluded_by
    number_column("position", key=True),
    text_column("text"),
    ForeignKeyConstraint(["codebook", "proposal"], ["proposal.codebook", "proposal.id"], ondelete="CASCADE"),
)

# The user's own knowledge base, in two layers: "file" is the actor file the ledger was last used with, which the next
# one replaces; "added" what was added and imported, which stays. Occupancies may name actors and offices that ship with
# the program: no foreign keys.
known_actor = Table(
    "known_actor",
    metadata,
    text_column("layer", key=True),
    number_column("position", key=True),
    Column("actor", Text, ForeignKey("actor.key"), nullable=False, index=True),
)
office = Table(
    "office",
    metadata,
    text_column("layer", key=True),
    number_column("position", key=True),
    text_column("id"),
    text_column("label"),
    text_column("label_female"),
    text_column("body"),
    text_column("wikidata", optional=True),
)
office_title = Table(
    "office_title",
    metadata,
    text_column("layer", key=True),
    number_column("office", key=True),
    number_column("position", key=True),
    text_column("text"),
    ForeignKeyConstraint(["layer", "office"], ["office.layer", "office.position"], ondelete="CASCADE"),
)
occupancy = Table(
    "occupancy",
    metadata,
    text_column("layer", key=True),
    number_column("position", key=True),
    text_column("actor"),
    text_column("office"),
    text_column("start", optional=True),
    text_column("end", optional=True),
)

rejection = Table(
    "rejection",
    metadata,
    text_column("id", key=True),
    text_column("source"),
    text_column("reason"),
    text_column("remedy"),
)
