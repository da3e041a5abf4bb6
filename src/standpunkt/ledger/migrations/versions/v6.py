"""Version 6: revisions of articles, runs and changes, kept utterances, every field judged, coding in tasks."""

from __future__ import annotations

from itertools import chain
from typing import Any

import sqlalchemy as sa
from alembic import op

from standpunkt.ledger.migrations.rebuilding import rebuild
from standpunkt.ledger.placing import place_of

revision = "6"
down_revision = "5"


def upgrade() -> None:
    """Tables first, those that others refer to before the others; then what can be told of the past."""
    _runs_and_tasks()
    _articles()
    _statements()
    _judgements()
    _utterances()
    _name_places()
    _tell_what_the_machine_found()
    op.execute("DELETE FROM setting WHERE name = 'schema'")  # it stands in alembic_version from now on


def _runs_and_tasks() -> None:
    op.create_table(
        "run",
        _number("id", primary_key=True),
        *(_word("time"), _word("command"), _word("program"), _word("engine", null=True), _word("codebook", null=True)),
    )
    op.create_table(
        "change",
        _number("id", primary_key=True),
        _number("run", sa.ForeignKey("run.id")),
        *(_word("statement"), _word("field"), _word("old", null=True), _word("new", null=True)),
        *(_word("component", null=True), _word("version", null=True), _word("rule", null=True)),
        sa.Column("confidence", sa.Float),
    )
    op.create_table(
        "task",
        _number("id", primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        *(_word("coder"), _word("time"), _word("drawn"), _number("shows_machine"), _word("closed", null=True)),
    )
    for table, *columns in (
        ("task_coder", _key("coder")),
        ("task_field", _number("position", primary_key=True), _word("field")),
        ("task_statement", _number("position", primary_key=True), _word("statement")),
    ):
        op.create_table(table, _number("task", _below("task.id"), primary_key=True), *columns)


def _articles() -> None:
    words = ("name", "title?", "outlet?", "published?", "url?", "language", "source", "text")
    rebuild(
        "article",
        _key("id"),
        *(_word(name.rstrip("?"), null=name.endswith("?")) for name in words),
        *_origin("published_", null=True),
        *(_word("recipe"), _word("place"), _number("revision")),
        _word("replaced_by", _later("article.id", "SET NULL"), null=True),
        _number("run", sa.ForeignKey("run.id"), null=True),
        filled={"place": "coalesce(url, source)", "revision": "1", "replaced_by": "NULL", "run": "NULL"},
    )


def _statements() -> None:
    words = ("text", "type", "medium", "office?", "said?", "via?", "occasion?")
    rebuild(
        "statement",
        _key("id"),
        _word("article", _below("article.id")),
        *(_number("position"), _word("subject"), _number("counts"), _number("found")),
        _number("run", sa.ForeignKey("run.id"), null=True),
        *(_word(name.rstrip("?"), null=name.endswith("?")) for name in words),
        _word("within", _later("statement.id", "CASCADE"), null=True),
        *(_number("within_position", null=True), _word("earliest", null=True), _word("latest", null=True)),
        *_origin(),
        *_origin("said_", null=True),
        filled={"subject": "id", "counts": "1", "found": "1", "run": "NULL"},
    )


def _judgements() -> None:
    rebuild(
        "judgement",
        _number("id", primary_key=True),
        *(_word(name) for name in ("time", "coder", "subject_kind", "subject", "field")),
        *(_word("old", null=True), _word("new", null=True), _word("reason")),
        _number("undoes", sa.ForeignKey("judgement.id"), null=True),
        _number("superseded_by", _later("judgement.id"), null=True),
        _number("task", sa.ForeignKey("task.id"), null=True),
        _word("machine", null=True),
        filled={"task": "NULL", "machine": "NULL"},
    )
    op.create_table(
        "adjudication",
        *(_number(name, sa.ForeignKey(f"{name}.id"), primary_key=True) for name in ("task", "judgement")),
    )
    rebuild(
        "counted",
        _key("statement", _below("statement.id")),
        _word("actor", sa.ForeignKey("actor.key"), null=True),
        _number("judgement", sa.ForeignKey("judgement.id")),
        filled={},
    )
    op.create_table(
        "machine",
        _key("statement", _below("statement.id")),
        *(_key("field"), _word("value"), _word("beside", null=True)),
    )


def _utterances() -> None:
    days = ("earliest", "latest")
    op.create_table(
        "utterance",
        _key("id"),
        *(_word(name, null=True) for name in ("actor", "said", *days)),
        *(_word("via"), _word("occasion", null=True), _number("sources")),
        *_origin(),
    )
    op.create_table(
        "utterance_statement",
        _key("statement", _below("statement.id")),
        _word("utterance", _below("utterance.id")),
        _number("position"),
    )
    op.create_table(
        "act",
        _key("utterance", _below("utterance.id")),
        *(_key("proposal"), _number("place"), _word("stance")),
        *(_word(name, null=True) for name in ("actor", "record", "office")),
        _word("statement"),
        *(_word(name, null=True) for name in days),
        *(_word(name) for name in ("moment", "reports", "thin")),
        *(sa.Column("measured", sa.Float), _word("unmeasured")),
    )
    op.create_table("stale", _key("actor"), _word("token"))
    op.execute("INSERT INTO stale SELECT id, 'upgrade' FROM actor UNION SELECT '', 'upgrade'")


def _name_places() -> None:
    """As the program names them now, or it would not find an earlier text again. Texts of one place were articles of
    their own, and all stay so."""
    article = sa.table("article", *map(sa.column, ("id", "url", "source", "place")))
    connection = op.get_bind()
    for row in connection.execute(sa.select(article)).all():
        own = sa.update(article).where(article.c.id == row.id)
        connection.execute(own.values(place=place_of(row.url, row.source)))


def _tell_what_the_machine_found() -> None:
    """The first judgement on a field of a statement, and one that followed on a field given back, has as its old value
    what the machine found; those between tell no more than that."""
    names = ("id", "subject_kind", "subject", "field", "old", "new", "machine")
    judgement = sa.table("judgement", *map(sa.column, names))
    connection = op.get_bind()
    found: dict[tuple[str, str], str] = {}
    before: dict[tuple[str, str], str | None] = {}
    own = sa.select(judgement).where(judgement.c.subject_kind == "statement").order_by(judgement.c.id)
    for row in connection.execute(own).all():
        key = (row.subject, row.field)
        if before.get(key) is None:
            found[key] = row.old or ""
        before[key] = row.new
        connection.execute(sa.update(judgement).where(judgement.c.id == row.id).values(machine=found[key]))


def _word(name: str, *keys: sa.ForeignKey, null: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, *keys, nullable=null)


def _key(name: str, *keys: sa.ForeignKey) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, *keys, primary_key=True, nullable=False)


def _number(name: str, *keys: sa.ForeignKey, null: bool = False, primary_key: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, *keys, primary_key=primary_key, autoincrement=False, nullable=null)


def _below(parent: str) -> sa.ForeignKey:
    """The row goes when its parent goes."""
    return sa.ForeignKey(parent, ondelete="CASCADE")


def _later(parent: str, ondelete: str | None = None) -> sa.ForeignKey:
    """May be written before its parent is."""
    return sa.ForeignKey(parent, ondelete=ondelete, deferrable=True, initially="DEFERRED")


def _origin(prefix: str = "", *, null: bool = False) -> chain[sa.Column[Any]]:
    words = (_word(f"{prefix}{name}", null=null) for name in ("component", "version", "rule"))
    return chain(words, [sa.Column(f"{prefix}confidence", sa.Float)])
