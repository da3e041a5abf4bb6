"""What follows from all statements together: utterances, and what each says on a proposal. Kept up to date by writers.

Both can be made anew from the rest at any time. `stale` names whose have to be: the writers that change a statement put
its actor there in the same transaction, so that nothing is forgotten where a process dies in between.
"""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, Table

from standpunkt.ledger.schema.columns import (
    TEXT,
    child_of,
    metadata,
    number_column,
    origin_columns,
    text_column,
)

utterance = Table(
    "utterance",
    metadata,
    text_column("id", key=True),
    text_column("actor", optional=True),  # the id of an actor
    text_column("said", optional=True),
    text_column("earliest", optional=True),  # first and last day it may have been said on; NULL is unknown
    text_column("latest", optional=True),
    text_column("via"),  # JSON: the media it was said to
    text_column("occasion", optional=True),
    number_column("sources"),
    *origin_columns(),
    Index("utterance_actor", "actor"),
)
utterance_statement = Table(
    "utterance_statement",
    metadata,
    Column("statement", TEXT, ForeignKey("statement.id", ondelete="CASCADE"), primary_key=True),
    child_of("utterance.id", "utterance", key=False),
    number_column("position"),
    Index("utterance_statement_utterance", "utterance", "position"),
)
# `actor` and `office` are those of the utterance, alike in all its acts. `record` is the key of an actor: no foreign
# key, because a record goes only with the last statement that counts as its, and then the act is stale.
act = Table(
    "act",
    metadata,
    child_of("utterance.id", "utterance"),
    text_column("proposal", key=True),
    number_column("place"),  # counts the acts of an utterance; so those at 0 are as many as the utterances
    text_column("stance"),
    text_column("actor", optional=True),  # the id of an actor
    text_column("record", optional=True),
    text_column("office", optional=True),
    text_column("statement"),  # the report to show of it
    text_column("earliest", optional=True),  # those of the utterance
    text_column("latest", optional=True),
    text_column("moment"),  # sorts acts as they were said: the latest day, then the article's name and the place in it
    text_column("reports"),  # JSON: what is to be known of each report, the best first
    text_column("thin"),  # JSON: why a person should not build on it alone
    Column("measured", Float),  # product of the measured confidences behind its best report
    text_column("unmeasured"),  # JSON: the kinds of value behind it whose confidence nobody measured
    # All that a matrix asks for stands in both: it is counted without looking at the rows.
    Index("act_standing", "actor", "record", "office", "proposal", "stance", "latest", "moment", "place"),
    Index("act_proposal", "proposal", "actor", "record", "office", "stance", "latest", "moment", "place"),
)
# `token` is another one after each change: what was made anew from what stood there before it does not count.
stale = Table(
    "stale",
    metadata,
    text_column("actor", key=True),  # the id of an actor; "" is nobody known
    text_column("token"),
)
