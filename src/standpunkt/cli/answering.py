"""Commands for a coder at work: `standpunkt coding next|judge|sheet|import`."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from standpunkt.cli import quoting
from standpunkt.cli.coding import AnswerOption, CodeOption, TaskArgument, WhoOption
from standpunkt.cli.merging import ReasonOption, now, user
from standpunkt.cli.options import DEFAULT_LEDGER, LedgerOption, viewed
from standpunkt.cli.screen import clean, note, screen
from standpunkt.cli.values import Values, choices, prompt
from standpunkt.errors import StandpunktError, UsageError
from standpunkt.records.judgements import CODE
from standpunkt.records.tasks import Answer, Task

if TYPE_CHECKING:
    from standpunkt.cli.dialogue import Said
    from standpunkt.ledger import Entry, View
    from standpunkt.records.judgements import Judgement


def next_statement(
    task: TaskArgument,
    coder: WhoOption = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", metavar="N", min=1, help="At most so many.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Code what is still open, one statement after the other.

    Each answer is a key and is kept at once; stop when you like, and go on later. You see the quotation in its context
    and the codebook, not what others answer.
    """
    from standpunkt.cli.dialogue import HELP, Dialogue, Step  # noqa: PLC0415
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        view, who = opened.view(), coder or user()
        asked = coded_by(view, task, who)
        entries = view.asked(asked)
        own = _own(view, asked, who)
        waiting = [one for one in entries if any((one, field) not in own for field in asked.fields)][:limit]
        values = Values(view)

        def keep(entry: Entry, field: str, said: Said) -> None:
            answer = Answer(entry.subject, field, said.value, said.reason)
            opened.writer().answer(asked.name, [answer], coder=who, time=now())

        if waiting:
            note(HELP)
        dialogue, place = Dialogue(values, view.codebook(), keep), 0
        while place < len(waiting):
            subject = waiting[place]
            said = {f: values.shown(one.new or "", f) for (s, f), one in _own(view, asked, who).items() if s == subject}
            heading = f"{asked.name} · {who} · {place + 1} of {len(waiting)} · {subject}"
            for part in quoting.posed(values, entries[subject], asked, heading):
                screen().print(part)
            step = dialogue.ask(entries[subject], asked.fields, now=said)
            if step is Step.END:
                break
            place = max(0, place - 1) if step is Step.BACK else place + 1
        _say_rest(view, asked, who)


def _say_rest(view: View, task: Task, coder: str) -> None:
    there, own = view.asked(task), _own(view, task, coder)
    left = sum((statement, field) not in own for statement in there for field in task.fields)
    if left:
        note(f"{left} {'answer is' if left == 1 else 'answers are'} still open.")
    else:
        note(f"All is coded. Thank you, {clean(coder)}.")
    if gone := len(task.statements) - len(there):
        note(f"{gone} of the task's statements {'is' if gone == 1 else 'are'} no longer in the ledger.")


def judge(
    *,
    task: TaskArgument,
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="Its id, as the sheet and `next` show it.")],
    answer: AnswerOption = None,
    code: CodeOption = None,
    clear: Annotated[
        list[str] | None, typer.Option("--clear", metavar="FIELD", help="Take your answer back; more than once.")
    ] = None,
    reason: ReasonOption = "",
    coder: WhoOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Answer for one statement of a task, without being asked.

    The newest answer of a coder is the one that is compared; the older ones stay in the history.
    """
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    typed = [*(answer or ()), *(f"{CODE}{one}" for one in code or ())]
    if not typed and not clear:
        raise UsageError(
            "What is the answer?", remedy="Say --code PROPOSAL=STANCE, --answer FIELD=VALUE or --clear FIELD."
        )
    with Ledger(ledger) as opened:
        view, who = opened.view(), coder or user()
        asked = coded_by(view, task, who)
        entry = entry_of(view, asked, statement)
        answers = [answer_of(Values(view), entry, statement, one, reason) for one in typed]
        answers += [Answer(statement, field, None, reason) for field in clear or ()]
        made = opened.writer().answer(asked.name, answers, coder=who, time=now())
        for one in made:
            told = "taken back" if one.new is None else Values(view).shown(one.new, one.field)
            typer.echo(clean(f"{statement} {one.field}: {told}; judgement {one.id}"))
        _say_rest(view, asked, who)


def answer_of(values: Values, entry: Entry, statement: str, typed: str, reason: str) -> Answer:
    """What "FIELD=VALUE" says of a statement. Raises UsageError or EdtfError."""
    field, sign, value = (part.strip() for part in typed.partition("="))
    if not sign or not value:
        raise UsageError(
            f"{typed!r} is no answer.", remedy="Write FIELD=VALUE, such as type=Direct or code:ferry=open."
        )
    return Answer(statement, field, values.stored(value, field, entry), reason)


def coded_by(view: View, task: str, coder: str) -> Task:
    """The open task of that name. Raises UsageError where `coder` has no part in it."""
    found = view.task(task)
    if coder not in found.coders:
        remedy = f"Say who you are: --coder NAME, one of {', '.join(found.coders)}."
        raise UsageError(f"{coder} is no coder of task {task!r}.", remedy=remedy)
    return found


def entry_of(view: View, task: Task, statement: str) -> Entry:
    """A statement of the task, by its id or as judgements name it. Raises UsageError where it is not there."""
    for entry in view.asked(task).values():
        if statement in (entry.subject, entry.statement.id):
            return entry
    remedy = f"`standpunkt coding sheet {task.name} --coder NAME` lists its statements."
    raise UsageError(f"Task {task.name!r} has no statement {statement!r}.", remedy=remedy)


def _own(view: View, task: Task, coder: str) -> dict[tuple[str, str], Judgement]:
    return {(one.subject, one.field): one for one in view.answers(task, coder=coder)}


def sheet(task: TaskArgument, coder: WhoOption = None, ledger: LedgerOption = DEFAULT_LEDGER) -> None:
    """Write a table for a coder who works in a spreadsheet.

    One row a statement with its context, one column a field. Fill it in, save it as CSV, and read it with
    `standpunkt coding import`.
    """
    from standpunkt.teams import sheets  # noqa: PLC0415

    with viewed(ledger) as view:
        who = coder or user()
        asked = coded_by(view, task, who)
        values, own = Values(view), _own(view, asked, who)
        rows = [list(sheets.header(asked))]
        for subject, entry in view.asked(asked).items():
            said = [own[subject, field] for field in asked.fields if (subject, field) in own]
            shown = {one.field: values.shown(one.new or "", one.field) for one in said}
            reason = next((one.reason for one in said if one.reason), "")
            found = quoting.around(values, entry)
            rows.append(sheets.row(asked, subject, entry.article.name, found, shown, reason))
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
    for field in asked.fields:
        note(f"{field}: {', '.join(choices(field)) or prompt(field)}")


def import_sheet(
    task: TaskArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The sheet, filled in and saved as CSV.")],
    coder: WhoOption = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Read a sheet that a coder filled in elsewhere.

    Cells left empty change nothing. If a single cell makes no sense, nothing is read, and all such cells are named.
    """
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    with Ledger(ledger) as opened:
        view, who = opened.view(), coder or user()
        asked = coded_by(view, task, who)
        answers = _read(view, asked, who, _text(file))
        made = opened.writer().answer(asked.name, answers, coder=who, time=now())
        typer.echo(f"{len(made)} new or changed {'answer' if len(made) == 1 else 'answers'} by {clean(who)}")
        _say_rest(view, asked, who)


def _read(view: View, task: Task, coder: str, text: str) -> list[Answer]:
    """The answers that are not there yet, whatever their reason. Raises UsageError with every cell that is wrong."""
    from standpunkt.teams import sheets  # noqa: PLC0415

    values, own, entries = Values(view), _own(view, task, coder), view.asked(task)
    answers, wrong = [], []
    for cell in sheets.cells(task, text):
        before = own.get((cell.statement, cell.field))
        if before and values.shown(before.new or "", cell.field) == cell.typed:
            continue
        try:
            entry = entries.get(cell.statement) or entry_of(view, task, cell.statement)
            value = values.stored(cell.typed, cell.field, entry)
            if not before or before.new != value:
                answers.append(Answer(cell.statement, cell.field, value, cell.reason))
        except StandpunktError as error:
            wrong.append(f"row {cell.line}, {cell.field}: {error.problem} {error.remedy}")
    if wrong:
        raise UsageError(f"{len(wrong)} of the cells cannot be read.", remedy="\n       ".join(_first(wrong)))
    return answers


def _first(wrong: Sequence[str], *, most: int = 20) -> Iterable[str]:
    yield from wrong[:most]
    if len(wrong) > most:
        yield f"and {len(wrong) - most} more"


def _text(path: Path) -> str:
    """The file in UTF-8, or as older spreadsheets save it. Raises UsageError where it cannot be read."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path} cannot be read: {error.strerror}.", remedy="Name the sheet that you saved."
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
