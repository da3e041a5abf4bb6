"""What was learned from judgements on codes."""

from __future__ import annotations

from sqlalchemy import Table

from standpunkt.ledger.schema.columns import metadata, number_column, text_column

# `weights` is {"feature": [a number for each stance]}, `precision` a list, `stances` their names; all JSON. `used` and
# `reaches_beyond` are 1 or 0.
learned = Table(
    "learned",
    metadata,
    text_column("proposal", key=True),
    text_column("version"),
    text_column("stances"),
    text_column("weights"),
    text_column("precision"),
    number_column("reaches_beyond"),
    number_column("judgements"),
    number_column("right"),
    number_column("rules_right"),
    number_column("used"),
)
