"""When an article was published: the most trusted claim, made finer by the others, and what speaks against it.

The steps: 1. all claims (claims.py); 2. the most trusted one counts; 3. where it is a month or a year, a finer one that
fits makes it a day; 4. a day that the article shows to be over (a picture, a post) is its earliest; 5. doubts: sources
at odds, a day after that of reading, a picture or post that is younger.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from standpunkt.documents.claims import Claim, claims_of, dateline_without_year, not_before
from standpunkt.documents.lines import Segments
from standpunkt.records.articles import Dating, Metadata
from standpunkt.records.doubts import Doubt
from standpunkt.records.edtf import bounds, earliest, latest
from standpunkt.records.origins import Origin

COMPONENT = "documents"
VERSION = "2"
_NEAR = timedelta(days=1)
"""Apart from which sources are at odds: print is put on the web the evening before, and servers count in UTC."""


def published_of(
    text: str,
    segments: Segments,
    *,
    given: Metadata,
    metadata: Metadata,
    url: str | None,
    today: date | None = None,
) -> Dating | None:
    """The time of publication as EDTF, or None where nothing tells it. Evidence are the words of the text, where it
    stands there. The origin's rule names the sources that made it: "given", "metadata", "header line", "dateline",
    "address", "update line", "caption", "post", several joined by " + " where one made the other finer. An article
    known only to be no older than a picture or post in it has an open interval (`2022-01-18/..`). `today` is the day
    of reading.
    """
    claims, floor = claims_of(text, segments, given=given, metadata=metadata, url=url), not_before(text, segments)
    if not claims:
        return _dating(replace(floor, edtf=f"{earliest(floor.edtf)}/..")) if floor else None
    dateline = _dateline(text, segments, claims[0])
    claims = (*claims, dateline) if dateline else claims
    best = _no_older(_finest(claims), floor)
    return _dating(best, *_doubts(best, claims, floor, today))


def _dating(claim: Claim, *doubts: Doubt) -> Dating:
    return Dating(claim.edtf, claim.evidence, Origin(COMPONENT, VERSION, claim.rule), doubts)


def _dateline(text: str, segments: Segments, best: Claim) -> Claim | None:
    """A dateline's day and month with the year of the `best` claim, or the one that comes nearest to it."""
    found = dateline_without_year(text, segments)
    if found is None:
        return None
    month, day, span = found
    first, last = bounds(best.edtf)
    days = [d for year in range(first.year - 1, last.year + 2) if (d := _real_day(year, month, day))]
    inside = [d for d in days if first <= d <= last]
    if len(inside) > 1 or not days:
        return None
    nearest = inside[0] if inside else min(days, key=lambda d: min(abs(d - first), abs(d - last)))
    return Claim(str(nearest), "dateline", (span,))


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _finest(claims: tuple[Claim, ...]) -> Claim:
    """The first claim; where it is no single day, the next one that lies within it. What a person gave stays."""
    best = claims[0]
    first, last = bounds(best.edtf)
    if best.rule == "given" or first == last:
        return best
    inside = (c for c in claims[1:] if c.rule != "update line" and _within(bounds(c.edtf), first, last))
    finer = next(inside, None)
    return _joined(best, finer, finer.edtf) if finer else best


def _within(days: tuple[date, date], first: date, last: date) -> bool:
    return first <= days[0] and days[1] <= last and days != (first, last)


def _no_older(best: Claim, floor: Claim | None) -> Claim:
    """`best` without the days before `floor`. What a person gave stays."""
    first, last = bounds(best.edtf)
    if floor is None or best.rule == "given" or not first < earliest(floor.edtf) <= last:
        return best
    day = earliest(floor.edtf)
    return _joined(best, floor, str(day) if day == last else f"{day}/{last}")


def _joined(best: Claim, other: Claim, edtf: str) -> Claim:
    return Claim(edtf, f"{best.rule} + {other.rule}", tuple(sorted({*best.evidence, *other.evidence})))


def _doubts(best: Claim, claims: tuple[Claim, ...], floor: Claim | None, today: date | None) -> tuple[Doubt, ...]:
    first, last = bounds(best.edtf)
    found = []
    if any(_at_odds(bounds(claim.edtf), first, last) for claim in claims if claim.rule != "update line"):
        found.append(Doubt.SOURCES_DISAGREE)
    if today is not None and first > today + _NEAR:
        found.append(Doubt.IN_FUTURE)
    updated = max((latest(claim.edtf) for claim in claims if claim.rule == "update line"), default=last)
    if floor is not None and earliest(floor.edtf) > max(last, updated):
        found.append(Doubt.BEFORE_EVENT)
    return tuple(found)


def _at_odds(days: tuple[date, date], first: date, last: date) -> bool:
    return days[0] - _NEAR > last or days[1] + _NEAR < first
