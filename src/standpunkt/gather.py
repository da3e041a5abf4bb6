"""What follows from all statements of an actor together: utterances, and what each says on a proposal.

Both are kept in the ledger. `settle` makes anew what has changed; whatever writes to a ledger calls it at its end.
Where it was not called, because a process died or the file cannot be written, what is asked for here is made in memory.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from standpunkt import utterances as acts_of
from standpunkt import views
from standpunkt.documents.near_duplicates import Shingles, copies_of, shingles
from standpunkt.ledger.standing import NOBODY, Made
from standpunkt.records.acts import Act, Standing
from standpunkt.records.progress import Progress
from standpunkt.records.utterances import Utterance
from standpunkt.utterances import Change, Wording, chain, changes

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, Ledger, View

__all__ = ["Change", "Wording", "acts", "chain", "changes", "settle", "standings", "translated", "utterances"]
_BY_MACHINE = re.compile(
    r"\b(?:automatisch\w*|maschinell\w*|Maschine|KI|künstliche\w* Intelligenz|DeepL|Google)\b", re.IGNORECASE
)
_AT_ONCE = 2_000
"""Statements whose utterances are made in one go, more where one actor has more; some seconds of work."""


def settle(ledger: Ledger, *, progress: Callable[[Progress], None] | None = None) -> None:
    """Makes anew the utterances and acts of all actors with changes; one transaction for some actors at a time, so that
    a run that was interrupted goes on where it was. Raises LedgerError where the ledger cannot be written."""
    view, writer = ledger.view(), ledger.writer()
    stale = view.stale()
    workshop = _Workshop(view)
    done = 0
    for some in _batches(view, stale):
        for made in workshop.made(some):
            writer.keep(made)
        done += len(some)
        if progress:
            progress(Progress(done, len(stale), "utterances"))


def utterances(
    view: View,
    *,
    actors: Collection[str] | None = None,
    proposal: str | None = None,
    since: date | None = None,
    until: date | None = None,
    sources: int = 1,
    beginning: str | None = None,
) -> tuple[Utterance, ...]:
    """Utterances by latest day, then id; what is asked for is told in `View.utterances`."""
    fresh = _Fresh.of(view)
    kept = view.utterances(
        actors=actors, proposal=proposal, since=since, until=until, sources=sources, beginning=beginning
    )
    if fresh is None:
        return kept
    on = {key for key, entry in fresh.entries.items() if any(c.proposal == proposal for c in entry.statement.codes)}
    made = (
        utterance
        for utterance in fresh.utterances
        if (actors is None or utterance.actor in actors)
        and (proposal is None or on & {*utterance.statements})
        and (since is None or utterance.latest >= since)
        and (until is None or utterance.earliest <= until)
        and utterance.sources >= sources
        and (beginning is None or any(key.startswith(beginning) for key in (utterance.id, *utterance.statements)))
    )
    found = [*(utterance for utterance in kept if utterance.actor not in fresh.actors), *made]
    return tuple(sorted(found, key=lambda utterance: (utterance.latest, utterance.id)))


def acts(
    view: View, *, since: date | None = None, until: date | None = None, actors: Collection[str] | None = None
) -> tuple[Act, ...]:
    """Acts, oldest first, undated last. With `since`, all that is needed to tell shifts whose later side is of that day
    or later: the acts of those who spoke then and of all others in their offices. With `actors` (ids) theirs and those
    of all others in their offices. With `until` those that had been said by then, and the undated ones."""
    fresh = _Fresh.of(view)
    wanted, offices = _concerned(view, fresh, since, actors) if since or actors is not None else (None, frozenset())
    kept = view.acts(actors=wanted, offices=offices, until=until)
    if fresh is None:
        return kept
    found = [act for act in kept if act.actor is None or act.actor.id not in fresh.actors]
    made = [act for act in fresh.acts if until is None or act.day is None or act.latest <= until]
    return tuple(sorted([*found, *made], key=views.as_said))


def standings(view: View, *, until: date | None = None, by_month: bool = False) -> tuple[Standing, ...]:
    """All acts counted, as in `View.standings`."""
    fresh = _Fresh.of(view)
    kept = view.standings(until=until, by_month=by_month)
    if fresh is None:
        return kept
    others = (one for one in kept if one.actor is None or one.actor.id not in fresh.actors)
    return (*others, *views.standings(fresh.acts, until=until, by_month=by_month))


def translated(view: View, articles: Collection[str]) -> frozenset[str]:
    """The ids of those of `articles` that say in a note beside the text that a machine translated them."""
    notes = view.furniture("bersetz", articles)  # databases know upper and lower case of ASCII only: "Übersetzung"
    return frozenset(key for key, said in notes.items() if any(_BY_MACHINE.search(note) for note in said))


def _concerned(
    view: View, fresh: _Fresh | None, since: date | None, actors: Collection[str] | None
) -> tuple[frozenset[str], frozenset[str]]:
    """Those who spoke since then, or `actors`, and the offices they spoke in, as all who held them are called."""
    new = {(act.actor.id, act.office) for act in (fresh.acts if fresh else ()) if act.actor}
    everybody = view.holders() | new
    speaking = view.holders(since=since) | new if since else everybody
    held = {(actor, office) for actor, office in speaking if actors is None or actor in actors}
    keys = {views.office_key(office) for _, office in held if office}
    offices = {office for _, office in everybody if office and views.office_key(office) in keys}
    return frozenset(actor for actor, _ in held), frozenset(offices)


@dataclass(frozen=True, slots=True)
class _Fresh:
    """What has changed since `settle`, made in memory. `actors` are those of whom nothing that is kept counts."""

    actors: frozenset[str]
    entries: Mapping[str, Entry]
    utterances: tuple[Utterance, ...]
    acts: tuple[Act, ...]

    @classmethod
    def of(cls, view: View) -> _Fresh | None:
        """None where nothing has changed."""
        stale = view.stale()
        if not stale:
            return None
        entries = (*view.said_by([*stale]), *(view.said_by_nobody() if NOBODY in stale else ()))
        found, acts = _Workshop(view).of(entries)
        return cls(frozenset(stale) - {NOBODY}, {e.statement.id: e for e in entries}, found, acts)


class _Workshop:
    """Makes utterances and acts from statements; remembers what it read of articles."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._together, self._apart = view.judged_same()
        self._shingles: dict[str, Shingles] = {}

    def made(self, stale: Mapping[str, str]) -> Iterator[list[Made]]:
        """What is to be kept of some stale actors, by transaction."""
        if NOBODY in stale:
            yield from self._made_of_nobody(stale[NOBODY])
        known = [actor for actor in stale if actor != NOBODY]
        found, acts = self.of(self._view.said_by(known))
        own: defaultdict[str | None, list[Utterance]] = defaultdict(list)
        for utterance in found:
            own[utterance.actor].append(utterance)
        weighed = _weighed(acts)
        yield [Made(actor, stale[actor], own[actor], weighed[actor]) for actor in known]

    def of(self, entries: tuple[Entry, ...]) -> tuple[tuple[Utterance, ...], tuple[Act, ...]]:
        """The utterances that `entries` report (all that their actors said), and their acts."""
        statements = [entry.statement for entry in entries]
        heads = {entry.article.id: entry.article for entry in entries}
        once = acts_of.of(statements, heads.values(), together=self._together, apart=self._apart)
        self._read(key for utterance in once if utterance.sources > 1 for key in utterance.articles)
        found = tuple(acts_of.with_copies(one, heads, self._copies(one)) if one.sources > 1 else one for one in once)
        coded = [entry for entry in entries if entry.statement.codes]
        tellers = self._view.tellers({e.statement.within for e in coded if e.statement.within})
        by_machine = translated(self._view, {entry.article.id for entry in coded})
        return found, views.acts(entries, found, translated=by_machine, tellers=tellers)

    def _made_of_nobody(self, token: str) -> Iterator[list[Made]]:
        last = ""
        while entries := self._view.said_by_nobody(after=last, limit=_AT_ONCE):
            last = entries[-1].statement.id
            found, acts = self.of(entries)
            yield [Made(NOBODY, token, found, _weighed(acts)[NOBODY], is_all=False)]
        yield [Made(NOBODY, token, (), ())]

    def _copies(self, utterance: Utterance) -> tuple[frozenset[str], ...]:
        """Near-copies are sought among articles that report one utterance, nowhere else: only there they count."""
        return copies_of({key: self._shingles[key] for key in utterance.articles})

    def _read(self, articles: Iterator[str]) -> None:
        for article in self._view.articles_with({*articles} - self._shingles.keys()):
            self._shingles[article.id] = shingles(article)


def _weighed(found: tuple[Act, ...]) -> defaultdict[str, list[tuple[Act, tuple[views.Thin, ...], float | None]]]:
    """Acts by actor, with what is to be thought of them."""
    by_actor = defaultdict(list)
    for act in found:
        by_actor[act.actor.id if act.actor else NOBODY].append((act, views.thin(act), views.measured(act)))
    return by_actor


def _batches(view: View, stale: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Stale actors with their tokens, so many at a time that there is some work."""
    counts = view.statements_by_actor() if stale else {}
    batch: dict[str, str] = {}
    size = 0
    for actor, token in stale.items():
        batch[actor] = token
        size += counts.get(actor, 0)
        if size >= _AT_ONCE:
            yield batch
            batch, size = {}, 0
    if batch:
        yield batch
