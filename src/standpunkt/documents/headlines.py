"""Headlines, kickers glued to them, subheadings and teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from standpunkt.documents.datelines import dateline_end
from standpunkt.documents.furniture import is_byline, is_date_header
from standpunkt.documents.lines import Line, Marked, Segments
from standpunkt.lexicons.furniture import furniture_lexicon, normalised
from standpunkt.records.articles import SegmentKind

_MOST_ON_TOP = 4
_LONGEST_SUBHEADING = 90
_LONGEST_TEASER = 500
_QUOTED = re.compile(r"[„“”»«\"]")
_GLUED = re.compile(r"[a-zäöüß]{2}(?=[A-ZÄÖÜ][a-zäöüß-]|[„»\"“])")
_KICKER = re.compile(r"[\w„“\"»«'’:-]+(?: [\w„“\"»«'’:-]+){0,4}")


def headlines(lines: Sequence[Line], taken: Set[int], *, title: str | None, headings: Set[str]) -> Marked:
    """Headlines at the top, the title wherever it stands, headings that the markup names, and subheadings.

    `taken` are lines that are something else already.
    """
    known = {normalised(text) for text in (*headings, *([title] if title else ()))}
    top = {line.index for line in _on_top(lines, taken)}
    free = [line for line in lines if line.index not in taken]
    found: Marked = {}
    seen: set[str] = set()
    before: Line | None = None
    for place, line in enumerate(free):
        after = free[place + 1] if place + 1 < len(free) else None
        form = normalised(line.text) if line.is_short else ""
        if form in seen:
            found[line.index] = line.part(SegmentKind.FURNITURE)  # a headline again, as breadcrumb or box
        elif line.index in top or form in known:
            is_last = line.index not in top or line.index == max(top)
            found[line.index] = _headline(line, lines, seen, is_last=is_last)
            seen.add(form)
        elif _is_subheading(line, before, after):
            found[line.index] = line.part(SegmentKind.HEADLINE)
        else:
            before = line
    return found


def teaser(lines: Sequence[Line], marked: Marked, *, description: str | None) -> Marked:
    """The paragraph between headline and body: the page's own description, or what a byline, a date or a picture
    separates from the first paragraph."""
    wanted = normalised(description) if description else None
    for line in lines[:12]:
        if line.index in marked or len(line.text) > _LONGEST_TEASER:
            continue
        if wanted is not None and normalised(line.text) == wanted:
            return {line.index: line.part(SegmentKind.TEASER)}
        return _separated(lines, line, marked)
    return {}


def _separated(lines: Sequence[Line], line: Line, marked: Marked) -> Marked:
    above = [segment.kind for other in lines[: line.index] for segment in marked.get(other.index, ())]
    later = any(other.is_prose and other.index not in marked for other in lines[line.index + 2 : line.index + 10])
    is_plain = not _QUOTED.search(line.text) and not dateline_end(line.text, first=True)
    is_teaser = SegmentKind.HEADLINE in above and _parts_teaser(lines, line.index + 1, marked) and later and is_plain
    return {line.index: line.part(SegmentKind.TEASER)} if is_teaser else {}


def _parts_teaser(lines: Sequence[Line], index: int, marked: Marked) -> bool:
    """A byline, a date or a picture; links to other articles stand between paragraphs as well."""
    if index >= len(lines) or index not in marked:
        return False
    is_picture = any(segment.kind is SegmentKind.CAPTION for segment in marked[index])
    return is_picture or is_byline(lines[index].text) or is_date_header(lines[index].text)


def _on_top(lines: Sequence[Line], taken: Set[int]) -> list[Line]:
    """The lines like headlines before the first paragraph; none where no paragraph follows."""
    top: list[Line] = []
    for line in lines:
        if line.index in taken:
            continue
        if not _is_headline_like(line):
            return top if line.is_prose or dateline_end(line.text, first=True) else []
        top.append(line)
        if len(top) == _MOST_ON_TOP:
            break
    rest = [line for line in lines if line.index not in taken and line.index > (top[-1].index if top else 0)]
    return top if len(top) == _MOST_ON_TOP and any(line.is_prose for line in rest[:3]) else []


def _is_headline_like(line: Line) -> bool:
    ends = line.text.rstrip("“”\"»«’'")[-1:]
    return line.is_short and ends not in set(".,;:…") and not line.starts_low and any(map(str.isalpha, line.text))


def _headline(line: Line, lines: Sequence[Line], seen: Set[str], *, is_last: bool) -> Segments:
    """A headline, its kicker cut off; a question above another headline is a teaser."""
    if line.text.endswith("?") and not is_last and not seen:
        return line.part(SegmentKind.TEASER)
    cut = kicker_end(line.text, lines)
    kind = SegmentKind.FURNITURE if normalised(line.text[cut:]) in seen else SegmentKind.HEADLINE
    return (*line.part(SegmentKind.FURNITURE, 0, cut), *line.part(kind, cut))


def kicker_end(text: str, lines: Sequence[Line]) -> int:
    """Where a kicker glued to the headline ends ("Landes-KonfliktRegierung lehnt ab": 15); 0 without one.

    A word with a capital inside that comes again ("DeutschlandTrend") or is known ("YouTube") is a name.
    """
    for match in _GLUED.finditer(text[:60]):
        cut = match.end()
        word = _word_around(text, cut)
        is_name = word in furniture_lexicon().camel_words or re.search(r"[a-zäöüß]Innen", word) is not None
        again = any(word in line.text for line in lines[:200] if line.text != text)
        left_part = re.split(r"[\s-]", text[:cut])[-1]
        if (
            not is_name
            and not again
            and len(left_part) >= 4
            and text[cut:].count(" ") >= 2
            and _KICKER.fullmatch(text[:cut])
        ):
            return cut
    return 0


def _word_around(text: str, position: int) -> str:
    start = max(text.rfind(" ", 0, position), text.rfind("-", 0, position)) + 1
    end = re.search(r"[^\w]", text[position:])
    return text[start : position + end.start()] if end else text[start:]


def _is_subheading(line: Line, before: Line | None, after: Line | None) -> bool:
    """A short line without full stop between two paragraphs."""
    if len(line.text) > _LONGEST_SUBHEADING or not _is_headline_like(line) or line.text.startswith(("-", "•", "*")):
        return False
    if before is None or after is None:
        return False
    return before.ends_sentence and before.is_prose and after.is_prose and not after.starts_low
