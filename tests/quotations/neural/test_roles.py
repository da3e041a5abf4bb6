from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.quotations.neural_v1.candidates import RuleQuote
from standpunkt.quotations.neural_v1.features import FLAGS, ROLES
from standpunkt.quotations.neural_v1.lattice import Places
from standpunkt.quotations.neural_v1.roles import (
    LONGEST_SPAN,
    MARKS,
    TOKENS_BEFORE,
    TOKENS_INSIDE,
    Asked,
    marks_of,
    roles_read,
    window_of,
)
from tests.quotations.neural.plain import seeds

SENTENCES = np.repeat(np.arange(6, dtype=np.int32), 4)
places = st.sets(st.integers(0, len(SENTENCES) - 1), max_size=8).map(lambda found: tuple(sorted(found)))


def _plain_mark(name: str, place: int, asked: Asked) -> float:
    """What stands under the mark `name` for a token, but for the flags."""
    first, last = asked.quote[0], asked.quote[-1]
    sentence = int(SENTENCES[place])
    held = {
        "in the quote": place in asked.quote,
        "quote begins": place == first,
        "quote ends": place == last,
        "before the quote": place < first,
        "sentence of its beginning": sentence == SENTENCES[first],
        "sentence of its end": sentence == SENTENCES[last],
        "sentence before": sentence == SENTENCES[first] - 1,
    }
    if asked.rule is not None:
        held |= {"rule agrees": asked.agreement, "rule of this type": asked.rule.type == asked.kind}
        held |= {"rule confidence": asked.rule.confidence}
        held |= {f"its rule {role}": place in getattr(asked.rule, role) for role in ROLES}
    return float(held.get(name, 0))


@given(quote=places.filter(bool), cue=places, speaker=places, ruled=st.booleans(), kind=st.integers(0, 4))
def test_each_token_of_the_window_is_marked_for_what_it_is(
    quote: Places, cue: Places, speaker: Places, ruled: bool, kind: int
) -> None:
    rule = RuleQuote(1, quote, 0.75, cue=cue, speaker=speaker) if ruled else None
    asked = Asked(quote, kind, rule, 0.5 * ruled)
    flags = np.random.default_rng(0).random((len(SENTENCES), len(FLAGS)), np.float32)
    window = window_of(quote, SENTENCES)
    made = marks_of(asked, window, SENTENCES, flags)
    own = MARKS[: len(MARKS) - len(FLAGS)]
    assert made[:, : len(own)].tolist() == [[_plain_mark(name, place, asked) for name in own] for place in window]
    assert (made[:, len(own) :] == flags[list(window)]).all()


def test_of_a_long_quotation_the_window_has_the_beginning_and_the_end() -> None:
    quote = tuple(range(300, 300 + 3 * TOKENS_INSIDE))
    window = window_of(quote, np.zeros(2000, np.int32))
    assert {quote[0], quote[-1], quote[0] - TOKENS_BEFORE} <= set(window)
    assert quote[len(quote) // 2] not in window


@given(seed=seeds, lengths=st.lists(st.integers(1, 40), min_size=1, max_size=4), none=st.sampled_from([-9, 0, 5]))
def test_speaker_and_addressee_are_the_likeliest_spans_or_nothing(seed: int, lengths: list[int], none: int) -> None:
    random = np.random.default_rng(seed)
    pointers = random.normal(size=(len(lengths), max(lengths) + 1, 4)).astype(np.float32)
    pointers[:, 0] += none
    windows = [tuple(range(7, 7 + length)) for length in lengths]
    tokens = np.zeros((len(lengths), max(lengths), 2), np.float32)
    for found, ends, window in zip(roles_read(tokens, pointers, windows), pointers, windows, strict=True):
        assert found["speaker"] == _plain_span(ends[:, 0].tolist(), ends[:, 1].tolist(), window)
        assert found["addressee"] == _plain_span(ends[:, 2].tolist(), ends[:, 3].tolist(), window)


def _plain_span(start: list[float], end: list[float], window: Places) -> Places:
    """All spans of the window, the likeliest first; place 0 is none."""
    spans = [(a, b) for a in range(len(window)) for b in range(a, min(a + LONGEST_SPAN, len(window)))]
    best = max(spans, key=lambda span: np.float32(start[span[0] + 1]) + np.float32(end[span[1] + 1]))
    likelihood = np.float32(start[best[0] + 1]) + np.float32(end[best[1] + 1])
    return window[best[0] : best[1] + 1] if likelihood > np.float32(start[0]) + np.float32(end[0]) else ()


def test_cue_and_frame_are_the_tokens_above_the_cut_inside_the_window() -> None:
    tokens = np.array([[[1, -1], [-1, 1], [9, 9]]], np.float32)  # the last one is padding
    (found,) = roles_read(tokens, np.zeros((1, 4, 4), np.float32), [(5, 8)])
    assert (found["cue"], found["frame"]) == ((5,), (8,))
    (found,) = roles_read(tokens, np.zeros((1, 4, 4), np.float32), [(5, 8)], cut=2)
    assert (found["cue"], found["frame"]) == ((), ())
