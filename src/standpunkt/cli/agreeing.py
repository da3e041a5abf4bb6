"""Commands that compare coders: `standpunkt coding agreement|export`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli.coding import TaskArgument
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, viewed
from standpunkt.cli.screen import clean, emit, note, numbers, screen
from standpunkt.errors import UsageError
from standpunkt.records.judgements import CODE, proposal_of
from standpunkt.records.tasks import Task

if TYPE_CHECKING:
    from standpunkt.ledger import View
    from standpunkt.records.judgements import Judgement
    from standpunkt.teams import FieldAgreement, Unit

_FIELDS = ("field", "units", "pairs", "alike", "overlap", "alpha", "low", "high", "why", "library")
_PAIRS = ("field", "one", "other", "units", "alike", "overlap", "kappa", "library")
_EXPORT = ("task", "statement", "article", "field", "proposal", "coder", "value", "reason", "time", "judgement")


def agreement(
    task: TaskArgument,
    pairs: Annotated[
        bool, typer.Option("--pairs", metavar="", help="Show every two coders, with Cohen's kappa.")
    ] = False,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show how well the coders agree, field by field.

    Krippendorff's alpha for nominal values, with an interval of 95 %, and the share of pairs of answers that are alike.
    It may be asked while they are still coding. Needs NLTK: pip install 'standpunkt\\[agreement]'.
    """
    from standpunkt import teams  # noqa: PLC0415

    with viewed(ledger) as view:
        asked = view.task(task)
        found = teams.agreement(teams.units(asked, view.answers(asked)), asked.coders)
    library = teams.library()
    if format is not Format.TABLE:
        rows = _pair_rows(found, library) if pairs else [_field_row(one, library) for one in found]
        emit(rows, _PAIRS if pairs else _FIELDS, format)
        return
    _show_pairs(found) if pairs else _show_fields(found)
    for remark in _footnotes(found, library, pairs=pairs):
        note(remark)


def _show_fields(found: Iterable[FieldAgreement]) -> None:
    listing = numbers("field", "units", "pairs", "alike", "overlap", "alpha", "95 %")
    for one in found:
        interval = f"{one.interval[0]:.2f} to {one.interval[1]:.2f}" if one.interval else "–"
        figures = (_percent(one.alike), _percent(one.overlap), _figure(one.alpha), interval)
        listing.add_row(clean(one.field), str(one.units), str(one.pairs), *figures)
    screen().print(listing)


def _show_pairs(found: Iterable[FieldAgreement]) -> None:
    listing = numbers("field", "coders", "units", "alike", "overlap", "kappa")
    listing.columns[1].justify = "left"
    for one in found:
        for pair in one.between:
            coders = clean(f"{pair.one}, {pair.other}")
            figures = (_percent(pair.alike), _percent(pair.overlap), _figure(pair.kappa))
            listing.add_row(clean(one.field), coders, str(pair.units), *figures)
    screen().print(listing)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _footnotes(found: Sequence[FieldAgreement], library: str, *, pairs: bool) -> Iterable[str]:
    from standpunkt.teams import intervals  # noqa: PLC0415

    if pairs:
        yield f"kappa: Cohen's, by {library}, on the units that both answered."
    else:
        yield f"alpha: Krippendorff's, nominal, by {library}; units: those that two or more answered."
        yield f"95 %: {intervals.SAMPLES} samples of the units with replacement, seed {intervals.SEED}, our own."
        for why in dict.fromkeys(one.why for one in found if one.why):
            fields = ", ".join(one.field for one in found if one.why == why)
            yield clean(f"{fields}: {why}.")
    if any(one.overlap is not None for one in found):
        yield "alike, of spans: exactly the same; overlap: F1 of the characters marked, mean over the pairs."


def _field_row(one: FieldAgreement, library: str) -> dict[str, object]:
    low, high = one.interval or (None, None)
    own = {name: getattr(one, name) for name in ("field", "units", "pairs", "alike", "overlap", "alpha", "why")}
    return own | {"low": low, "high": high, "library": library}


def _pair_rows(found: Iterable[FieldAgreement], library: str) -> list[dict[str, object]]:
    names = ("one", "other", "units", "alike", "overlap", "kappa")
    return [
        {"field": one.field} | {name: getattr(pair, name) for name in names} | {"library": library}
        for one in found
        for pair in one.between
    ]


def opened(view: View, name: str) -> tuple[Task, tuple[Unit, ...]]:
    """A closed task with its units. Raises UsageError while coders should not see one another's answers."""
    from standpunkt import teams  # noqa: PLC0415

    task = view.task(name)
    if task.is_open:
        raise UsageError(
            f"Task {name!r} is still open: what its coders answered is shown once nobody can be led by it.",
            remedy=f"Close it: standpunkt coding close {name}",
        )
    return task, teams.units(task, view.answers(task), view.adjudicated(task))


def export(
    task: TaskArgument,
    coder: Annotated[
        str | None, typer.Option("--coder", metavar="NAME", help="Only this coder; also while the task is open.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Write every answer as CSV, one a row, for R or a spreadsheet.

    What was adjudicated is in it, too, as the answers of the coder "adjudicated".
    """
    with viewed(ledger) as view:
        asked, units = opened(view, task) if coder is None else _of(view, task, coder)
        entries = view.asked(asked)
        told = [one for unit in units for one in (*unit.answers.items(), *_decided(unit))]
        rows = [
            {
                "task": asked.name,
                "statement": one.subject,
                "article": entries[one.subject].article.name if one.subject in entries else None,
                "field": one.field,
                "proposal": proposal_of(one.field) if one.field.startswith(CODE) else None,
                "coder": name,
                "value": one.new,
                "reason": one.reason,
                "time": one.time,
                "judgement": one.id,
            }
            for name, one in told
        ]
    emit(rows, _EXPORT, Format.CSV)


def _of(view: View, name: str, coder: str) -> tuple[Task, tuple[Unit, ...]]:
    """A task with the answers of one coder, who may see them at any time."""
    from standpunkt import teams  # noqa: PLC0415

    task = view.task(name)
    return task, teams.units(task, view.answers(task, coder=coder))


def _decided(unit: Unit) -> list[tuple[str, Judgement]]:
    return [("adjudicated", unit.decided)] if unit.decided else []
