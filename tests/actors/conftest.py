"""Marked texts: "[Mara Lindqvist] sagte, {alles sei gut}." marks the speaker and the quote that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pytest

from standpunkt.actors import read_actors, resolve
from standpunkt.analysis import analyse
from standpunkt.records.actors import ActorLink, KnowledgeBase
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span

ORIGIN = Origin("given", "1", "given")
KNOWN = """
actors:
  - {id: nordmark, kind: country, name: Nordmark, adjectives: [nordmärkisch], seats: [Aldersund, Weißer Turm]}
  - {id: suedland, kind: country, name: Südland, adjectives: [südländisch], seats: [Port Salm]}
  - {id: bund, kind: organisation, name: Sundbund, aliases: [SUB]}
  - {id: post, kind: organisation, name: NORDPOST, aliases: [Nordpost]}
  - {id: fpn, kind: organisation, name: FPN}
  - {id: mara, kind: person, name: Mara Lindqvist, gender: f, affiliation: nordmark}
  - {id: odo, kind: person, name: Odo Quistrup, gender: m, affiliation: suedland, aliases: [Oddo Quistrup]}
  - {id: tove, kind: person, name: Tove Aasgard, gender: f, affiliation: bund}
  - {id: lars, kind: person, name: Lars Venn, gender: m, affiliation: bund}
offices:
  - {id: "nordmark:foreign", body: nordmark, label: Außenminister Nordmarks, label_female: Außenministerin Nordmarks,
     titles: [Außenminister, Außenministerin]}
  - {id: "suedland:president", body: suedland, label: Präsident Südlands, label_female: Präsidentin Südlands,
     titles: [Präsident, Präsidentin, Staatschef, Staatschefin]}
  - {id: "bund:sg", body: bund, label: Generalsekretär des Sundbundes, label_female: Generalsekretärin des Sundbundes,
     titles: [Generalsekretär, Generalsekretärin]}
occupancies:
  - {actor: mara, office: "nordmark:foreign", start: 2022-11-08}
  - {actor: odo, office: "suedland:president", start: 2020}
  - {actor: tove, office: "bund:sg", start: 2019-04-01, end: 2024-09-30}
  - {actor: lars, office: "bund:sg", start: 2024-10-01}
"""

Links = Callable[..., tuple[ActorLink | None, ...]]


@pytest.fixture(scope="session")
def known() -> KnowledgeBase:
    return read_actors(KNOWN, source="tests")


@pytest.fixture
def links(known: KnowledgeBase) -> Links:
    def of(marked: str, *, published: str | None = "2024-05-08", post: str = "", base: KnowledgeBase = known) -> object:
        text, speakers, quotes = unmarked(marked)
        article = article_of(text, published=published, post=post)
        return resolve(analyse(article), quotations_of(speakers, quotes), base)

    return of  # type: ignore[return-value]


@pytest.fixture
def names(links: Links) -> Callable[..., list[str | None]]:
    return lambda marked, **options: [link.actor.name if link else None for link in links(marked, **options)]


def unmarked(marked: str) -> tuple[str, list[Span], list[Span]]:
    text, marks = "", {"[": [], "{": []}  # type: ignore[var-annotated]
    for piece in re.split(r"([\[\]{}])", marked):
        if piece in ("[", "{"):
            start, kind = len(text), piece
        elif piece in ("]", "}"):
            marks[kind].append(Span(start, len(text)))
        else:
            text += piece
    return text, marks["["], marks["{"]


def article_of(text: str, *, published: str | None, post: str) -> Article:
    start = text.index(post) if post else len(text)
    end = start + len(post)
    pieces = [(SegmentKind.BODY, 0, start), (SegmentKind.EMBEDDED_POST, start, end), (SegmentKind.BODY, end, len(text))]
    return Article(
        id="a",
        name="a.txt",
        source="a.txt",
        text=text,
        segments=tuple(Segment(kind, Span(first, last)) for kind, first, last in pieces if first < last),
        title=None,
        url=None,
        outlet=None,
        authors=(),
        published=Dating(published, (), ORIGIN) if published else None,
        language="de",
    )


def quotations_of(speakers: Sequence[Span], quotes: Sequence[Span]) -> list[Quotation]:
    padded = [*quotes, *(Span(s.end, s.end + 1) for s in speakers[len(quotes) :])]
    return [
        Quotation(QuotationType.INDIRECT, Medium.SPEECH, (quote,), (), (), (speaker,), (), None, ORIGIN)
        for speaker, quote in zip(speakers, padded, strict=True)
    ]
