"""Articles, what they consist of, and what did not become one."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table

from standpunkt.ledger.schema.columns import (
    TEXT,
    child_of,
    metadata,
    number_column,
    origin_columns,
    span_columns,
    text_column,
)

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
    text_column("place"),  # where it was published, or else lay: revisions of one article have it in common
    number_column("revision"),  # 1 for the text that was added first
    Column("replaced_by", TEXT, ForeignKey("article.id", deferrable=True, initially="DEFERRED", ondelete="SET NULL")),
    Column("run", Integer, ForeignKey("run.id")),  # the run that read it last
    Index("article_name", "name"),
    Index("article_place", "place"),
    Index("article_replaced_by", "replaced_by"),
    Index("article_source", "source"),
    Index("article_outlet", "outlet", "id"),
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
rejection = Table(
    "rejection",
    metadata,
    text_column("id", key=True),
    text_column("source"),
    text_column("reason"),
    text_column("remedy"),
)
