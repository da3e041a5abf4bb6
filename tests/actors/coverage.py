"""How much of the main offices' time the shipped knowledge base tells: `python -m tests.actors.coverage`.

An office-day counts where somebody surely held the office: days that a start or end known only to the month leaves
open count as untold. Left out are offices a country does not have (Iceland and Malta have no ministry of defence).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from standpunkt.lexicons.knowledge import knowledge_base
from standpunkt.records.actors import KnowledgeBase
from standpunkt.records.edtf import bounds

FIRST, LAST = date(2019, 1, 1), date(2025, 6, 30)
NATO = "AL BE BG CA CZ DE DK EE ES FI FR GB GR HR HU IS IT LT LU LV ME MK NL NO PL PT RO SE SI SK TR US".split()
EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
COUNTRIES = sorted({*NATO, *EU, "UA", "RU", "BY", "CN", "TR", "CH"})
MONARCHIES = {"BE", "DK", "ES", "GB", "LU", "NL", "NO", "SE"}
GOVERNED_BY_PRESIDENT = {"CH", "CY", "TR", "US"}
KINDS = ("head of state", "head of government", "foreign minister", "defence minister")
NO_SUCH_OFFICE = {("defence minister", "IS"), ("defence minister", "MT")}


def office_of(kind: str, country: str) -> str:
    """The id of the office that is the country's head of state and so on."""
    key = country.lower()
    if kind == "head of state":
        return "gb:monarch" if country == "CA" else f"{key}:monarch" if country in MONARCHIES else f"{key}:president"
    if kind == "head of government":
        if country in GOVERNED_BY_PRESIDENT:
            return f"{key}:president"
        return f"{key}:chancellor" if country in {"AT", "DE"} else f"{key}:head-of-government"
    return f"{key}:{kind.replace(' ', '-')}"


def untold(base: KnowledgeBase, office: str) -> list[tuple[date, date]]:
    """The stretches of days between FIRST and LAST on which nobody is surely known to have held the office."""
    told = {day for held in base.occupancies if held.office == office for day in _days(held.start, held.end)}
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    gaps: list[tuple[date, date]] = []
    for day in days:
        if day not in told:
            after = bool(gaps) and gaps[-1][1] == day - timedelta(days=1)
            gaps[-1:] = [(gaps[-1][0], day)] if after else [*gaps[-1:], (day, day)]
    return gaps


def _days(start: str | None, end: str | None) -> Iterator[date]:
    low = max(bounds(start)[1], FIRST) if start else LAST
    high = min(bounds(end)[0], LAST) if end else LAST
    yield from (low + timedelta(days=n) for n in range((high - low).days + 1))


def shares(base: KnowledgeBase) -> dict[str, float]:
    """The share of told office-days, by kind of office."""
    length = (LAST - FIRST).days + 1
    days: dict[str, list[int]] = defaultdict(list)
    for kind in KINDS:
        for country in COUNTRIES:
            if (kind, country) not in NO_SUCH_OFFICE:
                gaps = untold(base, office_of(kind, country))
                days[kind].append(length - sum((b - a).days + 1 for a, b in gaps))
    return {kind: sum(told) / (length * len(told)) for kind, told in days.items()}


def main() -> None:
    """Prints the shares and every gap of more than two weeks."""
    base = knowledge_base()
    for kind, share in shares(base).items():
        print(f"{kind:20} {100 * share:5.1f} %")
    for kind in KINDS:
        for country in COUNTRIES:
            gaps = [(a, b) for a, b in untold(base, office_of(kind, country)) if (b - a).days >= 14]
            if gaps and (kind, country) not in NO_SUCH_OFFICE:
                print(f"{country} {kind}: " + ", ".join(f"{a}/{b}" for a, b in gaps))


if __name__ == "__main__":
    main()
