"""An article cut into pieces that are marked alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.records.articles import SegmentKind
from standpunkt.records.spans import Span
from standpunkt.views import Role, numbered, pieces
from tests.views.makers import article, harbour_article, statement


def test_the_pieces_are_the_whole_text() -> None:
    read = harbour_article()
    assert "".join(piece.text for piece in pieces(read.article, read.statements)) == read.article.text


def test_a_nested_quotation_lies_inside_its_outer_one() -> None:
    read = harbour_article()
    nested = next(piece for piece in pieces(read.article, read.statements) if "eine Sperrung" in piece.text)
    assert nested.inside == (1, 2)
    assert (nested.begins, nested.ends) == ((2,), (1, 2))


def test_speakers_cues_and_furniture_are_told_apart() -> None:
    read = harbour_article()
    found = {piece.text: piece for piece in pieces(read.article, read.statements)}
    assert found["Lesezeit 2 Minuten"].kind is SegmentKind.FURNITURE
    assert found["Außenministerin Mara Lindqvist"].roles == {Role.SPEAKER}
    assert found["versichert"].roles == {Role.CUE}
    assert found["versichert"].inside == (1,)


def test_numbers_follow_the_text_outer_before_inner() -> None:
    read = harbour_article()
    assert list(numbered(reversed(read.statements)).values()) == list(read.statements)


@given(st.lists(st.tuples(st.integers(0, 29), st.integers(1, 30)).filter(lambda s: s[0] < s[1]), max_size=6))
def test_any_spans_leave_the_text_whole_and_cover_what_they_cover(spans: list[tuple[int, int]]) -> None:
    source = article("abcdefghijklmnopqrstuvwxyzäöüß")
    made = [statement(source, (Span(*span),)) for span in dict.fromkeys(spans)]
    cut = pieces(source, made)
    assert "".join(piece.text for piece in cut) == source.text
    for number, one in numbered(made).items():
        assert "".join(piece.text for piece in cut if number in piece.inside) == one.text
        assert sum(number in piece.begins for piece in cut) == 1
        assert sum(number in piece.ends for piece in cut) == 1
