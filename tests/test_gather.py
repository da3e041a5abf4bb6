"""What is gathered from a ledger for the views."""

from __future__ import annotations

from pathlib import Path

import pytest

from standpunkt.gather import translated
from standpunkt.ledger import Ledger
from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle
from tests.views.makers import article

TEXT = "Mara Lindqvist sagte nichts."


@pytest.mark.parametrize(
    ("note", "by_machine"),
    [
        ("Dieser Artikel wurde automatisch aus dem Englischen übersetzt.", True),
        ("Maschinell übersetzt mit Hilfe eines Programms", True),
        ("Automatische Übersetzung aus dem Ostrauischen", True),
        ("Übersetzt von Jorunn Aske", False),
        ("Automatisch erstellt", False),
    ],
)
def test_an_article_is_known_to_be_translated_by_a_machine_where_a_note_says_so(
    tmp_path: Path, note: str, by_machine: bool
) -> None:
    whole = f"{TEXT}\n{note}"
    segments = (
        Segment(SegmentKind.BODY, Span(0, len(TEXT))),
        Segment(SegmentKind.FURNITURE, Span(len(TEXT) + 1, len(whole))),
    )
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(ReadArticle(article(whole, segments=segments), ()), recipe="r")
        assert translated(ledger.view(), {"id-a.txt"}) == ({"id-a.txt"} if by_machine else set())


def test_the_words_of_the_article_itself_are_no_note(tmp_path: Path) -> None:
    text = "Die Behörde hat den Brief automatisch übersetzt, sagte Mara Lindqvist."
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put(ReadArticle(article(text), ()), recipe="r")
        assert translated(ledger.view(), {"id-a.txt"}) == frozenset()
