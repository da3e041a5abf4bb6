"""What is known of actors, as tables, rows and portraits; and what a person types of one, as drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standpunkt.cli.screen import clean, table
from standpunkt.errors import UsageError
from standpunkt.records.actors import Actor, ActorKind, Gender
from standpunkt.records.doubts import Doubt
from standpunkt.records.judgements import ACTOR as ACTOR_FIELD
from standpunkt.records.judgements import CODE, JUDGED, MERGED_INTO, SPANS, Judgement, proposal_of, spans_of_value
from standpunkt.views import actor_doubts, days, time_doubts, who

if TYPE_CHECKING:
    from standpunkt.ledger import Entry, View
    from standpunkt.register import Drafts, Holding, Known, Post

ACTOR = (*("id", "name", "kind", "gender", "affiliation", "wikidata", "statements", "offices", "aliases", "merged"),)
FULL = (*ACTOR, "linked_by", "doubts", "judgements")
HOLDING = ("office", "holder", "name", "start", "end", "certain", "body")
_SEXES = {Gender.FEMALE: "female", Gender.MALE: "male"}
_LONG = 5
"""Offices that a list shows of one actor."""


def row(one: Known) -> dict[str, object]:
    """One actor, flat; offices as "Außenministerin Nordmarks 2022-11-08/2025-03"."""
    actor = one.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": str(actor.kind),
        "gender": str(actor.gender) if actor.gender else None,
        "affiliation": actor.affiliation,
        "wikidata": actor.wikidata,
        "statements": one.statements,
        "offices": [f"{post.office} {post.start or ''}/{post.end or '..'}" for post in one.posts],
        "aliases": list(actor.aliases),
        "merged": [other.id for other in one.merged],
    }


def full_row(one: Known, entries: Sequence[Entry], judgements: Sequence[Judgement]) -> dict[str, object]:
    """One actor with how its statements were linked, doubts, and judgements."""
    told = [f"{judgement.id}: {said(judgement)}" for judgement in judgements]
    linked = [f"{rule} {count}" for rule, count in _rules(entries)]
    doubted = [f"{doubt} {count}" for doubt, count in _doubts(entries)]
    return {**row(one), "linked_by": linked, "doubts": doubted, "judgements": told}


def listing(found: Iterable[Known]) -> Table:
    """Actors with kind and country below the name, their newest offices, and the number of statements."""
    made = table("actor", "offices", "statements")
    made.columns[-1].justify = "right"
    for one in found:
        facts = [str(one.actor.kind), one.belongs_to or "", one.actor.id]
        below = " · ".join(filter(None, facts))
        name = Text.assemble(clean(one.actor.name), (f"\n{clean(below)}", "dim"))
        posts = [_post(post) for post in one.posts[:_LONG]]
        posts += [Text(f"and {len(one.posts) - _LONG} more", style="dim")] if len(one.posts) > _LONG else []
        made.add_row(name, Text("\n").join(posts), str(one.statements) if one.statements else "–")
    return made


def portrait(one: Known, entries: Sequence[Entry], judgements: Sequence[Judgement]) -> Iterator[RenderableType]:
    """All of one actor, for a person."""
    actor = one.actor
    now = next((post.office for post in one.posts if post.end is None), None)
    yield Text(clean(who(actor.name, now)), style="bold")
    sex = _SEXES[actor.gender] if actor.gender else ""
    yield Text(
        clean(" · ".join(filter(None, (actor.kind, sex, one.belongs_to, actor.id, actor.wikidata)))), style="dim"
    )
    if actor.aliases:
        yield Text(f"also called {clean(', '.join(actor.aliases))}")
    if one.merged:
        yield Text(f"also counted as this one: {clean(', '.join(f'{a.name} ({a.id})' for a in one.merged))}")
    yield Text(f"statements: {one.statements}{_range(entries)}")
    for title, lines in (
        ("offices", [_post(post) for post in one.posts]),
        ("linked by", [Text(f"{count:>5}  {rule}") for rule, count in _rules(entries)]),
        ("look twice", [Text(f"{count:>5}  {doubt}") for doubt, count in _doubts(entries)]),
        ("judgements", [Text(clean(f"{j.id:>5}  {said(j)}"), style="" if j.is_live else "dim") for j in judgements]),
    ):
        if lines:
            yield Text(f"\n{title}", style="bold")
            yield Padding(Text("\n").join(lines), (0, 0, 0, 2), expand=False)


def judgements_on(view: View, actor: Actor, entries: Iterable[Entry]) -> tuple[Judgement, ...]:
    """The judgements that name an actor, or are on one of its statements."""
    own = {actor.id, *(entry.subject for entry in entries)}
    return tuple(j for j in view.judgements() if own & {j.subject, j.old, j.new})


def said(judgement: Judgement) -> str:
    """ "2031-05-09 jo: teo-brandwik merged into teo-brandvik (Schreibfehler)"."""
    return f"{judgement.time[:10]} {judgement.coder}: {decided(judgement)}"


def decided(judgement: Judgement) -> str:
    """ "teo-brandwik merged into teo-brandvik (Schreibfehler)"."""
    new = judgement.new
    if judgement.field == MERGED_INTO:
        what = f"{judgement.subject} merged into {new}"
    elif judgement.field == ACTOR_FIELD:
        what = f"{judgement.subject} was said by {new or 'nobody known'}"
    elif judgement.field.startswith(CODE):
        what = f"{judgement.subject} on {proposal_of(judgement.field)} is judged {new}"
    else:
        what = f"{judgement.subject}: {judgement.field} {worded(judgement.field, new)}"
    if new is None:
        is_actors = judgement.field in (MERGED_INTO, ACTOR_FIELD)
        field = proposal_of(judgement.field) if judgement.field.startswith(CODE) else judgement.field
        what = f"{judgement.subject}{'' if is_actors else f' on {field}'} is left to the machine"
    if judgement.undoes is not None:
        what += f", undoing {judgement.undoes}"
    past = "" if judgement.is_live else f" [superseded by {judgement.superseded_by}]"
    reason = f" ({judgement.reason})" if judgement.reason else ""
    return f"{what}{reason}{past}"


def worded(field: str, value: str | None) -> str:
    """A judged value for a person: "nothing known" for "", the places of spans."""
    if value is None:
        return "not found"
    if field in SPANS:
        _, spans = spans_of_value(value)
        return ", ".join(f"{span.start}-{span.end}" for span in spans) or "nothing"
    return value or "nothing known"


def holdings(found: Iterable[Holding]) -> Table:
    """Who held an office, and from when to when; "perhaps" where the days are not known so exactly."""
    made = table("who", "office", "from", "to")
    for one in found:
        flat = holding_row(one)
        made.add_row(
            clean(str(flat["name"])) + ("" if one.certain else " (perhaps)"),
            clean(str(flat["office"])),
            one.occupancy.start or "?",
            one.occupancy.end or "not known to be over",
        )
    return made


def holding_row(one: Holding) -> dict[str, object]:
    """One holder of an office, flat; `holder` is an id, `certain` says whether the day surely lies inside."""
    female = one.actor.gender is Gender.FEMALE
    return {
        "office": one.office.label_female if female else one.office.label,
        "holder": one.actor.id,
        "name": one.actor.name,
        "start": one.occupancy.start,
        "end": one.occupancy.end,
        "certain": one.certain,
        "body": one.office.body,
    }


def drafts(
    names: Sequence[str],
    *,
    key: str | None,
    kind: ActorKind,
    gender: Gender | None,
    home: tuple[str, ...],
    offices: Iterable[str],
    wikidata: str | None,
) -> Drafts:
    """What a person typed of one actor. Raises UsageError where a name is empty or an office has no time."""
    from standpunkt.register import ActorDraft, Drafts, OccupancyDraft, OfficeDraft, slug  # noqa: PLC0415

    made, own = Drafts(), key or slug(names[0])
    if not own:
        raise UsageError("The name is empty.", remedy="Give a name.")
    flat = tuple(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    made.actors.append(ActorDraft(own, "", kind, flat, gender, home, wikidata=wikidata, apart=key is not None))
    for typed in offices:
        office, _, time = typed.partition("=")
        start, _, end = time.partition("/")
        post = slug(f"{office} {' '.join(home)}")
        made.offices.append(OfficeDraft(post, "", office.strip(), bodies=home))
        made.occupancies.append(OccupancyDraft("", own, post, _time(start), _time(end)))
    return made


def _time(text: str) -> str | None:
    return None if text.strip() in ("", "..") else text.strip()


def _post(post: Post) -> Text:
    start, end = post.start, post.end
    time = f"{start} – {end}" if start and end else f"since {start}" if start else f"until {end}" if end else ""
    return Text.assemble(clean(post.office), (f"  {time}" if time else "", "dim"))


def _range(entries: Sequence[Entry]) -> str:
    if not entries:
        return ""
    articles = len({entry.article.id for entry in entries})
    known = [day for entry in entries if (day := days(entry)[1]).year < 9999]
    when = f", {min(known)} to {max(known)}" if known else ""
    return f" in {articles} {'article' if articles == 1 else 'articles'}{when}"


def _rules(entries: Iterable[Entry]) -> list[tuple[str, int]]:
    origins = (entry.statement.actor.origin for entry in entries if entry.statement.actor)
    return Counter(JUDGED if one.component == JUDGED else one.rule for one in origins).most_common()


def _doubts(entries: Sequence[Entry]) -> list[tuple[Doubt, int]]:
    return Counter(doubt for entry in entries for doubt in (*actor_doubts(entry), *time_doubts(entry))).most_common()
