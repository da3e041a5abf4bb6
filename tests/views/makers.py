"""Invented people of invented countries, and short ways to have them say something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from standpunkt.ledger import ArticleHead, Entry
from standpunkt.records.actors import Actor, ActorKind, ActorLink, KnowledgeBase, Occupancy, Office
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook, Proposal, Stance
from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans, text_of
from standpunkt.records.statements import Occasion, ReadArticle, Statement
from standpunkt.records.utterances import Utterance
from standpunkt.views import alone

ORIGIN = Origin("test", "1", "by hand")
MARA = Actor("mara-lindqvist", "Mara Lindqvist", ActorKind.PERSON)
TEO = Actor("teo-brandvik", "Teo Brandvik", ActorKind.PERSON)
JORIS = Actor("joris-lindqvist", "Joris Lindqvist", ActorKind.PERSON)
NORDMARK = Actor("nordmark", "Nordmark", ActorKind.COUNTRY, aliases=("Königreich Nordmark",))
BUND = Actor("sundbund", "Sundbund", ActorKind.ORGANISATION)
PARTY = Actor("hafenpartei", "Hafenpartei", ActorKind.ORGANISATION, affiliation="nordmark")
BANK = Actor("nordbank", "Nordbank", ActorKind.ORGANISATION, affiliation="nordmark")
GOVERNMENT = Actor("regierung", "Regierung von Nordmark", ActorKind.ORGANISATION, affiliation="nordmark")
KNOWN = KnowledgeBase(
    (MARA, TEO, JORIS, NORDMARK, BUND, PARTY, BANK, GOVERNMENT),
    (
        Office("fm", "Außenminister von Nordmark", "Außenministerin von Nordmark", ("Außenminister",), "nordmark"),
        Office(
            "sg", "Generalsekretär des Sundbundes", "Generalsekretärin des Sundbundes", ("Generalsekretär",), BUND.id
        ),
        Office("chair", "Vorsitzender der Hafenpartei", "Vorsitzende der Hafenpartei", ("Parteichef",), PARTY.id),
    ),
    (Occupancy(MARA.id, "fm", None, None), Occupancy(JORIS.id, "chair", None, None)),
)
MINISTER = "Außenministerin von Nordmark"
CODEBOOK = Codebook(
    "hafen",
    "Der Streit um den Hafen",
    "Erfundene Debatte",
    (
        Proposal("port_blockade", "Sperrung des Hafens", "Sperrung des Hafens von Ostrau", ("Hafensperre",)),
        Proposal("toll_union", "Zollunion", "Zollunion mit Ostrau", ("Zollunion",)),
    ),
    "digest",
)
PUBLISHED = "2031-05-08"


def dating(edtf: str | None) -> Dating | None:
    return Dating(edtf, (), ORIGIN) if edtf else None


def code(proposal: str, stance: str, reason: str = "„lehnt ab“ ist Ablehnung.", evidence: Spans = ()) -> Code:
    return Code(proposal, Stance(stance), evidence, reason, ORIGIN)


def find(text: str, words: str) -> Spans:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def article(
    text: str, *, name: str = "a.txt", published: str | None = PUBLISHED, segments: tuple[Segment, ...] | None = None
) -> Article:
    whole = (Segment(SegmentKind.BODY, Span(0, len(text))),)
    return Article(
        id=f"id-{name}",
        name=name,
        source=f"/somewhere/{name}",
        text=text,
        segments=segments or whole,
        title=f"Überschrift {name}",
        url=None,
        outlet="Nordbote",
        authors=(),
        published=dating(published),
        language="de",
    )


def head(source: Article) -> ArticleHead:
    return ArticleHead(
        source.id, source.name, source.source, source.title, source.url, source.outlet, source.published, "de"
    )


def statement(
    source: Article,
    quote: str | Spans,
    *,
    actor: Actor | None = MARA,
    office: str | None = MINISTER,
    said: str | None = None,
    doubts: tuple[Doubt, ...] = (),
    codes: Iterable[tuple[str, str]] = (),
    speaker: str = "",
    cue: str = "",
    type_: QuotationType = QuotationType.INDIRECT,
    within: str | None = None,
) -> Statement:
    spans = find(source.text, quote) if isinstance(quote, str) else quote
    quotation = Quotation(
        type=type_,
        medium=Medium.SPEECH,
        quote=spans,
        cue=find(source.text, cue) if cue else (),
        frame=(),
        speaker=find(source.text, speaker) if speaker else (),
        addressee=(),
        within=None,
        origin=ORIGIN,
    )
    evidence = (Evidence("name", find(source.text, speaker) if speaker else (), "voller Name"),)
    link = ActorLink(actor, None, evidence, ORIGIN, doubts) if actor else None
    return Statement(
        id=f"{source.name}:{spans[0].start}-{spans[-1].end}",
        article=source.id,
        quotation=quotation,
        text=text_of(spans, source.text),
        actor=link,
        office=office,
        occasion=Occasion(said=dating(said), via=None),
        codes=tuple(code(*pair) for pair in codes),
        within=within,
    )


def entry(
    codes: str = "",
    *,
    said: str | None = None,
    published: str | None = None,
    actor: Actor | None = MARA,
    office: str | None = MINISTER,
    name: str = "a.txt",
    at: int = 0,
    type_: QuotationType = QuotationType.INDIRECT,
    via: str | None = None,
    outlet: str | None = "Nordbote",
    condition: Spans = (),
    within: str | None = None,
    doubts: tuple[Doubt, ...] = (),
) -> Entry:
    """One statement; `codes` as "port_blockade:open toll_union:support", `at` its place in the article."""
    source = replace(article("x" * (at + 10), name=name, published=published), outlet=outlet)
    pairs = [(proposal, stance) for proposal, _, stance in (part.partition(":") for part in codes.split())]
    options = {"actor": actor, "office": office, "said": said, "type_": type_, "within": within, "doubts": doubts}
    made = statement(source, (Span(at, at + 5),), codes=pairs, **options)  # type: ignore[arg-type]
    unlike = replace(
        made,
        id=f"{name}:{at}:{said}:{published}:{codes}:{actor and actor.id}",
        occasion=replace(made.occasion, via=via),
        codes=tuple(replace(code, condition=condition) for code in made.codes),
    )
    return Entry(unlike, head(source))


def utterance(*told: Entry, sources: int | None = None, via: tuple[str, ...] = ()) -> Utterance:
    """The one act that `told` report, in their order; `sources` are as many as their outlets where not given."""
    of = alone(told[0])
    outlets = tuple(dict.fromkeys(entry.article.outlet for entry in told if entry.article.outlet))
    return replace(
        of,
        statements=tuple(entry.statement.id for entry in told),
        articles=tuple(dict.fromkeys(entry.article.id for entry in told)),
        outlets=outlets,
        sources=len(outlets) if sources is None else sources,
        via=via or of.via,
    )


def harbour_article(name: str = "hafen.txt") -> ReadArticle:
    """An article with a nested quotation, furniture, an escape trap, and two speakers."""
    text = (
        "Lesezeit 2 Minuten\n\nStreit um den Hafen von Ostrau\n\n"
        "Außenministerin Mara Lindqvist sagte am Mittwoch, Teo Brandvik habe ihr versichert, "
        "„eine Sperrung des Hafens“ sei vom Tisch. <script>alert('x')</script>\n\n"
        "Nordmark unterstütze dagegen die Zollunion, fügte sie hinzu. "
        "Präsident Teo Brandvik schloss eine Hafensperre nicht aus.\n"
    )
    first = text.index("Streit")
    segments = (
        Segment(SegmentKind.FURNITURE, Span(0, len("Lesezeit 2 Minuten"))),
        Segment(SegmentKind.HEADLINE, Span(first, first + len("Streit um den Hafen von Ostrau"))),
        Segment(SegmentKind.BODY, Span(text.index("Außenministerin"), len(text))),
    )
    source = article(text, name=name, segments=segments)
    outer = statement(
        source,
        "Teo Brandvik habe ihr versichert, „eine Sperrung des Hafens“ sei vom Tisch",
        said="2031-05-07",
        codes=[("port_blockade", "oppose")],
        speaker="Außenministerin Mara Lindqvist",
        cue="sagte",
    )
    inner = statement(
        source,
        "„eine Sperrung des Hafens“ sei vom Tisch",
        actor=TEO,
        office="Präsident von Ostrau",
        codes=[("port_blockade", "none")],
        cue="versichert",
        within=outer.id,
    )
    union = statement(
        source,
        "Nordmark unterstütze dagegen die Zollunion",
        codes=[("toll_union", "support")],
        speaker="sie",
        cue="fügte",
        type_=QuotationType.FREE_INDIRECT,
    )
    open_ = statement(
        source,
        "eine Hafensperre nicht aus",
        actor=TEO,
        office="Präsident von Ostrau",
        codes=[("port_blockade", "open")],
        speaker="Präsident Teo Brandvik",
        cue="schloss",
        type_=QuotationType.REPORTED,
    )
    return ReadArticle(source, (outer, inner, union, open_))
