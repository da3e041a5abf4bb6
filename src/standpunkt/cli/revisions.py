"""The command on articles whose text changed: what became of their quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from standpunkt import views
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, viewed
from standpunkt.cli.rows import EDIT, REVISED, edit_row, revised_row
from standpunkt.cli.screen import clean, emit, note, screen, table
from standpunkt.cli.showing import article_called
from standpunkt.cli.utterances import worded
from standpunkt.ledger import ArticleHead, Entry, StatementFilter
from standpunkt.views import Edit, Edited, Step, Version

if TYPE_CHECKING:
    from standpunkt.ledger import View

_STYLES = {
    Edit.REWORDED: "yellow",
    Edit.VANISHED: "red",
    Edit.NEW: "green",
    Edit.OTHER_SPEAKER: "magenta",
    Edit.OTHER_TYPE: "dim",
}

Revised = tuple[ArticleHead, tuple[Step, ...]]
"""The text of an article that counts, and what led to it."""


def revisions(
    article: Annotated[
        str | None,
        typer.Argument(metavar="ARTICLE", help="Its file name, with or without ending, or its id; by default all."),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """List articles whose text has changed, or what changed in the quotations of one.

    Words in ‹ › are not in the other wording. Edits that leave all quotations as they were are none of a quotation.
    """
    with viewed(ledger) as view:
        if article is None:
            _say_all(sorted(_revised(view), key=_newest, reverse=True), format)
            return
        heads = view.revisions(article_called(view, article).id)
        steps = _steps(view, heads)
    if format is not Format.TABLE:
        emit([edit_row(step, edited) for step in steps for edited in step.edited], EDIT, format)
        return
    if not steps:
        note("Its text has never changed.")
    for step in steps:
        for part in _told(step, len(heads)):
            screen().print(part)


def _revised(view: View) -> Iterator[Revised]:
    """Articles with more than one text."""
    for family in _families(view.articles()):
        if len(family) > 1:
            (current,) = (head for head in family if head.counts)
            yield current, _steps(view, family)


def _families(heads: Iterable[ArticleHead]) -> Iterable[list[ArticleHead]]:
    found: dict[str, list[ArticleHead]] = {}
    for head in heads:
        found.setdefault(head.replaced_by or head.id, []).append(head)
    return found.values()


def _steps(view: View, heads: Iterable[ArticleHead]) -> tuple[Step, ...]:
    found = []
    for head in heads:
        read = view.article(head.id)
        assert read is not None, head.id
        wanted = StatementFilter(article=head.id, counting=False)
        found.append(Version(head, read.text, view.statements(wanted)))
    return views.steps(found)


def _newest(revised: Revised) -> tuple[str, str]:
    head, _ = revised
    return head.published.edtf if head.published else "", head.name


def _say_all(found: Sequence[Revised], format: Format) -> None:
    if format is not Format.TABLE:
        emit([revised_row(head, steps) for head, steps in found], REVISED, format)
        return
    if not found:
        note("No article of this ledger has changed its text.")
        return
    listing = table("published", "article", "texts", "unchanged", "reworded", "vanished", "new")
    for column in listing.columns[2:]:
        column.justify = "right"
    for head, steps in found:
        counts = [steps[-1].unchanged, *(sum(s.count(e) for s in steps) for e in list(Edit)[:3])]
        published = head.published.edtf if head.published else "no date"
        name = Text.assemble(clean(head.name), (f"\n{clean(views.shortened(head.title or '', 60))}", "dim"))
        listing.add_row(published, name, str(len(steps) + 1), *map(str, counts))
    screen().print(listing)
    note("`standpunkt revisions ARTICLE` lays the wordings side by side.")


def _told(step: Step, texts: int) -> Iterator[RenderableType]:
    numbers = f"{step.before.revision} → {step.after.revision} of {texts}"
    facts = f"{step.unchanged} quotation{'' if step.unchanged == 1 else 's'} unchanged"
    yield Text.assemble((f"revision {numbers}", "bold"), (clean(f" · {step.after.name} · {facts}"), "dim"))
    if step.title:
        old, new = (title or "" for title in step.title)
        yield Padding(Text("title"), (1, 0, 0, 2))
        yield from _both(old, new)
    for edited in step.edited:
        yield Padding(_heading(edited), (1, 0, 0, 2))
        yield from _wordings(edited)
    yield Text()


def _heading(edited: Edited) -> Text:
    """What was done, who it was, and how that changed."""
    edits = Text(", ").join(Text(str(edit), style=_STYLES[edit]) for edit in edited.edits)
    sides = [side for side in (edited.before, edited.after) if side]
    names = list(dict.fromkeys(_name(side) for side in sides))
    types = list(dict.fromkeys(str(side.statement.quotation.type) for side in sides))
    return edits.append(clean(f" · {' → '.join(names)} · {' → '.join(types)}"))


def _name(entry: Entry) -> str:
    actor = views.actor_of(entry)
    return actor.name if actor else "nobody known"


def _wordings(edited: Edited) -> Iterator[RenderableType]:
    old, new = (side.statement.text if side else None for side in (edited.before, edited.after))
    if old is not None and new is not None and Edit.REWORDED in edited.edits:
        yield from _both(old, new)
    else:
        yield Padding(Text(clean(views.one_line(new or old or ""))), (0, 0, 0, 4))


def _both(old: str, new: str) -> Iterator[RenderableType]:
    yield Padding(Text("before  ", style="dim").append_text(worded(old, new)), (0, 0, 0, 4))
    yield Padding(Text("now     ", style="dim").append_text(worded(new, old)), (0, 0, 0, 4))
