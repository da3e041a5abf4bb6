"""Content clauses of reporting verbs, behind, before and around their cue.

"Lindqvist sagte, der Hafen bleibe offen." "Der Hafen bleibe offen, sagte Lindqvist." "Der Hafen, sagte Lindqvist,
bleibe offen."
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from standpunkt.quotations.rules_v1.addressees import addressee_of
from standpunkt.quotations.rules_v1.content_clauses import DASS_OB, is_content, quote_end
from standpunkt.quotations.rules_v1.cue import Cue, CueKind
from standpunkt.quotations.rules_v1.drafts import Draft, Range, Ranges
from standpunkt.quotations.rules_v1.frames import SOURCE_VERBS, frame_of, speaker_of
from standpunkt.quotations.rules_v1.noun_complements import complements_of_nouns, owned_clauses, reporting_noun
from standpunkt.quotations.rules_v1.subjects import source_phrase, subject_behind
from standpunkt.quotations.rules_v1.view import ASIDE_MARKS, SUBJUNCTIVES, SentenceView
from standpunkt.records.analyses import Mood
from standpunkt.records.quotations import QuotationType

_CLAUSES_BETWEEN = 3  # appositions and relative clauses between cue and content, the content itself included
_NO_CONTINUATION = frozenset(("der", "die", "das", "als", "nachdem"))


def complements(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Drafts of content clauses that belong to a verb or a noun."""
    behind = _contents_behind(view, cues)
    for number, cue in behind.items():
        yield _with_content_behind(view, cue, number)
    introducing = set(behind.values())
    for cue in cues:
        if cue not in introducing and _follows_content(view, cue):
            yield _with_content_before(view, cue, behind)
    yield from complements_of_nouns(view, frozenset(behind))


def _contents_behind(view: SentenceView, cues: Sequence[Cue]) -> dict[int, Cue]:
    """The clauses that hold content, with the cue that introduces each: the nearest one before it. In "bestritt das,
    indem er sagte, ..." it is "sagte"."""
    owned = owned_clauses(view)
    found: dict[int, Cue] = {}
    for cue in cues:
        number = None if _stands_between(view, cue) else _content_behind(view, cue)
        if number is not None and not (number in owned and _is_plain(view, cue, number)):
            found[number] = cue
    return found


def _is_plain(view: SentenceView, cue: Cue, number: int) -> bool:
    """True where neither a noun within the cue ("äußerte die Hoffnung, ...") nor a colon ties clause `number` to it."""
    return cue.kind is CueKind.VERB and view.word(view.clauses[number].start - 1) != ":"


def _stands_between(view: SentenceView, cue: Cue) -> bool:
    """ "Lindqvist sei willkommen, schreibt das Amt, Berg sei es nicht": the content has begun before the cue."""
    first = view.clauses[0]
    has_begun = view.has_subjunctive(first.start, first.end) or _is_taken_up_behind(view, cue)
    return _follows_content(view, cue) and has_begun


def _is_taken_up_behind(view: SentenceView, cue: Cue) -> bool:
    """ "Der Hafen, sagte sie, bleibe offen": a field without a verb before the cue, its verb behind."""
    first, behind = view.clauses[0], view.clause_of[cue.last] + 1
    if behind >= len(view.clauses) or view.finite_in(first.start, first.end) is not None:
        return False
    start = view.clauses[behind].start
    return view.clause_of[cue.finite] == 1 and view.is_open[start] and view.tokens[start].mood in SUBJUNCTIVES


def _content_behind(view: SentenceView, cue: Cue) -> int | None:
    """The clause behind the cue's that holds the content; an apposition or relative clause may stand between."""
    first = view.clause_of[cue.last] + 1
    for number in range(first, min(first + _CLAUSES_BETWEEN, len(view.clauses))):
        clause = view.clauses[number]
        if is_content(view, cue, clause):
            return number
        is_aside = view.finite_in(clause.start, clause.end) is None or view.is_subordinate(clause)
        if not is_aside or view.lower(clause.start) in ("und", "aber"):
            return None
    return None


def _with_content_behind(view: SentenceView, cue: Cue, number: int) -> Draft:
    content = view.clauses[number]
    frame = frame_of(view, cue)
    speaker = speaker_of(view, cue, frame)
    return _draft(
        view,
        cue,
        "colon" if view.word(content.start - 1) == ":" else "complement",
        quote=((content.start, quote_end(view, number)),),
        frame=(frame[0], content.start),
        speaker=speaker,
        addressee=addressee_of(view, cue, speaker, frame),
    )


def _follows_content(view: SentenceView, cue: Cue) -> bool:
    """True where the cue opens its clause and the clause before it can be its content."""
    start = cue.clause(view).start
    if cue.finite != start or not view.clause_of[start] or view.word(start - 1) not in ASIDE_MARKS:
        return False
    if "clause" not in cue.verb.takes or cue.is_passive or cue.kind is CueKind.STATE:
        return False
    if view.tokens[start].mood is Mood.SUBJUNCTIVE and cue.kind is CueKind.VERB and len(cue.places) == 1:
        return False  # "sie teile die Sorge, rate jedoch ab": the content goes on with another verb
    return not _is_all_quoted(view, start - 1) and _holds_content(view, cue, view.clause_of[start])


def _is_all_quoted(view: SentenceView, end: int) -> bool:
    """True where what stands before `end` is one stretch between quotation marks: direct speech."""
    return end > 0 and view.is_quoted(0) and view.quoted[0] == view.quoted[end - 1]


def _holds_content(view: SentenceView, cue: Cue, number: int) -> bool:
    """True where one of the clauses before `number` is worded as the content of `cue`."""
    first = view.clauses[0]
    if view.finite_in(first.start, first.end) is not None and not view.is_subordinate(first):
        return "strong" in cue.verb.takes or view.has_subjunctive(first.start, cue.finite)
    if view.lower(first.start) in DASS_OB:
        return True
    before = [view.clauses[n] for n in range(number) if not _depends(view, n)]
    return any(view.has_subjunctive(c.start, c.end) for c in before) or _is_taken_up_behind(view, cue)


def _depends(view: SentenceView, number: int) -> bool:
    """ "Seine Behauptung, der Hafen sei zu klein, fand kein Gehör": the clause belongs to the noun before it."""
    if view.is_subordinate(view.clauses[number]):
        return True
    return number > 0 and reporting_noun(view, view.clauses[number - 1]) is not None


def _with_content_before(view: SentenceView, cue: Cue, introduced: Container[int]) -> Draft:
    clause = cue.clause(view)
    find = source_phrase if cue.verb.lemma in SOURCE_VERBS else subject_behind
    speaker = find(view, cue.finite + 1, clause.end)
    end = max(clause.end, speaker[1] if speaker else 0)
    return _draft(
        view,
        cue,
        "content before",
        quote=((0, clause.start - 1), *_content_going_on(view, end, introduced)),
        frame=(clause.start - 1, end),
        speaker=speaker,
        addressee=addressee_of(view, cue, speaker, (clause.start, end)),
    )


def _content_going_on(view: SentenceView, end: int, introduced: Container[int]) -> Ranges:
    """ "Der Hafen, sagte sie, bleibe offen": what follows a frame that ends at `end`, none where it tells of
    something else, or is the content of another cue (one of the clauses `introduced`)."""
    last = view.content_end()
    if end + 1 >= last or view.word(end) not in ASIDE_MARKS:
        return ()
    clause = view.clause_at(end + 1)
    if view.clause_of[end + 1] in introduced:
        return ()
    goes_on = view.has_subjunctive(clause.start, last) or view.is_subordinate(clause)
    return ((end + 1, last),) if goes_on and view.lower(clause.start) not in _NO_CONTINUATION else ()


def _draft(
    view: SentenceView,
    cue: Cue,
    rule: str,
    *,
    quote: Ranges,
    frame: Range,
    speaker: Range | None,
    addressee: Range | None,
) -> Draft:
    return Draft(
        type=QuotationType.INDIRECT,
        rule=cue.rule(rule),
        sentence=view.sentence.index,
        quote=quote,
        cue=cue.ranges,
        frame=frame,
        speaker=speaker,
        addressee=addressee,
        medium=cue.verb.medium,
    )
