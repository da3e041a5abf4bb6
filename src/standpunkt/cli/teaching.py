"""Commands that tell what to judge, and learn from it: `standpunkt review` and `learn`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from standpunkt import views
from standpunkt.cli.merging import CoderOption, now, user
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, changed, viewed
from standpunkt.cli.screen import clean, emit, note, screen, stance_text, table
from standpunkt.errors import UsageError
from standpunkt.records.codes import Stance

if TYPE_CHECKING:
    from standpunkt.learning import Candidate, Learned
    from standpunkt.ledger import Entry, View
    from standpunkt.records.actors import Actor

ProposalOption = Annotated[
    str | None, typer.Option("--proposal", "-p", metavar="ID", help="Only this proposal of the codebook.")
]
_STANCES = ", ".join(Stance)
_REVIEW = ("statement", "proposal", "stance", "score", "why", "actor", "article", "text")
_LEARNED = ("proposal", "judgements", "rules_right", "learned_right", "used", "reaches_beyond", "version", "told")
_TEXT = 160
"""Characters of a statement in a table; more of it shows `standpunkt show`."""


def code_of(view: View, typed: str) -> tuple[str, Stance]:
    """A proposal and a stance from PROPOSAL=STANCE. Raises UsageError where they are none."""
    proposal, _, stance = typed.partition("=")
    if stance.strip() not in {*Stance}:
        raise UsageError(
            f"{typed!r} is no code.", remedy=f"Write PROPOSAL=STANCE, where the stance is one of {_STANCES}."
        )
    return _proposal(view, proposal.strip()), Stance(stance.strip())


def _proposal(view: View, wanted: str) -> str:
    book = view.codebook()
    if book is None:
        raise UsageError("This ledger has no codebook.", remedy="Add the articles with --codebook.")
    return views.find_id([proposal.id for proposal in book.proposals], wanted, what="proposal")


def review(
    proposal: ProposalOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", metavar="N", min=1, help="So many.")] = 10,
    ask: Annotated[
        bool, typer.Option("--ask", metavar="", help="Ask for one after the other instead, with short keys.")
    ] = False,
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """List the statements whose judgement would help most, or ask for them.

    First come those where the machine is unsure, where rules and what was learned are at odds or the same actor also
    stood elsewhere, and where a position rests on few statements; and each unlike the ones above it. As long as nothing
    was learned, `--ask` begins with the newest that nobody judged.
    """
    from standpunkt import learning  # noqa: PLC0415

    if ask:
        _ask(ledger, proposal, limit, coder or user())
        return
    with viewed(ledger) as view:
        wanted = _proposal(view, proposal) if proposal else None
        found = learning.review(view, proposal=wanted, limit=limit)
    if format is not Format.TABLE:
        emit([_review_row(one) for one in found], _REVIEW, format)
    elif found:
        _show_review(found)
    else:
        note("Nothing to judge: no statement that nobody judged speaks of a proposal.")


def _ask(ledger: str, proposal: str | None, limit: int, coder: str) -> None:
    from standpunkt import judging  # noqa: PLC0415
    from standpunkt.cli.reviewing import HELP, Review  # noqa: PLC0415
    from standpunkt.cli.values import Values  # noqa: PLC0415

    with changed(ledger) as opened:
        view = opened.view()
        wanted = _proposal(view, proposal) if proposal else None

        def keep(entry: Entry, field: str, value: str | Actor) -> int:
            return judging.judge(opened, [(entry.statement.id, field, value)], coder=coder, time=now())[0].id

        def read(prompt: str) -> str | None:
            screen().print(Text(prompt, style="cyan"), end="", soft_wrap=True)
            line = sys.stdin.readline()
            return line.strip() if line else None

        review = Review(
            values=Values(view),
            book=view.codebook(),
            entry=lambda key: view.entries([key])[key],
            keep=keep,
            undo=lambda number: judging.undo(opened, number, coder=coder, time=now()),
            read=read,
            say=screen().print,
        )
        note(HELP)
        count = review.run(_waiting(view, wanted, limit))
    note(f"{count} {'judgement' if count == 1 else 'judgements'} made.")


def _waiting(view: View, proposal: str | None, limit: int) -> tuple[str, ...]:
    """The ids of what nobody judged: where something was learned, what teaches most; else the newest."""
    from standpunkt import learning  # noqa: PLC0415
    from standpunkt.ledger import Order, StatementFilter  # noqa: PLC0415

    if view.learned():
        found = learning.review(view, proposal=proposal, limit=limit)
        return tuple(dict.fromkeys(one.entry.statement.id for one in found))
    return view.ids(StatementFilter(proposal=proposal, judged=False, order=Order.NEWEST, limit=limit))


def _show_review(found: Sequence[Candidate]) -> None:
    listing = table("statement", "proposal", "now", "why", "said")
    for one in found:
        flat = views.line(one.entry)
        said = Text.assemble((clean(flat.actor or "nobody known"), "bold"), f": {clean(flat.text)}")
        said.truncate(_TEXT, overflow="ellipsis")
        stance = stance_text(one.stance) if one.stance else Text("not found", style="dim")
        listing.add_row(flat.id, one.proposal, stance, ", ".join(one.why), said)
    screen().print(listing)
    first = found[0]
    note(f"Judge: standpunkt judge {first.entry.statement.id} --code {first.proposal}=STANCE ({_STANCES})")


def _review_row(one: Candidate) -> dict[str, object]:
    flat = views.line(one.entry)
    return {
        "statement": flat.id,
        "proposal": one.proposal,
        "stance": one.stance.value if one.stance else None,
        "score": one.score,
        "why": list(one.why),
        "actor": flat.actor or None,
        "article": flat.article,
        "text": flat.text,
    }


def learn(
    proposal: ProposalOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Learn from your judgements how to code the rest.

    With 30 judgements on a proposal a classifier is trained. Where it beats the rules, on articles held back from it,
    it codes the ledger from now on; what you judged stays. Needs scikit-learn: pip install 'standpunkt\\[learn]'.
    """
    from standpunkt import learning  # noqa: PLC0415

    with changed(ledger) as opened:
        wanted = _proposal(opened.view(), proposal) if proposal else None
        told = learning.learn(opened, proposal=wanted)
    if format is not Format.TABLE:
        emit([_learned_row(one) for one in told.proposals], _LEARNED, format)
        return
    if told.proposals:
        _show_learned(told.proposals)
    else:
        note("Nobody judged a code yet: `standpunkt review` tells where to begin.")
    note(f"{told.changed} {'statement has' if told.changed == 1 else 'statements have'} other codes now.")


def _show_learned(proposals: Iterable[Learned]) -> None:
    listing = table("proposal", "judgements", "rules right", "learned right", "")
    for column in listing.columns[1:4]:
        column.justify = "right"
    for one in proposals:
        figures = (_share(one.coder.rules_right, one), _share(one.coder.right, one)) if one.coder else ("", "")
        listing.add_row(one.proposal, str(one.judgements), *figures, _told(one))
    screen().print(listing)


def _share(right: int, one: Learned) -> str:
    return f"{right} ({100 * right / one.judgements:.0f} %)"


def _told(one: Learned) -> str:
    """What became of it, in words."""
    from standpunkt.learning import ENOUGH  # noqa: PLC0415

    if one.coder is None:
        missing = ENOUGH - one.judgements
        return f"too few: {missing} more {'judgement' if missing == 1 else 'judgements'} needed"
    if not one.coder.used:
        return "not used: not surely better than the rules and than the commonest stance"
    return "used, also where the rules do not find it" if one.coder.reaches_beyond else "used"


def _learned_row(one: Learned) -> dict[str, object]:
    coder = one.coder
    return {
        "proposal": one.proposal,
        "judgements": one.judgements,
        "rules_right": coder.rules_right if coder else None,
        "learned_right": coder.right if coder else None,
        "used": bool(coder and coder.used),
        "reaches_beyond": bool(coder and coder.reaches_beyond),
        "version": coder.version if coder else None,
        "told": _told(one),
    }
