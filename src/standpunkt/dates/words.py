"""The German words of time (lexicons/temporal.yaml), as tables and as parts of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from standpunkt.lexicons.yaml_files import read_yaml

LEXICON: Mapping[str, Any] = read_yaml("temporal.yaml")

ENDINGS = "(?:e[nmrs]?)"
"""Endings of a declined adjective that has one."""


def reverse(table: Mapping[Any, Iterable[str]]) -> dict[str, Any]:
    """Word form (lower case) to key, of a table from key to word forms."""
    return {form.lower(): key for key, forms in table.items() for form in forms}


def either(forms: Iterable[str]) -> str:
    """An alternation of `forms`, longest first, so that none hides a longer one."""
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in sorted(forms, key=lambda f: (-len(f), f)))


MONTHS: dict[str, int] = reverse(LEXICON["months"])
MONTHS_SHORT: dict[str, int] = {form.lower(): number for form, number in LEXICON["month_abbreviations"].items()}
WEEKDAYS: dict[str, int] = reverse(LEXICON["weekdays"])
SHORT_WEEKDAYS: dict[str, int] = {form.lower(): number for form, number in LEXICON["weekday_abbreviations"].items()}
DAY_PARTS: dict[str, str] = reverse(LEXICON["day_parts"])
SEASONS: dict[str, int] = reverse(LEXICON["seasons"])
UNITS: dict[str, str] = reverse(LEXICON["units"])
STEPS: dict[str, int] = {stem: step for step, stems in LEXICON["steps"].items() for stem in stems}
TODAY: dict[str, int] = LEXICON["days_from_today"]
TODAY_ADJECTIVES: dict[str, int] = LEXICON["days_from_today_adjectives"]
NUMERALS: dict[str, float] = LEXICON["numerals"]
ORDINALS: dict[str, int] = LEXICON["ordinals"]
DECADES: dict[str, int] = LEXICON["decades"]
HOLIDAYS: dict[str, str | list[str]] = {name.lower(): when for name, when in LEXICON["holidays"].items()}
PARTS: dict[str, str] = reverse(LEXICON["parts"])
FOLLOWING = frozenset(stem for stem in STEPS if stem.endswith("folgend"))
"""Steps that are told from a time named before: "am folgenden Montag"."""
REFERENCES: dict[str, str] = reverse(LEXICON["references"]) | reverse(LEXICON["reference_phrases"])
UNIT_ADJECTIVES: dict[str, str] = LEXICON["unit_adjectives"]
SET_ADJECTIVES: dict[str, str] = LEXICON["set_adjectives"]
LONG_ADJECTIVES: dict[str, str] = LEXICON["long_adjectives"]
SET_ADVERBS: dict[str, str] = LEXICON["set_adverbs"]
VAGUE: frozenset[str] = frozenset(LEXICON["vague_numerals"])

_COUNTS = sorted({n for n in NUMERALS if not n.startswith("ein") or n == "eineinhalb"})
_UNIT_FORMS = {form for forms in LEXICON["units"].values() for form in forms}

MACROS: Mapping[str, str] = {
    "S": r"(?:[^\S\n]{1,4}|[^\S\n]?\n)",  # a gap between words; a blank line is none
    "O": r"[^\S\n]{0,3}",
    "END": ENDINGS,
    "MONTH": either(form for forms in LEXICON["months"].values() for form in forms),
    "SHORT": either(LEXICON["month_abbreviations"]),
    "WEEKDAY": either(form for forms in LEXICON["weekdays"].values() for form in forms),
    "PART": either(DAY_PARTS),
    "SEASON": either(form for forms in LEXICON["seasons"].values() for form in forms),
    "STEP": "(?i:" + either(STEPS) + ")",
    "UNIT": either(_UNIT_FORMS),
    "BRIEF": either(LEXICON["weekday_abbreviations"]),
    "THIRD": either(form for forms in LEXICON["parts"].values() for form in forms),
    "HALF": r"ein(?:e[mnrs]?)?(?:[^\S\n]{1,4}|[^\S\n]?\n)halbe[nmrs]?",
    "NUMBER": r"\d{1,3}(?:\.\d{3}){1,3}|\d{1,4}(?:,5)?|(?i:" + either((*NUMERALS, *VAGUE)) + ")",
    "COUNT": r"\d{1,4}|(?i:" + either((*_COUNTS, *VAGUE)) + ")",
    "ORDINAL": "(?i:" + either(ORDINALS) + ")",
    "YEAR": r"(?:1[0-9]|20)\d\d",
}


_HALF = 0.5
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")  # 30.000
_HALVES = {"Y": (6, "M"), "D": (12, "H"), "H": (30, "MIN"), "MIN": (30, "S"), "DE": (5, "Y"), "CE": (50, "Y")}


def declined(stems: Iterable[str]) -> tuple[str, ...]:
    """The stems with every ending an adjective may have, and without one."""
    return tuple(stem + ending for stem in stems for ending in ("", "e", "em", "en", "er", "es"))


STEP_FORMS = declined(STEPS)
PART_FORMS = tuple(PARTS)
WEEKDAY_FORMS = tuple(day + part for day in WEEKDAYS for part in ("", *DAY_PARTS))


def number(text: str) -> float | None:
    """The number a numeral stands for; None for "einige", "mehrere"; 0.5 for "ein halbes"."""
    form = " ".join(text.lower().split())
    if " halb" in form:
        return 0.5
    if _GROUPED.fullmatch(form):
        return float(form.replace(".", ""))
    return None if form in VAGUE else NUMERALS[form] if form in NUMERALS else float(form.replace(",", "."))


def length(amount: float | None, unit: str) -> str:
    """A duration as TIMEX3 writes it: P3M, PT20MIN as PT20M, P2W, PXY where the number is vague; halves in the next
    smaller unit, P6M for half a year."""
    if amount == _HALF and unit in _HALVES:
        whole, smaller = _HALVES[unit]
        return length(whole, smaller)
    shown = "X" if amount is None else f"{amount:g}"
    clock = unit in ("H", "MIN", "S")
    return f"P{'T' if clock else ''}{shown}{'M' if unit == 'MIN' else unit}"
