"""Who says it, to whom, and the words that say so: what the second network sees of one quotation, and how its answer
is read.

It looks at a window of a few sentences around the quotation. Cue and frame are yes or no for each token; speaker and
addressee are the two ends of a span (pointers, Vinyals et al. 2015), where place 0 means that there is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.candidates import RuleQuote
from standpunkt.quotations.neural_v1.features import FLAGS, ROLES, Flags
from standpunkt.quotations.neural_v1.lattice import Places

SENTENCES_BEFORE, SENTENCES_AFTER = 4, 1
TOKENS_BEFORE, TOKENS_AFTER = 120, 60
TOKENS_INSIDE = 200
"""Of a longer quotation the network sees the beginning and the end."""
LONGEST_SPAN = 25
"""Tokens of a speaker or addressee; 99.6 % of those in the training data are shorter."""

MARKS = (
    *("in the quote", "quote begins", "quote ends", "before the quote"),
    *("sentence of its beginning", "sentence of its end", "sentence before"),
    *("rule agrees", "rule of this type", "rule confidence"),
    *(f"its rule {role}" for role in ROLES),
    *FLAGS,
)
_PLACE = {name: place for place, name in enumerate(MARKS[: len(MARKS) - len(FLAGS)])}

Sentences = NDArray[np.int32]
Logits = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Asked:
    """A quotation whose roles are asked for: `kind` is its type's place in `TYPES`, `rule` what the rules found there,
    if anything, and `agreement` how well the two agree (F1 of their tokens)."""

    quote: Places
    kind: int
    rule: RuleQuote | None
    agreement: float


def window_of(quote: Places, sentences: Sentences) -> tuple[int, ...]:
    """The token numbers that the network sees. `sentences` is int32 [tokens], the sentence of each."""
    first, last = quote[0], quote[-1]
    start = int(np.searchsorted(sentences, sentences[first] - SENTENCES_BEFORE))
    end = int(np.searchsorted(sentences, sentences[last] + SENTENCES_AFTER, side="right"))
    start, end = max(start, first - TOKENS_BEFORE), min(end, last + 1 + TOKENS_AFTER)
    if last - first < TOKENS_INSIDE:
        return tuple(range(start, end))
    half = TOKENS_INSIDE // 2
    return (*range(start, first + half), *range(last + 1 - half, end))


def marks_of(asked: Asked, window: Sequence[int], sentences: Sentences, flags: Flags) -> Flags:
    """float32 [window, len(MARKS)]."""
    places = np.array(window)
    made = np.zeros((len(window), len(MARKS)), np.float32)
    first, last = asked.quote[0], asked.quote[-1]
    columns: dict[str, NDArray[np.bool_] | bool | float] = {
        "in the quote": np.isin(places, asked.quote),
        "quote begins": places == first,
        "quote ends": places == last,
        "before the quote": places < first,
        "sentence of its beginning": sentences[places] == sentences[first],
        "sentence of its end": sentences[places] == sentences[last],
        "sentence before": sentences[places] == sentences[first] - 1,
    }
    if asked.rule is not None:
        columns["rule agrees"] = asked.agreement
        columns["rule of this type"] = asked.rule.type == asked.kind
        columns["rule confidence"] = asked.rule.confidence
        columns |= {f"its rule {role}": np.isin(places, getattr(asked.rule, role)) for role in ROLES}
    for name, values in columns.items():
        made[:, _PLACE[name]] = values
    made[:, len(_PLACE) :] = flags[places]
    return made


def roles_read(
    tokens: Logits, pointers: Logits, windows: Sequence[Sequence[int]], *, cut: float = 0.0
) -> list[Mapping[str, Places]]:
    """For each window the token numbers of cue, frame, speaker and addressee.

    `tokens` is float32 [windows, places, 2], `pointers` float32 [windows, places + 1, 4], padded to the longest
    window; a token belongs to cue or frame where its logit is above `cut`.
    """
    return [
        {
            "cue": _above(tokens[number, : len(window), 0], window, cut),
            "frame": _above(tokens[number, : len(window), 1], window, cut),
            "speaker": _between(pointers[number, : len(window) + 1, :2], window),
            "addressee": _between(pointers[number, : len(window) + 1, 2:], window),
        }
        for number, window in enumerate(windows)
    ]


def _above(logits: Logits, window: Sequence[int], cut: float) -> Places:
    return tuple(window[place] for place in np.flatnonzero(logits > cut).tolist())


def _between(ends: Logits, window: Sequence[int]) -> Places:
    """The likeliest span, or nothing where nothing is likelier: start and end are taken as independent."""
    start, end = ends[:, 0], ends[:, 1]
    reach = np.concatenate([end[1:], np.full(LONGEST_SPAN - 1, -np.inf, np.float32)])
    options = start[1:, None] + sliding_window_view(reach, LONGEST_SPAN)
    best, length = divmod(int(options.argmax()), LONGEST_SPAN)
    if start[0] + end[0] >= options[best, length]:
        return ()
    return tuple(window[best : best + length + 1])
