"""A ledger as a release makes it, as SQL text: `make dump` writes 6.sql beside this file for a ledger of version 6.

To be run with the code of the release, once, before the tables change again. What a release lets people type for the
first time goes into `fill`. The upgrade tests load each dump there is.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import chdir, closing
from pathlib import Path

from standpunkt import workflow
from standpunkt.ledger import Ledger, View
from standpunkt.ledger.tables import SCHEMA_VERSION
from standpunkt.records.actors import Actor, ActorKind, KnowledgeBase
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import ACTOR, field_of
from standpunkt.records.learning import LearnedCoder

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
ARTICLES = ("01_nan_2025-01-14.txt", "05_nan_2025-03-19.txt", "06_aldersunder-allgemeine_2025-03-20.html")
CODER = "jo"
TENDRIK = Actor("tendrik", "Ove Tendrik", ActorKind.PERSON)
LEARNED = LearnedCoder(
    proposal="referendum",
    version="learned-1-abc",
    stances=(Stance.SUPPORT, Stance.OPPOSE),
    weights={"": (0.25, -0.25), "volk": (0.5, -0.5)},
    precision=(0.75, None),
    reaches_beyond=False,
    judgements=30,
    right=25,
    rules_right=20,
    used=False,
)


def fill(ledger: Ledger) -> None:
    """Two articles and a rejection; merges, an assignment, codes judged, what was taken back; something learned."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("leer.txt").touch()
        Path("articles").symlink_to(ROOT / "demo" / "articles")
        codebook = workflow.load_codebook(str(ROOT / "demo" / "codebook.yaml"))
        knowledge = workflow.load_actors(ROOT / "demo" / "actors.yaml")
        paths = ["leer.txt", *(f"articles/{name}" for name in ARTICLES)]
        workflow.add(paths, ledger=ledger, codebook=codebook, knowledge=knowledge, engine="neural")
    view, writer = ledger.view(), ledger.writer()
    writer.put_added(KnowledgeBase((TENDRIK,), (), ()))
    known = {actor.name: actor for actor in view.actors()}
    writer.merge(known["Hafenamt"], known["Küstenwache"], coder=CODER, time=at(1), reason="dieselbe Stelle")
    split = writer.merge(known["sarkanische Führung"], known["Radomir Koslevar"], coder=CODER, time=at(2))
    writer.undo(split.id, coder="ines", time=at(3), reason="nicht er allein")
    writer.judge(said(view, "Eine Entscheidung sei"), ACTOR, TENDRIK, coder=CODER, time=at(4))
    first = said(view, "Es gebe keine")
    writer.judge(first, field_of("joint_patrol"), Stance.OPEN, coder=CODER, time=at(5), reason="unter Vorbehalt")
    writer.judge(first, field_of("joint_patrol"), Stance.NONE, coder="ines", time=at(6))
    wrong = writer.judge(
        said(view, "„Eine so große Sache"), field_of("referendum"), Stance.OPPOSE, coder=CODER, time=at(7)
    )
    writer.undo(wrong.id, coder=CODER, time=at(8), reason="verlesen")
    writer.judge(
        said(view, "„spät, aber immerhin“"), field_of("strait_closure"), Stance.SUPPORT, coder=CODER, time=at(9)
    )
    writer.put_learned([LEARNED], {}, of=[LEARNED.proposal])


def at(minute: int) -> str:
    """A time for a judgement."""
    return f"2026-11-20T08:{minute:02}:00Z"


def said(view: View, words: str) -> str:
    """The id of the statement that begins with `words`."""
    (found,) = (e.statement.id for e in view.statements() if e.statement.text.startswith(words))
    return found


def dumped(path: Path) -> Iterator[str]:
    """The database as statements of SQL; of the full-text index only what went into it, not how it is kept."""
    with closing(sqlite3.connect(path)) as connection:
        for line in connection.iterdump():
            if "statement_search" not in line and "writable_schema" not in line:
                yield line
        (made,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'statement_search'").fetchone()
        yield f"{made};"
        rows = "SELECT rowid, statement, text, title FROM statement_search ORDER BY rowid"
        for row, *words in connection.execute(rows):
            quoted = ", ".join("'" + word.replace("'", "''") + "'" for word in words)
            yield f"INSERT INTO statement_search (rowid, statement, text, title) VALUES ({row}, {quoted});"


def main() -> None:
    """Writes the dump of this version."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.db"
        with Ledger(path, create=True) as ledger:
            fill(ledger)
        (HERE / f"{SCHEMA_VERSION}.sql").write_text("\n".join(dumped(path)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
