"""The tagger: German temporal expressions in a text, read against a publication date."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from functools import cache

from standpunkt.dates import absolute, anchored, clock, days, feasts, fractions, lengths, periods, sets, spells
from standpunkt.dates.calendars import day_after
from standpunkt.dates.expressions import Reading, TimeExpression, TimeKind
from standpunkt.dates.lookalikes import Titles
from standpunkt.dates.patterns import DIGITS, Rule, Scene, span_of
from standpunkt.records.edtf import bounds
from standpunkt.records.spans import Span

_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]+|\d+")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?][\"“”»«]?\s+(?=[A-ZÄÖÜ„\"»])")
_DETERMINER = re.compile(r"\b(?:[Dd](?:er|ie|as|en|em|es)|[Ee]ine[mnrs]?)\s{1,3}$")
_KEEPS_DETERMINER = frozenset(
    {"unit", "stretch", "decade", "beside", "half", "fraction", "two-years", "before-now", "told-spell", "hours-of-day"}
)
_STRONG = re.compile(r"(?i:dies)|(?:letzt|nächst|vorig|kommend|vergangen)e[srm]\b")
"""No determiner stands before these: in "Berg, der dieses Jahr kandidiert" it is a pronoun."""
_LEANS = frozenset(
    {"clock", "clock-in-range", "clock-after-dash", "part-of-day", "hours-of-day", "midnight", "half-hour"}
    | {"next-to-it", "same"}
)
"""Rules that lean on the day named before and do not become the one that others lean on."""
REACH = 300
"""Characters over which a date holds for the times of day after it: about two sentences of news."""
MOST_DAYS = 366
"""An anchor that covers more days than this is none."""
_YEARS = (1000, 9000)
"""An anchor outside these years is none: "vor 9000 Monaten" would leave the calendar."""
MOST_CHOICES = 6
"""More possible times than this are written as a range: five Wednesdays of a month, and one to spare."""


def tag(text: str, *, published: str | None) -> tuple[TimeExpression, ...]:
    """The temporal expressions of `text`, in text order, none overlapping another.

    `published` is EDTF; where it covers several days, every day is tried, and the value of an expression is
    one of all that come out. Weekdays look back unless the tense of their clause or a word ("kommenden") says
    otherwise; the same weekday as publication is that day. A time of day belongs to the day named before it in
    its paragraph. Method: rules over a word list, tried at the words they may begin with, the longest match first.
    """
    todays = _days_of(published)
    found: list[TimeExpression] = []
    position = 0
    before: TimeExpression | None = None
    media = Titles(text)
    for word in _WORD.finditer(text):
        if word.start() < position:
            continue
        rules = _rules_at(word[0])
        if not rules or _inside_a_word(text, word.start()) or media.hold(word.start()):
            continue
        if before and not _follows(text, before, word.start()):
            before = None
        best = _best(rules, text, word.start(), todays, before.value if before else None)
        if best is None:
            continue
        expression, position = best
        found.append(expression)
        if expression.is_point and expression.rule not in _LEANS:
            before = expression
    return tuple(found)


def _follows(text: str, before: TimeExpression, start: int) -> bool:
    """True where at most one sentence ends between `before` and `start`."""
    between = text[before.span.end : min(start, before.span.end + REACH)]
    if start - before.span.end > REACH or _PARAGRAPH.search(between):
        return False
    return len(_SENTENCE_END.findall(between)) <= 1


_ROOMS = (absolute, anchored, days, periods, feasts, fractions, spells, clock, lengths, sets)
_ALL_RULES = tuple(rule for room in _ROOMS for rule in room.RULES)
"""Of two rules that match equally long the first reads it, unless it refuses."""


@cache
def _index() -> dict[str, tuple[Rule, ...]]:
    index = defaultdict(list)
    for rule in _ALL_RULES:
        for begin in rule.begins:
            index[begin].append(rule)
    return {begin: tuple(rules) for begin, rules in index.items()}


def _rules_at(word: str) -> tuple[Rule, ...]:
    return _index().get(DIGITS if word[0].isdigit() else word.lower(), ())


def _inside_a_word(text: str, start: int) -> bool:
    return start > 0 and (text[start - 1] == "_" or text[start - 1].isalnum())


def _days_of(published: str | None) -> tuple[date, ...]:
    """Every possible day of publication, in order; of "one of" those of each member."""
    if published is None:
        return ()
    first, last = bounds(published)
    if (last - first).days >= MOST_DAYS or not (_YEARS[0] <= first.year and last.year <= _YEARS[1]):
        return ()
    members = published[1:-1].split(",") if published.startswith("[") else [published]
    spans = (bounds(member.replace("..", "/")) for member in members)
    return tuple(sorted({day_after(low, n) for low, high in spans for n in range((high - low).days + 1)}))


def _best(
    rules: tuple[Rule, ...], text: str, start: int, todays: tuple[date, ...], previous: str | None
) -> tuple[TimeExpression, int] | None:
    matches = [(match, rule) for rule in rules if (match := rule.pattern.match(text, start))]
    for match, rule in sorted(matches, key=lambda pair: -pair[0].end()):
        readings = _readings(rule, match, text, todays, previous)
        if readings:
            return _expression(rule, match, text, readings), match.end()
    return None


def _readings(
    rule: Rule, match: re.Match[str], text: str, todays: tuple[date, ...], previous: str | None
) -> tuple[Reading, ...]:
    """What a rule makes of a match on every possible day of publication; nothing where it refuses on one of them."""
    if rule.needs_today and not todays:
        return (Reading(TimeKind.DATE, None, "XXXX-XX-XX"),)
    readings = []
    for day in todays or (None,):
        reading = rule.read(match, Scene(text, match, day, previous, todays[-1] if todays else None))
        if reading is None:
            return ()
        readings.append(reading)
    return tuple(readings)


def _expression(rule: Rule, match: re.Match[str], text: str, readings: tuple[Reading, ...]) -> TimeExpression:
    start, end = span_of(match)
    if (
        rule.name in _KEEPS_DETERMINER
        and not _STRONG.match(text, start)
        and (before := _DETERMINER.search(text, max(0, start - 12), start))
    ):
        start = before.start()
    kind = readings[0].kind
    value = _one_of(readings) if kind in (TimeKind.DATE, TimeKind.TIME) else readings[0].timex
    return TimeExpression(Span(start, end), kind, value, readings[0].timex, rule.name)


def _one_of(readings: tuple[Reading, ...]) -> str | None:
    """The EDTF time of all `readings`: one, one of a few, or one of a range; unknown where it is for one of them."""
    if not all(reading.edtf for reading in readings):
        return None
    values = tuple(dict.fromkeys(str(reading.edtf) for reading in readings))
    if len(values) == 1:
        return values[0]
    if len(values) <= MOST_CHOICES and not any(set("/[~") & set(value) for value in values):
        return f"[{','.join(values)}]"
    limits = [bounds(value) for value in values]
    return _range(min(low for low, _ in limits), max(high for _, high in limits))


def _range(first: date, last: date) -> str:
    """One of the days from `first` to `last`; a whole month or year by its own name."""
    for name in (str(first)[:4], str(first)[:7]):
        if bounds(name) == (first, last):
            return name
    return f"[{first}..{last}]"
