"""What the tables are made of: columns of a few kinds, alike everywhere."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Text
from sqlalchemy.dialects import postgresql

metadata = MetaData()
TEXT = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""Text that sorts by code points on every database: what a ledger shows must not depend on where it lies."""


def text_column(name: str, *, optional: bool = False, key: bool = False) -> Column[str]:
    """A column of text, NULL only where `optional`."""
    return Column(name, TEXT, primary_key=key, nullable=optional)


def number_column(name: str, *, key: bool = False) -> Column[int]:
    """A column of whole numbers."""
    return Column(name, Integer, primary_key=key, autoincrement=False, nullable=False)


def optional_number(name: str) -> Column[int]:
    """A column of whole numbers or NULL."""
    return Column(name, Integer)


def child_of(parent: str, column: str, *, key: bool = True) -> Column[str]:
    """A column that names a row of another table, and goes when that row goes."""
    return Column(column, TEXT, ForeignKey(parent, ondelete="CASCADE"), primary_key=key, nullable=False)


def origin_columns(prefix: str = "", *, optional: bool = False) -> tuple[Column[str] | Column[float], ...]:
    """Four columns for an `Origin`; `prefix` tells several in one table apart."""
    words = (text_column(prefix + name, optional=optional) for name in ("component", "version", "rule"))
    return (*words, Column(f"{prefix}confidence", Float))


def span_columns() -> tuple[Column[int] | Column[str], ...]:
    """Columns for one of several spans, with the words it covers."""
    return (number_column("position", key=True), number_column("start"), number_column("end"), text_column("text"))
