"""Which words around a quotation count for its codes."""

from __future__ import annotations

from dataclasses import replace

from standpunkt.codes import code
from standpunkt.records.codes import Codebook
from tests.codes.conftest import analysis_of, quotation_of, spans_at


def test_a_relative_clause_about_the_speaker_is_not_what_is_said(ferry: Codebook) -> None:
    text = "Berg, der im Mai gegen die Brücke gestimmt hatte, sagte, der Rat tage am Montag."
    frame = "Berg, der im Mai gegen die Brücke gestimmt hatte, sagte,"
    said = replace(quotation_of(text, "der Rat tage am Montag", "sagte", "Berg"), frame=spans_at(text, frame))
    assert code(analysis_of(text), [said], ferry) == ((),)


def test_what_another_quotation_says_within_the_frame_is_its_own(ferry: Codebook) -> None:
    text = "Der Rat tage am Montag, so Berg, der eine Brücke ankündigte."
    first = replace(
        quotation_of(text, "Der Rat tage am Montag", "so", "Berg"),
        frame=spans_at(text, ", so Berg, der eine Brücke ankündigte"),
    )
    second = quotation_of(text, "eine Brücke", "ankündigte", "Berg")
    codes = code(analysis_of(text), [first, second], ferry)
    assert [[(c.proposal, str(c.stance)) for c in each] for each in codes] == [[], [("bridge", "support")]]
