"""A stand taken in a noun phrase makes a statement, even where an engine does not call it a quotation."""

from __future__ import annotations

from dataclasses import replace

from standpunkt.quotations import rules_v1
from standpunkt.quotations.reports import with_reports
from standpunkt.records.origins import Origin
from standpunkt.records.quotations import Quotation, QuotationType
from standpunkt.records.spans import text_of
from standpunkt.workflow import analyse, quotations_of

TEXT = "Ministerin Mara Lindqvist forderte ein Ende der Sperrung. Der Hafen bleibe offen, sagte sie am Montag."


def by_another_engine(quotation: Quotation) -> Quotation:
    return replace(quotation, origin=Origin("quotations.another", "1", "network", 0.9), within=None)


def quotes(found: tuple[Quotation, ...]) -> list[str]:
    return [text_of(one.quote, TEXT) for one in found]


def test_a_report_that_an_engine_leaves_out_is_added_with_the_rules_own_origin() -> None:
    analysis = analyse(TEXT)
    told = tuple(by_another_engine(one) for one in rules_v1.find(analysis) if one.type is QuotationType.INDIRECT)
    added = with_reports(analysis, told)
    assert quotes(added) == ["ein Ende der Sperrung", "Der Hafen bleibe offen"]
    assert [one.origin.component for one in added] == [rules_v1.NAME, "quotations.another"]


def test_nothing_is_added_where_the_engine_has_found_something() -> None:
    analysis = analyse(TEXT)
    told = tuple(by_another_engine(one) for one in rules_v1.find(analysis))
    assert with_reports(analysis, told) == told


def test_what_the_rules_found_stays_as_it_is() -> None:
    found = quotations_of(TEXT, engine="rules")
    assert with_reports(analyse(TEXT), found) == found


def test_a_report_inside_a_quotation_knows_what_holds_it() -> None:
    analysis = analyse(TEXT)
    (report, _) = rules_v1.find(analysis)
    whole = by_another_engine(replace(report, quote=(analysis.sentences[0].span,)))
    assert with_reports(analysis, (whole,)) == (whole,)
    later = by_another_engine(replace(report, quote=report.cue))
    assert [one.within for one in with_reports(analysis, (whole, later))] == [None, 0]


def test_a_report_of_what_another_says_inside_a_quotation_is_added() -> None:
    text = "Sprecher Odo Berg sagte, Ministerin Mara Lindqvist lehne die Sperrung ab."
    analysis = analyse(text)
    (whole,) = [one for one in rules_v1.find(analysis) if one.type is QuotationType.INDIRECT]
    added = with_reports(analysis, (by_another_engine(whole),))
    assert [(one.type, text_of(one.speaker, text), one.within) for one in added] == [
        (QuotationType.INDIRECT, "Sprecher Odo Berg", None),
        (QuotationType.REPORTED, "Ministerin Mara Lindqvist", 0),
    ]
