"""The codebook a ledger was last used with."""

from __future__ import annotations

from sqlalchemy import ForeignKeyConstraint, Table

from standpunkt.ledger.schema.columns import child_of, metadata, number_column, text_column

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
