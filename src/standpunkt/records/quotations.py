"""Reported speech in a text. Types, spans and media follow Petersen-Frey and Biemann (LREC-COLING 2024)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from standpunkt.records.origins import Origin
from standpunkt.records.spans import Spans


class QuotationType(StrEnum):
    DIRECT = "Direct"
    INDIRECT = "Indirect"
    REPORTED = "Reported"
    FREE_INDIRECT = "FreeIndirect"
    INDIRECT_FREE_INDIRECT = "IndirectFreeIndirect"


class Medium(StrEnum):
    """Speech, writing, thought, and the mixtures of the data set (SW: speech or writing ...)."""

    SPEECH = "Speech"
    WRITING = "Writing"
    THOUGHT = "Thought"
    SPEECH_OR_WRITING = "SW"
    SPEECH_OR_THOUGHT = "ST"
    THOUGHT_OR_WRITING = "TW"


class Engine(StrEnum):
    """What finds quotations: a small network that learned from annotated news, or rules alone."""

    NEURAL = "neural"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation. `quote` is never empty; the role spans are empty where the text has none.

    `frame` is the clause that introduces the quote ("sagte Lindqvist am Sonntag der Norder Post"), `cue` the
    word or words in it that say that something is said. The speaker may stand sentences away.
    `within` is the place, in the tuple that `quotations.find` returns, of the quotation this one is nested in.
    """

    type: QuotationType
    medium: Medium
    quote: Spans
    cue: Spans
    frame: Spans
    speaker: Spans
    addressee: Spans
    within: int | None
    origin: Origin
