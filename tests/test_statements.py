"""One statement a quotation: ids that say only what the article says, texts a person can read, no act twice."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Medium, Quotation, QuotationType
from standpunkt.records.spans import Span, Spans
from standpunkt.records.statements import Occasion, Statement
from standpunkt.statements import statements_of
from tests.analysis.helpers import article_of

TEXT = "Lindqvist sagte, der Plan sei „falsch“ und lehnte die Gebühr entschieden ab. Das meint auch Welsk."
ARTICLE = article_of(TEXT)
NOBODY: Spans = ()


def at(words: str) -> Spans:
    start = TEXT.index(words)
    return (Span(start, start + len(words)),)


def quotation(
    quote: Spans,
    *,
    of_type: QuotationType = QuotationType.INDIRECT,
    speaker: Spans = NOBODY,
    cue: Spans = NOBODY,
    within: int | None = None,
) -> Quotation:
    return Quotation(of_type, Medium.SPEECH, quote, cue, (), speaker, (), within, Origin("test", "1", "by hand"))


def made(*quotations: Quotation) -> tuple[Statement, ...]:
    nothing = [None] * len(quotations)
    return statements_of(
        ARTICLE,
        quotations,
        links=nothing,
        offices=nothing,
        occasions=[Occasion()] * len(quotations),
    )


REPORT = quotation(at("der Plan sei „falsch“"), speaker=at("Lindqvist"))
WORD = quotation(at("„falsch“"), of_type=QuotationType.DIRECT, within=0)


def test_the_text_is_the_words_of_the_quote() -> None:
    assert made(REPORT)[0].text == "der Plan sei „falsch“"


def test_what_stands_between_two_stretches_is_left_out() -> None:
    assert made(quotation((*at("der Plan"), *at("falsch"))))[0].text == "der Plan … falsch"


def test_reported_speech_is_read_with_its_verb() -> None:
    said = quotation(
        at("die Gebühr"), cue=(*at("lehnte"), *at("ab.")), of_type=QuotationType.REPORTED, speaker=at("Lindqvist")
    )
    assert made(said)[0].text == "lehnte die Gebühr … ab."


def test_the_id_changes_with_quote_speaker_type_and_article() -> None:
    other = [
        replace(REPORT, quote=at("der Plan")),
        replace(REPORT, speaker=at("Welsk")),
        replace(REPORT, type=QuotationType.REPORTED),
    ]
    assert len({made(one)[0].id for one in (REPORT, *other)}) == 4


def test_the_id_stays_whatever_we_think_of_the_rest() -> None:
    seen_otherwise = replace(
        REPORT, cue=at("sagte"), frame=at("Lindqvist sagte"), addressee=at("Welsk"), origin=Origin("other", "9", "rule")
    )
    assert made(seen_otherwise)[0].id == made(REPORT)[0].id


def test_the_same_quotation_found_twice_is_one_statement() -> None:
    assert len(made(REPORT, REPORT)) == 1


def test_words_in_quotation_marks_inside_a_report_by_the_same_speaker_are_no_second_act() -> None:
    assert [s.text for s in made(REPORT, WORD)] == ["der Plan sei „falsch“"]
    assert len(made(REPORT, replace(WORD, speaker=at("Lindqvist")))) == 1


def test_words_of_somebody_else_inside_a_report_are_a_statement_inside_it() -> None:
    outer, inner = made(REPORT, replace(WORD, speaker=at("Welsk")))
    assert (inner.text, inner.within) == ("„falsch“", outer.id)


def test_what_stands_in_words_left_out_stands_in_the_report_around_them() -> None:
    outer, inner = made(REPORT, WORD, quotation(at("falsch"), speaker=at("Welsk"), within=1))
    assert inner.within == outer.id


SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 9)).map(
    lambda pair: (Span(pair[0], min(len(TEXT), sum(pair))),)
)


@given(st.lists(st.tuples(SPANS, SPANS, st.sampled_from(QuotationType), st.integers(0, 9)), max_size=8))
def test_ids_are_unique_and_every_statement_stands_in_another_or_in_none(
    drawn: list[tuple[Spans, Spans, QuotationType, int]],
) -> None:
    quotations = [
        quotation(quote, of_type=of_type, speaker=speaker, within=within if within < place else None)
        for place, (quote, speaker, of_type, within) in enumerate(drawn)
    ]
    statements = made(*quotations)
    ids = [statement.id for statement in statements]
    assert len(set(ids)) == len(ids)
    assert all(statement.within is None or statement.within in ids for statement in statements)


def test_a_word_in_quotation_marks_is_no_statement_of_whoever_reports_what_another_says() -> None:
    inner = quotation(at("sei „falsch“"), of_type=QuotationType.REPORTED, speaker=at("Welsk"), within=0)
    word = replace(WORD, speaker=at("Lindqvist"), within=1)
    assert [one.quotation for one in made(REPORT, inner, word)] == [REPORT, inner]
