"""Who may import whom (docs/explanation/design.md): read with `ast`, so nothing needs to run."""

from __future__ import annotations

import ast
from pathlib import Path

import standpunkt

ROOT = Path(standpunkt.__file__).parent
EVERYONE = {"errors", "records"}
STAGES = {"ingest", "documents", "analysis", "quotations", "actors", "dates", "codes", "utterances"}
ALLOWED = {
    "errors": set(),
    "records": {"errors"},
    "lexicons": EVERYONE,
    **{stage: EVERYONE | {"lexicons"} for stage in STAGES},
    "ledger": EVERYONE,
    "statements": EVERYONE,
    "recipes": EVERYONE | {"lexicons", "quotations"},
    "coding": EVERYONE | {"codes", "ledger", "statements"},
    "running": EVERYONE | {"ledger"},
    "recoding": EVERYONE | {"analysis", "coding", "gather", "ledger", "recipes", "running"},
    "judging": EVERYONE | {"coding", "ledger", "recipes", "recoding", "running"},
    "workflow": EVERYONE | STAGES | {"coding", "gather", "ledger", "recipes", "recoding", "running", "statements"},
    "gather": EVERYONE | {"documents", "ledger", "utterances", "views"},  # acts are kept as views make them
    "views": EVERYONE | {"ledger"},
    "teams": EVERYONE,  # only judgements go in: who read them, and from where, is nothing to it
    "codebooks": EVERYONE | {"analysis", "codes", "lexicons"},
    "learning": EVERYONE | {"codes", "ledger", "running"},
    "interchange": EVERYONE | {"actors"},
    "register": EVERYONE | {"actors", "interchange", "ledger", "lexicons", "views"},
    "exports": EVERYONE | {"gather", "views", "workflow", "ledger"},
    "report": EVERYONE | {"gather", "views", "workflow", "ledger"},
    "scoring": EVERYONE | {"workflow"},
    "training": EVERYONE | {"analysis", "quotations", "workflow", "scoring"},
    "cli": EVERYONE
    | {
        "gather",
        "views",
        "workflow",
        "ledger",
        "exports",
        "report",
        "scoring",
        "training",
        "register",
        "codebooks",
        "learning",
        "teams",
        "judging",
    },
    "__init__": EVERYONE | {"workflow", "ledger", "views"},
    "__main__": {"cli"},
}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def rooms_imported(path: Path) -> set[str]:
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the room they come from"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        rooms |= {name.split(".")[1] for name in names if name.startswith("standpunkt.")}
    return rooms


def test_every_room_is_named_in_the_table() -> None:
    assert {room_of(path) for path in ROOT.rglob("*.py")} <= set(ALLOWED)


def test_no_room_imports_what_it_may_not_know() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {room}"
        for path in ROOT.rglob("*.py")
        for room in rooms_imported(path) - ALLOWED[room_of(path)] - {room_of(path)}
        if (ROOT / room).exists() or (ROOT / f"{room}.py").exists()
    ]
    assert wrong == []


def test_no_cycles_between_rooms() -> None:
    edges = {room: ALLOWED[room] for room in ALLOWED}
    done: set[str] = set()
    while remaining := {room for room in edges if room not in done}:
        free = {room for room in remaining if edges[room] <= done}
        assert free, f"a cycle among {sorted(remaining)}"
        done |= free
