"""Commands on who speaks: `standpunkt actors list|show|at|add|import`."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from standpunkt.cli import knowing
from standpunkt.cli.options import DEFAULT_LEDGER, Format, FormatOption, LedgerOption, shown, viewed
from standpunkt.cli.screen import clean, emit, note, screen, side_channel
from standpunkt.errors import UsageError
from standpunkt.ledger import StatementFilter
from standpunkt.records.actors import ActorKind, Gender

if TYPE_CHECKING:
    from standpunkt.register import Change, Refused

ActorArgument = Annotated[
    str, typer.Argument(metavar="ACTOR", help="A name, or the part of one that only one actor has, or an id.")
]
_EACH = 3
"""So many inputs with the same complaint are told one by one; of more only these, and their number."""


def list_actors(
    words: Annotated[
        str, typer.Argument(metavar="WORDS", help="Only those whose names, offices or country have these words.")
    ] = "",
    kind: Annotated[ActorKind | None, typer.Option("--kind", "-k", help="Only those of this kind.")] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """List who spoke, and who is in the ledger's own actors, with offices and number of statements."""
    from standpunkt import register  # noqa: PLC0415 (it reads the knowledge base: 0.1 s that --help need not wait for)

    with viewed(ledger) as view:
        found = [one for one in register.listed(view, words) if kind is None or one.actor.kind is kind]
    if format is not Format.TABLE:
        emit([knowing.row(one) for one in found], knowing.ACTOR, format)
    elif found:
        screen().print(knowing.listing(found))
    else:
        note("No actor fits." if words or kind else "Nobody spoke yet: add articles first (standpunkt add).")


def show_actor(
    actor: ActorArgument, ledger: LedgerOption = DEFAULT_LEDGER, format: FormatOption = Format.TABLE
) -> None:
    """Show one actor: names, offices over time, how statements were linked, doubts and judgements."""
    from standpunkt import register  # noqa: PLC0415

    with viewed(ledger) as view:
        who = register.find(view, actor)
        one = register.known(view, who)
        entries = view.statements(StatementFilter(actor=who.id)) if one.statements else ()
        judgements = knowing.judgements_on(view, who, entries)
    if format is Format.TABLE:
        for part in knowing.portrait(one, entries, judgements):
            screen().print(part)
    else:
        emit([knowing.full_row(one, entries, judgements)], knowing.FULL, format)


def at(
    day: Annotated[str, typer.Argument(metavar="DAY", help="A day such as 2024-06-01; a month or year will do.")],
    office: Annotated[
        str,
        typer.Option("--office", "-o", metavar="WORDS", help="The office, as German words it: NATO-Generalsekretär."),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    format: FormatOption = Format.TABLE,
) -> None:
    """Tell who held an office on a day.

    Without a ledger, what ships with the program answers; with one, its own actors too.
    """
    from standpunkt import register  # noqa: PLC0415

    if ledger == DEFAULT_LEDGER and not Path(ledger).exists():
        base = register.base_of(None)
    else:
        with viewed(ledger) as view:
            base = register.base_of(view)
    found = register.holders(base, office, day)
    if format is not Format.TABLE:
        emit([knowing.holding_row(one) for one in found], knowing.HOLDING, format)
    elif found:
        screen().print(knowing.holdings(found))
    elif register.offices_named(base, office):
        note(f"Nobody is known to have been {office} on {day}.")
    else:
        raise UsageError(
            f"No office is known as {office!r}.",
            remedy="Name its body too ('Außenminister Frankreichs'), or add it: standpunkt actors add --help",
        )


def add(
    *,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As it shall appear in the ledger.")],
    kind: Annotated[ActorKind, typer.Option("--kind", "-k", help="What it is.")] = ActorKind.PERSON,
    gender: Annotated[Gender | None, typer.Option("--gender", "-g", help="For pronouns and words for offices.")] = None,
    alias: Annotated[
        list[str] | None, typer.Option("--alias", metavar="NAME", help="Another name or spelling; more than once.")
    ] = None,
    affiliation: Annotated[
        str | None, typer.Option("--affiliation", "-b", metavar="NAME", help="Country or organisation, by name or id.")
    ] = None,
    office: Annotated[
        list[str] | None,
        typer.Option(
            "--office",
            "-o",
            metavar="OFFICE=TIME",
            help="An office held, and when: 'Außenministerin=2022-11-08/2025-03', '=2022/..' if not over. "
            "May be given more than once.",
        ),
    ] = None,
    wikidata: Annotated[str | None, typer.Option("--wikidata", metavar="ID", help="Such as Q42.")] = None,
    id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="An id of your choice, to keep a namesake apart.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Add an actor to the ledger's own, or complete one that is known.

    The ledger is made where there is none. Articles are read with the new actor from the next `standpunkt add` on.
    """
    from standpunkt import register  # noqa: PLC0415
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    home = (affiliation,) if affiliation else ()
    drafts = knowing.drafts(
        (name, *(alias or ())), key=id, kind=kind, gender=gender, home=home, offices=office or (), wikidata=wikidata
    )
    with Ledger(ledger, create=True) as opened:
        change = register.add(opened, drafts)
    _say_change(change, ledger)


def import_actors(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="FollowTheMoney or Wikidata JSON, a table (.csv, .tsv), or an actor file (.yaml)."
        ),
    ],
    refused: Annotated[
        Path | None, typer.Option("--refused", metavar="CSV", help="Write there what was not used, row by row.")
    ] = None,
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Take actors, offices and who held them from a file into the ledger's own.

    Who is known already is completed, not doubled; importing the same file again changes nothing. What cannot be used
    is told, and the exit code is 1. Articles are read with the new actors from the next `standpunkt add` on.
    """
    from standpunkt import register  # noqa: PLC0415
    from standpunkt.ledger import Ledger  # noqa: PLC0415

    if not file.is_file():
        raise UsageError(f"There is no file {file}.", remedy="Check the name.")
    with Ledger(ledger, create=True) as opened:
        change = register.import_from(opened, file)
    _say_change(change, ledger)
    for line in _complaints(change.refused):
        side_channel().print(line)
    if refused:
        _write_refused(change.refused, refused)
    if change.refused:
        raise typer.Exit(1)


def _say_change(change: Change, ledger: str) -> None:
    facts = [
        ("new", len(change.new_actors), "actor"),
        ("completed", len(change.completed), "actor"),
        ("offices", change.offices, "new one"),
        ("held", change.occupancies, "new term"),
        ("not used", len(change.refused), "entry"),
    ]
    for verb, count, unit in (fact for fact in facts if fact[1]):
        plural = "entries" if unit == "entry" else f"{unit}s"
        typer.echo(f"{verb:<10}{count:,} {unit if count == 1 else plural}")
    for actor in (*change.new_actors, *change.completed)[:_EACH]:
        typer.echo(f"          {actor.name} ({actor.id})")
    typer.echo(f"{'ledger':<10}{shown(ledger)}")
    if change.is_none:
        note("Nothing new: all of it is known already.")
    else:
        note("Articles are read with this from now on; those in the ledger once you add them again.")


def _complaints(refused: Iterable[Refused]) -> Iterator[Text]:
    """What was not used; inputs with one and the same complaint as one line where they are many."""
    groups: defaultdict[tuple[str, str], list[Refused]] = defaultdict(list)
    for one in refused:
        groups[one.reason, one.remedy].append(one)
    for (reason, remedy), those in groups.items():
        few = those if len(those) <= _EACH else those[:_EACH]
        what = "; ".join(f"{one.place}, {one.what}" for one in few)
        more = f" and {len(those) - len(few):,} more" if len(those) > len(few) else ""
        yield Text.assemble(
            ("not used ", "bold yellow"), (clean(what), "bold"), f"{more}: {clean(reason)} {clean(remedy)}"
        )


def _write_refused(refused: Iterable[Refused], path: Path) -> None:
    try:
        stream = path.open("w", encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}.", remedy="Name another file.") from error
    with stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("place", "what", "reason", "remedy"))
        writer.writerows((one.place, one.what, one.reason, one.remedy) for one in refused)
