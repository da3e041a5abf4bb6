"""What holds for any text: nothing raises, every span lies in the text, nesting is honest, time grows with length."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt.quotations.rules_v1 import find
from standpunkt.records.quotations import Quotation
from tests.quotations.checks import assert_sound
from tests.quotations.said import article
from tests.timing import seconds_of

SENTENCES = (
    "Mara Lindqvist sagte am Montag, der Hafen sei „viel zu klein“ und müsse bis Mai schließen.",
    "„Wir haben Zeit“, sagte Jonas Berg (54), „und das bis Mai.“ Man sei bereit.",
    "Laut Polizei soll der Mann, der aus Nordmark stammt, geflohen sein.",
    "Wie die Norder Post berichtet, wies die Ministerin die Vorwürfe zurück: „Nein!",
    "Die Warnung, dass der Hafen schließt, kam nach Angaben der Behörde spät, so Berg.",
    "Dies teilte die Hafenbehörde mit. Demnach sei alles offen – wie immer –, hieß es.",
    "Frage: Und nun?\nLindqvist: Nichts.\nFrage: Wirklich?\nLindqvist: Ja.",
)
PIECES = ("„", "“", '"', "»", "‚", "(", ")", ",", ":", ".", "\n\n", "🌊", "dass", "so", "laut", "zu", "sagte", "")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """German of ours: sentences cut, doubled, without full stop, with marks and words thrown in."""
    text = " ".join(draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 6))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        piece = draw(st.sampled_from((*PIECES, text[start:end])))
        text = text[:start] + piece + text[min(end, start + draw(st.integers(0, 12))) :]
    return text


@given(st.one_of(mutated(), st.text(max_size=200)))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text: str) -> None:
    found = find(article(text))
    assert found == find(article(text))
    assert_sound(found, text)
    for quotation in found:
        assert_nested(quotation, found)


def assert_nested(quotation: Quotation, found: tuple[Quotation, ...]) -> None:
    """`within` leads to an earlier quotation, and each stretch of this one lies in one of that one's."""
    if quotation.within is not None:
        outer = found[quotation.within]
        assert found.index(outer) < found.index(quotation)
        assert all(any(span.contains(inner) for span in outer.quote) for inner in quotation.quote)


def test_every_quotation_says_which_rule_made_it_and_how_sure_that_is() -> None:
    for quotation in find(article("\n\n".join(SENTENCES))):
        assert quotation.origin.component == "quotations.rules_v1"
        assert quotation.origin.rule
        assert quotation.origin.confidence is None or 0 < quotation.origin.confidence < 1


@pytest.mark.slow
@pytest.mark.parametrize("join", ["\n\n", ", und "])
def test_time_grows_with_length(join: str) -> None:
    seconds = {}
    for times in (1, 4, 16):
        analysis = article(join.join(SENTENCES * 20 * times))
        seconds[times] = seconds_of(partial(find, analysis))
    assert seconds[4] < 8 * seconds[1] + 0.2
    assert seconds[16] < 32 * seconds[1] + 0.2
