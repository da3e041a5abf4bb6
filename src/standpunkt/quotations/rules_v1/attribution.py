"""Sources named beside the content: "laut X", "nach Angaben von X", "X zufolge", ", so X", "wie X mitteilte"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.lexicons.reporting import reporting_lexicon
from standpunkt.quotations.rules_v1.cues import Cue
from standpunkt.quotations.rules_v1.drafts import Draft, Range, minus
from standpunkt.quotations.rules_v1.phrases import noun_phrase, source_phrase, subject_behind
from standpunkt.quotations.rules_v1.view import SentenceView
from standpunkt.records.articles import SegmentKind
from standpunkt.records.quotations import Medium, QuotationType

_SOURCE_ENDINGS = (
    "angabe", "angaben", "bericht", "berichten", "information", "informationen", "aussage", "aussagen", "auskunft",
    "meldung", "meldungen", "schätzung", "schätzungen", "einschätzung", "ansicht", "meinung", "quelle", "quellen", "umfrage", "studie",
    "mitteilung", "worten", "darstellung",
)  # fmt: skip
# "nach der Umfrage" is a time; "nach den Angaben" is not.
_EVEN_WITH_ARTICLE = frozenset(
    (
        "Angabe",
        "Wort",
        "Information",
        "Ermittlung",
        "Erkenntnis",
        "Aussage",
        "Schilderung",
        "Darstellung",
        "Bericht",
        "Auffassung",
    )
)
_TAKING_UP = frozenset(
    ("mitteilen", "bestätigen", "berichten", "melden", "sagen", "erklären", "hervorgehen", "bekanntgeben", "vermelden",
     "schreiben", "betonen", "behaupten", "angeben", "verkünden", "feststellen", "ankündigen", "beschließen", "ergeben",
     "bekanntwerden", "einräumen", "entscheiden", "zeigen", "fordern", "kritisieren")
)  # fmt: skip
_NOT_A_SOURCE = frozenset(
    ("viel", "weit", "lange", "genannte", "genannten", "etwas", "sehr", "gut", "dass", "wie", "oder")
)


def attributions(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Drafts whose source stands in a phrase or a clause of its own."""
    for position in range(len(view)):
        if not view.is_open[position]:
            continue
        word = view.lower(position)
        if word in ("laut", "gemäß"):
            yield from _prepositional(view, position, "attribution laut")
        elif word == "nach" and _source_behind(view, position):
            yield from _prepositional(view, position, "attribution nach")
        elif word == "zufolge" or (word == "nach" and _source_before(view, position)):
            yield from _zufolge(view, position)
        elif word == "so" and position in {clause.start for clause in view.clauses}:
            yield from _so(view, position)
        elif word in ("demnach", "danach", "wonach"):
            yield from _demnach(view, position)
    yield from _wie_clauses(view, cues)
    if view.sentence.kind is SegmentKind.HEADLINE:
        yield from _headline(view)


def _headline(view: SentenceView) -> Iterator[Draft]:
    """ "Lindqvist: Abgabe bleibt auf dem Tisch"."""
    colon = next((p for p in range(1, min(6, len(view))) if view.word(p) == ":" and view.is_open[p]), None)
    if colon is None or noun_phrase(view, 0, colon) != colon or colon + 2 >= len(view) or view.quoted[colon + 1] >= 0:
        return
    yield _draft(view, "attribution headline", (colon + 1, view.content_end()), (0, colon + 1), (0, colon), (0, 0))


def _demnach(view: SentenceView, position: int) -> Iterator[Draft]:
    """ "Demnach sei der Plan ...": the source stands in the sentence before, or before the comma ("wonach")."""
    clause = view.clauses[view.clause_of[position]]
    word = view.lower(position)
    if word == "wonach":
        content = (position + 1, view.content_end())
    elif word == "danach" and not (position == 0 and view.has_subjunctive(0, clause.end)):
        return
    else:
        content = (1, view.content_end()) if position == 0 else (0, view.content_end())
    frame = (position, position + 1)
    if content[1] > content[0] + 2:
        yield _draft(view, "attribution demnach", content, frame, frame, frame)


def _source_behind(view: SentenceView, position: int) -> bool:
    """ "nach Angaben", "nach eigenen Angaben", "nach einem Bericht"; not "nach dem Bericht" alone in time."""
    for place in range(position + 1, min(position + 6, len(view))):
        token = view.tokens[place]
        if token.is_capitalised and view.quoted[place] < 0:
            if view.lower(position + 1) in ("dem", "den", "der"):
                return token.lemma in _EVEN_WITH_ARTICLE
            return is_source_noun(token.lemma)
        if not token.text[0].isalnum():
            return False
    return False


def is_source_noun(lemma: str) -> bool:
    return lemma in reporting_lexicon().sources or lemma.lower().endswith(_SOURCE_ENDINGS)


def _source_before(view: SentenceView, position: int) -> bool:
    """ "seiner Ansicht nach"."""
    before = view.tokens[position - 1] if position else None
    return before is not None and before.lemma in (
        "Ansicht",
        "Meinung",
        "Auffassung",
        "Einschätzung",
        "Angabe",
        "Aussage",
        "Überzeugung",
    )


def _prepositional(view: SentenceView, position: int, rule: str) -> Iterator[Draft]:
    if _begins_sentence(view, position):
        end = _up_to_finite(view, position)
    else:
        end = noun_phrase(view, position + 1, len(view))
        end = max(end, _past_quoted_name(view, position + 1))
    if end is None or end <= position + 1:
        return
    speaker_end = end - 1 if view.word(end - 1) == "," else end
    addressee = None
    if view.lower(end) == "gegenüber" and (after := noun_phrase(view, end + 1, len(view))) > end + 1:
        addressee, end = (view.first + end + 1, view.first + after), after
    content = _content_of(view, position, end)
    if content is not None:
        draft = _draft(view, rule, content, (position, end), (position + 1, speaker_end), (position, position + 1))
        yield draft.moved(addressee=addressee)


def _begins_sentence(view: SentenceView, position: int) -> bool:
    return position == 0 or (
        position == 1 and view.lower(0) in ("und", "doch", "aber", "allein", "auch", "denn", "noch", "erst")
    )


def _up_to_finite(view: SentenceView, position: int) -> int:
    """In a main clause all that stands before the finite verb is one constituent, the source."""
    finite = view.finite_in(position + 1, len(view))
    phrase = noun_phrase(view, position + 1, len(view))
    if finite is None:
        return phrase
    # "laut X, der das Amt seit Mai leitet, ist ...": the finite verb behind the last comma is the main one.
    while (
        finite is not None
        and any(view.word(p) == "," for p in range(phrase, finite))
        and view.is_subordinate(view.clauses[view.clause_of[finite]])
    ):
        finite = view.finite_in(finite + 1, len(view))
    return finite if finite is not None else phrase


def _past_quoted_name(view: SentenceView, position: int) -> int:
    while position < len(view) and view.quoted[position] >= 0:
        position += 1
    return position


def _content_of(view: SentenceView, start: int, end: int) -> Range | None:
    """What the source is named for: the sentence, or the subordinate clause the source stands in."""
    last = view.content_end()
    clause = view.clauses[view.clause_of[start]]
    if view.is_subordinate(clause) and clause.start > 0:
        return clause.start, _end_of_subordinate(view, clause.end)
    if _begins_sentence(view, start):
        return (end, last) if last > end else None
    return 0, last


def _end_of_subordinate(view: SentenceView, end: int) -> int:
    return end


def _draft(view: SentenceView, rule: str, content: Range, frame: Range, speaker: Range, cue: Range) -> Draft:
    quote = minus(content, [frame])
    return Draft(
        type=QuotationType.INDIRECT,
        rule=rule,
        sentence=view.sentence.index,
        quote=tuple((view.first + a, view.first + b) for a, b in _trimmed(view, quote)),
        cue=((view.first + cue[0], view.first + cue[1]),) if cue[1] > cue[0] else (),
        frame=((view.first + frame[0], view.first + frame[1]),),
        speaker=(view.first + speaker[0], view.first + speaker[1]),
        medium=Medium.SPEECH_OR_WRITING,
    )


def _trimmed(view: SentenceView, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """Without commas at their ends."""
    result = []
    for start, end in ranges:
        while start < end and view.word(start) in (",", ";", ":", "–", "-") and view.quoted[start] < 0:
            start += 1
        while end > start and view.word(end - 1) in (",", ";", ":", "–", "-") and view.quoted[end - 1] < 0:
            end -= 1
        if end > start:
            result.append((start, end))
    return tuple(result)


def _zufolge(view: SentenceView, position: int) -> Iterator[Draft]:
    clause = view.clauses[view.clause_of[position]]
    start = next(
        (
            p
            for p in range(clause.start, position)
            if noun_phrase(view, p, position) == position and view.lower(p) not in ("und", "auch")
        ),
        None,
    )
    if start is None:
        return
    begins = start == 0 or (start == 1 and view.lower(0) in ("und", "doch", "auch"))
    last = view.content_end()
    if view.is_subordinate(clause) and clause.start > 0:
        content: Range = (clause.start, clause.end)
    else:
        content = (position + 1, last) if begins else (0, last)
    if content[1] > content[0]:
        yield _draft(
            view, "attribution zufolge", content, (start, position + 1), (start, position), (position, position + 1)
        )


def _so(view: SentenceView, position: int) -> Iterator[Draft]:
    """ "CONTENT, so X": the clause has no verb, a noun phrase follows."""
    number = view.clause_of[position]
    clause = view.clauses[number]
    if position == 0 or view.lower(position + 1) in _NOT_A_SOURCE or view.word(position - 1) not in (",", "–", "-"):
        return
    end = noun_phrase(view, position + 1, len(view))
    if end <= position + 1 or view.finite_in(position + 1, clause.end) is not None:
        return
    if view.quoted[position - 2] >= 0:
        return  # direct speech is looked for by the quotation marks
    speaker_end = _with_apposition(view, end)
    frame_end = _past_relative(view, max(clause.end, speaker_end))
    draft = _draft(
        view,
        "attribution so",
        (0, view.content_end()),
        (position - 1, frame_end),
        (position + 1, speaker_end),
        (position, position + 1),
    )
    if draft.quote:
        yield draft


def _past_relative(view: SentenceView, end: int) -> int:
    """ ", so der Minister, der ... leitet": the relative clause tells of the source."""
    if view.word(end) == "," and end + 1 < len(view):
        clause = view.clauses[view.clause_of[end + 1]]
        if view.lower(clause.start) in ("der", "die", "das") and view.is_subordinate(clause):
            return clause.end
    return end


def _with_apposition(view: SentenceView, end: int) -> int:
    if view.word(end) == ",":
        after = noun_phrase(view, end + 1, len(view))
        if after > end + 1 and (view.word(after) in (",", ".", "") or after >= view.content_end()):
            return after
    return end


def _wie_clauses(view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "Wie X mitteilte, CONTENT", "CONTENT, wie X mitteilte", "CONTENT, so berichtet X"."""
    for cue in cues:
        number = view.clause_of[cue.finite]
        clause = view.clauses[number]
        opening = _opening_of(view, number, cue)
        if opening is None or cue.kind == "state":
            continue
        start = view.clauses[opening].start
        subject = subject_behind(view, start + 1, clause.end) or _inside(view, start + 1, cue)
        cue_places = (start, *cue.places) if view.lower(start) == "wie" else cue.places
        frame_start = start - 1 if start and view.word(start - 1) == "," else start
        frame_end = clause.end + (1 if start == 0 and view.word(clause.end) == "," else 0)
        last = view.content_end()
        content = (frame_end, last) if start == 0 else (0, last)
        quote = _trimmed(view, minus(content, [(frame_start, frame_end)]))
        if not quote or (
            start and view.quoted[frame_start - 1] >= 0 and len(quote) == 1 and quote[0][1] - quote[0][0] < 3
        ):
            continue
        yield Draft(
            type=QuotationType.INDIRECT,
            rule="attribution wie",
            sentence=view.sentence.index,
            quote=tuple((view.first + a, view.first + b) for a, b in quote),
            cue=tuple((view.first + p, view.first + p + 1) for p in cue_places),
            frame=((view.first + frame_start, view.first + frame_end),),
            speaker=None if subject is None else (view.first + subject[0], view.first + subject[1]),
            medium=cue.verb.medium,
        )


def _opening_of(view: SentenceView, number: int, cue: Cue) -> int | None:
    """The clause that "wie" (or "so" before a verb) opens and the cue closes; appositions may lie between."""
    for back in range(number, max(-1, number - 3), -1):
        clause = view.clauses[back]
        word = view.lower(clause.start)
        if word == "wie" and cue.is_final | (back < number) | _closes(view, number, cue):
            return back
        if word == "so" and back == number and cue.places[0] == clause.start + 1:
            return back
        if view.finite_in(clause.start, clause.end) not in (None, cue.finite):
            return None
    return None


def _closes(view: SentenceView, number: int, cue: Cue) -> bool:
    return max(cue.places) >= view.clauses[number].end - 1


def _inside(view: SentenceView, start: int, cue: Cue) -> Range | None:
    after = noun_phrase(view, start, cue.places[0])
    return (start, after) if after > start else None


def taken_up(before: SentenceView, view: SentenceView, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "CONTENT. Dies teilte X mit": the pronoun takes up the sentence before, and belongs to the quote."""
    if view.word(0) not in ("Dies", "Das") or before.sentence.segment != view.sentence.segment:
        return
    cue = next((c for c in cues if c.finite == 1), None)
    if (
        cue is None
        or cue.verb.lemma not in _TAKING_UP
        or (max(cue.places) < view.content_end() - 1 and len(cue.places) > 1)
    ):
        return
    if cue.verb.lemma in ("fordern", "kritisieren") and cue.is_passive:
        return
    subject = subject_behind(view, 2, view.content_end())
    if len(view.clauses) > 2 or (subject is None and not cue.is_passive and cue.verb.lemma != "hervorgehen"):
        return
    if cue.verb.lemma == "hervorgehen":
        subject = source_phrase(view, 2, view.content_end())
    yield Draft(
        type=QuotationType.INDIRECT,
        rule="attribution dies",
        sentence=view.sentence.index,
        quote=((before.first, view.first + 1),),
        cue=tuple((view.first + p, view.first + p + 1) for p in cue.places),
        frame=((view.first + 1, view.first + view.content_end()),),
        speaker=None if subject is None else (view.first + subject[0], view.first + subject[1]),
        medium=cue.verb.medium,
    )
