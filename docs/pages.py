"""The pages of the reference that are written by the program itself: its commands, and its public names in Python."""

from __future__ import annotations

import dataclasses
import enum
import inspect
import re
from collections.abc import Iterable, Iterator
from types import FunctionType
from typing import Any

import typer

import standpunkt
from standpunkt import errors, ledger, teams, workflow
from standpunkt.cli import app
from standpunkt.records import (
    actors,
    articles,
    codes,
    doubts,
    judgements,
    learning,
    origins,
    quotations,
    spans,
    statements,
    tasks,
)

NOTE = "<!-- Written by `make docs` from the program; change it there, not here. -->"
RECORDS = (
    *(statements.Statement, quotations.Quotation, actors.ActorLink, actors.Actor, statements.Occasion, articles.Dating),
    *(codes.Code, origins.Origin, origins.Evidence, spans.Span, ledger.Entry, ledger.ArticleHead, ledger.Counts),
    *(articles.Article, articles.Segment, articles.Rejection, codes.Codebook, codes.Proposal),
    *(actors.KnowledgeBase, actors.Office, actors.Occupancy, judgements.Judgement, learning.LearnedCoder),
    *(tasks.Task, tasks.Answer),
    *(
        quotations.QuotationType,
        quotations.Medium,
        quotations.Engine,
        codes.Stance,
        actors.ActorKind,
        articles.SegmentKind,
        statements.OccasionKind,
        doubts.Doubt,
        judgements.SubjectKind,
    ),
)
HANDED_OUT = (ledger.View, ledger.Writer)
"""Nobody makes these but a ledger."""


def commands() -> str:
    """docs/reference/commands.md."""
    group = typer.main.get_command(app)
    parts = [
        "# Commands",
        NOTE,
        f"{group.help or ''}".replace("[bold]", "`").replace("[/bold]", "`"),
        f"{group.epilog or ''} Tables go to standard output, remarks and errors to standard error.",
        "`standpunkt --version` says the version; `--help` or `-h` works everywhere.",
    ]
    for name, command in commands_of(group):
        parts += _command(name, command)
    return "\n\n".join(parts) + "\n"


def commands_of(group: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """Every command with the words that call it, such as "add" or "eval quotes"."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands_of(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def _command(name: str, command: Any) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option"]
    usage = " ".join(["standpunkt", name, *(p.metavar or p.name.upper() for p in arguments), "[OPTIONS]"])
    yield f"## {name}"
    yield f"    {usage}"
    yield command.help
    rows = [(f"`{p.metavar or p.name.upper()}`", _told(p)) for p in arguments]
    rows += [(_flags(p), _told(p)) for p in options]
    yield "\n".join(["| | |", "|---|---|", *(f"| {left} | {right} |" for left, right in rows)])


def _flags(option: Any) -> str:
    value = "" if option.is_flag else f" {option.metavar or option.name.upper()}"
    return ", ".join(f"`{flag}{value}`" for flag in option.opts)


def _told(parameter: Any) -> str:
    """Help, choices, default and environment variable of one parameter, in one cell of a table."""
    told = [parameter.help.replace("|", "\\|")]
    choices = parameter.type_descriptor.choices
    if choices and not parameter.help.startswith("The kind of"):
        told.append(f"One of {', '.join(f'`{choice.value}`' for choice in choices)}.")
    if parameter.required:
        told.append("Required.")
    elif parameter.default is not None and not getattr(parameter, "is_flag", False):
        told.append(f"Default: `{parameter.default}`.")
    if getattr(parameter, "envvar", None):
        told.append(f"Or in the environment: `{parameter.envvar}`.")
    return " ".join(told)


def python() -> str:
    """docs/reference/python.md."""
    parts = ["# Python", NOTE, "## Public names", "Imported with `from standpunkt import ...`."]
    for name in standpunkt.__all__:
        parts += _name(name, getattr(standpunkt, name), level=3)
    parts += ["## What a ledger gives", "`Ledger.view()` gives a `View`; `Ledger.writer()` a `Writer`."]
    parts += [*_name("View", ledger.View, level=3), *_name("Writer", ledger.Writer, level=3)]
    parts += ["## Records", "Frozen dataclasses and enumerations, in `standpunkt.records` (`Entry`, `ArticleHead` and "]
    parts[-1] += "`Counts` in `standpunkt.ledger`). Spans are half open, in code points of the article's text."
    for record in RECORDS:
        parts += _name(record.__name__, record, level=3)
    parts += ["## Working in teams", "In `standpunkt.teams`: what several coders answered, compared."]
    for name in teams.__all__:
        parts += _name(name, getattr(teams, name), level=3)
    parts += ["## Progress and errors", *_name("Progress", workflow.Progress, level=3)]
    parts += ["### Errors", f"In `standpunkt.errors`.\n\n```text\n{inspect.getdoc(errors)}\n```"]
    return "\n\n".join(parts) + "\n"


def _name(name: str, thing: Any, *, level: int) -> Iterator[str]:
    yield f"{'#' * level} {name}"
    if isinstance(thing, type) and issubclass(thing, enum.Enum):
        yield from filter(None, (_doc(thing),))
        yield "\n".join(f"- `{member.value}`" for member in thing)
    elif isinstance(thing, type):
        if fields := _fields(thing):
            yield _doc(thing)
            yield "\n".join(f"- `{field}`" for field in fields)
        else:
            yield from () if thing in HANDED_OUT else (_signature(name, vars(thing)["__init__"]),)
            yield _doc(thing)
        yield from _methods(thing, level=level)
    else:
        yield _signature(name, thing)
        yield _doc(thing)


def _fields(thing: type) -> list[str]:
    if dataclasses.is_dataclass(thing):
        return [f"{field.name}: {field.type}" for field in dataclasses.fields(thing)]
    types = vars(thing).get("__annotations__", {})  # of a named tuple as references
    return [f"{name}: {types[name].__forward_arg__}" for name in getattr(thing, "_fields", ())]


def _methods(thing: type, *, level: int) -> Iterator[str]:
    for name, member in vars(thing).items():
        if isinstance(member, FunctionType) and not name.startswith("_"):
            yield f"{'#' * (level + 1)} {thing.__name__}.{name}"
            yield _signature(name, member)
            yield from filter(None, (_doc(member),))


def _signature(name: str, function: Any) -> str:
    """`name(...)` as it stands in the source: annotations unquoted, long defaults (records) as dots."""
    parameters: list[str] = []
    star = False
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name == "self":
            continue
        if parameter.kind is parameter.KEYWORD_ONLY and not star:
            parameters, star = [*parameters, "*"], True
        parameters.append(_parameter(parameter))
    result = inspect.signature(function).return_annotation
    returns = "" if result in (None, "None", inspect.Signature.empty) else f" -> {result}"
    return _code(name, parameters, returns)


def _parameter(parameter: inspect.Parameter) -> str:
    told = parameter.name
    if parameter.annotation is not parameter.empty:
        told += f": {parameter.annotation}"
    if parameter.default is not parameter.empty:
        default = repr(parameter.default)
        told += f" = {default if len(default) < 20 else '...'}"
    return told


def _code(name: str, parameters: Iterable[str], returns: str) -> str:
    flat = f"{name}({', '.join(parameters)}){returns}"
    if len(flat) > 100:
        flat = f"{name}(\n    " + ",\n    ".join(parameters) + f",\n){returns}"
    return f"```python\n{flat}\n```"


def _doc(thing: Any) -> str:
    """The docstring; lines of aligned columns (`actor   who spoke`) as a list."""
    words = (
        inspect.cleandoc(vars(thing).get("__doc__") or "") if isinstance(thing, type) else inspect.getdoc(thing) or ""
    )
    return re.sub(r"^(`\w+`)  +", r"- \1: ", words, flags=re.MULTILINE)
