"""The way of the data: the stages in order, then the ledger. The first file to read.

    sources -> ingest -> documents -> analysis -> quotations -> actors -> dates -> codes -> ledger

Each stage is a pure function from records to records; none knows the next. Only `add` touches files and the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from standpunkt import documents, quotations
from standpunkt.analysis import analyse as analyse_article
from standpunkt.errors import InputRejectedError, ModelError
from standpunkt.quotations import DEFAULT_ENGINE, rules_v1
from standpunkt.quotations.joining import joined
from standpunkt.quotations.reports import with_reports
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.analyses import Analysis
from standpunkt.records.articles import Article, MediaType, Metadata, RawArticle, Rejection
from standpunkt.records.codes import Codebook
from standpunkt.records.edtf import latest
from standpunkt.records.learning import LearnedCoder
from standpunkt.records.progress import Progress
from standpunkt.records.quotations import Engine, Quotation
from standpunkt.records.statements import Occasion, ReadArticle, Statement
from standpunkt.running import Beginning
from standpunkt.statements import statements_of

# What only one of the ways through this module needs is imported there: SQLAlchemy takes 0.2 s, which `extract` need
# not wait for, and the stages behind the quotations 0.3 s, which `quotations_of` need not.
if TYPE_CHECKING:
    from standpunkt.actors import load_actors
    from standpunkt.codes import load_codebook, read_codebook, shipped_codebooks, text_of_codebook
    from standpunkt.dates import TimeExpression
    from standpunkt.ingest import read_published
    from standpunkt.ledger import Ledger, View, Writer
    from standpunkt.recipes import Recipe
    from standpunkt.recoding import Recoding, recode

else:
    _ROOMS = {
        "Recipe": "recipes",
        "Recoding": "recoding",
        "load_actors": "actors",
        "load_codebook": "codes",
        "read_codebook": "codes",
        "read_published": "ingest",
        "recode": "recoding",
        "shipped_codebooks": "codes",
        "text_of_codebook": "codes",
    }

    def __getattr__(name: str) -> object:
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"standpunkt.{_ROOMS[name]}"), name)


__all__ = [
    "DEFAULT_ENGINE",
    "Progress",
    "Recipe",
    "Recoding",
    "Summary",
    "add",
    "analyse",
    "extract",
    "load_actors",
    "load_codebook",
    "quotations_of",
    "read_article",
    "read_codebook",
    "read_published",
    "recode",
    "shipped_codebooks",
    "text_of_codebook",
    "times_in",
]


@lru_cache(maxsize=4)
def _shipped_codebook(name: str) -> Codebook:
    from standpunkt.codes import load_codebook  # noqa: PLC0415

    return load_codebook(name)


def read_article(article: Article, recipe: Recipe, *, learned: Sequence[LearnedCoder] = ()) -> ReadArticle:
    """The stages after `documents`, for one article. Articles that are not German are kept, but not searched. Of what a
    ledger `learned` from judgements the codes are, where it beats the rules."""
    from standpunkt import actors, dates  # noqa: PLC0415
    from standpunkt.coding import coded  # noqa: PLC0415

    if not article.is_german:
        return ReadArticle(article, ())
    analysis = analyse_article(article)
    by_rules = rules_v1.find(analysis)
    marked = quotations.find(analysis, engine=recipe.engine, model=recipe.model, by_rules=by_rules)
    marked = with_reports(analysis, joined(analysis, marked), by_rules=by_rules)
    found, links = actors.attribute(analysis, marked, recipe.knowledge)
    occasions = dates.occasions(analysis, found)
    days = [_day_of(article, occasion) for occasion in occasions]
    links = tuple(actors.on_day(recipe.knowledge, x, day) if x else None for x, day in zip(links, days, strict=True))
    offices = tuple(
        actors.office_held(recipe.knowledge, x, day) if x else None for x, day in zip(links, days, strict=True)
    )
    article = replace(article, published=dates.publication(analysis))
    statements = statements_of(article, found, links=links, offices=offices, occasions=occasions)
    statements = coded(analysis, article.published, statements, recipe.codebook, learned=learned)
    return ReadArticle(article, statements)


def extract(
    text: str,
    *,
    published: str | None = None,
    codebook: Codebook | str | None = None,
    knowledge: KnowledgeBase | None = None,
    engine: Engine | str | None = None,
    model: Path | str | None = None,
) -> tuple[Statement, ...]:
    """The statements of one German text, without a ledger. `published` is EDTF; `codebook` may be a name or a file;
    `engine` is "neural" or "rules"; `model` is a folder that `standpunkt train` made, for the engine "neural".

    Raises InputRejectedError where the text is empty, CodebookError where the codebook is not valid, UsageError
    where there is no such engine or where it has no use for a model, ModelError where the model cannot be used.
    """
    from standpunkt.recipes import Recipe  # noqa: PLC0415

    recipe = Recipe.of(codebook=_codebook_of(codebook), knowledge=knowledge, engine=engine, model=model)
    return read_article(_article_of(text, published), recipe).statements


def times_in(text: str, *, published: str | None = None) -> tuple[TimeExpression, ...]:
    """The temporal expressions of one German text, in its order. `published` is EDTF. Raises EdtfError."""
    from standpunkt import dates  # noqa: PLC0415

    return dates.tag(text, published=published)


def analyse(text: str) -> Analysis:
    """Sentences, tokens and quotation marks of one text."""
    return analyse_article(_article_of(text, None))


def quotations_of(
    text: str, *, engine: Engine | str | None = None, model: Path | str | None = None
) -> tuple[Quotation, ...]:
    """All reported speech of one German text, words in quotation marks inside reports included; `extract` makes no
    statements of those. `engine` and `model` are as for `extract`, and raise the same."""
    return quotations.find(analyse(text), engine=engine, model=model)


@dataclass(frozen=True, slots=True)
class Summary:
    """What `add` did: numbers of articles by what became of them, what was rejected, and how much was read. `revised`
    are those whose text is another one than before."""

    added: int
    updated: int
    unchanged: int
    rejected: tuple[Rejection, ...]
    statements: int
    words: int
    revised: int = 0


def add(  # noqa: PLR0913 (one option for each thing an article is read with; all by keyword)
    paths: Sequence[str | Path],
    *,
    ledger: Ledger,
    codebook: Codebook | None = None,
    knowledge: KnowledgeBase | None = None,
    engine: Engine | str | None = None,
    model: Path | str | None = None,
    published: Mapping[str, str] | None = None,
    time: str | None = None,
    progress: Callable[[Progress], None] | None = None,
) -> Summary:
    """Reads files, folders and globs into `ledger`, one transaction an article.

    Without `codebook` or `knowledge` those the ledger was last used with count, and so do engine and model where
    neither is given; actors that were added to the ledger (`standpunkt actors`) count always. Adding the same again
    changes nothing; an article is read again where its date, the codebook, the actors, the engine, the model or the
    program has changed. Another text at an article's place (its address, or else its file) that keeps much of it is a
    revision: it takes its place, and the earlier one stays readable. Nothing is lost silently: what cannot be read
    becomes a rejection in the ledger and in the summary. `time` is when this run begins, now where none is given; the
    ledger keeps what it read and changed. Raises UsageError where there is no such engine or where it has no use for a
    model, ModelError where the model cannot be used.
    """
    from standpunkt import gather, ingest  # noqa: PLC0415
    from standpunkt.recipes import Recipe  # noqa: PLC0415

    view, writer = ledger.view(), ledger.writer()
    remembered = engine is None and model is None
    if remembered:
        engine, model = view.engine(), _still_there(view.model())
    known = view.knowledge() if knowledge is None else knowledge.joined(view.added())
    recipe = Recipe.of(codebook=codebook or view.codebook(), knowledge=known, engine=engine, model=model)
    if codebook is not None:
        writer.put_codebook(codebook)
    if knowledge is not None:
        writer.put_knowledge(knowledge)
    if not remembered:
        writer.put_engine(recipe.engine, model=recipe.model)
    run = Beginning(writer, "add", time=time, engine=recipe.engine, codebook=recipe.codebook)
    reading = _Reading(view, writer, recipe, run)
    total = ingest.count(paths) if progress else 0
    for done, found in enumerate(ingest.read(paths, published=published or {}), start=1):
        reading.take(found)
        if progress:
            progress(Progress(done, max(done, total), found.source))
    gather.settle(ledger)
    return reading.summary()


class _Reading:
    """One run of `add`: takes one source after the other and counts what became of it."""

    def __init__(self, view: View, writer: Writer, recipe: Recipe, run: Beginning) -> None:
        from standpunkt.coding import learned_for  # noqa: PLC0415

        self._view, self._writer, self._recipe, self._run = view, writer, recipe, run
        self._learned = learned_for(view, recipe.codebook)
        self._today = date.today()
        self._rejected: list[Rejection] = []
        self._counts = dict.fromkeys(("added", "revised", "updated", "unchanged", "statements", "words"), 0)

    def take(self, found: RawArticle | Rejection) -> None:
        if isinstance(found, Rejection):
            self._reject(found)
            return
        try:
            article = documents.build(found, today=self._today)
        except InputRejectedError as error:
            self._reject(Rejection(found.source, error.problem, error.remedy))
            return
        self._keep(article)

    def _keep(self, article: Article) -> None:
        recipe = self._recipe.digest_with(repr((article.published, article.outlet, article.title, article.url)))
        before = self._view.recipe_of(article.id)
        if before == recipe and not self._view.has_come_back(article.id, article.source):
            self._counts["unchanged"] += 1
            return
        read = read_article(article, self._recipe, learned=self._learned)
        is_revised = self._writer.put(read, recipe=recipe, run=self._run.number, coder=self._coder_of(read.article))
        self._counts["revised" if is_revised else "added" if before is None else "updated"] += 1
        self._counts["statements"] += len(read.statements)
        self._counts["words"] += len(article.text.split())

    def _coder_of(self, article: Article) -> Callable[[Sequence[Statement]], tuple[Statement, ...]]:
        """What codes the article's statements again where people judged some."""
        from standpunkt.coding import coded  # noqa: PLC0415

        book, learned = self._recipe.codebook, self._learned
        return lambda there: coded(analyse_article(article), article.published, there, book, learned=learned)

    def _reject(self, rejection: Rejection) -> None:
        self._writer.reject(rejection)
        self._rejected.append(rejection)

    def summary(self) -> Summary:
        return Summary(rejected=tuple(self._rejected), **self._counts)


def _still_there(model: Path | None) -> Path | None:
    """The model that a ledger remembers. Raises ModelError where its folder is gone."""
    if model is None or model.is_dir():
        return model
    raise ModelError(
        f"The model that this ledger was last used with is gone: {model}.",
        remedy="Say where it is now (--model FOLDER), or take the shipped one (--engine neural).",
    )


def _codebook_of(wanted: Codebook | str | None) -> Codebook | None:
    if not isinstance(wanted, str):
        return wanted
    from standpunkt.codes import load_codebook, shipped_codebooks  # noqa: PLC0415

    return _shipped_codebook(wanted) if wanted in shipped_codebooks() else load_codebook(wanted)


def _article_of(text: str, published: str | None) -> Article:
    content = text.encode("utf-8", "surrogatepass")
    given = Metadata(published=published, language="de")
    return documents.build(RawArticle("text", "text", MediaType.TEXT, content, given))


def _day_of(article: Article, occasion: Occasion) -> str | None:
    """The day that decides who held an office: when it was said, else when it was printed, where that is not open."""
    dating = occasion.said or article.published
    return dating.edtf if dating and latest(dating.edtf) < date.max else None
