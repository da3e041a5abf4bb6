"""What the day something was said changes about who said it.

The links are made before the days are known. Then (1) "der Generalsekretär" of an article from November that tells of
February is who held the office in February; (2) a role that, as far as is known, was another's that day, or over, or
not begun, is kept and gets `Doubt.OFFICE_NOT_HELD`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from standpunkt.actors.folding import fold
from standpunkt.actors.index import Index, index_of
from standpunkt.actors.offices import GENERIC, has_held, holders, offices_for, offices_titled, overlaps
from standpunkt.actors.titles import Title, title_at
from standpunkt.lexicons.titles import title_word
from standpunkt.records.actors import Actor, ActorKind, ActorLink, KnowledgeBase, Office
from standpunkt.records.analyses import Token
from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Evidence
from standpunkt.records.spans import Span

_HOLDER = "office holder"


def on_day(base: KnowledgeBase, link: ActorLink, on: str | None) -> ActorLink:
    """`link` as of the day `on` (EDTF; None: unknown, nothing changes) on which its statement was made."""
    if on is None or link.title is None or link.actor.kind is not ActorKind.PERSON:
        return link
    index = index_of(base)
    title = _title(link.title, index)
    if title is None or title.former:
        return link
    if link.origin.rule == _HOLDER and (then := _holder(index, link, title, on)) is not None:
        return then
    if Doubt.OFFICE_NOT_HELD in link.doubts or not _contradicts(index, link.actor, title, on):
        return link
    return replace(link, doubts=(*link.doubts, Doubt.OFFICE_NOT_HELD))


def _holder(index: Index, link: ActorLink, title: Title, on: str) -> ActorLink | None:
    """The link to the one other holder on that day; None where that day had several or none that are known."""
    found = holders(index, _offices(index, link.actor, title), on, title.gender)
    if len(found) != 1 or found[0].id == link.actor.id:
        return None
    actor = found[0]
    chain = [e for e in link.evidence if e.rule != "knowledge base"]
    chain.append(Evidence("office on the day", (), f"held by {actor.name} ({actor.id}) on {on}"))
    return replace(link, actor=actor, evidence=tuple(chain))


def _contradicts(index: Index, actor: Actor, title: Title, on: str) -> bool:
    """True where the base has the title's office at that time in other hands, or knows that the actor's was over or had
    not begun. Titles that many bodies have ("Sprecher") only count where the actor is known to have held one."""
    offices = _offices(index, actor, title)
    if not offices or _holds(index, actor, offices, on):
        return False
    if has_held(index, actor, offices):
        return True
    is_generic = fold(title.word.nominative) in GENERIC and not title.bodies
    return len(offices) == 1 and not is_generic and bool(holders(index, offices, on, None))


def _offices(index: Index, actor: Actor, title: Title) -> list[Office]:
    """Those that the title names, of the actor's own country where it names no body; those the actor held first."""
    home = {actor.affiliation} if actor.affiliation else set()
    offices = offices_for(index, title) if title.bodies or not home else []
    offices = offices or offices_titled(index, title.text, ()) or offices_titled(index, title.word.nominative, home)
    own = [o for o in offices if has_held(index, actor, (o,))]
    return own or offices


def _holds(index: Index, actor: Actor, offices: Iterable[Office], on: str) -> bool:
    wanted = {office.id for office in offices}
    return any(o.office in wanted and overlaps(o, on) for o in index.held.get(actor.id, ()))


def _title(text: str, index: Index) -> Title | None:
    """The role that the words of a title name."""
    tokens, start = [], 0
    for place, word in enumerate(text.split()):
        tokens.append(Token(place, Span(start, start + len(word)), word, word, 0))
        start += len(word) + 1
    head = next((t.index for t in tokens if title_word(t.text) is not None), None)
    return None if head is None else title_at(tokens, head, 0, len(tokens), index)
