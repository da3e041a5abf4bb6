"""What is said in two halves around its cue is one quotation."""

from __future__ import annotations

import pytest

from standpunkt.quotations.joining import joined
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, text_of
from standpunkt.workflow import analyse

DIRECT, INDIRECT, REPORTED = QuotationType.DIRECT, QuotationType.INDIRECT, QuotationType.REPORTED
ORIGIN = Origin("quotations.another", "1", "network", 0.9)


def at(text: str, words: str) -> Spans:
    start = text.index(words)
    return (Span(start, start + len(words)),) if words else ()


def said(
    text: str,
    quote: str,
    *,
    cue: str = "",
    speaker: str = "",
    of_type: QuotationType = DIRECT,
    within: int | None = None,
) -> Quotation:
    roles = (at(text, cue), (), at(text, speaker), ())
    return Quotation(of_type, Medium.SPEECH, at(text, quote), *roles, within, ORIGIN)


@pytest.mark.parametrize(
    ("text", "first", "second", "of_type"),
    [
        ("„Der Hafen“, sagte Lindqvist, „gehört uns allen.“", "„Der Hafen“", "„gehört uns allen.“", DIRECT),
        ("Lotsen seien gut, sagte Lindqvist gestern, Lärm nicht.", "Lotsen seien gut", "Lärm nicht", INDIRECT),
    ],
)
def test_halves_around_a_cue_are_one_quotation(text: str, first: str, second: str, of_type: QuotationType) -> None:
    halves = (
        said(text, first, cue="sagte", speaker="Lindqvist", of_type=of_type),
        said(text, second, cue="sagte", speaker="Lindqvist", of_type=of_type),
    )
    (whole,) = joined(analyse(text), halves)
    assert text_of(whole.quote, text) == f"{first} … {second}"
    assert (whole.cue, whole.speaker) == (at(text, "sagte"), at(text, "Lindqvist"))


def test_the_next_sentence_is_a_quotation_of_its_own() -> None:
    text = "„Der Hafen gehört uns“, sagte Lindqvist. „Wir behalten ihn.“"
    found = (said(text, "„Der Hafen gehört uns“", cue="sagte"), said(text, "„Wir behalten ihn.“", cue="sagte"))
    assert joined(analyse(text), found) == found


def test_what_has_a_cue_of_its_own_is_a_quotation_of_its_own() -> None:
    text = "Sie sei bereit, sagte Lindqvist und fügte hinzu, es eile."
    found = (
        said(text, "Sie sei bereit", cue="sagte", of_type=INDIRECT),
        said(text, "es eile", cue="fügte hinzu", of_type=INDIRECT),
    )
    assert joined(analyse(text), found) == found


def test_what_is_nested_still_knows_what_holds_it() -> None:
    text = "„Der Hafen“, sagte Lindqvist, „muss laut Berg offen bleiben.“"
    found = (
        said(text, "„Der Hafen“", cue="sagte"),
        said(text, "„muss laut Berg offen bleiben.“", cue="sagte"),
        said(text, "offen bleiben", cue="laut", of_type=REPORTED, within=1),
    )
    assert [one.within for one in joined(analyse(text), found)] == [None, 0]
