"""Any article with any statements, as hypothesis draws them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from standpunkt.records.actors import Actor, ActorKind, ActorLink, Gender, KnowledgeBase, Occupancy, Office
from standpunkt.records.articles import Article, Dating, Segment, SegmentKind
from standpunkt.records.codes import Code, Codebook, Proposal, Stance
from standpunkt.records.doubts import Doubt
from standpunkt.records.origins import Evidence, Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span
from standpunkt.records.statements import Occasion, OccasionKind, ReadArticle, Statement

signs = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")  # what every database takes
words = st.text(signs, max_size=12)
names = st.text(signs, min_size=1, max_size=12)
maybe = st.none() | words
times = st.sampled_from(
    ["2024", "2024-05", "2024-05-08", "2024-W09", "../2024", "2023-01-01/..", "[2024-05-01,2024-05-08]"]
)
lists = st.lists(words, max_size=3).map(tuple)
numbers = st.integers(0, 40)
spans = st.lists(st.tuples(numbers, numbers).map(lambda p: Span(min(p), max(p))), max_size=3).map(tuple)
origins = st.builds(Origin, words, words, words, st.none() | st.floats(0, 1))
doubts = st.lists(st.sampled_from(Doubt), max_size=2).map(tuple)
datings = st.builds(Dating, times, spans, origins, doubts)
actors = st.builds(
    Actor,
    st.sampled_from(["a", "b", "c"]),
    words,
    st.sampled_from(ActorKind),
    st.none() | st.sampled_from(Gender),
    maybe,
    lists,
    lists,
    lists,
    maybe,
)
evidence = st.builds(Evidence, words, spans, words)
links = st.builds(ActorLink, actors, maybe, st.lists(evidence, max_size=3).map(tuple), origins, doubts)
plain_codes = st.builds(Code, words, st.sampled_from(Stance), spans, words, origins, spans)
codes = st.one_of(
    plain_codes,
    st.builds(lambda code, over: replace(code, over=replace(over, proposal=code.proposal)), plain_codes, plain_codes),
)
quotations = st.builds(
    Quotation,
    st.sampled_from(QuotationType),
    st.sampled_from(Medium),
    spans,
    spans,
    spans,
    spans,
    spans,
    st.none() | numbers,
    origins,
)
occasions = st.builds(Occasion, st.none() | datings, maybe, spans, st.none() | st.sampled_from(OccasionKind), spans)
segments = st.builds(Segment, st.sampled_from(SegmentKind), st.builds(Span, numbers, numbers))
proposals = st.lists(
    st.builds(Proposal, words, words, words, lists, lists, st.none() | words, st.none() | words),
    unique_by=lambda p: p.id,
    max_size=3,
)
codebooks = st.builds(Codebook, words, words, words, proposals.map(tuple), words)
offices = st.builds(Office, words, words, words, lists, words, maybe)
occupancies = st.builds(Occupancy, words, words, maybe, maybe)
knowledge_bases = st.builds(
    KnowledgeBase,
    st.lists(actors, min_size=1, max_size=3).map(tuple),
    st.lists(offices, max_size=2).map(tuple),
    st.lists(occupancies, max_size=2).map(tuple),
)


@st.composite
def read_articles(draw: st.DrawFn, ids: st.SearchStrategy[str] = names) -> ReadArticle:
    article = draw(
        st.builds(
            Article,
            id=ids,
            name=words,
            source=words,
            text=st.text(signs, max_size=40),
            segments=st.lists(segments, max_size=3).map(tuple),
            title=maybe,
            url=maybe,
            outlet=maybe,
            authors=lists,
            published=st.none() | datings,
            language=st.sampled_from(["de", "en"]),
        )
    )
    statements: list[Statement] = []
    for number in range(draw(st.integers(0, 3))):
        statement = st.builds(
            Statement,
            id=st.just(f"{article.id} {number}"),
            article=st.just(article.id),
            quotation=quotations,
            text=words,
            actor=st.none() | links,
            office=maybe,
            occasion=occasions,
            codes=st.lists(codes, max_size=2).map(tuple),
            within=st.none() | st.sampled_from([s.id for s in statements]) if statements else st.none(),
        )
        statements.append(draw(statement))
    return ReadArticle(article, tuple(statements))
