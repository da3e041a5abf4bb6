"""What the report shows, as documented records: the template only lays it out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from standpunkt import gather
from standpunkt.ledger import ArticleHead, Counts, Entry, View
from standpunkt.records.articles import Article, Rejection
from standpunkt.records.codes import Code, Codebook, Stance
from standpunkt.records.spans import hull, text_of
from standpunkt.records.statements import Statement
from standpunkt.report.drawing import Drawing, Scale, draw, scale_of
from standpunkt.report.judged import Checked, checked
from standpunkt.report.marking import Event, events
from standpunkt.report.turns import Turn, turn
from standpunkt.report.words import (
    DOUBTS,
    OCCASIONS,
    STANCES,
    TYPES,
    german_span,
    german_time,
)
from standpunkt.views import (
    Matrix,
    Timeline,
    Trend,
    actor_of,
    doubts,
    moment,
    numbered,
    one_line,
    pieces,
    positions,
    shifts,
    timeline,
    trends,
    who,
)


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code: the proposal's label, the stance and its German word, why, and the words that decided."""

    proposal: str
    stance: Stance
    word: str
    reason: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Card:
    """One statement with all that is known of it. `number` is its place on the page; `when_note` says what
    the time rests on, `doubts` what speaks against actor and time, `judged` what people checked,
    `within` is the number of the statement it is nested in."""

    number: int
    id: str
    quote: str
    who: str
    known: bool
    when: str
    when_note: str
    occasion: str
    via: str
    type: str
    within: int | None
    within_id: str | None
    codes: tuple[CodeLine, ...]
    link: tuple[str, ...]
    doubts: tuple[str, ...]
    judged: tuple[Checked, ...]
    article: ArticleHead


@dataclass(frozen=True, slots=True)
class Person:
    """One actor: everything said, by proposal, and the drawing of it (None where nothing is dated)."""

    told: Timeline
    name: str
    drawing: Drawing | None


@dataclass(frozen=True, slots=True)
class Source:
    """One article: its head, its time in German and what speaks against it, its text as marks, the number of its
    statements."""

    head: ArticleHead
    published: str
    doubts: tuple[str, ...]
    events: tuple[Event, ...]
    statements: int


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the template needs. `cards` are by statement id, `labels` the proposals' names by id."""

    title: str
    counts: Counts
    period: str
    labels: Mapping[str, str]
    matrix: Matrix
    trends: tuple[Trend, ...]
    shifts: tuple[Turn, ...]
    people: tuple[Person, ...]
    cards: Mapping[str, Card]
    sources: tuple[Source, ...]
    rejections: tuple[Rejection, ...]


def page_of(view: View) -> Page:
    """The page of a whole ledger. Raises LedgerError."""
    entries, codebook = sorted(view.statements(), key=_by_place), view.codebook()
    heads = [head for head in view.articles() if head.counts]
    articles = {article.id: article for article in view.articles_with({head.id for head in heads})}
    scale = scale_of(entries)
    by_id = {entry.statement.id: entry for entry in entries}
    return Page(
        title=codebook.title if codebook else "Standpunkt",
        counts=view.counts(),
        period=german_span(scale.first, scale.last) if scale else "",
        labels=_labels(codebook, entries),
        matrix=positions(gather.standings(view), order=_order(codebook)),
        trends=trends(gather.standings(view, by_month=True), order=_order(codebook)),
        shifts=tuple(turn(shift, by_id, articles) for shift in shifts(gather.acts(view))),
        people=_people(entries, scale),
        cards=_cards(entries, articles, _labels(codebook, entries)),
        sources=_sources(heads, articles, entries),
        rejections=view.rejections(),
    )


def _by_place(entry: Entry) -> tuple[str, str, int, int]:
    whole = hull(entry.statement.quotation.quote)
    return entry.article.name, entry.article.id, whole.start, -whole.end


def _order(codebook: Codebook | None) -> tuple[str, ...]:
    return tuple(proposal.id for proposal in codebook.proposals) if codebook else ()


def _labels(codebook: Codebook | None, entries: Iterable[Entry]) -> dict[str, str]:
    used = {code.proposal: code.proposal for entry in entries for code in entry.statement.codes}
    return used | ({proposal.id: proposal.label for proposal in codebook.proposals} if codebook else {})


def _people(entries: Sequence[Entry], scale: Scale | None) -> tuple[Person, ...]:
    own: dict[str, list[Entry]] = {}
    for entry in entries:
        if actor := actor_of(entry):
            own.setdefault(actor.id, []).append(entry)
    told = [timeline(said, actor) for said in own.values() if (actor := actor_of(said[0]))]
    told.sort(key=lambda t: (-sum(len(strand.stands) for strand in t.strands), -len(t.entries), t.actor.name))
    return tuple(Person(t, who(t.actor.name, t.office), draw(t, scale) if scale else None) for t in told)


def _cards(entries: Sequence[Entry], articles: Mapping[str, Article], labels: Mapping[str, str]) -> dict[str, Card]:
    numbers = {entry.statement.id: number for number, entry in enumerate(entries, start=1)}
    return {
        entry.statement.id: _card(entry, articles[entry.article.id].text, numbers, labels)
        for entry in entries
        if entry.article.id in articles
    }


def _card(entry: Entry, text: str, numbers: Mapping[str, int], labels: Mapping[str, str]) -> Card:
    statement, actor = entry.statement, actor_of(entry)
    speaker = one_line(text_of(statement.quotation.speaker, text))
    return Card(
        number=numbers[statement.id],
        id=statement.id,
        quote=one_line(statement.text),
        who=who(actor.name, statement.office) if actor else speaker or "niemand genannt",
        known=actor is not None,
        when=_when(entry),
        when_note=_when_note(entry, text),
        occasion=OCCASIONS[statement.occasion.kind] if statement.occasion.kind else "",
        via=statement.occasion.via or "",
        type=TYPES[statement.quotation.type],
        within=numbers.get(statement.within or ""),
        within_id=statement.within,
        codes=tuple(_code_line(code, text, labels) for code in statement.codes),
        link=tuple(step.note for step in statement.actor.evidence) if statement.actor else (),
        doubts=tuple(DOUBTS[doubt] for doubt in doubts(entry)),
        judged=checked(entry.judged, labels),
        article=entry.article,
    )


def _code_line(code: Code, text: str, labels: Mapping[str, str]) -> CodeLine:
    evidence = one_line(text_of(code.evidence, text))
    return CodeLine(labels.get(code.proposal, code.proposal), code.stance, STANCES[code.stance], code.reason, evidence)


def _when(entry: Entry) -> str:
    time = moment(entry)
    if time is None:
        return "ohne Datum"
    return german_time(time) if entry.statement.occasion.said else f"spätestens {german_time(time)}"


def _when_note(entry: Entry, text: str) -> str:
    said = entry.statement.occasion.said
    if said is None:
        return "Tag der Veröffentlichung" if moment(entry) else ""
    return f"„{one_line(text_of(said.evidence, text))}“" if said.evidence else ""


def _sources(
    heads: Iterable[ArticleHead], articles: Mapping[str, Article], entries: Iterable[Entry]
) -> tuple[Source, ...]:
    said: dict[str, list[Statement]] = {}
    for entry in entries:
        said.setdefault(entry.article.id, []).append(entry.statement)
    return tuple(_source(head, articles[head.id], said.get(head.id, [])) for head in heads if head.id in articles)


def _source(head: ArticleHead, article: Article, statements: Sequence[Statement]) -> Source:
    return Source(
        head=head,
        published=german_time(head.published.edtf) if head.published else "ohne Datum",
        doubts=tuple(DOUBTS[doubt] for doubt in head.published.doubts) if head.published else (),
        events=tuple(events(pieces(article, statements), numbered(statements))),
        statements=len(statements),
    )
