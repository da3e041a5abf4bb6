"""A text cut into segments of one kind each.

The steps: 1. lines; 2. embedded posts; 3. furniture; 4. captions and credits; 5. headlines, kickers and subheadings;
6. the teaser; 7. what is left is body, from which datelines, sign-offs of agencies and links of posts are cut.
Each recogniser sees the lines and which of them are taken. Everything is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import chain

from standpunkt.documents.captions import captions, opening_caption
from standpunkt.documents.datelines import dateline_end
from standpunkt.documents.furniture import is_furniture, linked_titles
from standpunkt.documents.headlines import headlines, teaser
from standpunkt.documents.lines import Line, Marked, Segments, continues, lines_of
from standpunkt.documents.posts import posts, without_links
from standpunkt.lexicons.furniture import furniture_lexicon
from standpunkt.records.articles import Segment, SegmentKind
from standpunkt.records.spans import Span

_SIGN_OFF = re.compile(r"\s*[(\[](?P<agencies>[\w/, .-]{2,40})[)\]]\.?$")
_DATE_MARK = re.compile(r"date\s+\d", re.IGNORECASE)


def segments_of(
    text: str, *, title: str | None = None, headings: Set[str] = frozenset(), description: str | None = None
) -> Segments:
    """Segments in text order, none overlapping another; every character that is not blank lies in one.

    A body segment is a paragraph: a line break inside it is one of a hard-wrapped text. `title`, `headings` and
    `description` are what markup or metadata say the page's headlines and teaser are.
    """
    lines = lines_of(text)
    marked = posts(lines, text)
    marked |= _furniture(lines, marked.keys())
    marked |= captions(lines, marked.keys())
    marked |= headlines(lines, marked.keys(), title=title, headings=headings)
    marked |= _opening_captions(lines, marked.keys())
    marked |= teaser(lines, marked, description=description)
    marked |= _body(lines, marked.keys())
    return tuple(chain.from_iterable(marked[index] for index in sorted(marked)))


def _furniture(lines: Sequence[Line], taken: Set[int]) -> Marked:
    found: Marked = {}
    for line in lines:
        if line.index in taken or line.index in found:
            continue
        if (line.index == 0 and _DATE_MARK.match(line.text)) or is_furniture(line):
            for each in (line, *linked_titles(lines, line)):
                if each.index not in taken:
                    found[each.index] = each.part(SegmentKind.FURNITURE)
    return found


def _opening_captions(lines: Sequence[Line], taken: Set[int]) -> Marked:
    first = next((line for line in lines if line.index not in taken), None)
    if first is None or not opening_caption(lines, first.index):
        return {}
    return {first.index: first.part(SegmentKind.CAPTION)}


def _body(lines: Sequence[Line], taken: Set[int]) -> Marked:
    found: Marked = {}
    first_of_paragraph, previous = 0, None
    for line in (line for line in lines if line.index not in taken):
        pieces = _paragraph(line, first=not found)
        joins = previous is not None and previous.index == line.index - 1 and continues(previous, line)
        if joins and found[first_of_paragraph][-1].kind is SegmentKind.BODY and pieces[0].kind is SegmentKind.BODY:
            *before, last = found[first_of_paragraph]
            joined = Segment(SegmentKind.BODY, Span(last.span.start, pieces[0].span.end))
            found[first_of_paragraph] = (*before, joined, *pieces[1:])
            found[line.index] = ()
        else:
            found[line.index] = pieces
            first_of_paragraph = line.index
        previous = line
    return found


def _paragraph(line: Line, *, first: bool) -> Segments:
    """Dateline, text and sign-off of one line of the body."""
    start = dateline_end(line.text, first=first)
    sign_off = _SIGN_OFF.search(line.text[-44:])
    end = len(line.text)
    if sign_off and _are_agencies(sign_off["agencies"]):
        end -= len(sign_off[0])
    return (
        *line.part(SegmentKind.DATELINE, 0, start),
        *without_links(line, SegmentKind.BODY, start, max(start, end)),
        *line.part(SegmentKind.FURNITURE, max(start, end)),
    )


def _are_agencies(names: str) -> bool:
    """True for "EB/mit dpa" and "dpa/ag", false for "SPD" and for a year."""
    parts = [part.strip().removeprefix("mit ").casefold() for part in re.split(r"[/,]| und | mit ", names)]
    return any(part in furniture_lexicon().agencies for part in parts) and all(len(part) <= 18 for part in parts)
