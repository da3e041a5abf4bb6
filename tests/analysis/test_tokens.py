"""Words, numbers and marks: what stays together and what is cut apart."""

from __future__ import annotations

import pytest

from tests.analysis.helpers import analysed, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lindqvist sagte, sie komme.", "Lindqvist|sagte|,|sie|komme|."),
        ("(so die „Nordpost“)", "(|so|die|„|Nordpost|“|)"),
        ("Dr. Mara Lindqvist, z. B. am Sonntag", "Dr.|Mara|Lindqvist|,|z. B.|am|Sonntag"),
        ("d.h. rund 3 Mio. Kronen usw. und so fort", "d.h.|rund|3|Mio.|Kronen|usw.|und|so|fort"),
        ("am 8. Mai 2031", "am|8.|Mai|2031"),
        ("am 08.05.2031 um 14:30 Uhr", "am|08.05.2031|um|14:30|Uhr"),
        ("Er kam 2031. Sie ging.", "Er|kam|2031|.|Sie|ging|."),
        ("1.234.567,89 Kronen", "1.234.567,89|Kronen"),
        ("2,5 Prozent", "2,5|Prozent"),
        ("EU-Außenminister", "EU-Außenminister"),
        ("Nord- und Südmark", "Nord-|und|Südmark"),
        ("der 40-Jährige", "der|40-Jährige"),
        ("5G-Netz", "5G-Netz"),
        ("Minister*innen und Bürger:innen", "Minister*innen|und|Bürger:innen"),
        ("gibt's", "gibt's"),
        ("gibt’s nicht", "gibt’s|nicht"),
        ("siehe https://nordpost.example/a?b=1 dort", "siehe|https://nordpost.example/a?b=1|dort"),
        ("an presse@nordmark.example schreiben", "an|presse@nordmark.example|schreiben"),
        ("@lindqvist schrieb #Sundstreit", "@lindqvist|schrieb|#Sundstreit"),
        ("Aber … nun ja...", "Aber|…|nun|ja|..."),
        ("Was?! – Nein", "Was|?|!|–|Nein"),
        ("J. Berg", "J.|Berg"),
        ("J.-P. Valmont", "J.|-|P.|Valmont"),
        ("Öl für 50€", "Öl|für|50|€"),
        ("A\u0308rger", "A\u0308rger"),
        ("Au\u00dfen\u00administer", "Au\u00dfen\u00administer"),
        ("die 1990er Jahre", "die|1990er|Jahre"),
    ],
)
def test_what_is_one_word_and_what_is_not(text: str, expected: str) -> None:
    assert words(text) == expected.split("|")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Mehr unter https://nordpost.example/a.", "https://nordpost.example/a"),
        ("Mehr dort (https://nordpost.example/a).", "https://nordpost.example/a"),
        ("Mehr: www.nordpost.example, sagt sie.", "www.nordpost.example"),
        ("Schreiben Sie an presse@nordmark.example.", "presse@nordmark.example"),
    ],
)
def test_a_point_behind_an_address_ends_the_sentence_and_is_no_part_of_it(text: str, address: str) -> None:
    assert address in words(text)
    assert words(text)[-1] == "."


def test_tokens_are_numbered_through_and_know_their_sentence() -> None:
    analysis = analysed("Sie kam. Er ging.\n\nNiemand blieb.")
    assert [token.index for token in analysis.tokens] == list(range(len(analysis.tokens)))
    for sentence in analysis.sentences:
        assert {token.sentence for token in analysis.tokens_of(sentence)} == {sentence.index}
