"""All tables, plain and normalised, so that a person can read them in Datasette or with SQL.

Everything about an article hangs on it by foreign keys that cascade: deleting the article deletes it all.
Lists keep their order in a column `position`. `start` and `end` are code points of `article.text`, half open;
beside them stands the text they cover, for reading only.
"""

from __future__ import annotations

from sqlalchemy import Column, PrimaryKeyConstraint, String, Table

from standpunkt.ledger.schema.actors import actor, alias, known_actor, occupancy, office, office_title
from standpunkt.ledger.schema.articles import article, author, published_doubt, published_evidence, rejection, segment
from standpunkt.ledger.schema.codebooks import codebook, proposal, proposal_word
from standpunkt.ledger.schema.columns import metadata, text_column
from standpunkt.ledger.schema.judged import counted, judged_actor, judgement, machine
from standpunkt.ledger.schema.learned import learned
from standpunkt.ledger.schema.runs import change, run
from standpunkt.ledger.schema.standing import act, stale, utterance, utterance_statement
from standpunkt.ledger.schema.statements import (
    code,
    code_evidence,
    doubt,
    link,
    link_evidence,
    link_evidence_span,
    span,
    statement,
)
from standpunkt.ledger.schema.tasks import adjudication, task, task_coder, task_field, task_statement

SCHEMA_VERSION = "6"
"""The newest revision in `standpunkt.ledger.migrations`."""
ENGINE = "engine"
"""The setting that names the engine this ledger was last told to use."""
FILE, ADDED = "file", "added"  # the layers of the user's own knowledge base
MODEL = "model"
"""The setting that names the folder of the user's own model, where the engine was to read with one."""

setting = Table("setting", metadata, text_column("name", key=True), text_column("value"))
# The version of the tables, one row; Alembic makes it so where an older ledger is upgraded.
alembic_version = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

__all__ = [
    "ADDED",
    "ENGINE",
    "FILE",
    "MODEL",
    "SCHEMA_VERSION",
    "act",
    "actor",
    "adjudication",
    "alembic_version",
    "alias",
    "article",
    "author",
    "change",
    "code",
    "code_evidence",
    "codebook",
    "counted",
    "doubt",
    "judged_actor",
    "judgement",
    "known_actor",
    "learned",
    "link",
    "link_evidence",
    "link_evidence_span",
    "machine",
    "metadata",
    "occupancy",
    "office",
    "office_title",
    "proposal",
    "proposal_word",
    "published_doubt",
    "published_evidence",
    "rejection",
    "run",
    "segment",
    "setting",
    "span",
    "stale",
    "statement",
    "task",
    "task_coder",
    "task_field",
    "task_statement",
    "utterance",
    "utterance_statement",
]
