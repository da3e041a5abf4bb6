"""What the networks see of an article. A model holds for one version of it, so no number may change in silence."""

from __future__ import annotations

from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from standpunkt.quotations.neural_v1.features import (
    FEATURES_VERSION,
    FLAGS,
    UNKNOWN,
    WORD_COLUMNS,
    flags_of,
    word_numbers,
)
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from tests.quotations.said import article

TEXT = (
    "Hafen von Kaarsund bleibt bis 2031 zu\n\n"
    "„Wir haben Zeit“, sagte Mara Lindqvist (54) am Montag. Sie habe den „zu kleinen ‚Hafen‘“ nicht gewollt; laut NTR "
    "wies sie die Vorwürfe zurück. Die Warnung, dass der E-Kran 3,5 Tonnen nicht hebe, kam spät 🌊\n\n"
    "Wie die Norder Post berichtet, wäre man bereit gewesen. Man fordere ein Ende, nach Angaben der Werft: „Nein!"
)
VOCABULARY = {"Hafen": 3, "sagte": 4, "0000": 5, "„": 6}
DIGESTS = {1: ("bd90d8cbded9233e", "2173aeda2dee9f33")}
"""For each version of the features the digests of both arrays for the text above: a line more for each new version."""


def quotations() -> list[Quotation]:
    """One of each type, as rules might give them, written by hand: rules may change, features may not."""
    said = {
        QuotationType.DIRECT: ("Wir haben Zeit", "sagte", "sagte Mara Lindqvist", "Mara Lindqvist", ""),
        QuotationType.INDIRECT: ("dass der E-Kran 3,5 Tonnen nicht hebe", "Warnung", "Die Warnung", "", ""),
        QuotationType.REPORTED: ("die Vorwürfe zurück", "wies", "", "sie", ""),
        QuotationType.FREE_INDIRECT: ("Sie habe den „zu kleinen ‚Hafen‘“ nicht gewollt", "", "", "", "NTR"),
        QuotationType.INDIRECT_FREE_INDIRECT: ("wäre man bereit gewesen", "berichtet", "Wie", "Norder Post", ""),
    }
    made = []
    for number, (kind, parts) in enumerate(said.items(), start=1):
        quote, cue, frame, speaker, addressee = map(spans_of, parts)
        origin = Origin("rules", "1", "by hand", number / 7)
        made.append(Quotation(kind, Medium.SPEECH, quote, cue, frame, speaker, addressee, None, origin))
    return made


def spans_of(words: str) -> tuple[Span, ...]:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),) if words else ()


def digest(array: NDArray[np.int32] | NDArray[np.float32]) -> str:
    return sha256(array.tobytes() + repr(array.shape).encode()).hexdigest()[:16]


def test_the_same_version_gives_the_same_numbers() -> None:
    """Where this fails on purpose: raise FEATURES_VERSION, add its digests, and train anew."""
    analysis = article(TEXT, headline="Hafen von Kaarsund bleibt bis 2031 zu")
    words = word_numbers([token.text for token in analysis.tokens], VOCABULARY)
    flags = flags_of(analysis, quotations())
    assert flags.any(axis=0).all(), "the text tells nothing of some flag"
    assert (words.dtype.name, words.shape) == ("int32", (len(analysis.tokens), WORD_COLUMNS))
    assert (flags.dtype.name, flags.shape) == ("float32", (len(analysis.tokens), len(FLAGS)))
    assert (digest(words), digest(flags)) == DIGESTS[FEATURES_VERSION]


def test_years_are_one_word_and_unknown_words_another() -> None:
    numbers = word_numbers(["2031", "1999", "Krähe", "Hafen"], VOCABULARY)[:, 0]
    assert numbers.tolist() == [5, 5, UNKNOWN, 3]


def test_no_words_are_no_rows() -> None:
    assert word_numbers([], VOCABULARY).shape == (0, WORD_COLUMNS)
