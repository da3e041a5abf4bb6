"""Actors that the ledger's articles and judgements name, and the user's own knowledge base."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Index, Table

from standpunkt.ledger.schema.columns import TEXT, child_of, metadata, number_column, text_column

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
# The user's own knowledge base, in two layers: "file" is the actor file the ledger was last used with, which the next
# one replaces; "added" what was added and imported, which stays. Occupancies may name actors and offices that ship with
# the program: no foreign keys.
known_actor = Table(
    "known_actor",
    metadata,
    text_column("layer", key=True),
    number_column("position", key=True),
    Column("actor", TEXT, ForeignKey("actor.key"), nullable=False, index=True),
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
