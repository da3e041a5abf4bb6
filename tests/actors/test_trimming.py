"""What stands with the speaker in an engine's span, or in the speaker's place, and is somebody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standpunkt.records.quotations import Quotation
from tests.actors.test_speakers import IFI, at, said, shown


def with_cue(text: str, quotation: Quotation, *cues: str) -> Quotation:
    return replace(quotation, cue=tuple(span for cue in cues for span in at(text, cue)))


@pytest.mark.parametrize(
    ("text", "quote", "marked", "left"),
    [
        ("Ja, sagte Mara Lindqvist der Norder Post.", "Ja", "Mara Lindqvist der Norder Post", "Mara Lindqvist"),
        ("Mara Lindqvist hatte Reportern gesagt, es eile.", "es eile", "Mara Lindqvist", "Mara Lindqvist"),
        ("Erst hat Mara Lindqvist Reportern gesagt, es eile.", "es eile", "Mara Lindqvist Reportern", "Mara Lindqvist"),
        ("Brandt: Herr Odo Berg hat gesagt, es eile.", "es eile", "Brandt: Herr Odo Berg", "Herr Odo Berg"),
        ("Nach Angaben zweier Diplomaten eilt es.", "eilt es", "Diplomaten", "zweier Diplomaten"),
        ("Ja, sagte der Sprecher der Stadt.", "Ja", "der Sprecher der Stadt", "der Sprecher der Stadt"),
        ("Es eile, sagte Mara Lindqvist, der es reicht.", "Es eile", "Mara Lindqvist", "Mara Lindqvist"),
    ],
)
def test_a_speaker_ends_where_the_one_spoken_to_begins(text: str, quote: str, marked: str, left: str) -> None:
    assert shown(text, said(text, quote, speaker=marked))[0][0] == left


@pytest.mark.parametrize("accused", ["Der Regierung", "Dem Hafenamt", "Der Ministerin Mara Lindqvist"])
def test_whoever_is_reproached_does_not_speak(accused: str) -> None:
    text = f"{accused} wird vorgeworfen, zu lange zu warten."
    quotation = with_cue(text, said(text, "zu lange zu warten", speaker=accused), "wird vorgeworfen")
    assert shown(text, quotation) == [("", None)]


def test_whoever_a_passive_names_as_its_agent_speaks() -> None:
    text = "Von der Ministerin Mara Lindqvist wird vorgeworfen, das Amt warte zu lange."
    marked = said(text, "das Amt warte zu lange", speaker="der Ministerin Mara Lindqvist")
    assert shown(text, with_cue(text, marked, "wird vorgeworfen"))[0][1] == "Mara Lindqvist"


def test_a_reproach_that_goes_on_is_not_made_by_the_one_reproached() -> None:
    text = "Der Regierung wird vorgeworfen, zu lange zu warten. Sie habe nichts getan."
    frame = "Der Regierung wird vorgeworfen"
    first = said(text, "zu lange zu warten", speaker="Der Regierung", frame=frame)
    second = said(text, "Sie habe nichts getan.", speaker="Der Regierung", of_type=IFI)
    assert shown(text, with_cue(text, first, "wird vorgeworfen"), second) == [("", None), ("", None)]


def test_an_event_before_a_report_is_nobody() -> None:
    text = "Nach der Sturmflut hat Ministerin Mara Lindqvist höhere Deiche gefordert."
    quote = "hat Ministerin Mara Lindqvist höhere Deiche gefordert"
    marked = with_cue(text, said(text, quote, speaker="der Sturmflut"), "Nach")
    assert shown(text, marked) == [("Ministerin Mara Lindqvist", "Mara Lindqvist")]


@pytest.mark.parametrize("source", ["der Polizei", "der Ministerin", "dem Bericht"])
def test_whoever_can_speak_is_left_where_nach_names_a_source(source: str) -> None:
    text = f"Nach {source} hat Ministerin Mara Lindqvist höhere Deiche gefordert."
    quote = "hat Ministerin Mara Lindqvist höhere Deiche gefordert"
    shown_speaker = shown(text, with_cue(text, said(text, quote, speaker=source), "Nach"))[0][0]
    assert shown_speaker == source
