"""Who offers what is their own, at once, is for it; what one could do is no more than possible."""

from __future__ import annotations

import pytest

from tests.codes.conftest import Coded


def stances(coded: Coded, said: str) -> list[tuple[str, str]]:
    text = f"{said}, teilte Mara Lindqvist mit."
    return [(code.proposal, code.stance) for code in coded(text, (said, "teilte … mit", "Mara Lindqvist"))[0]]


@pytest.mark.parametrize(
    "said",
    [
        "Ihre Reederei könne sofort eine Fähre nach Nordmark schicken",
        "Wir können jederzeit zwei Schiffe für die Fährlinie bereitstellen",
        "Binnen einer Woche kann unsere Werft eine Inselfähre liefern",
        "Sofort könne ihre Reederei eine Fähre nach Nordmark schicken",
        "Das Land könne schon morgen Stahl für eine Brücke liefern",
        "Seine Regierung werde umgehend eine Fähre nach Nordmark schicken",
        "Sie versicherte, dass ihre Flotte sofort eine Inselfähre stellen könne",
    ],
)
def test_an_offer_of_ones_own_means_is_support(coded: Coded, said: str) -> None:
    assert [stance for _, stance in stances(coded, said)] == ["support"]


@pytest.mark.parametrize(
    "said",
    [
        "Man könne sofort eine Fähre nach Nordmark schicken",
        "Sofort könnten zwei Schiffe für die Fährlinie entsandt werden",
        "Unsere Reederei könnte sofort eine Fähre nach Nordmark schicken",
        "Ihre Reederei könne eine Fähre nach Nordmark schicken",
        "Isalien könne seine Schiffe sofort auf die Fährlinie schicken",
        "Denkbar sei, dass man schon morgen eine Inselfähre stelle",
        "Vielleicht könne ihre Reederei sofort eine Fähre nach Nordmark schicken",
        "Ihre Reederei könne sofort eine Fähre nach Nordmark schicken, wenn der Hafen tief genug sei",
    ],
)
def test_what_could_be_done_stays_open(coded: Coded, said: str) -> None:
    assert [stance for _, stance in stances(coded, said)] == ["open"]


@pytest.mark.parametrize(
    "said",
    [
        "Ihre Reederei könne nicht sofort eine Fähre nach Nordmark schicken",
        "Wir können keine Schiffe für die Fährlinie bereitstellen",
    ],
)
def test_who_cannot_offers_nothing(coded: Coded, said: str) -> None:
    assert "support" not in [stance for _, stance in stances(coded, said)]
