"""Rules for what repeats: "jeden Montag", "alle zwei Jahre", "montags", "täglich", "pro Woche"."""

from __future__ import annotations

import re

from standpunkt.dates.expressions import Reading, TimeKind
from standpunkt.dates.patterns import Rule, Scene, rule
from standpunkt.dates.words import DAY_PARTS, SET_ADJECTIVES, SET_ADVERBS, UNITS, WEEKDAYS, length, number

_SET_FORMS = {
    stem + ending: value for stem, value in SET_ADJECTIVES.items() for ending in ("", "e", "em", "en", "er", "es")
}


def _each(match: re.Match[str], _: Scene) -> Reading | None:
    if match["daypart"]:
        return Reading(TimeKind.SET, None, f"XXXX-XX-XXT{DAY_PARTS[match['daypart'].lower()]}")
    if match[0].lower().startswith("alle") and match["unit"] and not match["number"]:
        return None  # "alle Jahre" are many, "alle zwei Jahre" a rhythm
    if match["weekday"]:
        part = DAY_PARTS[match["part"].lower()] if match["part"] else None
        value = f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()]}" + (f"T{part}" if part else "")
        return Reading(TimeKind.SET, None, "P1M" if match["month"] else value)
    return Reading(
        TimeKind.SET, None, length(number(match["number"]) if match["number"] else 1, UNITS[match["unit"].lower()])
    )


def _per(match: re.Match[str], scene: Scene) -> Reading | None:
    unit = UNITS[match["unit"].lower()]
    often = re.search(r"(?:\d|mal|Mal|Euro|Dollar|Stunden|Prozent|[Pp]ro|[Jj]e)\b[^.,;]{0,12}$", scene.before(24))
    if match["preposition"] in ("im", "am") and not (often and unit in ("D", "M", "Y", "W")):
        return None
    if re.match(r"\s{1,3}\d{4}", scene.text[match.end() : match.end() + 7]):
        return None
    return Reading(TimeKind.SET, None, length(1, unit))


def _weekdays(match: re.Match[str], scene: Scene) -> Reading | None:
    if match["weekday"][0].isupper() and re.search(r"\b(?:des|eines)\s{1,3}$", scene.before(8)):
        return None  # genitive: "des Montags"
    if match["weekday"][0].isupper() and scene.before(2).strip() not in ("", "."):
        return None
    return Reading(TimeKind.SET, None, f"XXXX-WXX-{WEEKDAYS[match['weekday'].lower()]}")


def _set_adverb(match: re.Match[str], scene: Scene) -> Reading | None:
    if match[0][0].isupper() and not _SENTENCE_BEGINS.search(scene.before(4)):
        return None  # "die Gäste des Abends"
    return Reading(TimeKind.SET, None, SET_ADVERBS[match[0].lower()])


_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:\n„\"»])\s{0,3}$")
_NIGHTS = {day + part + "s" for day in WEEKDAYS for part in ("", *DAY_PARTS)}

RULES: tuple[Rule, ...] = (
    rule(
        "set-adjective", r"\w+", _SET_FORMS, lambda match, _: Reading(TimeKind.SET, None, _SET_FORMS[match[0].lower()])
    ),
    rule(
        "set-adverb",
        r"\w+",
        SET_ADVERBS,
        _set_adverb,
    ),
    rule(
        "weekdays",
        r"(?P<weekday><WEEKDAY>|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)(?P<part><PART>)?s",
        _NIGHTS,
        _weekdays,
    ),
    rule(
        "each",
        r"(?i:jede[mnrs]?|alle)<S>(?:(?:(?P<number><COUNT>)|(?:<ORDINAL>)<END>)<S>)?(?:(?P<weekday><WEEKDAY>)(?P<part><PART>)?(?P<month><S>(?:im|des)<S>Monats?)?|(?P<unit><UNIT>)|(?P<daypart>Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))",
        ("jede", "jeden", "jedem", "jeder", "jedes", "alle"),
        _each,
    ),
    rule(
        "per",
        r"(?P<preposition>pro|je|im|am)<S>(?P<unit>Tag|Woche|Monat|Jahr|Stunde|Minute|Wochenende)",
        ("pro", "je", "im", "am"),
        _per,
    ),
)
