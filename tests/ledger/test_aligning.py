"""Where words of a text stand in a later version of it."""

from __future__ import annotations

import random
from itertools import pairwise
from time import perf_counter

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.ledger.aligning import mapped
from standpunkt.records.spans import Span

TEXT = (
    "Nordmark lehnt ab\n\nMara Lindqvist sagte am Montag, man werde den Sund niemals sperren. Sie reist weiter.\n\n"
    "„Das ist und bleibt unser Meer“, sagte Gunnar Welsk.\n"
)
QUOTE = "man werde den Sund niemals sperren"
NEW = "Ein Absatz, den es vorher nicht gab. Er hat zwei Sätze.\n\n"
texts = st.text(st.sampled_from("ab .\n„"), max_size=60)


def now(words: str, after: str, before: str = TEXT) -> str | None:
    """What stands now where `words` stood."""
    start = before.index(words)
    found = mapped(before, after).span(Span(start, start + len(words)))
    return None if found is None else after[found.start : found.end]


def test_words_stay_where_they_are_in_the_same_text() -> None:
    mapping = mapped(TEXT, TEXT)
    assert all(mapping.span(Span(n, n + 3)) == (n, n + 3) for n in range(len(TEXT) - 3))


def test_words_are_found_behind_a_new_paragraph() -> None:
    assert now(QUOTE, NEW + TEXT) == QUOTE


def test_words_are_found_in_a_paragraph_that_moved() -> None:
    head, first, second = TEXT.strip().split("\n\n")
    after = f"{head}\n\n{second}\n\n{first}\n"
    assert (now(QUOTE, after), now("unser Meer", after)) == (QUOTE, "unser Meer")


def test_a_span_with_a_corrected_word_is_found_wherever_in_it_the_word_stands() -> None:
    for old, new in (("man", "Mann"), ("Sund", "Sunt"), ("sperren", "schliessen")):
        after = TEXT.replace(f" {old}", f" {new}")
        assert now(QUOTE, after) == QUOTE.replace(old, new)


def test_a_span_that_lost_half_of_its_words_is_not_found() -> None:
    assert now(QUOTE, TEXT.replace(QUOTE, "man werde verhandeln und den Sund teilen")) is None
    assert now(QUOTE, TEXT.replace(QUOTE, "nichts")) is None


def test_new_words_beside_a_span_are_no_part_of_it() -> None:
    after = TEXT.replace(QUOTE, f"so viel sei sicher, {QUOTE}, auf keinen Fall")
    assert now(QUOTE, after) == QUOTE


def test_other_blanks_are_no_other_words() -> None:
    assert now(QUOTE, TEXT.replace("werde den", "werde\nden")) == QUOTE.replace("werde den", "werde\nden")


def test_a_short_sentence_is_not_sought_elsewhere() -> None:
    rest = "Danach ging Gunnar Welsk wieder nach Hause. Jorun Aske hörte ihm noch lange zu."
    assert now("Er sprach", f"{rest} Er sprach.", f"Er sprach. {rest}") is None


def test_all_spans_are_found_or_none() -> None:
    start, last = TEXT.index("Mara"), TEXT.index("Gunnar")
    both = Span(start, start + 4), Span(last, last + 6)
    assert mapped(TEXT, TEXT.replace("Gunnar", "Jorun")).spans(both) is None
    assert mapped(TEXT, NEW + TEXT).spans(both) == tuple(Span(a + len(NEW), b + len(NEW)) for a, b in both)


@given(texts, texts)
def test_blocks_are_the_same_characters_each_at_most_once(before: str, after: str) -> None:
    blocks = mapped(before, after).blocks
    assert all(before[old : old + length] == after[new : new + length] for old, new, length in blocks)
    for side in (0, 1):
        places = sorted((block[side], block[side] + block.length) for block in blocks)
        assert all(one[1] <= two[0] for one, two in pairwise(places))


@given(texts, texts, st.integers(0, 60), st.integers(1, 20))
def test_what_is_found_lies_in_the_text(before: str, after: str, start: int, length: int) -> None:
    found = mapped(before, after).span(Span(start, start + length))
    assert found is None or 0 <= found.start < found.end <= len(after)


def test_an_article_of_10_000_words_takes_no_half_second() -> None:
    chance = random.Random(4)
    words = [f"w{int(chance.paretovariate(1.0)) % 3000}" for _ in range(10_000)]
    other = [word if chance.random() < 0.99 else "neu" for word in words]
    one, two = (" ".join(f"{w}." if n % 17 == 0 else w for n, w in enumerate(text)) for text in (words, other))
    start = perf_counter()
    mapping = mapped(one, f"{one[9000:20000]}. {two}")
    assert sum(block.length for block in mapping.blocks) > 0.8 * len(one)
    assert perf_counter() - start < 0.5
