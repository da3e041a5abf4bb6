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
from standpunkt.quotations.neural_v1.overlaps import Numbers

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
    places = np.fromiter(window, np.int64, len(window))
    made = np.zeros((len(window), len(MARKS)), np.float32)
    made[:, len(_PLACE) :] = flags[places]
    _mark_layout(made, asked.quote, places, sentences)
    made[_rows(places, asked.quote), _PLACE["in the quote"]] = 1
    if asked.rule is not None:
        made[:, _PLACE["rule agrees"]] = asked.agreement
        made[:, _PLACE["rule of this type"]] = asked.rule.type == asked.kind
        made[:, _PLACE["rule confidence"]] = asked.rule.confidence
        for role in ROLES:
            made[_rows(places, getattr(asked.rule, role)), _PLACE[f"its rule {role}"]] = 1
    return made


def _mark_layout(made: Flags, quote: Places, places: Numbers, sentences: Sentences) -> None:
    first, last, seen = quote[0], quote[-1], sentences[places]
    made[:, _PLACE["quote begins"]] = places == first
    made[:, _PLACE["quote ends"]] = places == last
    made[:, _PLACE["before the quote"]] = places < first
    made[:, _PLACE["sentence of its beginning"]] = seen == sentences[first]
    made[:, _PLACE["sentence of its end"]] = seen == sentences[last]
    made[:, _PLACE["sentence before"]] = seen == sentences[first] - 1


def _rows(places: Numbers, wanted: Places) -> Numbers:
    """Where in `places`, which rise, the tokens of `wanted` stand that are among them."""
    tokens = np.fromiter(wanted, np.int64, len(wanted))
    rows = np.minimum(places.searchsorted(tokens), len(places) - 1)
    found: Numbers = rows[places[rows] == tokens]
    return found


def roles_read(
    tokens: Logits, pointers: Logits, windows: Sequence[Sequence[int]], *, cut: float = 0.0
) -> list[Mapping[str, Places]]:
    """For each window the token numbers of cue, frame, speaker and addressee.

    `tokens` is float32 [windows, places, 2], `pointers` float32 [windows, places + 1, 4], padded to the longest
    window; a token belongs to cue or frame where its logit is above `cut`.
    """
    likeliest = _spans(pointers, [len(window) for window in windows]).tolist()
    return [
        {
            "cue": _above(tokens[number, : len(window), 0], window, cut),
            "frame": _above(tokens[number, : len(window), 1], window, cut),
            "speaker": tuple(window[slice(*speaker)]),
            "addressee": tuple(window[slice(*addressee)]),
        }
        for number, (window, (speaker, addressee)) in enumerate(zip(windows, likeliest, strict=True))
    ]


def _above(logits: Logits, window: Sequence[int], cut: float) -> Places:
    return tuple(window[place] for place in (logits > cut).nonzero()[0].tolist())


def _spans(pointers: Logits, lengths: Sequence[int]) -> Numbers:
    """int64 [windows, 2, 2]: where the likeliest speaker begins and ends (not included) in each window, and the
    likeliest addressee; 0, 0 where nothing is likelier. Start and end are taken as independent."""
    count, places, _ = pointers.shape
    beyond = np.arange(places) > np.array(lengths)[:, None]
    ends = np.where(beyond[..., None], np.float32(-np.inf), pointers).reshape(count, places, 2, 2)
    start, end = ends.transpose(3, 0, 2, 1)  # [windows, roles, places]
    reach = np.pad(end[..., 1:], ((0, 0), (0, 0), (0, LONGEST_SPAN - 1)), constant_values=-np.inf)
    options = start[..., 1:, None] + sliding_window_view(reach, LONGEST_SPAN, axis=2)
    best = options.reshape(count, 2, -1).argmax(2)
    first = best // LONGEST_SPAN
    likelihood = np.take_along_axis(options.reshape(count, 2, -1), best[..., None], 2)[..., 0]
    found = np.stack([first, first + best % LONGEST_SPAN + 1], 2)
    found[start[..., 0] + end[..., 0] >= likelihood] = 0
    return found
