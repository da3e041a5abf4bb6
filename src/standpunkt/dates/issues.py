"""The issue something was printed in: "sagte er der „Südwoche“ (Samstag)", "in der Montagausgabe".

Agencies tell of it the day before: "(Montag)" in a report of Sunday is the issue of the next morning, so it was said by
the day of the report and no day is known.
"""

from __future__ import annotations

import re
from datetime import date

from standpunkt.dates.calendars import day_after
from standpunkt.dates.expressions import TimeExpression, TimeKind
from standpunkt.dates.layout import Layout
from standpunkt.dates.words import WEEKDAYS, either
from standpunkt.records.edtf import bounds
from standpunkt.records.spans import Span, Spans

_DAYS = either(WEEKDAYS)
_ISSUE = re.compile(
    rf"\((?:(?:in\sder|vom)\s)?(?P<bracketed>(?i:{_DAYS}))(?:s?-?[Aa]usgaben?)?\)|\b(?P<issue>(?i:{_DAYS}))s?-?[Aa]usgaben?\b"
)
_AHEAD = 2
"""Days ahead that an issue may be told of: on Saturday of Monday's."""


def issue_in(layout: Layout, regions: Spans) -> TimeExpression | None:
    """The day of the issue named in `regions`, where the article's own day is known and the issue was out by then."""
    if layout.published is None:
        return None
    first, last = bounds(layout.published.edtf)
    found = (m for region in regions for m in _ISSUE.finditer(layout.text, *region))
    match = next(found, None) if first == last else None
    day = _day(match["bracketed"] or match["issue"], last) if match else None
    if match is None or day is None:
        return None
    span = Span(*match.span("bracketed" if match["bracketed"] else "issue"))
    return TimeExpression(span, TimeKind.DATE, str(day), str(day), "issue")


def is_issue(layout: Layout, expression: TimeExpression) -> bool:
    """True for a weekday alone in brackets, which `issue_in` reads."""
    start, end = expression.span
    return layout.text[start - 1 : start] == "(" and layout.text[end : end + 1] == ")" and expression.rule == "weekday"


def _day(weekday: str, published: date) -> date | None:
    """The last such weekday; None where the next one is as near as an issue may be told of."""
    ahead = (WEEKDAYS[weekday.lower()] - published.isoweekday()) % 7
    return None if 0 < ahead <= _AHEAD else day_after(published, ahead - 7 if ahead else 0)
