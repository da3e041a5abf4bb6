"""The command that decides on a statement, whatever the machine found: `standpunkt judge`."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli.knowing import decided, worded
from standpunkt.cli.merging import CoderOption, ReasonOption, now, user
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, changed
from standpunkt.cli.screen import clean, emit, note, screen, table
from standpunkt.cli.wishes import NOTHING, How, Wish, article_of, entry_of
from standpunkt.errors import UsageError
from standpunkt.records.judgements import CODE, NO, QUOTATION, SAME, YES, Disagreement, Judgement, proposal_of
from standpunkt.records.quotations import Medium, QuotationType
from standpunkt.records.statements import OccasionKind

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, Ledger, View

_DISAGREEMENT = ("judgement", "statement", "field", "judged", "found_then", "found_now", "coder", "time")
_WORDS = "its words in the article, “…” for a gap"


class Answer(StrEnum):
    """Is it one?"""

    YES = YES
    NO = NO


def judge(
    *,
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT", help="Its id, as `standpunkt review` and CSV output show it.")
    ] = "",
    code: Annotated[
        list[str] | None,
        typer.Option(
            "--code",
            metavar="PROPOSAL=STANCE",
            help="Where it stands: support, open, oppose, none; none also where it does not speak of the proposal.",
        ),
    ] = None,
    quotation: Annotated[Answer | None, typer.Option("--quotation", help="Whether it is one at all.")] = None,
    actor: Annotated[
        str | None, typer.Option("--actor", "-a", metavar="NAME", help="Who said it: a name or id, or nobody.")
    ] = None,
    office: Annotated[
        str | None, typer.Option("--office", metavar="WORDS", help="The post held then, or none.")
    ] = None,
    said: Annotated[
        str | None, typer.Option("--said", metavar="TIME", help="When: 2024-05-08, 2024-05, unknown ...")
    ] = None,
    via: Annotated[
        str | None, typer.Option("--via", metavar="NAME", help="The outlet it was said to, or none.")
    ] = None,
    occasion: Annotated[
        str | None, typer.Option("--occasion", metavar="KIND", help=f"One of {', '.join(OccasionKind)}, none.")
    ] = None,
    type: Annotated[
        QuotationType | None,
        typer.Option("--type", metavar="TYPE", help=", ".join(QuotationType), case_sensitive=False),
    ] = None,
    medium: Annotated[
        Medium | None, typer.Option("--medium", metavar="MEDIUM", help=", ".join(Medium), case_sensitive=False)
    ] = None,
    quote: Annotated[str | None, typer.Option("--quote", metavar="WORDS", help=f"The quote: {_WORDS}.")] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="WORDS", help="Who speaks: likewise.")] = None,
    cue: Annotated[str | None, typer.Option("--cue", metavar="WORDS", help="The word of saying: likewise.")] = None,
    frame: Annotated[str | None, typer.Option("--frame", metavar="WORDS", help="The clause around it.")] = None,
    addressee: Annotated[str | None, typer.Option("--addressee", metavar="WORDS", help="To whom it was said.")] = None,
    same: Annotated[
        list[str] | None, typer.Option("--same", metavar="OTHER", help="A statement that reports the same utterance.")
    ] = None,
    not_same: Annotated[
        list[str] | None, typer.Option("--not-same", metavar="OTHER", help="One that reports another.")
    ] = None,
    give_back: Annotated[
        list[str] | None, typer.Option("--give-back", metavar="FIELD", help="Leave this field to the machine again.")
    ] = None,
    new: Annotated[
        str | None, typer.Option("--new", metavar="ARTICLE", help="Add a statement to this article; needs --quote.")
    ] = None,
    undo: Annotated[
        list[int] | None, typer.Option("--undo", metavar="NUMBER", help="Take a judgement back; more than once.")
    ] = None,
    disagreements: Annotated[
        bool, typer.Option("--disagreements", metavar="", help="List where the machine has changed its mind since.")
    ] = False,
    reason: ReasonOption = "",
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Decide on a statement, whatever the machine found: where it stands, who said it and when, which words it has.

    It counts everywhere at once, and stays when articles are read or coded again. What the machine says is kept.
    """
    from standpunkt import judging  # noqa: PLC0415

    plain = {"office": office, "said": said, "via": via, "occasion": occasion}
    words = {"quote": quote, "speaker": speaker, "cue": cue, "frame": frame, "addressee": addressee}
    wish = Wish(
        plain={field: "" if value.lower() in NOTHING else value for field, value in plain.items() if value is not None}
        | {name: str(value) for name, value in (("type", type), ("medium", medium), (QUOTATION, quotation)) if value}
        | {SAME + other: YES for other in same or ()}
        | {SAME + other: NO for other in not_same or ()},
        words={field: value for field, value in words.items() if value is not None},
        codes=tuple(code or ()),
        actor=actor,
        given_back=tuple(give_back or ()),
    )
    if sum((bool(statement), bool(new), bool(undo), disagreements)) != 1 or wish.is_empty == bool(statement or new):
        raise UsageError(
            "What is to be judged?",
            remedy="Name a statement and a decision (standpunkt judge ID --code PROPOSAL=STANCE), or --undo NUMBER.",
        )
    how = How(coder=coder or user(), time=now(), reason=reason)
    with changed(ledger) as opened:
        if disagreements:
            _show(opened.view().disagreements(), format)
        for number in undo or ():
            made = judging.undo(opened, number, **how)
            typer.echo(f"judgement {made.id}: {clean(decided(made))}")
        if statement:
            _judge(opened, statement, wish, how)
        if new:
            _add(opened, new, wish, how)


def _judge(ledger: Ledger, statement: str, wish: Wish, how: How) -> None:
    from standpunkt import judging  # noqa: PLC0415

    view = ledger.view()
    entry = entry_of(view, statement)
    values = wish.values(view, entry)
    before = _known(view, entry, values)
    _tell(judging.judge(ledger, [(statement, field, value) for field, value in values.items()], **how), before)


def _add(ledger: Ledger, article: str, wish: Wish, how: How) -> None:
    from standpunkt import judging  # noqa: PLC0415

    view = ledger.view()
    found = article_of(view, article)
    made = judging.add_statement(ledger, found.id, *wish.addition(view, found), **how)
    typer.echo(f"{made[0].subject} is a statement of {clean(found.name)} now; judgement {made[0].id}")
    note(f"Take it back: standpunkt judge --undo {made[0].id}")


def _known(view: View, entry: Entry, fields: Iterable[str]) -> set[int]:
    """The judgements on the statement, and on those that it is likened to: they are kept with either of the two."""
    others = [field.removeprefix(SAME) for field in fields if field.startswith(SAME)]
    subjects = (entry.subject, *others, *(other.subject for other in view.entries(others).values()))
    return {one.id for one in view.judgements(*subjects)}


def _tell(made: Sequence[Judgement], before: Container[int]) -> None:
    for one in made:
        if one.id in before:
            note(f"That was decided before: judgement {one.id}, {clean(decided(one))}.")
        elif one.field.startswith(CODE):
            told = f"{one.subject} on {proposal_of(one.field)}: {one.new}, before {one.old or 'not found'}"
            typer.echo(f"{clean(told)}; judgement {one.id}")
        else:
            typer.echo(f"{clean(decided(one))}, before {clean(worded(one.field, one.old))}; judgement {one.id}")
    if new := [one for one in made if one.id not in before]:
        note(f"Take it back: standpunkt judge {' '.join(f'--undo {one.id}' for one in new)}")


def _show(found: Sequence[Disagreement], form: Format) -> None:
    if form is not Format.TABLE:
        emit([_row(one) for one in found], _DISAGREEMENT, form)
        return
    if not found:
        note("The machine has come to no other value under a judgement.")
        return
    listing = table("judgement", "statement", "field", "judged", "the machine then", "the machine now")
    for one in found:
        told = (one.judgement.new, one.judgement.machine, one.found)
        values = [clean(worded(one.judgement.field, value)) for value in told]
        listing.add_row(str(one.judgement.id), one.statement, clean(one.judgement.field), *values)
    screen().print(listing)
    note("Judge the same again to keep it, or leave the field to the machine: standpunkt judge ID --give-back FIELD")


def _row(one: Disagreement) -> dict[str, object]:
    made = one.judgement
    return {
        "judgement": made.id,
        "statement": one.statement,
        "field": made.field,
        "judged": made.new,
        "found_then": made.machine,
        "found_now": one.found,
        "coder": made.coder,
        "time": made.time,
    }
