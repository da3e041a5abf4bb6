"""Where sentences end: a point is an end unless what stands before or after it says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standpunkt.records.spans import Span

_ENDS = frozenset(".!?…") | {"..."}
_CLOSERS = frozenset("“”\"'«»‘’›‹)]")
_OPENERS = frozenset("„“\"'»«‚‘‹›([–-—•")
_MONTHS = frozenset(
    "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember "
    "Jan Feb Apr Aug Sep Sept Okt Nov Dez".split()
)
# Words that begin a sentence far more often than they are part of a name after an ordinal or an initial.
_STARTERS = frozenset(
    "Der Die Das Den Dem Des Er Sie Es Wir Ihr Ich Ein Eine Einen Einem Einer In Im Am An Auf Bei Beim Mit Nach Für "
    "Von Vom Zu Zum Zur Aus Als Auch Aber Doch Und Oder Denn Dies Diese Dieser Dieses Damit Dabei Dazu Da Dann Wenn "
    "Weil Während Seit Um Unter Über Vor Wie Was Wer Wo Man So Nun Nur Noch Nicht Kein Keine Laut Allerdings Zudem "
    "Außerdem Bereits Jetzt Heute Gestern Ob Obwohl Durch Gegen Ohne Trotz Wegen Sein Seine Ihre Insgesamt".split()
)
_NEVER_LAST = frozenset(
    "Dr. Prof. Hr. Fr. St. Nr. Abs. Art. Mr. Mrs. Ms. vgl. ca. Dipl. Ing. Gen. Lt. Col. Sgt. Capt. "
    "Rev. Hl. Kard. Pfr. bzw. z.B. d.h. sog. inkl. ggf. evtl. bspw. rd. vs. geb. gest.".split()
)

Piece = tuple[int, int, str]


LONGEST = 400
"""Tokens after which a sentence ends in any case: rules look through whole sentences; no reader meets longer ones."""


def sentence_ends(text: str, paragraph: Sequence[Piece]) -> Iterator[int]:
    """Places in `paragraph` (tokens of one paragraph as `tokens` gives them) after which a sentence ends,
    the paragraph's end included."""
    position, last, ended = 0, len(paragraph), 0
    while position < last:
        if _may_end(text, paragraph[position]):
            after = _skip_closers(text, paragraph, position + 1)
            if after == last or _ends_here(text, paragraph, position, after):
                yield after
                position = ended = after
                continue
        position += 1
        if position - ended >= LONGEST and position < last:
            yield position
            ended = position
    if ended < last:
        yield last


def _may_end(text: str, piece: Piece) -> bool:
    start, end, kind = piece
    if kind in {"mark", "points"}:
        return text[start:end] in _ENDS
    return kind in ("abbreviation", "dotted", "initial", "number") and text[end - 1] == "."


def _skip_closers(text: str, paragraph: Sequence[Piece], position: int) -> int:
    """Past quotation marks and brackets that close directly behind the point."""
    while position < len(paragraph):
        start, end, _ = paragraph[position]
        glued = paragraph[position - 1][1] == start
        opens_next = end < len(text) and not text[end].isspace() and text[end].isalnum()
        if text[start] not in _CLOSERS or not glued or opens_next:
            break
        position += 1
    return position


def _ends_here(text: str, paragraph: Sequence[Piece], position: int, after: int) -> bool:
    start, end, kind = paragraph[position]
    next_start, next_end, _ = paragraph[after]
    following = text[next_start:next_end]
    if next_start == paragraph[after - 1][1] and following[0] not in _OPENERS:
        return kind == "mark" and text[start] in "?!." and following[0].isupper() and following in _STARTERS
    starts_like_one = following[0].isupper() or following[0].isdigit() or following[0] in _OPENERS
    if kind in {"mark", "points"}:
        return starts_like_one
    if text[start:end] in _NEVER_LAST or not starts_like_one:
        return False
    if kind == "number" and following in _MONTHS:
        return False
    return following in _STARTERS


def spans_between(paragraph: Sequence[Piece], ends: Sequence[int]) -> Iterator[tuple[Span, int, int]]:
    """`(span, first, last)` of each sentence, from the places where they end."""
    first = 0
    for last in ends:
        if last > first:
            yield Span(paragraph[first][0], paragraph[last - 1][1]), first, last
        first = last
