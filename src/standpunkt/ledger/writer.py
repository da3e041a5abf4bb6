"""Writes to the ledger; every method is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, Engine, delete, insert, select, update

from standpunkt.errors import UsageError
from standpunkt.ledger import coding, database, judging, learned, loading, revising, standing
from standpunkt.ledger import tables as t
from standpunkt.ledger.standing import Made
from standpunkt.ledger.storing import Batch, digest_of, rows_of, rows_of_actor, rows_of_codebook, rows_of_knowledge
from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.articles import Rejection
from standpunkt.records.codes import Code, Codebook, Stance
from standpunkt.records.judgements import ACTOR, CODE, MERGED_INTO, Judgement, SubjectKind, field_of
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.statements import ReadArticle


class Writer:
    """Puts articles, rejections, the codebook, the user's own actors and judgements into a ledger.

    Got from `Ledger.writer()`. Every method is one transaction: it happens wholly or not at all, and doing it
    again changes nothing. Raises LedgerError where the file cannot be written.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, read: ReadArticle, *, recipe: str) -> bool:
        """Stores an article with its statements in place of whatever the same article id had. Where its source was
        rejected before, it is so no longer. True where it took the place of another revision (revising.py).

        `recipe` is a digest of everything that made it: program versions, codebook, knowledge base, metadata.
        Raises EdtfError where one of its dates is no time.
        """
        batch = rows_of(read, recipe=recipe)
        title = read.article.title or ""
        with database.writing(self._engine) as connection:
            standing.mark(connection, article=read.article.id)
            revision = revising.revision_of(connection, read.article)
            earlier = revising.earlier(connection, read.article, revision)
            actors = _remove_article(connection, read.article.id)
            _insert(connection, batch)
            revising.take(connection, read.article.id, revision)
            revising.carry(connection, read.article, earlier)
            connection.execute(delete(t.rejection).where(t.rejection.c.source == read.article.source))
            database.index(connection, ((s.id, s.text, title) for s in read.statements))
            judging.settle(connection, article=read.article.id)
            coding.settle(connection, article=read.article.id)
            standing.mark(connection, article=read.article.id)
            _remove_unused(connection, actors)
        return revision.takes_over

    def reject(self, rejection: Rejection) -> None:
        """Keeps an input that did not become an article; the same source and reason are one row."""
        source = rejection.source.encode(errors="backslashreplace").decode()  # a file name need not be text
        key = digest_of(source, rejection.reason)
        row = {"id": key, "source": source, "reason": rejection.reason, "remedy": rejection.remedy}
        with database.writing(self._engine) as connection:
            connection.execute(delete(t.rejection).where(t.rejection.c.id == key))
            connection.execute(insert(t.rejection), row)

    def put_codes(self, codes: Mapping[str, tuple[Code, ...]]) -> None:
        """Stores what the machine found, by the id of a statement, in place of the codes it had; those it does not know
        are left out. Judged codes go on counting."""
        with database.writing(self._engine) as connection:
            coding.put(connection, codes)

    def recode(self, article: str, codes: Mapping[str, tuple[Code, ...]], *, recipe: str) -> None:
        """As `put_codes`, for statements of one article; `recipe` is what the article is read with from now on."""
        with database.writing(self._engine) as connection:
            coding.put(connection, codes)
            connection.execute(update(t.article).where(t.article.c.id == article).values(recipe=recipe))

    def put_learned(
        self, coders: Iterable[LearnedCoder], codes: Mapping[str, tuple[Code, ...]], *, of: Iterable[str]
    ) -> None:
        """Stores what was learned in place of what was for the proposals `of`, and as in `put_codes` the `codes` that
        follow from it."""
        with database.writing(self._engine) as connection:
            learned.put(connection, coders, of=of)
            coding.put(connection, codes)

    def put_codebook(self, codebook: Codebook) -> None:
        """Stores the codebook of this ledger in place of the one it had."""
        batch = rows_of_codebook(codebook)
        with database.writing(self._engine) as connection:
            connection.execute(delete(t.codebook))
            _insert(connection, batch)

    def put_knowledge(self, base: KnowledgeBase) -> None:
        """Stores the user's actor file in place of the one it had. What was added or imported stays."""
        self._put_layer(base, t.FILE)

    def put_added(self, base: KnowledgeBase) -> None:
        """Stores what the user added or imported, all of it, in place of what was there of that kind."""
        self._put_layer(base, t.ADDED)

    def _put_layer(self, base: KnowledgeBase, layer: str) -> None:
        batch = rows_of_knowledge(base, layer)
        with database.writing(self._engine) as connection:
            own = t.known_actor.c.layer == layer
            actors = connection.scalars(select(t.known_actor.c.actor).where(own)).all()
            for table in (t.known_actor, t.office, t.occupancy):
                connection.execute(delete(table).where(table.c.layer == layer))
            _insert(connection, batch)
            judging.settle(connection)
            _remove_unused(connection, actors)

    def merge(self, actor: Actor, into: Actor, *, coder: str, time: str, reason: str = "") -> Judgement:
        """From now on `actor` counts as `into`, in all articles, also in those to come. `time` is ISO 8601.

        Where that was decided before, that judgement is given. Raises UsageError where `into` counts as `actor`.
        """
        if actor.id == into.id:
            raise UsageError(f"{actor.name} and {into.name} are one actor already.", remedy="Name two different ones.")
        draft = _draft(SubjectKind.ACTOR, actor.id, MERGED_INTO, coder=coder, time=time, reason=reason)
        with database.writing(self._engine) as connection:
            judging.check_circle(connection, actor.id, into.id)
            named = {"subject": _keep_actor(connection, actor), "new": _keep_actor(connection, into)}
            made = judging.put(connection, replace(draft, new=into.id), named=named)
            judging.settle(connection)
        return made

    def assign(
        self, statements: Iterable[str], to: Actor, *, coder: str, time: str, reason: str = ""
    ) -> tuple[Judgement, ...]:
        """From now on `statements` (ids) count as made by `to`, whoever is found in their words. One judgement each.

        Raises UsageError where the ledger has no such statement.
        """
        with database.writing(self._engine) as connection:
            key = _keep_actor(connection, to)
            made = []
            for statement in statements:
                draft = _draft(SubjectKind.STATEMENT, statement, ACTOR, coder=coder, time=time, reason=reason)
                draft = replace(draft, old=_speaker(connection, statement), new=to.id)
                made.append(judging.put(connection, draft, named={"new": key}))
            judging.settle(connection)
        return tuple(made)

    def judge(
        self, statement: str, proposal: str, stance: Stance, *, coder: str, time: str, reason: str = ""
    ) -> Judgement:
        """From now on `statement` (its id) counts as taking that stance on `proposal`, whatever the machine finds.

        `Stance.NONE` says that it takes no side, or does not speak of it. Where that was decided before, that judgement
        is given. Raises UsageError where the ledger has no such statement.
        """
        draft = _draft(SubjectKind.STATEMENT, statement, field_of(proposal), coder=coder, time=time, reason=reason)
        with database.writing(self._engine) as connection:
            _speaker(connection, statement)  # it must be there
            found = coding.machines(loading.codes_of(connection, [statement])[statement])
            old = next((code.stance.value for code in found if code.proposal == proposal), None)
            made = judging.put(connection, replace(draft, old=old, new=stance.value))
            coding.settle(connection, statements=[statement])
        return made

    def undo(self, number: int, *, coder: str, time: str, reason: str = "") -> Judgement:
        """Takes the judgement of that number back: what counted before it counts again. That is a judgement, too.

        Raises UsageError where there is none, or where a later one on the same field counts.
        """
        with database.writing(self._engine) as connection:
            wrong = judging.numbered(connection, number)
            if not wrong.is_live:
                raise UsageError(
                    f"Judgement {number} no longer counts: judgement {wrong.superseded_by} took its place.",
                    remedy=f"Undo that one: standpunkt {_command(wrong.field)} {wrong.superseded_by}",
                )
            before = judging.value_before(connection, wrong)
            if wrong.field == MERGED_INTO and before is not None:
                judging.check_circle(connection, wrong.subject, before)
            draft = _draft(wrong.subject_kind, wrong.subject, wrong.field, coder=coder, time=time, reason=reason)
            made = judging.put(connection, replace(draft, old=wrong.new, new=before, undoes=number))
            if wrong.field.startswith(CODE):
                coding.settle(connection, statements=[wrong.subject])
            else:
                judging.settle(connection)
        return made

    def keep(self, made: Iterable[Made]) -> None:
        """Stores utterances and acts in place of those that were made before from the same; what has changed meanwhile
        (its token in `View.stale` is another one) is left out, since it has to be made anew anyhow."""
        with database.writing(self._engine) as connection:
            standing.keep(connection, made)

    def put_engine(self, name: str, *, model: Path | None = None) -> None:
        """Stores what finds quotations for this ledger, and the folder of the user's own model, in place of what it
        had. The folder is stored as an absolute path."""
        told = {t.ENGINE: str(name)} | ({t.MODEL: str(model.absolute())} if model else {})
        with database.writing(self._engine) as connection:
            connection.execute(delete(t.setting).where(t.setting.c.name.in_((t.ENGINE, t.MODEL))))
            connection.execute(insert(t.setting), [{"name": key, "value": value} for key, value in told.items()])


def _command(field: str) -> str:
    """What takes a judgement on such a field back."""
    return "judge --undo" if field.startswith(CODE) else "actors undo"


def _draft(kind: SubjectKind, subject: str, field: str, *, coder: str, time: str, reason: str) -> Judgement:
    """A judgement without a number and a value."""
    return Judgement(0, time, coder, kind, subject, field, None, None, reason)


def _keep_actor(connection: Connection, actor: Actor) -> str:
    key, batch = rows_of_actor(actor)
    _insert(connection, batch)
    return key


def _speaker(connection: Connection, statement: str) -> str | None:
    """The id of the actor that the machine found. Raises UsageError where there is no such statement."""
    s = t.statement.c
    found = select(s.id, t.actor.c.id.label("actor")).select_from(t.statement).where(s.id == statement)
    found = found.outerjoin(t.link, t.link.c.statement == s.id).outerjoin(t.actor, t.actor.c.key == t.link.c.actor)
    row = connection.execute(found).one_or_none()
    if row is None:
        raise UsageError(
            f"This ledger has no statement {statement!r}.",
            remedy="`standpunkt statements --format csv` shows the ids.",
        )
    return row.actor  # type: ignore[no-any-return]


def _insert(connection: Connection, batch: Batch) -> None:
    """Writes a batch, parents first; an actor that is there already stays as it is (its key says all of it)."""
    keys = [row["key"] for row in batch[t.actor]]
    known = set(connection.scalars(select(t.actor.c.key).where(t.actor.c.key.in_(keys))))
    for table in t.metadata.sorted_tables:
        column = {t.actor: "key", t.alias: "actor"}.get(table)
        rows = [row for row in batch[table] if column is None or row[column] not in known]
        if rows:
            connection.execute(insert(table), rows)


def _remove_article(connection: Connection, article: str) -> Sequence[str]:
    """Deletes an article; the foreign keys delete what hangs on it, the index has to be told. Gives its actors."""
    of_article = select(t.statement.c.id).where(t.statement.c.article == article)
    statements = connection.scalars(of_article).all()
    actors = connection.scalars(select(t.link.c.actor).distinct().where(t.link.c.statement.in_(of_article))).all()
    database.unindex(connection, statements)
    connection.execute(delete(t.article).where(t.article.c.id == article))
    return actors


def _remove_unused(connection: Connection, actors: Sequence[str]) -> None:
    """Deletes those of `actors` that nothing refers to any more."""
    used = select(t.link.c.actor).where(t.link.c.actor == t.actor.c.key).exists()
    known = select(t.known_actor.c.actor).where(t.known_actor.c.actor == t.actor.c.key).exists()
    judged = select(t.judged_actor.c.actor).where(t.judged_actor.c.actor == t.actor.c.key).exists()
    connection.execute(delete(t.actor).where(t.actor.c.key.in_(actors), ~used, ~known, ~judged))
