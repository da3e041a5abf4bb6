"""What was learned from judgements goes on coding: articles added later, and a ledger coded again."""

from __future__ import annotations

from pathlib import Path

import pytest

from standpunkt import workflow
from standpunkt.learning import learn
from standpunkt.ledger import Ledger
from standpunkt.records.codes import Code, Stance
from standpunkt.records.judgements import field_of
from tests.learning.makers import BOOK, BY, RAILWAY, WORDINGS, sayings

pytest.importorskip("sklearn")

SEEN, UNSEEN = sayings(48), sayings(24, seed=7)
NAMED = ("Mara Lindqvist", "Kemal Özer", "Ida Berg")


def written(folder: Path, said: list[tuple[str, Stance]], *, first: int = 10) -> dict[str, Stance]:
    """A file of two statements each, numbered from `first`; gives the stances by the words of the statements."""
    folder.mkdir()
    truth = {}
    for number, (words, stance) in enumerate(said, start=first):
        named = words.replace("der Gleisbogen", "die Hafenbahn").replace("das Schienenstück", "die Hafenbahn")
        text = f"{named} ({number})"
        truth[text] = stance
        with (folder / f"bahn{number // 2}.txt").open("a", encoding="utf-8") as file:
            file.write(f"{NAMED[number % 3]} sagte, {text}.\n\n")
    return truth


def codes(ledger: Ledger, truth: dict[str, Stance]) -> dict[str, tuple[str, Code]]:
    """By the words: the statement that holds them, and its code on the railway."""
    by_number = {words.rpartition(" ")[2]: words for words in truth}
    found = {}
    for entry in ledger.view().statements():
        words = by_number.get(entry.statement.text.rpartition(" ")[2])
        code = next((one for one in entry.statement.codes if one.proposal == RAILWAY), None)
        if words and code:
            found[words] = (entry.statement.id, code)
    return found


def share_right(ledger: Ledger, truth: dict[str, Stance]) -> float:
    told = codes(ledger, truth)
    return sum(code.stance is truth[words] for words, (_, code) in told.items()) / len(told)


def test_articles_added_later_and_codes_made_anew_follow_what_was_learned(tmp_path: Path) -> None:
    seen, unseen = written(tmp_path / "seen", SEEN), written(tmp_path / "unseen", UNSEEN, first=70)
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        workflow.add([tmp_path / "seen"], ledger=ledger, codebook=BOOK, engine="rules")
        for words, (statement, _) in codes(ledger, seen).items():
            ledger.writer().judge(statement, field_of(RAILWAY), seen[words], **BY)
        (told,) = learn(ledger).proposals
        assert told.coder is not None
        assert told.coder.used
        workflow.add([tmp_path / "unseen"], ledger=ledger)
        with Ledger(tmp_path / "plain.db", create=True) as plain:
            workflow.add([tmp_path / "unseen"], ledger=plain, codebook=BOOK, engine="rules")
            by_rules = share_right(plain, unseen)
        learned = share_right(ledger, unseen)
        assert learned >= 0.9
        assert by_rules < 0.6
        before = ledger.view().statements()
        assert workflow.recode(ledger).changed == 0
        assert ledger.view().statements() == before
        assert share_right(ledger, seen) == 1.0


def test_wordings_are_such_as_the_rules_do_not_know() -> None:
    said = [words.format("die Hafenbahn") for words in (*WORDINGS[Stance.SUPPORT], *WORDINGS[Stance.OPPOSE])]
    for words in said:
        statements = workflow.extract(f"Ida Berg sagte, {words}.", codebook=BOOK, engine="rules")
        assert [code.stance for one in statements for code in one.codes] in ([], [Stance.NONE])
