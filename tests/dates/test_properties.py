"""What holds of every text and every day of publication: spans, EDTF, exactness, time."""

from __future__ import annotations

import time
from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.dates import TimeExpression, TimeKind, tag
from standpunkt.records.edtf import bounds, is_edtf
from tests.dates.table import cases

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
PUBLISHED = st.one_of(
    st.none(),
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:7]),
    DAYS.map(lambda day: str(day)[:4]),
    st.sampled_from(
        ["0001", "9999", "9999-12-31", "../2024-05-08", "2024-05-08/..", "[2024-02-29,2024-12-31]", "2024~"]
    ),
)
SENTENCES = st.sampled_from([case.text for case in cases()])
RELATIVE = st.sampled_from(
    """am Mittwoch|am vergangenen Freitag|gestern|vorgestern|heute Abend|vergangene Woche|am Wochenende|diese Woche
    vor drei Tagen|vor zwei Wochen|vor einem Monat|vor zwei Jahren|im vergangenen Jahr|Anfang der Woche|am Montagabend
    Ende vergangener Woche|Mitte dieses Monats|im vorletzten Monat|in der Nacht zum Dienstag|am kommenden Samstag
    übernächste Woche|heute vor einem Jahr|Montag vergangener Woche|am Wochenende|um 20 Uhr|am Abend|vor drei Stunden"""
    .replace("\n", "|").split("|")
).map(str.strip)  # fmt: skip
LENGTHS = {
    "vergangene Woche": 7,
    "am Wochenende": 2,
    "im vergangenen Monat": 28,
    "im Mai": 31,
    "Anfang Mai": 10,
    "im Herbst": 90,
    "an Ostern": 4,
    "Ende des Jahres": 122,
    "im dritten Quartal": 92,
    "im Jahr 2019": 365,
    "in den 90er Jahren": 3652,
    "im vergangenen Jahrhundert": 36524,
}
"""Words, and the fewest days they may cover."""
PIECES = [
    "Nacht von Montag auf ",
    "zwei Tage ",
    "erste Hälfte des ",
    "Mai/",
    "30.000.",
    "am selben ",
    "des ",
    "3. 5. ",
    "Buß- und ",
]


def check(text: str, found: tuple[TimeExpression, ...]) -> None:
    position = 0
    for one in found:
        assert position <= one.span.start < one.span.end <= len(text)
        position = one.span.end
        if one.kind in (TimeKind.DATE, TimeKind.TIME):
            assert one.value is None or is_edtf(one.value)
        else:
            assert one.value == one.timex


@given(st.text(), PUBLISHED)
def test_any_text_has_expressions_in_order_apart_and_valid(text: str, published: str | None) -> None:
    check(text, tag(text, published=published))


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.sampled_from([" ", "\n", "\n\n", ""]), PUBLISHED, st.data())
def test_sentences_cut_and_joined_anyhow_have_valid_expressions(
    sentences: list[str], gap: str, published: str | None, data: st.DataObject
) -> None:
    text = gap.join(sentences)
    text = text[data.draw(st.integers(0, len(text))) :]
    check(text, tag(text, published=published))


@given(RELATIVE, DAYS)
def test_what_is_known_to_the_month_allows_what_every_day_of_it_would_give(words: str, day: date) -> None:
    (whole,) = tag(f"Das war {words}.", published=str(day)[:7])
    (exact,) = tag(f"Das war {words}.", published=str(day))
    assert whole.value is not None
    assert exact.value is not None
    (low, high), (first, last) = bounds(whole.value), bounds(exact.value)
    assert low <= first <= last <= high


@given(RELATIVE, DAYS)
def test_what_is_known_to_the_month_is_one_of_what_its_days_would_give(words: str, day: date) -> None:
    (whole,) = tag(f"Das war {words}.", published=str(day)[:7])
    days = [day.replace(day=number + 1) for number in range(monthrange(day.year, day.month)[1])]
    values = {str(tag(f"Das war {words}.", published=str(one))[0].value) for one in days}
    limits = [bounds(value) for value in values]
    assert bounds(str(whole.value)) == (min(low for low, _ in limits), max(high for _, high in limits))


@given(RELATIVE)
def test_without_a_publication_date_nothing_relative_has_a_date(words: str) -> None:
    assert [one.value for one in tag(f"Das war {words}.", published=None)] == [None]


@given(DAYS, DAYS)
def test_a_full_date_means_the_same_whenever_it_was_published(day: date, published: date) -> None:
    for written in (str(day), f"{day:%d.%m.%Y}", f"{day.day}. {day.month}. {day.year}"):
        (found,) = tag(f"Sie sprach am {written} in Nordstadt.", published=str(published))
        assert found.value == str(day)


@given(
    DAYS,
    st.sampled_from(list(LENGTHS.items())),
)
def test_a_time_is_as_long_as_the_word_says(published: date, case: tuple[str, int]) -> None:
    words, least = case
    (found,) = tag(f"Das war {words}.", published=str(published))
    assert found.days >= least


@given(DAYS, st.integers(1, 40))
def test_days_later_are_counted_from_the_day_named_before(day: date, number: int) -> None:
    text = f"Sie kam am {day:%d.%m.%Y}. {number} Tage später ging sie."
    found = tag(text, published=None)
    assert [one.value for one in found] == [str(day), str(date.fromordinal(day.toordinal() + number))]


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_makes_the_tagger_slow(piece: str) -> None:
    started = time.process_time()
    tag(piece * (30_000 // len(piece)), published="2024-05-08")
    assert time.process_time() - started < 3


@pytest.mark.parametrize("text", ["", " ", "\n", "1", ".", "Mai", "KW", "0.0.0000", "99.99.9999", "KW 99", "32. Mai"])
def test_scraps_have_no_expression(text: str) -> None:
    assert tag(text, published="2024-05-08") == ()
