from __future__ import annotations

from standpunkt.codebooks import sample
from standpunkt.codes import read_codebook
from standpunkt.records.statements import Statement
from tests.views.makers import article, statement

BOOK = read_codebook(
    """
id: ferry
title: Die Fähre
proposals:
  - {id: ferry, label: Fähre, evoked_by: [Fähre, Schiff nach Nordmark], excluded_by: [Autofähre]}
  - {id: bridge, label: Brücke, evoked_by: [Brücke]}
""",
    source="ferry",
)


def said(*texts: str) -> list[Statement]:
    return [statement(article(text, name=f"{number}.txt"), text) for number, text in enumerate(texts)]


def test_a_sample_tells_how_often_and_by_what_words_a_proposal_is_met() -> None:
    ferry, bridge = sample(BOOK, said("Die Fähren fahren.", "Sie lehne eine neue Fähre ab.", "Das Wetter sei schön."))
    assert (ferry.proposal, ferry.statements) == ("ferry", 2)
    assert ferry.unmet == ("Schiff nach Nordmark",)
    assert ferry.examples == (("Die ", "Fähren", " fahren."), ("Sie lehne eine neue ", "Fähre", " ab."))
    assert (bridge.statements, bridge.examples, bridge.unmet) == (0, (), ("Brücke",))


def test_examples_with_different_words_come_first() -> None:
    texts = ("Die Fähre kommt.", "Die Fähre fährt.", "Ein Schiff fährt nach Nordmark.")
    ferry, _ = sample(BOOK, said(*texts), examples=2)
    assert [met for _, met, _ in ferry.examples] == ["Fähre", "Schiff fährt nach Nordmark"]


def test_a_ledger_without_statements_is_no_trouble() -> None:
    assert [one.statements for one in sample(BOOK, [])] == [0, 0]
