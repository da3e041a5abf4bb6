"""Which statement of an article is which of those it had before."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.ledger.carrying import Known, carried, known, mapped
from standpunkt.records.spans import Span, Spans
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import OEZER, article_called, port_story, statement_in

STORY = port_story()
FILLER = "Ein neuer Absatz, den vorher niemand las.\n\n"


def all_of(read: ReadArticle) -> list[Known]:
    return [known(statement, read.article.text) for statement in read.statements]


def spans(length: int) -> st.SearchStrategy[Spans]:
    numbers = st.integers(0, length)
    return st.tuples(numbers, numbers).map(lambda pair: (Span(min(pair), max(pair) + 1),))


@st.composite
def knowns(draw: st.DrawFn, text: str) -> list[Known]:
    """Any statements of a text, no two alike in quote, speaker and type."""
    kinds = st.sampled_from(["Direct", "Indirect"])
    drawn = draw(st.lists(st.tuples(kinds, spans(len(text) - 1), spans(len(text) - 1)), unique=True, max_size=8))
    return [
        Known(
            f"k{number}", type_, quote, speaker, tuple(text[slice(*quote[0])].split()), text[slice(*speaker[0])], None
        )
        for number, (type_, quote, speaker) in enumerate(drawn)
    ]


def moved(one: Known, by: int) -> Known:
    def all_(spans: Spans) -> Spans:
        return tuple(Span(span.start + by, span.end + by) for span in spans)

    return replace(one, quote=all_(one.quote), speaker=all_(one.speaker))


TEXT = STORY.article.text


@given(knowns(TEXT))
def test_in_the_same_text_each_is_itself(found: list[Known]) -> None:
    assert carried(found, found, mapped(TEXT, TEXT)) == {one.key: one.key for one in found}


@given(knowns(TEXT))
def test_behind_a_new_paragraph_each_is_itself(found: list[Known]) -> None:
    later = [moved(one, len(FILLER)) for one in found]
    assert carried(found, later, mapped(TEXT, FILLER + TEXT)) == {one.key: one.key for one in found}


@given(knowns(TEXT), knowns(TEXT), st.integers(0, len(TEXT)))
def test_each_old_one_is_one_new_one_at_most(before: list[Known], after: list[Known], cut: int) -> None:
    pairs = carried(before, after, mapped(TEXT, TEXT[cut:] + TEXT[:cut]))
    assert len({*pairs.values()}) == len(pairs)
    assert {*pairs} <= {one.key for one in after}
    assert {*pairs.values()} <= {one.key for one in before}


def test_other_spans_another_type_and_another_speaker_do_not_make_another_statement() -> None:
    (old,) = all_of(replace(STORY, statements=STORY.statements[:1]))
    start, end = old.quote[0]
    new = replace(
        old, key="new", type="Direct", quote=(Span(start + 4, end + 10),), speaker=(), named="", actor="oezer"
    )
    assert carried([old], [new], mapped(TEXT, TEXT)) == {"new": old.key}


def test_a_quotation_of_which_less_than_half_is_left_is_another_one() -> None:
    (old,) = all_of(replace(STORY, statements=STORY.statements[:1]))
    start, end = old.quote[0]
    assert (
        carried([old], [replace(old, key="new", quote=(Span(start, start + 9),), words=())], mapped(TEXT, TEXT)) == {}
    )
    assert end - start > 18


def softened(words: str, *, who: str = "Mara Lindqvist") -> ReadArticle:
    article = article_called("hafen.txt", f"Der Wind dreht auf Nord. Am Abend sagte {who}, {words}.")
    return ReadArticle(article, (statement_in(article, words, actor=OEZER if who != "Mara Lindqvist" else None),))


def test_words_that_moved_and_were_rewritten_are_known_by_their_words_and_speaker() -> None:
    words = "der Hafen bleibe nun bis auf Weiteres zu"
    article = article_called(
        "hafen.txt", f"Mara Lindqvist sagte, {words}. Später regnete es im ganzen Land sehr lange."
    )
    old = known(statement_in(article, words), article.text)
    after = article_called(
        "hafen.txt", f"Später regnete es im ganzen Land sehr lange. {words.replace('nun', 'jetzt')}."
    )
    new = known(statement_in(after, words.replace("nun", "jetzt")), after.text)
    nothing_in_common = mapped("", after.text)
    assert carried([old], [new], nothing_in_common) == {new.key: old.key}
    assert carried([old], [replace(new, named="kemal özer", actor="oezer")], nothing_in_common) == {}


def test_of_two_that_share_words_the_surer_one_is_taken() -> None:
    inner, outer = (
        Known(key, "Indirect", (Span(start, end),), (), (), "", None)
        for key, start, end in (("in", 20, 60), ("out", 5, 60))
    )
    new = replace(outer, key="new", quote=(Span(7, 60),))
    assert carried([inner, outer], [new], mapped(TEXT, TEXT)) == {"new": "out"}


def test_subjects_are_carried_on_where_they_came_from_elsewhere() -> None:
    old = known(STORY.statements[0], TEXT, subject="from-the-first-version")
    (new, *_) = all_of(STORY)
    assert carried([old], [new], mapped(TEXT, TEXT)) == {new.key: "from-the-first-version"}
