"""Where sentences end, and where a point is only a point."""

from __future__ import annotations

import pytest

from tests.analysis.helpers import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Sie kam. | Er ging.",
        "Warum nicht? | Niemand weiß es! | Schade.",
        "Dr. Mara Lindqvist sprach mit Prof. Jon Berg. | Er nickte.",
        "Am 8. Mai traf sie den König. | Am 9. Juni ging sie.",
        "Das war im 19. Jahrhundert so.",
        "Das kostet 3 Mio. Kronen im Jahr.",
        "Man müsse, z. B. mit Lotsen, helfen. | So sei es.",
        "Er kam 2031. | Sie ging.",
        "Die Nr. 3 der Partei, J. Berg, schwieg.",
        "König Olav V. regierte lange.",
        "„Wir kommen.“ | Das sagte sie am Montag.",
        "„Wir kommen nicht. | Wir bleiben“, sagte sie.",
        "»Kommt sie?«, fragte er.",
        "„Kommt sie?“ fragte er.",
        "„Nein!“, rief sie. | „Niemals.“",
        "Sie kam (er nicht.). | Dann ging sie.",
        "Das ist ... nicht gut.",
        "Das ist nicht gut ... | Er schwieg.",
        "Sie kam, Lotsen usw. kamen nach.",
        "Mehr unter https://nordpost.example/a. | Dort steht alles.",
        "Um 14.30 Uhr kam sie. | Er ging.",
        "Die Quote liegt bei 2.5. | Das ist viel.",
        "Sie sprach mit dem Sender NTR. | Er schwieg.",
        "Es war der 12. | Dann kam sie.",
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(text: str) -> None:
    expected = text.split(" | ")
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize("text", ["Sie kam. )", "Sie kam. “", "„Sie kam. “ )"])
def test_a_closing_mark_that_stands_apart_is_not_lost(text: str) -> None:
    assert "".join(sentences(text)).replace(" ", "") == text.replace(" ", "")


def test_a_paragraph_without_a_point_is_a_sentence() -> None:
    assert sentences("Nordmark lehnt ab\n\nAldersund – Die Ministerin sprach") == [
        "Nordmark lehnt ab",
        "Aldersund – Die Ministerin sprach",
    ]


def test_a_line_break_ends_a_sentence_in_text_that_is_not_wrapped() -> None:
    assert sentences("Erste Zeile ohne Punkt\nZweite Zeile ohne Punkt") == [
        "Erste Zeile ohne Punkt",
        "Zweite Zeile ohne Punkt",
    ]


WRAPPED = (
    "Die Ministerin von Nordmark hat am Montag in der Hauptstadt erklärt, dass\n"
    "sie einen Einsatz von Schiffen im Sund nicht plane. Man wolle zuerst mit\n"
    "allen Anrainern sprechen, sagte sie dem Sender NTR am Abend vor der Wahl,\n"
    "und danach werde man sehen."
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_sentences_run_over_the_lines_of_hard_wrapped_text(newline: str) -> None:
    text = WRAPPED.replace("\n", newline)
    assert sentences(text) == [
        text[: text.index(" Man")],
        text[text.index("Man wolle") :],
    ]


def test_blank_lines_separate_whatever_is_on_them() -> None:
    assert sentences("Erstens\r\n \t\u00a0\r\nZweitens") == ["Erstens", "Zweitens"]
