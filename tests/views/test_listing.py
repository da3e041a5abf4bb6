"""Statements as lines of a list."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.views import line, nesting, shortened, when, who
from tests.views.makers import entry, harbour_article


def test_a_day_that_is_only_that_of_publication_is_marked() -> None:
    assert when(entry(said="2031-05")) == "2031-05"
    assert when(entry(published="2031-05-08")) == "≤ 2031-05-08"
    assert when(entry()) == ""


def test_a_line_has_every_field_as_a_word() -> None:
    found = line(entry("port_blockade:open toll_union:support", said="2031-05-01", actor=None, office=None))
    assert (found.actor, found.office, found.codes) == ("", "", "port_blockade:open, toll_union:support")


def test_a_name_goes_with_its_office_once() -> None:
    assert who("Mara Lindqvist", "Ministerin") == "Mara Lindqvist · Ministerin"
    assert who("Kremlsprecher", "Kremlsprecher") == "Kremlsprecher"
    assert who("Nordmark", None) == "Nordmark"


def test_nesting_is_counted_from_the_outside() -> None:
    statements = {one.id: one for one in harbour_article().statements}
    assert [nesting(statements, one) for one in statements.values()] == [0, 1, 0, 0]


@given(st.text(alphabet="ab ,\n", max_size=80), st.integers(2, 40))
def test_a_shortened_text_is_never_longer_than_asked(text: str, length: int) -> None:
    short = shortened(text, length)
    assert len(short) <= length
    assert "\n" not in short
