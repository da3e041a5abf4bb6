"""Compares what was measured with the floors, and the data with its pinned digest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from evaluation.sections import Section, Values, digest
from evaluation.statements import EvaluationError

FLOORS = Path(__file__).with_name("floors.json")
TOLERANCE = 5e-4
"""Floors are written with three digits; what rounds to the floor has reached it."""
LESS_IS_BETTER = " error"
"""Of a measure whose name ends like this, the number in floors.json is a ceiling."""


@dataclass(frozen=True, slots=True)
class Floors:
    """`floors[section][measure]` is the least a value may be (of an error, the most); `digests[path]` the SHA-256 of
    the data they hold for."""

    floors: Mapping[str, Values]
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a section: its values and floors, or why it was skipped. `faults` say what must not be."""

    section: str
    about: str
    values: Values
    floors: Values
    skipped: str | None = None
    faults: tuple[str, ...] = ()


def read_floors(path: Path = FLOORS) -> Floors:
    """The floors as they are kept in the repository."""
    content = json.loads(path.read_text(encoding="utf-8"))
    return Floors(content["floors"], content["digests"])


def assess(section: Section, shared: Path, floors: Floors) -> Outcome:
    """Measures one section, or says why it cannot be measured here."""
    if missing := section.missing(shared):
        return Outcome(section.name, section.about, {}, {}, skipped=f"there is no {missing} in {shared}")
    wanted = dict(floors.floors.get(section.name, {}))
    try:
        values = section.measure(shared)
    except EvaluationError as error:
        return Outcome(section.name, section.about, {}, wanted, faults=(f"{section.name}: {error}",))
    faults = (*_changed(section.data, shared, floors.digests), *below(section.name, values, wanted))
    return Outcome(section.name, section.about, values, wanted, faults=faults)


def below(section: str, values: Values, floors: Values) -> Iterator[str]:
    """A sentence for every floor that is not reached or not measured."""
    for name, floor in floors.items():
        if name not in values:
            yield f"{section}: {name} has a floor but was not measured."
        elif not reached(name, values[name], floor):
            bound = "ceiling" if name.endswith(LESS_IS_BETTER) else "floor"
            yield f"{section}: {name} is {values[name]:.3f}, its {bound} is {floor:.3f}."


def reached(name: str, value: float, floor: float) -> bool:
    """True where a value is at its floor or above it; with an error, at its ceiling or below."""
    return (floor - value if name.endswith(LESS_IS_BETTER) else value - floor) >= -TOLERANCE


def _changed(data: Sequence[str], shared: Path, digests: Mapping[str, str]) -> Iterator[str]:
    for part in data:
        if (found := digest(shared / part)) != digests.get(part):
            yield (
                f"{part} is not the data the floors were set on. Look at the scores, "
                f"then pin its digest in evaluation/floors.json: {found}"
            )


def write(outcomes: Sequence[Outcome], path: Path) -> None:
    """The same for machines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    passed = not any(outcome.faults for outcome in outcomes)
    content = {"passed": passed, "sections": [asdict(outcome) for outcome in outcomes]}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
