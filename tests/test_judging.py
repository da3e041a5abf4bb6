"""Codes follow from what people decided of words, speaker and time: at once, and where an article is read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import pytest

from standpunkt import judging
from standpunkt.ledger import Entry, Ledger, StatementFilter
from standpunkt.records.codes import Code, Codebook, Proposal
from standpunkt.records.history import EventKind
from standpunkt.records.judgements import NO, QUOTATION, field_of, value_of_spans
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.workflow import add, recode

BOOK = Codebook("hafen", "Hafen", "", (Proposal("ferry", "Fähre", "", ("Fähre",)),), digest="a" * 16)
NARROW = Codebook("hafen", "Hafen", "", (Proposal("cable", "Seilbahn", "", ("Seilbahn",)),), digest="c" * 16)
FERRY = "Die Fähre fährt am Kai ab"
TEXT = (
    "Nordhafen. Die Ministerin Mara Lindqvist sagte am Montag, sie lehne die Fähre ab. "
    "Kemal Özer erklärte, das Wetter sei schön. Die Fähre fährt am Kai ab.\n"
)


class By(TypedDict):
    coder: str
    time: str


BY = By(coder="jo", time="2031-05-09T10:00:00+00:00")


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    (tmp_path / "hafen.txt").write_text(TEXT, encoding="utf-8")
    ledger = Ledger(tmp_path / "l.db", create=True)
    add([tmp_path / "hafen.txt"], ledger=ledger, codebook=BOOK, engine="rules")
    return ledger


def codes(ledger: Ledger) -> dict[str, tuple[Code, ...]]:
    entries = ledger.view().statements(StatementFilter(counting=False))
    return {entry.statement.id: entry.statement.codes for entry in entries}


def stances(ledger: Ledger) -> dict[str, list[str]]:
    """By the first word of each statement that counts."""
    entries = ledger.view().statements()
    return {e.statement.text.split()[0]: [code.stance.value for code in e.statement.codes] for e in entries}


def entry(ledger: Ledger, word: str) -> Entry:
    return next(e for e in ledger.view().statements() if e.statement.text.startswith(word))


def spans(ledger: Ledger, words: str) -> str:
    (head,) = ledger.view().articles()
    start = TEXT.index(words)
    return value_of_spans(head.id, (Span(start, start + len(words)),))


def by_hand(ledger: Ledger) -> str:
    """Adds what the machine does not find."""
    (head,) = ledger.view().articles()
    start = TEXT.index(FERRY)
    quote = (Span(start, start + len(FERRY)),)
    origin = Origin("given", "1", "typed")
    quotation = Quotation(QuotationType.FREE_INDIRECT, Medium.SPEECH, quote, (), (), (), (), None, origin)
    return judging.add_statement(ledger, head.id, quotation, **BY)[0].subject


def test_other_words_have_other_codes_at_once_and_undoing_brings_back_those_that_were_there(ledger: Ledger) -> None:
    assert stances(ledger) == {"sie": ["oppose"], "das": []}
    before, word = codes(ledger), entry(ledger, "das").statement.id
    (made,) = judging.judge(ledger, [(word, "quote", spans(ledger, FERRY))], **BY)
    assert stances(ledger) == {"sie": ["oppose"], "Die": ["none"]}
    judging.undo(ledger, made.id, **BY)
    assert codes(ledger) == before


def test_a_statement_added_by_hand_is_coded_and_keeps_its_codes_where_its_article_is_read_again(
    ledger: Ledger, tmp_path: Path
) -> None:
    key = by_hand(ledger)
    assert [code.stance.value for code in codes(ledger)[key]] == ["none"]
    wider = replace(BOOK, proposals=(*BOOK.proposals, Proposal("none", "Nichts", "", ("Seilbahn",))), digest="b" * 16)
    add([tmp_path / "hafen.txt"], ledger=ledger, codebook=wider, engine="rules")
    assert [code.stance.value for code in codes(ledger)[key]] == ["none"]


def test_reading_again_codes_the_words_that_count(ledger: Ledger, tmp_path: Path) -> None:
    word = entry(ledger, "das").statement.id
    (made,) = judging.judge(ledger, [(word, "quote", spans(ledger, FERRY))], **BY)
    judged = codes(ledger)
    add([tmp_path / "hafen.txt"], ledger=ledger, codebook=NARROW, engine="rules")
    assert stances(ledger) == {"sie": [], "Die": []}
    add([tmp_path / "hafen.txt"], ledger=ledger, codebook=BOOK, engine="rules")
    assert codes(ledger) == judged
    told = [(e.field, e.old, e.new) for e in ledger.view().history(word) if e.kind is EventKind.CHANGED]
    assert sorted(told) == [("code:ferry", "", "none"), ("code:ferry", "", "none"), ("code:ferry", "none", "")]
    assert recode(ledger).changed == 0
    judging.undo(ledger, made.id, **BY)
    assert stances(ledger) == {"sie": ["oppose"], "das": []}


def test_judged_codes_stay_and_what_is_no_quotation_lies_in_nobodys_way(ledger: Ledger) -> None:
    first, other = entry(ledger, "sie").statement.id, entry(ledger, "das").statement.id
    judging.judge(ledger, [(first, field_of("ferry"), "open")], **BY)
    before = codes(ledger)
    (no,) = judging.judge(ledger, [(first, QUOTATION, NO)], **BY)
    judging.judge(ledger, [(other, "quote", spans(ledger, FERRY))], **BY)
    assert stances(ledger) == {"Die": ["none"]}
    judging.undo(ledger, no.id, **BY)
    assert stances(ledger) == {"sie": ["open"], "Die": ["none"]}
    assert codes(ledger)[first] == before[first]


def test_an_article_that_was_coded_with_another_codebook_is_left_alone(ledger: Ledger) -> None:
    ledger.writer().put_codebook(NARROW)
    word = entry(ledger, "das").statement.id
    judging.judge(ledger, [(word, "quote", spans(ledger, FERRY))], **BY)
    assert stances(ledger) == {"sie": ["oppose"], "Die": []}
