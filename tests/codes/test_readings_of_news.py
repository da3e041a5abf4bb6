"""Sentences of the kind that news writes, in which words of sides and wants are easily taken too freely."""

from __future__ import annotations

import pytest

from evaluation.stance_dev import unmarked
from standpunkt.codes import code, read_codebook
from standpunkt.records.codes import Code, Codebook
from tests.codes.conftest import Coded, analysis_of, quotation_of


def stances(codes: tuple[Code, ...]) -> list[tuple[str, str]]:
    return [(one.proposal, str(one.stance)) for one in codes]


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("[Man sei für eine Fährlinie], {sagte} Berg.", "support"),
        ("Berg {sagte}, [dass Nordmark für eine Fährlinie sei].", "support"),
        ("Berg {sagte}, [dass Nordmark immer für die Fährlinie gewesen sei].", "support"),
        ("[Für seine Fährlinie fehle das Geld], {sagte} Berg.", "none"),
        ("[Seine Zahlen für die Fährlinie seien veraltet], {sagte} Berg.", "none"),
        ("[Sein Amt sei für die Fährlinie zuständig], {sagte} Berg.", "none"),
    ],
)
def test_for_takes_a_side_only_beside_a_verb_that_does(coded: Coded, marked: str, stance: str) -> None:
    text, quote, cue = unmarked(marked)
    words = [text[span.start : span.end] for spans in (quote, cue) for span in spans]
    (codes,) = coded(text, (words[0], words[1]))
    assert stances(codes) == [("ferry", stance)]


@pytest.mark.parametrize(
    ("quote", "stance"),
    [
        ("Das für die Fährlinie bereitgestellte Geld liege in der Kasse", "none"),
        ("Man werde Geld für die Fährlinie bereitstellen", "support"),
    ],
)
def test_what_is_provided_already_is_no_promise(coded: Coded, quote: str, stance: str) -> None:
    (codes,) = coded(f"{quote}, sagte Berg.", (quote, "sagte"))
    assert stances(codes) == [("ferry", stance)]


def test_a_pronoun_behind_what_there_is_points_to_no_proposal(ferry: Codebook) -> None:
    text = "„Wir haben vier Autos und eine Fährlinie“, sagte Berg. „Das ist teuer.“"
    first = quotation_of(text, "„Wir haben vier Autos und eine Fährlinie“", "sagte", "Berg")
    second = quotation_of(text, "„Das ist teuer.“", "", "Berg")
    _, codes = code(analysis_of(text), [first, second], ferry)
    assert codes == ()


def test_a_pronoun_behind_what_is_proposed_points_to_it(ferry: Codebook) -> None:
    text = "„Manche reden von einer Fährlinie“, sagte Berg. „Das ist teuer.“"
    first = quotation_of(text, "„Manche reden von einer Fährlinie“", "sagte", "Berg")
    second = quotation_of(text, "„Das ist teuer.“", "", "Berg")
    _, codes = code(analysis_of(text), [first, second], ferry)
    assert stances(codes) == [("ferry", "oppose")]


def test_who_gives_something_to_consider_does_not_object_to_his_own_words(coded: Coded) -> None:
    quote = "Man könne keine Fährlinie bezahlen"
    (codes,) = coded(f"{quote}, gab Berg zu bedenken.", (quote, "gab … zu bedenken"))
    assert stances(codes) == [("ferry", "oppose")]


def test_a_part_of_what_is_meant_may_stand_in_the_condition(coded: Coded) -> None:
    quote = "Das Land werde eine Fähre schicken, wenn ein Schiff nach Nordmark frei sei"
    (codes,) = coded(f"{quote}, sagte Berg.", (quote, "sagte"))
    assert stances(codes) == [("ferry", "open")]


def test_of_two_infinitives_each_has_its_own_negation(coded: Coded) -> None:
    quote = "die Brücke nicht länger zu sperren und eine Fährlinie einzuführen"
    (codes,) = coded(f"Berg rief dazu auf, {quote}.", (quote, "rief … auf"))
    assert ("ferry", "support") in stances(codes)


def test_an_unnamed_speaker_who_warns_takes_a_side(coded: Coded) -> None:
    quote = "dass eine Fährlinie Ärger bringen solle"
    (codes,) = coded(f"Ein Beamter warnte, {quote}.", (quote, "warnte", "Ein Beamter"))
    assert stances(codes) == [("ferry", "oppose")]


TOLL = """
id: toll
title: Die Maut
proposals:
  - id: toll
    label: Maut
    evoked_by: [durchfahren zahlen]
"""


def test_who_passes_pays_is_told_as_a_rule() -> None:
    text = "„Wer hier durchfährt, der zahlt“, sagte Berg."
    quotation = quotation_of(text, "„Wer hier durchfährt, der zahlt“", "sagte", "Berg")
    (codes,) = code(analysis_of(text), [quotation], read_codebook(TOLL, source="toll.yaml"))
    assert stances(codes) == [("toll", "support")]
