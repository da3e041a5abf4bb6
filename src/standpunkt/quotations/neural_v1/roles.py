"""Who says it, to whom, and the words that say so: what the second network sees of one quotation, and how its answer
is read.

It looks at a window of a few sentences around the quotation. Cue and frame are yes or no for each token; speaker and
addressee are the two ends of a span (pointers, Vinyals et al. 2015), where place 0 means that there is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
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
    whole = window[-1] - window[0] + 1 == len(window)
    made[:, len(_PLACE) :] = flags[window[0] : window[-1] + 1] if whole else flags[places]
    _mark_layout(made, asked.quote, places, sentences)
    made[_rows(places, asked.quote), _PLACE["in the quote"]] = 1
    if asked.rule is not None:
        made[:, _PLACE["rule agrees"]] = asked.agreement
        made[:, _PLACE["rule of this type"]] = asked.rule.type == asked.kind
        made[:, _PLACE["rule confidence"]] = asked.rule.confidence
        for role in ROLES:
            if wanted := getattr(asked.rule, role):
                made[_rows(places, wanted), _PLACE[f"its rule {role}"]] = 1
    return made


def _mark_layout(made: Flags, quote: Places, places: Numbers, sentences: Sentences) -> None:
    """Places and the numbers of their sentences rise, so that each mark is one stretch of the window."""
    first, last = places.searchsorted((quote[0], quote[-1])).tolist()
    made[first, _PLACE["quote begins"]] = made[last, _PLACE["quote ends"]] = 1
    made[:first, _PLACE["before the quote"]] = 1
    begins, ends = int(sentences[quote[0]]), int(sentences[quote[-1]])
    wanted = np.array((begins - 1, begins, begins + 1, ends, ends + 1), sentences.dtype)
    before, own, after, start, end = sentences[places].searchsorted(wanted).tolist()
    made[own:after, _PLACE["sentence of its beginning"]] = 1
    made[start:end, _PLACE["sentence of its end"]] = 1
    made[before:own, _PLACE["sentence before"]] = 1


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
    lengths = [len(window) for window in windows]
    cues, frames = _above(tokens, windows, lengths, cut)
    return [
        {"cue": cue, "frame": frame, "speaker": tuple(window[slice(*speaker)]), "addressee": tuple(window[slice(*to)])}
        for window, cue, frame, (speaker, to) in zip(
            windows, cues, frames, _spans(pointers, lengths).tolist(), strict=True
        )
    ]


def _above(
    tokens: Logits, windows: Sequence[Sequence[int]], lengths: Sequence[int], cut: float
) -> tuple[list[Places], list[Places]]:
    """For each window the token numbers of the cue, and those of the frame."""
    found: tuple[list[list[int]], list[list[int]]] = ([[] for _ in windows], [[] for _ in windows])
    for number, place, part in np.argwhere(tokens > cut).tolist():
        if place < lengths[number]:
            found[part][number].append(windows[number][place])
    cues, frames = ([tuple(places) for places in of_part] for of_part in found)
    return cues, frames


def _spans(pointers: Logits, lengths: Sequence[int]) -> Numbers:
    """int64 [windows, 2, 2]: where the likeliest speaker begins and ends (not included) in each window, and the
    likeliest addressee; 0, 0 where nothing is likelier. Start and end are taken as independent."""
    count, places, _ = pointers.shape
    start, end = pointers.reshape(count, places, 2, 2).transpose(3, 0, 2, 1)  # [windows, roles, places]
    inside = np.arange(places - 1) < np.array(lengths)[:, None, None]
    reach = np.full((count, 2, places + LONGEST_SPAN - 2), -np.inf, np.float32)
    np.copyto(reach[..., : places - 1], end[..., 1:], where=inside)
    first = (start[..., 1:] + _highest(reach, LONGEST_SPAN)).argmax(2)[..., None]
    options = np.take_along_axis(start, first + 1, 2) + np.take_along_axis(reach, first + np.arange(LONGEST_SPAN), 2)
    last = options.argmax(2)[..., None]
    found: Numbers = np.concatenate([first, first + last + 1], 2)
    found[start[..., 0] + end[..., 0] >= options.max(2)] = 0
    return found


def _highest(values: Logits, width: int) -> Logits:
    """The highest of each `width` neighbours of the last axis, by doubling: 25 are looked at in five steps."""
    reached, seen = values, 1
    while 2 * seen <= width:
        reached = np.maximum(reached[..., :-seen], reached[..., seen:])
        seen *= 2
    rest = width - seen
    made: Logits = np.maximum(reached[..., : reached.shape[-1] - rest], reached[..., rest:])
    return made
