"""Articles that are added again with another text, from files to what the views count."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from standpunkt import Ledger, Summary, add, views
from standpunkt.ledger import StatementFilter
from standpunkt.records.codes import Codebook
from standpunkt.views import Edit, Step, Version
from tests.workflow.conftest import DEMAND, REFUSAL

SOFT = REFUSAL.replace("nicht sperren", "vorerst nicht sperren")
SPOKEN = "Wir werden den Sund {}sperren"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "l.db", create=True) as made:
        yield made


def counts(summary: Summary) -> tuple[int, int, int, int]:
    return summary.added, summary.revised, summary.updated, summary.unchanged


def put(ledger: Ledger, path: Path, text: str, codebook: Codebook | None = None) -> tuple[int, int, int, int]:
    path.write_text(text, encoding="utf-8")
    return counts(add([path], ledger=ledger, codebook=codebook, engine="rules"))


def steps(ledger: Ledger) -> tuple[Step, ...]:
    """What became of the one article of the ledger."""
    view = ledger.view()
    found = []
    for head in view.articles():
        article = view.article(head.id)
        assert article is not None
        found.append(Version(head, article.text, view.statements(StatementFilter(article=head.id, counting=False))))
    return views.steps(found)


def edits(step: Step) -> list[tuple[tuple[str, ...], str | None, str | None]]:
    sides = [(edited.edits, edited.before, edited.after) for edited in step.edited]
    return [
        (done, before.statement.text if before else None, after.statement.text if after else None)
        for done, before, after in sides
    ]


def test_a_softened_quotation_is_told_with_both_wordings(ledger: Ledger, tmp_path: Path) -> None:
    assert put(ledger, tmp_path / "a.txt", REFUSAL) == (1, 0, 0, 0)
    assert put(ledger, tmp_path / "a.txt", SOFT) == (0, 1, 0, 0)
    (step,) = steps(ledger)
    ((edited, before, after),) = edits(step)
    assert edited == (Edit.REWORDED,)
    assert SPOKEN.format("nicht ") in str(before)
    assert SPOKEN.format("vorerst nicht ") in str(after)
    assert (step.unchanged > 0, step.title) == (True, None)


def test_a_typo_elsewhere_a_moved_and_a_new_paragraph_edit_no_quotation(ledger: Ledger, tmp_path: Path) -> None:
    put(ledger, tmp_path / "a.txt", REFUSAL + DEMAND.partition("\n\n")[2])
    head, body, *_ = REFUSAL.strip().split("\n\n")
    moved = DEMAND.partition("\n\n")[2].strip()
    put(ledger, tmp_path / "a.txt", f" {head}\n\n{moved}\n\nDer Hafen war am Abend leer.\n\n{body}\n")
    (step,) = steps(ledger)
    assert edits(step) == []
    assert step.unchanged == len(ledger.view().statements())


def test_a_removed_and_a_new_quotation_and_another_headline_are_told(ledger: Ledger, tmp_path: Path) -> None:
    put(ledger, tmp_path / "a.txt", REFUSAL)
    without = REFUSAL.replace(" Sie fügte hinzu, man sei zu Gesprächen bereit.", "")
    later = (
        without.replace("Nordmark lehnt Sperrung ab", "Nordmark zögert") + "„Das Volk muss warten“, sagte Jon Aske.\n"
    )
    put(ledger, tmp_path / "a.txt", later)
    (step,) = steps(ledger)
    assert step.title == ("Nordmark lehnt Sperrung ab", "Nordmark zögert")
    assert {(*done, before or after) for done, before, after in edits(step)} >= {
        (Edit.VANISHED, "man sei zu Gesprächen bereit"),
        (Edit.NEW, "„Das Volk muss warten“"),
    }


def test_a_corrected_speaker_is_told(ledger: Ledger, tmp_path: Path) -> None:
    put(ledger, tmp_path / "a.txt", DEMAND)
    put(ledger, tmp_path / "a.txt", DEMAND.replace("“, sagte Welsk", "“, sagte Mara Lindqvist"))
    (step,) = steps(ledger)
    assert [(done, before == after) for done, before, after in edits(step)] == [((Edit.OTHER_SPEAKER,), True)]


def test_three_texts_in_a_row_and_back_to_the_first(ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    texts = (REFUSAL, SOFT, SOFT.replace("am Montag", "am Dienstag"), REFUSAL)
    assert [put(ledger, path, text) for text in texts] == [(1, 0, 0, 0), *[(0, 1, 0, 0)] * 3]
    assert [step.after.revision for step in steps(ledger)] == [2, 3, 1]
    assert put(ledger, path, REFUSAL) == (0, 0, 0, 1)
    assert {entry.article.revision for entry in ledger.view().statements()} == {1}


def test_another_codebook_reads_old_and_new_texts_again_and_leaves_them_what_they_are(
    ledger: Ledger, tmp_path: Path, codebook: Codebook
) -> None:
    for name, text in (("a", REFUSAL), ("b", SOFT)):
        page = {"text": text, "url": f"https://kurier.example/sund?utm_source={name}"}
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(page), encoding="utf-8")
    files = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    assert counts(add(files, ledger=ledger, codebook=codebook, engine="rules")) == (1, 1, 0, 0)
    smaller = replace(codebook, proposals=codebook.proposals[1:], digest="smaller")
    assert counts(add(files, ledger=ledger, codebook=smaller)) == (0, 0, 2, 0)
    assert counts(add(files, ledger=ledger)) == (0, 0, 0, 2)
    assert [(head.revision, head.counts) for head in ledger.view().articles()] == [(1, False), (2, True)]


def test_lines_of_one_table_are_articles_of_their_own(ledger: Ledger, tmp_path: Path) -> None:
    lines = [json.dumps({"text": text}) for text in (REFUSAL, DEMAND)]
    (tmp_path / "tag.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert counts(add([tmp_path], ledger=ledger, engine="rules")) == (2, 0, 0, 0)
    (tmp_path / "tag.jsonl").write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert counts(add([tmp_path], ledger=ledger)) == (2, 0, 0, 0)
