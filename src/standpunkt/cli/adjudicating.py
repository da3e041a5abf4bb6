"""Commands that decide where coders differ: `standpunkt coding disagreements|adjudicate|differences`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.padding import Padding
from rich.text import Text

from standpunkt.cli import quoting
from standpunkt.cli.agreeing import opened
from standpunkt.cli.coding import AnswerOption, CodeOption, TaskArgument
from standpunkt.cli.merging import CoderOption, ReasonOption, now, user
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, changed, viewed
from standpunkt.cli.screen import clean, emit, note, screen, table
from standpunkt.cli.values import Values
from standpunkt.errors import UsageError
from standpunkt.records.judgements import CODE
from standpunkt.records.tasks import Answer

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, Ledger
    from standpunkt.records.judgements import Judgement
    from standpunkt.records.tasks import Task
    from standpunkt.teams import Unit

_DISAGREEMENTS = ("statement", "field", "coder", "value", "reason", "article", "text")
_DIFFERENCES = ("statement", "field", "yours", "your_reason", "decided", "by", "reason", "article", "text")


def disagreements(
    task: TaskArgument,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """List where coders differ and nobody has adjudicated yet: each one's answer, with the reason."""
    with viewed(ledger) as view:
        asked, units = opened(view, task)
        values, entries, book = Values(view), view.asked(asked), view.codebook()
        waiting = [unit for unit in units if unit.differs and not unit.decided]
        if format is not Format.TABLE:
            rows = [row for unit in waiting for row in _rows(unit, values, entries.get(unit.statement))]
            emit(rows, _DISAGREEMENTS, format)
            return
        for number, unit in enumerate(waiting, start=1):
            screen().print(Text.assemble(f"{number}  {unit.statement}  ", quoting.named(book, unit.field)))
            if unit.statement in entries:
                screen().print(Padding(quoting.quoted(quoting.around(values, entries[unit.statement])), (0, 0, 0, 3)))
            for line in answered(unit, values):
                screen().print(line)
            screen().print()
    _say_state(asked, units)


def _rows(unit: Unit, values: Values, entry: Entry | None) -> Iterable[dict[str, object]]:
    for coder, one in unit.answers.items():
        yield {
            "statement": unit.statement,
            "field": unit.field,
            "coder": coder,
            "value": values.shown(one.new or "", unit.field),
            "reason": one.reason,
            "article": entry.article.name if entry else None,
            "text": entry.statement.text if entry else None,
        }


def answered(unit: Unit, values: Values) -> Iterable[Text]:
    """A line for each coder: what they say and why."""
    told = {coder: values.shown(one.new or "", unit.field) for coder, one in unit.answers.items()}
    width, widest = max(map(len, told)), max(map(len, told.values()))
    for coder, value in sorted(told.items()):
        why = clean(unit.answers[coder].reason)
        yield Text.assemble(f"   {clean(coder):<{width}}  ", (f"{clean(value):<{widest}}", "cyan"), (f"  {why}", "dim"))


def _say_state(task: Task, units: Sequence[Unit]) -> None:
    differ = [unit for unit in units if unit.differs]
    alike = sum(unit.agrees and not unit.decided for unit in units)
    decided = sum(unit.decided is not None for unit in differ)
    note(f"{len(differ)} of {len(units)} units differ, {decided} of them are adjudicated.")
    if alike:
        note(f"{alike} on which all agree count once you say so: standpunkt coding adjudicate {task.name} --agreed")
    if len(differ) > decided:
        note(f"Decide one after the other: standpunkt coding adjudicate {task.name}")


def adjudicate(
    *,
    task: TaskArgument,
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT", help="Only this one, by its id; else all on which coders differ.")
    ] = "",
    answer: AnswerOption = None,
    code: CodeOption = None,
    agreed: Annotated[
        bool, typer.Option("--agreed", metavar="", help="Take over what two or more coders answered, all alike.")
    ] = False,
    reason: ReasonOption = "",
    coder: CoderOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Decide where coders differ. From then on that counts.

    Without a statement you are asked, one difference after the other, and see what each coder says and why. All this
    can be undone by its number: standpunkt judge --undo.
    """

    typed = [*(answer or ()), *(f"{CODE}{one}" for one in code or ())]
    if bool(statement) != bool(typed) or (agreed and statement):
        raise UsageError(
            "What is to be decided?",
            remedy="Name a statement with --code PROPOSAL=STANCE or --answer FIELD=VALUE, or --agreed, or neither.",
        )
    with changed(ledger) as ledger_:
        asked, units = opened(ledger_.view(), task)
        who = coder or user()
        if agreed:
            _take_over(ledger_, asked, units, who, reason)
        elif statement:
            _decide(ledger_, asked, statement, typed, who, reason)
        else:
            _ask(ledger_, asked, [unit for unit in units if unit.differs and not unit.decided], who)
        _say_state(*opened(ledger_.view(), task))


def _take_over(ledger: Ledger, task: Task, units: Iterable[Unit], coder: str, reason: str) -> None:
    there = ledger.view().asked(task)
    alike = [unit for unit in units if unit.agrees and not unit.decided and unit.statement in there]
    answers = [
        Answer(unit.statement, unit.field, unit.values[0], reason or f"{', '.join(unit.answers)} agree in {task.name}")
        for unit in alike
    ]
    made = _adjudicated(ledger, task, answers, coder)
    typer.echo(f"{len(made)} {'answer' if len(made) == 1 else 'answers'} taken over from {clean(task.name)}")


def _adjudicated(ledger: Ledger, task: Task, answers: Iterable[Answer], coder: str) -> tuple[Judgement, ...]:
    from standpunkt import judging  # noqa: PLC0415

    time = now()
    made = ledger.writer().adjudicate(task.name, answers, coder=coder, time=time)
    judging.code_again(ledger, made, time=time)
    return made


def _decide(ledger: Ledger, task: Task, statement: str, typed: Iterable[str], coder: str, reason: str) -> None:
    from standpunkt.cli.answering import answer_of, entry_of  # noqa: PLC0415

    view = ledger.view()
    entry = entry_of(view, task, statement)
    answers = [answer_of(Values(view), entry, statement, one, reason) for one in typed]
    for one in _adjudicated(ledger, task, answers, coder):
        told = Values(view).shown(one.new or "", one.field)
        typer.echo(clean(f"{statement} {one.field}: {told}; judgement {one.id}"))


def _ask(ledger: Ledger, task: Task, waiting: Sequence[Unit], coder: str) -> None:
    from standpunkt.cli.dialogue import HELP, Dialogue, Said, Step  # noqa: PLC0415

    view = ledger.view()
    values, entries = Values(view), view.asked(task)
    there = [unit for unit in waiting if unit.statement in entries]

    def keep(entry: Entry, field: str, said: Said) -> None:
        answer = Answer(entry.subject, field, said.value, said.reason)
        _adjudicated(ledger, task, [answer], coder)

    if there:
        note(HELP)
    dialogue, place = Dialogue(values, view.codebook(), keep), 0
    while place < len(there):
        unit, entry = there[place], entries[there[place].statement]
        for part in quoting.posed(values, entry, task, f"{task.name} · {place + 1} of {len(there)} · {unit.statement}"):
            screen().print(part)
        for line in answered(unit, values):
            screen().print(line)
        before = next((one.new for one in view.adjudicated(task) if _is_on(one, unit)), None)
        now_ = {} if before is None else {unit.field: values.shown(before, unit.field)}
        step = dialogue.ask(entry, [unit.field], now=now_)
        if step is Step.END:
            break
        place = max(0, place - 1) if step is Step.BACK else place + 1


def _is_on(judgement: Judgement, unit: Unit) -> bool:
    return (judgement.subject, judgement.field) == (unit.statement, unit.field)


def differences(
    task: TaskArgument,
    coder: Annotated[
        str | None,
        typer.Option("--coder", envvar="STANDPUNKT_CODER", metavar="NAME", help="Whose answers; else your user name."),
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show a coder where the adjudicator decided otherwise, and why."""
    from standpunkt.cli.answering import coded_by  # noqa: PLC0415

    with viewed(ledger) as view:
        who = coder or user()
        coded_by(view, task, who)
        asked, units = opened(view, task)
        values, entries = Values(view), view.asked(asked)
        both = [(unit, unit.answers[who], unit.decided) for unit in units if who in unit.answers and unit.decided]
        other = [(unit, own, decided) for unit, own, decided in both if own.new != decided.new]
        rows = [_difference(*one, values, entries.get(one[0].statement)) for one in other]
    if format is not Format.TABLE:
        emit(rows, _DIFFERENCES, format)
        return
    if rows:
        listing = table("statement", "field", clean(who), "decided", "why")
        for row in rows:
            why = f"{row['by']}: {row['reason']}" if row["reason"] else str(row["by"])
            cells = (row["statement"], row["field"], row["yours"], row["decided"], why)
            listing.add_row(*(clean(str(cell)) for cell in cells))
        screen().print(listing)
    note(f"{len(both) - len(rows)} of the {len(both)} answers of {clean(who)} that were adjudicated stand.")


def _difference(
    unit: Unit, own: Judgement, decided: Judgement, values: Values, entry: Entry | None
) -> dict[str, object]:
    return {
        "statement": unit.statement,
        "field": unit.field,
        "yours": values.shown(own.new or "", unit.field),
        "your_reason": own.reason,
        "decided": values.shown(decided.new or "", unit.field),
        "by": decided.coder,
        "reason": decided.reason,
        "article": entry.article.name if entry else None,
        "text": entry.statement.text if entry else None,
    }
