"""What a codebook says of its proposals beside their words: parents, validity in time; and where anaphors point."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.analysis import analyse
from standpunkt.codes import code, read_codebook
from standpunkt.codes.coder import in_force
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook
from standpunkt.records.spans import Span
from tests.codes.conftest import analysis_of, quotation_of

HARBOUR = """
id: harbour
title: Der Hafen von Nordmark
proposals:
  - id: harbour
    label: Hafen
  - id: deeper
    label: Fahrrinne vertiefen
    parent: harbour
    evoked_by: [Fahrrinne|Vertiefung, Hafen ausbauen]
  - id: dredging
    label: Baggern
    parent: deeper
    evoked_by: [Fahrrinne ausbaggern, Baggergut]
  - id: old_toll
    label: Hafengeld von 2030
    valid: 2030/2031
    evoked_by: [Hafengeld]
  - id: new_toll
    label: Hafengeld ab 2032
    valid: 2032/..
    evoked_by: [Hafengeld]
"""


@pytest.fixture(scope="module")
def harbour() -> Codebook:
    return read_codebook(HARBOUR, source="harbour.yaml")


def coded_at(book: Codebook, text: str, said: str | None) -> list[str]:
    (codes,) = code(analysis_of(text), [quotation_of(text, text)], book, said=[said])
    return [one.proposal for one in codes]


# --- parents


def test_above_and_below_lead_through_all_generations(harbour: Codebook) -> None:
    assert harbour.above("dredging") == ("deeper", "harbour")
    assert harbour.below("harbour") == ("deeper", "dredging")
    assert harbour.above("harbour") == harbour.below("dredging") == ()


def test_words_for_a_special_case_do_not_evoke_the_proposal_above_it(harbour: Codebook) -> None:
    assert coded_at(harbour, "Sie will die Fahrrinne ausbaggern.", None) == ["dredging"]
    assert coded_at(harbour, "Sie will die Fahrrinne schonen.", None) == ["deeper"]


def test_a_proposal_and_its_special_case_named_by_different_words_are_both_meant(harbour: Codebook) -> None:
    assert coded_at(harbour, "Sie fordert die Vertiefung und lehnt Baggergut im Watt ab.", None) == [
        "deeper",
        "dredging",
    ]


# --- validity in time


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2031-05-08", ["old_toll"]),
        ("2032-01-01", ["new_toll"]),
        ("2029-12-31", []),
        ("../2031-03-01", ["old_toll"]),
        ("2033", ["new_toll"]),
    ],
)
def test_a_proposal_only_codes_what_was_said_while_it_was_valid(
    harbour: Codebook, said: str, expected: list[str]
) -> None:
    assert coded_at(harbour, "Sie fordert ein Hafengeld.", said) == expected


def test_where_the_day_is_not_known_every_proposal_may_be_meant(harbour: Codebook) -> None:
    assert coded_at(harbour, "Sie fordert ein Hafengeld.", None) == ["old_toll"]
    assert in_force(harbour, None) is harbour


def test_a_time_that_touches_the_validity_is_inside(harbour: Codebook) -> None:
    assert {p.id for p in in_force(harbour, "2031/2032").proposals} >= {"old_toll", "new_toll"}


def test_quotations_of_one_article_may_be_said_at_different_times(harbour: Codebook) -> None:
    text = "Sie forderte ein Hafengeld. Er lehnte ein Hafengeld ab."
    first, second = quotation_of(text, "Sie forderte ein Hafengeld."), quotation_of(text, "Er lehnte ein Hafengeld ab.")
    codes = code(analysis_of(text), [first, second], harbour, said=["2031-01-01", "2033-01-01"])
    assert [[one.proposal for one in each] for each in codes] == [["old_toll"], ["new_toll"]]
    assert codes[0][0].origin == replace(codes[1][0].origin, rule=codes[0][0].origin.rule)


# --- anaphors


def points_to(ferry: Codebook, parts: list[tuple[SegmentKind, str]], quote: str) -> list[tuple[str, str]]:
    """Codes of `quote` in an article of several segments."""
    text, segments = "", []
    for kind, words in parts:
        segments.append(Segment(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    analysis = analyse(Article("a", "a.txt", "a.txt", text, tuple(segments), None, None, None, (), None, "de"))
    codes: tuple[Code, ...] = code(analysis, [quotation_of(text, quote, "sagte", "Jon Varga")], ferry)[0]
    return [(one.proposal, str(one.stance)) for one in codes]


@pytest.mark.parametrize(
    ("quote", "stance"),
    [
        ("Ein solcher Schritt sei falsch", "oppose"),
        ("Der Vorschlag sei richtig", "support"),
        ("Dies werde nicht geschehen", "oppose"),
        ("Das sei ein Fehler", "oppose"),
    ],
)
def test_an_anaphor_points_to_what_another_speaker_spoke_of_last(ferry: Codebook, quote: str, stance: str) -> None:
    told = "Mara Lindqvist hatte am Montag eine Brücke gefordert."
    assert points_to(ferry, [(SegmentKind.BODY, f"{told} {quote}, sagte Jon Varga.")], quote) == [("bridge", stance)]


def test_an_anaphor_points_across_paragraphs(ferry: Codebook) -> None:
    parts = [
        (SegmentKind.BODY, "Mara Lindqvist forderte eine Brücke."),
        (SegmentKind.BODY, "Der Vorschlag sei richtig, sagte Jon Varga."),
    ]
    assert points_to(ferry, parts, "Der Vorschlag sei richtig") == [("bridge", "support")]


@pytest.mark.parametrize("kind", [SegmentKind.HEADLINE, SegmentKind.DATELINE])
def test_no_anaphor_points_out_of_its_section(ferry: Codebook, kind: SegmentKind) -> None:
    parts = [
        (SegmentKind.BODY, "Mara Lindqvist forderte eine Brücke."),
        (kind, "Neues aus dem Wetteramt"),
        (SegmentKind.BODY, "Der Vorschlag sei richtig, sagte Jon Varga."),
    ]
    assert points_to(ferry, parts, "Der Vorschlag sei richtig") == []


@pytest.mark.parametrize("kind", [SegmentKind.CAPTION, SegmentKind.EMBEDDED_POST])
def test_what_stands_beside_the_text_is_not_pointed_to(ferry: Codebook, kind: SegmentKind) -> None:
    parts = [
        (SegmentKind.BODY, "Mara Lindqvist forderte eine Brücke."),
        (kind, "Früher fuhr hier eine Fährlinie."),
        (SegmentKind.BODY, "Der Vorschlag sei richtig, sagte Jon Varga."),
    ]
    assert points_to(ferry, parts, "Der Vorschlag sei richtig") == [("bridge", "support")]


def test_the_headline_on_top_belongs_to_the_text(ferry: Codebook) -> None:
    parts = [
        (SegmentKind.HEADLINE, "Streit um die Brücke"),
        (SegmentKind.BODY, "Der Vorschlag sei richtig, sagte Jon Varga."),
    ]
    assert points_to(ferry, parts, "Der Vorschlag sei richtig") == [("bridge", "support")]
