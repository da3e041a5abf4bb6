"""A statement as somebody who is to judge it sees it: the quotation in its context, and what the codebook asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from standpunkt import views
from standpunkt.cli.screen import clean
from standpunkt.cli.values import Values
from standpunkt.records.judgements import CODE, proposal_of
from standpunkt.records.tasks import Task
from standpunkt.teams.context import Context, context

if TYPE_CHECKING:
    from standpunkt.ledger import Entry
    from standpunkt.records.codes import Codebook


def around(values: Values, entry: Entry) -> Context:
    """The context of a statement's quotation."""
    return context(values.article(entry).text, entry.statement.quotation.quote)


def quoted(found: Context) -> Text:
    """The context as text, the quotation in bold brackets."""
    words = Text(clean(f"[{found.words}]"), style="bold")
    return Text.assemble((clean(found.before), "dim"), words, (clean(found.after), "dim"))


def posed(values: Values, entry: Entry, task: Task, heading: str) -> Iterator[RenderableType]:
    """What a coder of the task sees of a statement. What the ledger has of it only where the task shows it."""
    article = entry.article
    published = article.published.edtf if article.published else "no date"
    facts = (article.title, article.outlet, published, article.name)
    yield Text.assemble("\n", (clean(heading), "bold"))
    yield Text(clean(" · ".join(filter(None, facts))), style="dim")
    yield Padding(quoted(around(values, entry)), (1, 2))
    if task.shows_machine:
        flat = views.line(entry)
        known = (views.who(flat.actor or "nobody known", flat.office), flat.date, flat.type, flat.codes)
        yield Text(clean(f"The ledger has: {' · '.join(filter(None, known))}\n"), style="dim")


def meant(book: Codebook | None, fields: Sequence[str]) -> Iterator[Text]:
    """What the codebook says of the proposals that are asked about."""
    for field in fields:
        proposal = book.proposal(proposal_of(field)) if book and field.startswith(CODE) else None
        if proposal:
            label, told = clean(proposal.label), clean(views.one_line(proposal.description))
            yield Text.assemble((proposal.id, "bold"), f"  {label}", (f"  {told}" if told else "", "dim"))


def named(book: Codebook | None, field: str) -> Text:
    """ "ferry (Fähre bauen)", or the field as it is called."""
    proposal = book.proposal(proposal_of(field)) if book and field.startswith(CODE) else None
    label = f" ({clean(proposal.label)})" if proposal and proposal.label != proposal.id else ""
    return Text.assemble((field.removeprefix(CODE), "bold"), label)
