"""Words, numbers and punctuation marks with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from standpunkt.records.spans import Span

# Written closed or with a blank after each point; a point here never ends a sentence by itself.
_DOTTED = (
    r"z\.\s?B|d\.\s?h|u\.\s?a|u\.\s?U|o\.\s?ä|i\.\s?d\.\s?R|s\.\s?o|v\.\s?a|m\.\s?E|z\.\s?T|n\.\s?Chr|v\.\s?Chr|"
    r"e\.\s?V|a\.\s?D|i\.\s?R|u\.\s?Ä"
)
_ABBREVIATIONS = (
    "Dr|Prof|Hr|Fr|St|Nr|Abs|Art|Aufl|Bd|bzw|ca|evtl|etc|ff|ggf|inkl|Jh|Jhd|Kap|max|min|Mio|Mrd|Mill|Tsd|"
    "Min|Sek|Std|Str|Tel|usw|vgl|zzgl|sog|Jan|Feb|Apr|Aug|Sep|Sept|Okt|Nov|Dez|Mr|Mrs|Ms|jr|Jr|sen|gest|geb|"
    "Ing|Dipl|Gen|Lt|Col|Sgt|Capt|Rev|Hl|Kard|Pfr|Reg|Bez|Hrsg|Red|Anm|bspw|dt|engl|frz|ital|ehem|Mag|rd|exkl|"
    "Inc|Co|Corp|Ltd|Bros|No|vs|Ph|Mo|Di|Mi|Do|Fr|Sa|So"
)

# Letters, accents written as characters of their own ("A" + U+0308, as some systems name "Ä"), and hyphens that
# only show at the end of a line.
_INSIDE = "[\\w\u0300-\u036f\u00ad]"
# The 64 characters before an @ are all there may be, and keep a line of a million points linear.
_TOKEN = re.compile(
    rf"""
      (?P<address>(?:https?://|www\.)[^\s<>"„“”»«]*[\w/] | [\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+ | \#\w+ | @\w+ )
    | (?P<dotted>(?<!\w)(?:{_DOTTED})\.)
    | (?P<abbreviation>(?<!\w)(?:{_ABBREVIATIONS})\.(?=\s*\S))
    | (?P<initial>(?<![\w.])[A-ZÄÖÜ]\.(?=[\s-]*\w))
    | (?P<compound>\d+-[^\W\d]\w*(?:-\w+)*)
    | (?P<number>\d{{1,4}}(?:[.,:/]\d+)+ | \d{{1,2}}\.(?=\s+[\wäöü]) | \d+(?!\w) )
    | (?P<word>\w{_INSIDE}*(?:[-‐‑’'`´/*:&·]\w{_INSIDE}*)*(?:-(?=[\s,;]))?)
    | (?P<points>\.\.\.|…)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)


def tokens(text: str, span: Span) -> Iterator[tuple[int, int, str]]:
    """`(start, end, kind)` of each token of `text[span.start:span.end]`, offsets into `text`; kind is the name of
    the alternative that matched (word, number, abbreviation, dotted, initial, address, points, mark)."""
    for match in _TOKEN.finditer(text, span.start, span.end):
        assert match.lastgroup is not None
        yield match.start(), match.end(), match.lastgroup
