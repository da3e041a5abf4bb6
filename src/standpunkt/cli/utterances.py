"""Commands on utterances: what was said once, however often it is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standpunkt import views
from standpunkt.cli.drawing import code_text
from standpunkt.cli.meaning import TIME, actors_of, proposal_of
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, settled
from standpunkt.cli.screen import clean, emit, note, screen, table
from standpunkt.errors import UsageError
from standpunkt.ledger import Entry
from standpunkt.records.codes import Code
from standpunkt.records.edtf import bounds
from standpunkt.records.utterances import Utterance

if TYPE_CHECKING:
    from standpunkt.ledger import View

COLUMNS = (
    *("id", "actor", "name", "said", "earliest", "latest", "via", "occasion", "codes", "text", "outlets", "sources"),
    *("first", "statements"),
)
_LENGTH = 110
_OTHER = {"added": "green", "changed": "yellow"}

Told = tuple[Utterance, tuple[Entry, ...]]
"""An utterance and the entries of its statements, the first reported first."""


def list_utterances(
    *,
    actor: Annotated[
        str | None, typer.Option("--actor", "-a", metavar="NAME", help="Who said it: a name, or part of one.")
    ] = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", "-p", metavar="ID", help="Those that speak of this proposal.")
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="TIME", help=f"May have been said then or later; {TIME}.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="TIME", help=f"May have been said then or earlier; {TIME}.")
    ] = None,
    least: Annotated[
        int, typer.Option("--sources", "-n", metavar="N", min=1, help="Told by so many independent sources or more.")
    ] = 1,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """List what was said, each act once, however many articles tell it.

    Sources are outlets with words of their own: articles that are copies of one another count as one.
    """
    from standpunkt import gather  # noqa: PLC0415 (reads lexicons, which --help need not wait for)

    with settled(ledger) as view:
        found = gather.utterances(
            view,
            actors={one.id for one in views.find_actors(actors_of(view), actor)} if actor else None,
            proposal=proposal_of(view, proposal) if proposal else None,
            since=bounds(since)[0] if since else None,
            until=bounds(until)[1] if until else None,
            sources=least,
        )
        told = _told(view, found)
    if format is not Format.TABLE:
        emit([_row(*one) for one in told], COLUMNS, format)
    elif told:
        screen().print(_listing(told))
        note("`standpunkt utterances show ID` lays the wordings side by side.")
    else:
        note("No utterance fits. Leave a condition out, or look at `standpunkt statements`.")


def show_utterance(
    wanted: Annotated[
        str, typer.Argument(metavar="ID", help="Of the utterance or of one of its statements; its beginning will do.")
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Show one utterance as each article words it.

    The first to report comes first. One wording is the measure, in quotation marks if there is one: in the others words
    that it does not have stand in ‹ ›. Below each stand the outlets it came through ("nan ← Sundwelle": from there).
    """
    from standpunkt import gather  # noqa: PLC0415 (reads lexicons, which --help need not wait for)

    with settled(ledger) as view:
        ((utterance, entries),) = _told(view, [_one(gather.utterances(view, beginning=wanted.strip()), wanted)])
        known = [head.outlet or "" for head in view.articles()]
        articles = {article.id: article for article in view.articles_with(utterance.articles)}
        chains = [gather.chain(entry.statement, articles[entry.article.id], known=known) for entry in entries]
    screen().print(_head(utterance, entries[0]))
    for entry, chain in zip(entries, chains, strict=True):
        screen().print(Padding(_wording(entry, _quoted(entries), chain), (1, 0, 0, 2)))


def _told(view: View, found: Sequence[Utterance]) -> list[Told]:
    entries = view.entries({statement for utterance in found for statement in utterance.statements})
    return [(utterance, tuple(entries[key] for key in utterance.statements)) for utterance in found]


def _one(found: Sequence[Utterance], wanted: str) -> Utterance:
    if not wanted.strip() or not found:
        raise UsageError(
            f"No utterance in this ledger has the id {wanted!r}.",
            remedy="`standpunkt utterances --format csv` gives the ids.",
        )
    if len(found) > 1:
        raise UsageError(f"{len(found)} utterances begin with {wanted!r}.", remedy="Give more of the id.")
    return found[0]


def _listing(found: Sequence[Told]) -> Table:
    listing = table("said", "who", "what", "told by")
    listing.columns[0].no_wrap = True
    for column, ratio in zip(listing.columns[1:], (3, 6, 3), strict=True):
        column.ratio = ratio
    for utterance, entries in found:
        name = views.actor_of(entries[0])
        what = Text(clean(views.shortened(_quoted(entries).statement.text, _LENGTH)))
        codes = Text(", ").join(code_text(code) for code in _codes(entries).values())
        below = Text("  ").join(part for part in (codes, Text(utterance.id[:9], style="dim")) if part)
        who = Text(clean(name.name if name else "–"))
        listing.add_row(_day(utterance), who, Text("\n").join((what, below)), _sources(utterance, entries))
    return listing


def _sources(utterance: Utterance, entries: Sequence[Entry]) -> Text:
    names = list(dict.fromkeys(_source(entry) for entry in entries))
    count = f"\n{utterance.sources} sources, first {names[0]}" if utterance.sources > 1 else ""
    return Text.assemble(clean(", ".join(names)), (clean(count), "dim"))


def _source(entry: Entry) -> str:
    return entry.article.outlet or entry.article.name


def _day(utterance: Utterance) -> str:
    """The exact day where all reports together tell one; "≤" where only the publication is known."""
    if utterance.said is None:
        return "no date" if utterance.latest == date.max else f"≤ {utterance.latest}"
    if utterance.earliest == utterance.latest:
        return utterance.latest.isoformat()
    return utterance.said


def _quoted(entries: Sequence[Entry]) -> Entry:
    """The report to quote: words in quotation marks before others, then the first."""
    return min(entries, key=lambda entry: entry.statement.quotation.type.value != "Direct")


def _codes(entries: Sequence[Entry]) -> dict[tuple[str, str], Code]:
    return {(code.proposal, str(code.stance)): code for e in entries for code in e.statement.codes}


def _row(utterance: Utterance, entries: Sequence[Entry]) -> dict[str, object]:
    actor = views.actor_of(entries[0])
    return {
        "id": utterance.id,
        "actor": utterance.actor,
        "name": actor.name if actor else None,
        "said": utterance.said,
        "earliest": None if utterance.earliest == date.min else utterance.earliest.isoformat(),
        "latest": None if utterance.latest == date.max else utterance.latest.isoformat(),
        "via": list(utterance.via),
        "occasion": utterance.kind.value if utterance.kind else None,
        "codes": [f"{proposal}:{stance}" for proposal, stance in _codes(entries)],
        "text": views.one_line(_quoted(entries).statement.text),
        "outlets": list(dict.fromkeys(map(_source, entries))),
        "sources": utterance.sources,
        "first": _source(entries[0]),
        "statements": list(utterance.statements),
    }


def _head(utterance: Utterance, first: Entry) -> Text:
    actor = views.actor_of(first)
    name = views.who(actor.name, first.statement.office) if actor else "nobody known"
    count = "one source" if utterance.sources == 1 else f"{utterance.sources} independent sources"
    facts = [_day(utterance), *(f"to {via}" for via in utterance.via), count, utterance.id]
    if utterance.kind:
        facts.insert(1, str(utterance.kind))
    return Text.assemble((clean(name), "bold"), (clean(f"\n{' · '.join(facts)}"), "dim"))


def _wording(entry: Entry, measure: Entry, chain: Sequence[str]) -> Group:
    """The words of one report, those marked that `measure` does not have; below, where it stands."""
    outlets = chain if entry.article.outlet else (entry.article.name, *chain)
    facts = [" ← ".join(outlets), views.when(entry) or "no date", str(entry.statement.quotation.type)]
    facts += [entry.article.name] if entry.article.outlet else []
    return Group(worded(entry.statement.text, measure.statement.text), Text(clean(" · ".join(facts)), style="dim"))


def worded(words: str, measure: str) -> Text:
    """`words` on one line; those in ‹ › are not in `measure`."""
    from standpunkt import gather  # noqa: PLC0415

    left, right = clean(views.one_line(measure)), clean(views.one_line(words))
    text, place = Text(), 0
    for change in gather.changes(left, right):
        if style := _OTHER.get(change.wording):
            text.append(right[place : change.right.start])
            text.append(f"‹{right[change.right.start : change.right.end]}›", style=style)
            place = change.right.end
    return text.append(right[place:])
