"""Writes to the ledger; every method is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Engine, delete, insert, select, update

from standpunkt.ledger import adding, changing, coding, database, deciding, learned, putting, speakers, standing, tasks
from standpunkt.ledger import tables as t
from standpunkt.ledger.deciding import By, Decided
from standpunkt.ledger.standing import Made
from standpunkt.ledger.storing import digest_of, rows_of_codebook, rows_of_knowledge
from standpunkt.records.actors import Actor, KnowledgeBase
from standpunkt.records.articles import Rejection
from standpunkt.records.codes import Code, Codebook
from standpunkt.records.judgements import Judgement
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.quotations import Quotation
from standpunkt.records.runs import Run
from standpunkt.records.statements import ReadArticle
from standpunkt.records.tasks import Answer, Task


class Writer:
    """Puts articles, rejections, the codebook, the user's own actors and judgements into a ledger.

    Got from `Ledger.writer()`. Every method is one transaction: it happens wholly or not at all, and doing it
    again changes nothing. Raises LedgerError where the file cannot be written.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(
        self, command: str, *, time: str, program: str, engine: str | None = None, codebook: str | None = None
    ) -> int:
        """Writes down that a run of `command` began at `time` (ISO 8601, UTC), by that version of the program, and
        gives its number, which what it stores is told. `codebook` is a digest."""
        with database.writing(self._engine) as connection:
            return changing.begin(connection, Run(0, time, command, program, engine, codebook))

    def put(
        self, read: ReadArticle, *, recipe: str, run: int | None = None, coder: putting.Coder | None = None
    ) -> bool:
        """Stores an article with its statements in place of whatever the same article id had. Where its source was
        rejected before, it is so no longer. True where it took the place of another revision (revising.py).

        `recipe` is a digest of everything that made it: program versions, codebook, knowledge base, metadata. `run` is
        the number of the run that read it; what it changes of what the machine had found is kept with that.
        Where people judged statements of it, `coder` gives all of them their codes, from what counts of them.
        Raises EdtfError where one of its dates is no time.
        """
        with database.writing(self._engine) as connection:
            actors = putting.actors_of(connection, read.article.id)
            took_over = putting.put(connection, read, recipe=recipe, run=run, coder=coder)
            connection.execute(delete(t.rejection).where(t.rejection.c.source == read.article.source))
            putting.remove_unused(connection, actors)
            return took_over

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

    def recode(
        self, article: str, codes: Mapping[str, tuple[Code, ...]], *, recipe: str, run: int | None = None
    ) -> None:
        """As `put_codes`, for statements of one article; `recipe` is what the article is read with from now on."""
        with database.writing(self._engine) as connection:
            coding.put(connection, codes, run=run)
            connection.execute(update(t.article).where(t.article.c.id == article).values(recipe=recipe))

    def put_learned(
        self,
        coders: Iterable[LearnedCoder],
        codes: Mapping[str, tuple[Code, ...]],
        *,
        of: Iterable[str],
        run: int | None = None,
    ) -> None:
        """Stores what was learned in place of what was for the proposals `of`, and as in `put_codes` the `codes` that
        follow from it."""
        with database.writing(self._engine) as connection:
            learned.put(connection, coders, of=of)
            coding.put(connection, codes, run=run)

    def put_codebook(self, codebook: Codebook) -> None:
        """Stores the codebook of this ledger in place of the one it had."""
        batch = rows_of_codebook(codebook)
        with database.writing(self._engine) as connection:
            connection.execute(delete(t.codebook))
            putting.store(connection, batch)

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
            putting.store(connection, batch)
            speakers.settle(connection)
            putting.remove_unused(connection, actors)

    def merge(self, actor: Actor, into: Actor, *, coder: str, time: str, reason: str = "") -> Judgement:
        """From now on `actor` counts as `into`, in all articles, also in those to come. `time` is ISO 8601.

        Where that was decided before, that judgement is given. Raises UsageError where `into` counts as `actor`.
        """
        with database.writing(self._engine) as connection:
            return deciding.merge(connection, actor, into, By(coder, time, reason))

    def judge(
        self,
        statement: str,
        field: str,
        value: Decided,
        *,
        coder: str,
        time: str,
        reason: str = "",
        task: int | None = None,
    ) -> Judgement:
        """From now on `statement` (its id) counts with that value in `field`, whatever the machine finds.

        Fields and their values are those of `records.judgements`; for the field actor an `Actor` may be given. None
        gives the field back to the machine. Where the same was decided before, and the machine has found nothing else
        since, that judgement is given. With `task`, the coder decides blind of others, and nothing counts otherwise.
        Raises UsageError where the ledger has no such statement, or the field cannot have that value.
        """
        return self.judge_each([(statement, field, value)], coder=coder, time=time, reason=reason, task=task)[0]

    def judge_each(
        self,
        decisions: Iterable[tuple[str, str, Decided]],
        *,
        coder: str,
        time: str,
        reason: str = "",
        task: int | None = None,
    ) -> tuple[Judgement, ...]:
        """As `judge`, for several (statement, field, value) at once: all of them, or none."""
        by = By(coder, time, reason, task)
        with database.writing(self._engine) as connection:
            return tuple(deciding.judge(connection, *one, by) for one in decisions)

    def add_statement(
        self,
        article: str,
        quotation: Quotation,
        values: Mapping[str, str | Actor] = MappingProxyType({}),
        *,
        coder: str,
        time: str,
        reason: str = "",
    ) -> tuple[Judgement, ...]:
        """Adds a statement that the machine does not find to an article (its id): it counts like those found.

        Of the quotation count type, medium and spans; `values` are those of other fields, as for `judge`. Each is a
        judgement; the first one says that it is a quotation, and names the statement as its subject. To undo that one
        takes the statement away. Raises UsageError where there is no such article, or a value is not valid.
        """
        with database.writing(self._engine) as connection:
            return adding.add(connection, article, quotation, values, By(coder, time, reason))

    def undo(self, number: int, *, coder: str, time: str, reason: str = "") -> Judgement:
        """Takes the judgement of that number back: what counted before it counts again. That is a judgement, too.

        Raises UsageError where there is none, or where a later one on the same field counts.
        """
        with database.writing(self._engine) as connection:
            return deciding.undo(connection, number, By(coder, time, reason))

    def keep(self, made: Iterable[Made]) -> None:
        """Stores utterances and acts in place of those that were made before from the same; what has changed meanwhile
        (its token in `View.stale` is another one) is left out, since it has to be made anew anyhow."""
        with database.writing(self._engine) as connection:
            standing.keep(connection, made)

    def start_task(self, task: Task) -> Task:
        """Asks several coders to code the same fields of the same statements. The task is given with its number and
        with the subjects of its `statements`, which may be named by their ids.

        Raises UsageError where there is a task of that name, a part of it is empty, or a field or statement not known.
        """
        with database.writing(self._engine) as connection:
            return tasks.start(connection, task)

    def answer(self, task: str, answers: Iterable[Answer], *, coder: str, time: str) -> tuple[Judgement, ...]:
        """Keeps what a coder of the task of that name says: as `judge`, blind of others, with a reason for each. All or
        nothing.

        Raises UsageError where the task is closed, the coder was not asked that, or it is no value of the field.
        """
        with database.writing(self._engine) as connection:
            number = tasks.named(connection, task).id
            return tuple(
                deciding.judge(connection, one.statement, one.field, one.value, By(coder, time, one.reason, number))
                for one in answers
            )

    def adjudicate(self, task: str, answers: Iterable[Answer], *, coder: str, time: str) -> tuple[Judgement, ...]:
        """Decides what the coders of the task of that name had been asked: as `judge`, and it counts. All or nothing.

        Raises UsageError where it is no value of the field.
        """
        with database.writing(self._engine) as connection:
            asked = tasks.named(connection, task)
            made = []
            for one in answers:
                by = By(coder, time, one.reason)
                made.append(deciding.judge(connection, one.statement, one.field, one.value, by))
                tasks.keep_adjudicated(connection, asked, made[-1])
        return tuple(made)

    def close_task(self, name: str, *, time: str) -> Task:
        """Ends the coding of the task of that name; closing it again changes nothing. Raises UsageError where there is
        none."""
        with database.writing(self._engine) as connection:
            return tasks.close(connection, tasks.named(connection, name), time=time)

    def put_engine(self, name: str, *, model: Path | None = None) -> None:
        """Stores what finds quotations for this ledger, and the folder of the user's own model, in place of what it
        had. The folder is stored as an absolute path."""
        told = {t.ENGINE: str(name)} | ({t.MODEL: str(model.absolute())} if model else {})
        with database.writing(self._engine) as connection:
            connection.execute(delete(t.setting).where(t.setting.c.name.in_((t.ENGINE, t.MODEL))))
            connection.execute(insert(t.setting), [{"name": key, "value": value} for key, value in told.items()])
