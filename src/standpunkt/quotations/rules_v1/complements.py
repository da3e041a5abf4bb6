"""Content clauses of reporting verbs and nouns: dass, ob, w-words, infinitives, main clauses before, behind and
around their cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.cues import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range
from standpunkt.quotations.rules_v1.phrases import (
    addressee_in,
    noun_phrase,
    source_phrase,
    subject_before,
    subject_behind,
    subject_of_first,
)
from standpunkt.quotations.rules_v1.view import CONJUNCTIONS, Clause, SentenceView
from standpunkt.records.analyses import Mood
from standpunkt.records.quotations import Medium, QuotationType

_CONTENT_OPENERS = frozenset(
    "dass daß ob wie warum weshalb wieso wo was wer wen wem wann wohin welche welcher welches".split()
)
_NO_CONTENT = frozenset(
    "um ohne anstatt statt weil da obwohl nachdem bevor wenn als während indem damit wobei sodass".split()
)
_ACCUSATIVE_ADDRESSEE = frozenset(
    "auffordern bitten aufrufen beschuldigen verdächtigen warnen ermahnen anweisen fragen informieren beauftragen "
    "bezichtigen drängen mahnen ersuchen unterrichten einladen".split()
)


def complements(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Drafts of content clauses that belong to a verb or a noun."""
    owned = {number + 1 for number in _owned_nouns(view)}
    of_clause: dict[int, Draft] = {}
    for cue in cues:
        for draft, clause in _of_verb(view, cue):
            # The nearest cue before a clause introduces it: in "bestritt das, indem er sagte, ..." it is "sagte".
            if clause not in owned or draft.rule != "complement":
                of_clause[clause] = draft
    yield from of_clause.values()
    yield from _of_nouns(view, set(of_clause))


def _of_verb(view: SentenceView, cue: Cue) -> Iterator[tuple[Draft, int]]:
    last_place = max(cue.places)
    number = view.clause_of[last_place]
    following = None if _is_between(view, cue) else _content_behind(view, cue, number)
    if following is not None:
        yield _behind(view, cue, number, following), following
    elif _stands_before(view, cue):
        draft = _before(view, cue)
        if draft is not None:
            yield draft, -1 - view.clause_of[cue.finite]


def _is_between(view: SentenceView, cue: Cue) -> bool:
    """ "A sei willkommen, schreibt X, B sei es nicht": the content has begun before the cue."""
    first = view.clauses[0]
    return _stands_before(view, cue) and view.has_subjunctive(first.start, first.end)


def _content_behind(view: SentenceView, cue: Cue, number: int) -> int | None:
    """The clause behind the cue's that holds the content; an apposition or relative clause may stand between."""
    for following in range(number + 1, min(number + 4, len(view.clauses))):
        clause = view.clauses[following]
        if _is_content(view, cue, clause):
            return following
        is_aside = view.finite_in(clause.start, clause.end) is None or view.is_subordinate(clause)
        if not is_aside or view.lower(clause.start) in ("und", "aber"):
            return None
    return None


def _is_content(view: SentenceView, cue: Cue, clause: Clause) -> bool:
    word = view.lower(clause.start)
    if view.quoted[clause.start] >= 0:
        return False
    takes = cue.verb.takes
    if word in ("und", "oder"):
        return view.lower(clause.start + 1) in ("dass", "ob") and "clause" in takes
    if word in ("dass", "daß", "ob"):
        return bool(takes & {"clause", "zu", "auf", "vor", "für", "gegen"})
    if word in _CONTENT_OPENERS:
        return "clause" in takes and "strong" in takes and view.is_subordinate(clause) and word != "wie"
    if word in _NO_CONTENT:
        return False
    colon = view.word(clause.start - 1) == ":"
    if "zu" in takes and is_infinitive_clause(view, clause):
        return True
    if not takes & {"clause"}:
        return False
    finite = view.finite_in(clause.start, clause.end)
    if finite is None or view.is_subordinate(clause):
        return False
    if colon:
        return view.quoted[clause.start] < 0
    if view.tokens[finite].mood in (Mood.SUBJUNCTIVE, Mood.PAST_SUBJUNCTIVE):
        return (finite > clause.start and not cue.is_final | cue.is_passive) or view.tokens[
            finite
        ].mood is Mood.SUBJUNCTIVE
    return "strong" in takes and finite > clause.start and not cue.is_final and word not in CONJUNCTIONS


def is_infinitive_clause(view: SentenceView, clause: Clause) -> bool:
    """True where the clause holds "zu" with its infinitive, or one with "zu" inside, at its end, and no finite verb."""
    end = clause.end - 1
    while end > clause.start and (not view.tokens[end].is_word or view.quoted[end] >= 0):
        end -= 1
    for place in range(max(clause.start, end - 4), end + 1):
        token = view.tokens[place]
        if (
            view.lower(place - 1) == "zu"
            and token.text.endswith("n")
            and token.text[0].islower()
            and place > clause.start
        ):
            return True
        if (
            "zu" in token.text[2:-3]
            and token.text.endswith("n")
            and token.text[0].islower()
            and "zu" not in token.lemma[2:]
        ):
            return True
    return False


def frame_start(view: SentenceView, cue: Cue) -> int:
    """Where the cue's clause begins: at its own first word, or at that of the field before the verb when commas
    stand in it."""
    number = view.clause_of[cue.finite]
    clause = view.clauses[number]
    if cue.finite > clause.start or number == 0:
        return clause.start
    start = number
    while start > 0 and view.word(view.clauses[start].start - 1) in (",", "–", "-"):
        start -= 1
    return view.clauses[start].start


def speaker_of(view: SentenceView, cue: Cue, start: int, end: int) -> Range | None:
    if cue.verb.lemma in ("heißen", "verlauten"):
        return source_phrase(view, start, end)
    if cue.is_passive and cue.verb.lemma != "zitieren":
        return _agent(view, start, end)
    if view.lower(cue.finite - 1) in ("und", "sowie", "oder"):
        return subject_of_first(view, cue.finite)
    if cue.is_final:
        return _relative_subject(view, start, cue) or subject_behind(view, start + 1, cue.finite)
    found = subject_before(view, start, cue.finite) or subject_behind(view, cue.finite + 1, end)
    return found or (subject_of_first(view, cue.finite) if cue.finite == start and start else None)


def _relative_subject(view: SentenceView, start: int, cue: Cue) -> Range | None:
    """ "..., der der Regierung vorwarf": the relative pronoun, unless a nominative follows it."""
    if view.lower(start) not in ("der", "die", "das", "wer", "welcher", "welche"):
        return None
    following = noun_phrase(view, start + 1, cue.finite)
    if following > start + 1 and view.lower(start + 1) not in ("der", "dem", "den", "einem", "einer"):
        return None
    return start, start + 1


def _agent(view: SentenceView, start: int, end: int) -> Range | None:
    """ "von X" in the passive."""
    for place in range(start, end):
        if view.lower(place) in ("von", "vom", "seitens") and view.is_open[place]:
            after = noun_phrase(view, place + 1, end)
            if after > place + 1:
                return place + 1, after
    return None


def _addressee(view: SentenceView, cue: Cue, speaker: Range | None, start: int, end: int) -> Range | None:
    if cue.verb.lemma in _ACCUSATIVE_ADDRESSEE and not cue.is_passive and speaker is not None:
        place = max(cue.finite + 1, speaker[1] if speaker[0] > cue.finite else 0)
        while place < end and view.lower(place) in (
            "am",
            "im",
            "in",
            "auch",
            "erneut",
            "zudem",
            "gestern",
            "heute",
            "daher",
            "nun",
        ):
            place = (
                max(place + 1, noun_phrase(view, place + 1, end, coordinated=False))
                if view.lower(place) in ("am", "im", "in")
                else place + 1
            )
        after = noun_phrase(view, place, end)
        if after > place and place not in cue.places:
            return place, after
    begin = speaker[1] if speaker is not None and speaker[0] >= cue.finite else cue.finite + 1
    found = addressee_in(view, begin, end)
    if found is None and speaker is not None and speaker[0] > cue.finite:
        found = addressee_in(view, start, cue.finite) if view.lower(start) in ("dem", "der", "gegenüber") else None
    return found


def _behind(view: SentenceView, cue: Cue, number: int, following: int) -> Draft:
    start = frame_start(view, cue)
    content = view.clauses[following]
    frame_end = view.clauses[number].end
    speaker = speaker_of(view, cue, start, frame_end)
    addressee = _addressee(view, cue, speaker, start, frame_end)
    return _made(
        view,
        cue,
        "colon" if view.word(content.start - 1) == ":" else "complement",
        ((content.start, quote_end(view, following)),),
        (start, content.start),
        speaker,
        addressee,
    )


def quote_end(view: SentenceView, following: int) -> int:
    """Where the content that begins with clause `following` ends: with the sentence, or before the main clause that
    takes up again, or before the next report of the same subject."""
    first = view.clauses[following]
    for clause in view.clauses[following + 1 :]:
        verb = clause.start + (view.lower(clause.start) in CONJUNCTIONS)
        if verb < clause.end and view.tokens[verb].mood is Mood.INDICATIVE and view.is_open[verb]:
            resumes = verb > clause.start or view.is_subordinate(first) or is_infinitive_clause(view, first)
            if resumes and not view.quoted[clause.start] >= 0:
                return clause.start - 1
    return _before_next_report(view, first.start)


def _before_next_report(view: SentenceView, start: int) -> int:
    """ "..., dass A B, und kündigte C an": the second report begins at "und"."""
    lexicon = reporting_lexicon()
    for place in range(start + 2, len(view) - 1):
        token = view.tokens[place + 1]
        if view.lower(place) == "und" and view.is_open[place] and token.mood is Mood.INDICATIVE:
            if token.lemma in lexicon.verbs or token.lemma in lexicon.particled:
                return place - 1 if view.word(place - 1) == "," else place
    return view.content_end()


def _stands_before(view: SentenceView, cue: Cue) -> bool:
    """True where the cue opens its clause and the clause before it can be its content."""
    number = view.clause_of[cue.finite]
    clause = view.clauses[number]
    if (
        number == 0
        or cue.finite != clause.start
        or "clause" not in cue.verb.takes
        or cue.is_passive
        or cue.kind == "state"
    ):
        return False
    if view.word(clause.start - 1) not in (",", "–", "-") or _is_all_quoted(view, clause.start - 1):
        return False
    first = view.clauses[0]
    if view.finite_in(first.start, first.end) is None or view.is_subordinate(first):
        return any(
            view.has_subjunctive(c.start, c.end) and not view.is_subordinate(c) for c in view.clauses[:number]
        ) or view.lower(first.start) in ("dass", "ob")
    return "strong" in cue.verb.takes or view.has_subjunctive(first.start, clause.start)


def _is_all_quoted(view: SentenceView, end: int) -> bool:
    """True where what stands before is one stretch between quotation marks: direct speech."""
    return end > 0 and view.quoted[0] >= 0 and view.quoted[0] == view.quoted[end - 1]


def _before(view: SentenceView, cue: Cue) -> Draft | None:
    number = view.clause_of[cue.finite]
    clause = view.clauses[number]
    frame_end = clause.end
    if cue.verb.lemma in ("heißen", "verlauten"):
        speaker = source_phrase(view, cue.finite + 1, frame_end)
    else:
        speaker = subject_behind(view, cue.finite + 1, frame_end)
    if speaker is not None and speaker[1] > frame_end:
        frame_end = speaker[1]
    quote: list[Range] = [(0, clause.start - 1)]
    if frame_end + 1 < view.content_end() and view.word(frame_end) in (",", "–", "-"):
        behind = view.clauses[view.clause_of[frame_end + 1]]
        goes_on = view.has_subjunctive(behind.start, view.content_end()) or view.is_subordinate(behind)
        if goes_on and view.lower(behind.start) not in ("der", "die", "das", "als", "nachdem"):
            quote.append((frame_end + 1, view.content_end()))
    addressee = _addressee(view, cue, speaker, clause.start, frame_end)
    return _made(view, cue, "content before", tuple(quote), (clause.start - 1, frame_end), speaker, addressee)


def _made(
    view: SentenceView,
    cue: Cue,
    rule: str,
    quote: tuple[Range, ...],
    frame: Range,
    speaker: Range | None,
    addressee: Range | None,
) -> Draft:
    offset = view.first
    return Draft(
        type=QuotationType.INDIRECT,
        rule=rule if cue.kind == "verb" else f"{rule} {cue.kind}",
        sentence=view.sentence.index,
        quote=tuple((offset + a, offset + b) for a, b in quote),
        cue=tuple((offset + p, offset + p + 1) for p in cue.places),
        frame=((offset + frame[0], offset + frame[1]),),
        speaker=None if speaker is None else (offset + speaker[0], offset + speaker[1]),
        addressee=None if addressee is None else (offset + addressee[0], offset + addressee[1]),
        medium=cue.verb.medium,
    )


def _of_nouns(view: SentenceView, claimed: set[int]) -> Iterator[Draft]:
    """ "die Warnung des Ministers, dass ...", "sein Vorschlag, ... zu ..."."""
    nouns = reporting_lexicon().nouns
    for number, clause in enumerate(view.clauses[:-1]):
        following = view.clauses[number + 1]
        if number + 1 in claimed or view.word(clause.end) not in (",", ":"):
            continue
        place = _noun_before(view, clause, nouns)
        is_colon = view.word(clause.end) == ":" and view.finite_in(following.start, following.end) is not None
        is_label = is_colon and number == 0 and place == clause.start
        if (
            place is None
            or is_label
            or view.quoted[following.start] >= 0
            or not (is_colon or _is_noun_content(view, following))
        ):
            continue
        yield _of_noun(view, clause, number + 1, place)


def _owned_nouns(view: SentenceView) -> Iterator[int]:
    """Clauses closed by a reporting noun with a genitive or "von" of its own: "nach dem Vorschlag der Ministerin"."""
    for number, clause in enumerate(view.clauses[:-1]):
        place = _noun_before(view, clause, reporting_lexicon().nouns)
        if place is not None and place + 1 < clause.end and _is_noun_content(view, view.clauses[number + 1]):
            yield number


def _noun_before(view: SentenceView, clause: Clause, nouns: frozenset[str]) -> int | None:
    """The reporting noun whose phrase closes the clause."""
    for place in range(clause.end - 1, max(clause.start - 1, clause.end - 12), -1):
        token = view.tokens[place]
        if view.is_open[place] and token.is_capitalised and token.lemma in nouns:
            reached = noun_phrase(view, place, clause.end)
            return place if reached >= clause.end - 1 else None
    return None


def _is_noun_content(view: SentenceView, clause: Clause) -> bool:
    word = view.lower(clause.start)
    if word in ("dass", "daß", "ob"):
        return True
    if word in _NO_CONTENT or word in _CONTENT_OPENERS:
        return False
    if is_infinitive_clause(view, clause):
        return True
    return (
        not view.is_subordinate(clause)
        and view.has_subjunctive(clause.start, clause.end)
        and view.word(clause.start) not in CONJUNCTIONS
    )


def _of_noun(view: SentenceView, clause: Clause, following: int, place: int) -> Draft:
    speaker = _owner(view, clause, place)
    offset = view.first
    return Draft(
        type=QuotationType.INDIRECT,
        rule="noun",
        sentence=view.sentence.index,
        quote=((offset + view.clauses[following].start, offset + _end_of_noun_content(view, following)),),
        cue=((offset + place, offset + place + 1),),
        frame=((offset + clause.start, offset + view.clauses[following].start),),
        speaker=None if speaker is None else (offset + speaker[0], offset + speaker[1]),
        medium=Medium.SPEECH_OR_WRITING,
    )


def _owner(view: SentenceView, clause: Clause, place: int) -> Range | None:
    """Whose warning it is: the genitive or "von" behind the noun, else a possessive or name before it, else the
    subject of the clause."""
    start = place + 1
    if view.lower(start) in ("von", "vom", "aus"):
        start += 1
    after = noun_phrase(view, start, clause.end)
    if after > start:
        return start, after
    before = view.tokens[place - 1] if place > clause.start else None
    if before is not None and before.text.lower().startswith(("sein", "ihr")) and before.text.lower() != "sein":
        return place - 1, place
    if before is not None and before.text.endswith(("s", "’")) and before.is_capitalised:
        return place - 1, place
    finite = view.finite_in(clause.start, clause.end)
    return subject_before(view, clause.start, finite) if finite is not None else None


def _end_of_noun_content(view: SentenceView, following: int) -> int:
    """The content ends where the clause of the noun takes up again: before any clause with a main verb first."""
    for clause in view.clauses[following + 1 :]:
        if view.tokens[clause.start].mood is Mood.INDICATIVE and view.is_open[clause.start]:
            return clause.start - 1
        finite = view.finite_in(clause.start, clause.end)
        if finite is not None and not view.is_subordinate(clause) and view.tokens[finite].mood is Mood.INDICATIVE:
            return clause.start - 1
    return view.content_end()
