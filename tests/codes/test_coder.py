from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.stance_dev import unmarked
from standpunkt.codes import code, load_codebook
from standpunkt.records.codes import Code, Codebook
from standpunkt.records.quotations import QuotationType
from standpunkt.records.spans import text_of
from tests.codes.conftest import Coded, analysis_of, quotation_of


def pairs(codes: tuple[Code, ...]) -> list[tuple[str, str]]:
    return [(one.proposal, str(one.stance)) for one in codes]


@pytest.mark.parametrize(
    ("marked", "stance"),
    [
        ("Mara Lindqvist {schloss} [eine neue Fährlinie] {aus}.", "oppose"),
        ("Mara Lindqvist {warnte} [vor einer Fährlinie].", "oppose"),
        ("Mara Lindqvist {forderte} [eine Fährlinie].", "support"),
        ("[„Wir schließen eine Fährlinie nicht aus“], {sagte} sie.", "open"),
        ("[Es gebe keine Pläne, eine Fährlinie zu eröffnen], {sagte} sie.", "oppose"),
        ("Sie {warnte} davor, [eine Fährlinie auszuschließen].", "open"),
        ("[Wenn man darum bitte, sei man zu einer Fährlinie bereit], {sagte} sie.", "open"),
        ("[Eine Fährlinie würde zu einer Katastrophe führen], {sagte} sie.", "oppose"),
        ("[Eine Fährlinie wäre keine Katastrophe], {sagte} sie.", "support"),
        ("[Ohne Fährlinie drohe eine Katastrophe], {sagte} sie.", "support"),
        ("[Eine Fährlinie könnte helfen], {sagte} sie.", "open"),
        ("[Sie glaube nicht, dass eine Fährlinie helfe], {sagte} sie.", "oppose"),
        ("[Über eine Fährlinie müsse jede Gemeinde selbst entscheiden], {sagte} sie.", "none"),
        ("[„Wer braucht eine Fährlinie?“], {fragte} sie.", "none"),
        ("Sie sprachen darüber, [ob man eine Fährlinie wolle oder nicht].", "none"),
        ("Sie {habe} nie gezögert und [trage die Fährlinie mit].", "support"),
        ("[Sie lehne eine Fährlinie ab, weil das gefährlich sei], {sagte} sie.", "oppose"),
        ("[Eine Fährlinie koste weniger Zeit], {sagte} sie.", "support"),
        ("[„Machen Sie eine Fährlinie daraus“], {sagte} sie.", "support"),
        ("[Alles sei besser als eine Fährlinie], {sagte} sie.", "oppose"),
        ("[Über eine Fährlinie lasse sich reden], {sagte} sie.", "open"),
        ("[Man komme um eine Fährlinie nicht herum], {sagte} sie.", "support"),
        ("{Widerstand} gegen [eine Fährlinie] kam aus dem Süden.", "oppose"),
        ("Mara Lindqvist {verwahrte sich} [gegen eine Fährlinie].", "oppose"),
        ("Mara Lindqvist {gab} ihren {Widerstand} gegen [die Fährlinie] {auf}.", "open"),
        ("[Sie weise die Kritik an der Fährlinie zurück], {sagte} sie.", "support"),
        ("[„Führt endlich eine Fährlinie ein“], {rief} sie.", "support"),
        ("[„Wer eine Fährlinie fordert, hat nichts verstanden“], {sagte} sie.", "oppose"),
        ("[„Wer eine Fährlinie will, soll den Hafen ausbaggern“], {sagte} sie.", "none"),
        ("[„Was wir brauchen, ist eine Fährlinie“], {sagte} sie.", "support"),
        ("[„Wozu brauchen wir eine Fährlinie?“], {fragte} sie.", "oppose"),
        ("[„Was spricht gegen eine Fährlinie?“], {fragte} sie.", "support"),
        ("[„Warum sind Sie gegen eine Fährlinie?“], {fragte} sie.", "none"),
        ("[Mit einer Fährlinie gäbe es weniger Unfälle], {sagte} sie.", "support"),
        ("[Eine Fährlinie gebe es nur, wenn der Bund zahle], {sagte} sie.", "open"),
        ("[Eine Fährlinie sei falsch, sie würde kaum helfen], {sagte} sie.", "oppose"),
        ("[Eine Fährlinie lehne er nicht grundsätzlich ab], {sagte} er.", "open"),
        ("[Man werde die Fährlinie nicht einstellen], {sagte} er.", "support"),
        ("Sie {warnte} [vor einem Stopp der Fährlinie].", "support"),
        ("[Er habe nie gesagt, dass er gegen eine Fährlinie sei], {sagte} er.", "open"),
        ("[Ohne Fährlinie erreiche man die Ziele nicht], {sagte} sie.", "support"),
        ("[Ohne Zuschüsse werde es die Fährlinie nicht geben], {sagte} sie.", "open"),
        ("Sie {wollte wissen}, [ob er eine Fährlinie unterstütze].", "none"),
        ("[Wie hoch der Nutzen einer Fährlinie sei, müsse man untersuchen], {sagte} sie.", "none"),
        ("[Die Nachbarn seien gegen eine Fährlinie, sie sei dafür], {sagte} sie.", "support"),
        ("[„Kommt das Geld, dann kommt die Fährlinie“], {sagte} sie.", "open"),
        ("[„Wenn die Fährlinie kommt, sterben die Fische“], {sagte} sie.", "oppose"),
        ("[Wenn man den Sund retten wolle, brauche man eine Fährlinie], {sagte} sie.", "support"),
        ("[Voraussetzung für eine Fährlinie sei ein Hafen], {sagte} sie.", "open"),
        ("Sie {wollte} sich nicht {festlegen}, [ob die Fährlinie kommt].", "open"),
        ("[Wer die Fährlinie blockiere, gefährde Leben], {warnte} sie.", "support"),
        ("[Die Fährlinie müsse sofort beendet werden], {sagte} sie.", "oppose"),
        ("[Sie könne nicht versprechen, dass es keine Fährlinie gebe], {sagte} sie.", "open"),
        ("Nach ihrem Nein {kündigte} sie [eine Fährlinie] {an}.", "support"),
    ],
)
def test_stance(ferry: Codebook, marked: str, stance: str) -> None:
    text, quote, cue = unmarked(marked)
    quotation = replace(quotation_of(text, text), quote=quote, cue=cue)
    assert pairs(code(analysis_of(text), [quotation], ferry)[0]) == [("ferry", stance)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("„Fährlinie ja, Brücke nein“", [("ferry", "support"), ("bridge", "oppose")]),
        ("„Wir brauchen nicht eine Fährlinie, sondern eine Brücke“", [("ferry", "oppose"), ("bridge", "support")]),
        ("„Wir lehnen die Fährlinie ab und fordern eine Brücke“", [("ferry", "oppose"), ("bridge", "support")]),
        ("„Lieber eine Brücke als eine Fährlinie“", [("bridge", "support")]),
    ],
)
def test_two_proposals_in_one_sentence_have_stances_of_their_own(
    ferry: Codebook, quote: str, expected: list[tuple[str, str]]
) -> None:
    text = f"{quote}, sagte Mara Lindqvist."
    quotation = replace(quotation_of(text, quote, "sagte", "Mara Lindqvist"), type=QuotationType.DIRECT)
    assert pairs(code(analysis_of(text), [quotation], ferry)[0]) == expected


def test_who_objects_in_her_own_words_means_them(ferry: Codebook) -> None:
    for quote, stance in (("„Ich bin gegen eine Fährlinie“", "oppose"), ("„Er will eine Fährlinie“", "oppose")):
        text = f"{quote}, kritisierte Mara Lindqvist."
        quotation = replace(quotation_of(text, quote, "kritisierte", "Mara Lindqvist"), type=QuotationType.DIRECT)
        assert pairs(code(analysis_of(text), [quotation], ferry)[0]) == [("ferry", stance)]


def test_why_not_is_a_yes(coded: Coded) -> None:
    text = "Soll die Brücke kommen? Warum denn nicht? Sie ist schön."
    assert [pairs(codes) for codes in coded(text, ("Warum denn nicht? Sie ist schön.",))] == [[("bridge", "support")]]


def test_codes_are_aligned_with_quotations_and_empty_where_nothing_is_evoked(coded: Coded) -> None:
    text = "Sie sagte, das Wetter sei schön. Er forderte eine Brücke."
    assert [pairs(codes) for codes in coded(text, ("das Wetter sei schön", "sagte"), ("eine Brücke", "forderte"))] == [
        [],
        [("bridge", "support")],
    ]


def test_evidence_and_reason_name_the_words_that_decided(coded: Coded) -> None:
    text = "Mara Lindqvist schloss den Bau einer Brücke aus."
    ((found,),) = coded(text, ("den Bau einer Brücke", "schloss … aus"))
    assert text_of(found.evidence, text) == "schloss … Brücke aus"
    assert found.reason == "'schloss ... aus' (rules out) + 'Brücke' (bridge)"


def test_excluding_words_silence_a_proposal(coded: Coded) -> None:
    assert coded("Sie forderte eine Autofähre.", ("eine Autofähre", "forderte")) == [()]


def test_a_noun_points_to_what_was_spoken_of_last(coded: Coded) -> None:
    text = "Im Rat ging es um eine Brücke. Ein solcher Schritt sei falsch, sagte Mara Lindqvist."
    assert pairs(coded(text, ("Ein solcher Schritt sei falsch", "sagte"))[0]) == [("bridge", "oppose")]


def test_an_objection_to_an_objection_is_support(coded: Coded) -> None:
    text = "Tore Halvik lehnte die Brücke ab. Das wird von Mara Lindqvist kritisiert."
    first = ("die Brücke", "lehnte … ab", "Tore Halvik")
    second = ("Das wird von Mara Lindqvist kritisiert", "kritisiert", "Mara Lindqvist")
    assert [pairs(codes) for codes in coded(text, first, second)] == [[("bridge", "oppose")], [("bridge", "support")]]


def test_nothing_excluded_keeps_the_debated_proposal_open(coded: Coded) -> None:
    text = "Gefragt wurde nach der Brücke. „Wir schließen nichts aus“, sagte sie."
    assert pairs(coded(text, ("„Wir schließen nichts aus“", "sagte"))[0]) == [("bridge", "open")]


@pytest.mark.parametrize(
    ("question", "answer", "stance"),
    [
        ("Kommt die Brücke?", "Nein. Das Geld fehlt.", "oppose"),
        ("Brauchen wir eine Brücke?", "Unbedingt. Die Leute warten.", "support"),
        ("Schließen Sie eine Brücke aus?", "Nein. Wir haben Zeit.", "open"),
    ],
)
def test_an_answer_speaks_of_what_the_question_names(coded: Coded, question: str, answer: str, stance: str) -> None:
    assert pairs(coded(f"{question} {answer}", (answer,))[0]) == [("bridge", stance)]


def test_a_whole_sentence_of_direct_speech_without_a_verb_is_a_demand(ferry: Codebook) -> None:
    text = "„Eine Brücke für jede Insel, und zwar jetzt.“"
    quotation = quotation_of(text, text)
    assert pairs(code(analysis_of(text), [quotation], ferry)[0]) == [("bridge", "none")]
    direct = replace(quotation, type=QuotationType.DIRECT)
    assert pairs(code(analysis_of(text), [direct], ferry)[0]) == [("bridge", "support")]


def test_a_she_beside_a_first_person_may_be_the_proposal(coded: Coded) -> None:
    text = "Gefragt wurde nach der Brücke. „Wir prüfen sie ernsthaft“, sagte Mara Lindqvist."
    assert pairs(coded(text, ("„Wir prüfen sie ernsthaft“", "sagte"))[0]) == [("bridge", "open")]


def test_what_the_frame_names_counts_only_where_the_quote_names_nothing(coded: Coded) -> None:
    text = "Sie begrüßte die Brücke, warnte jedoch vor der Fährlinie."
    assert pairs(coded(text, ("vor der Fährlinie", "warnte"))[0]) == [("ferry", "oppose")]


def test_an_unnamed_speaker_who_tells_what_others_want_takes_no_side(coded: Coded) -> None:
    text = "Zwei Diplomaten verrieten, Mara Lindqvist kämpfe für die Brücke."
    told = coded(text, ("Mara Lindqvist kämpfe für die Brücke", "verrieten", "Zwei Diplomaten"))
    assert pairs(told[0]) == [("bridge", "none")]


def test_an_unnamed_speaker_who_judges_takes_a_side(coded: Coded) -> None:
    text = "Ein Diplomat sagte, die Brücke sei falsch."
    assert pairs(coded(text, ("die Brücke sei falsch", "sagte", "Ein Diplomat"))[0]) == [("bridge", "oppose")]


def test_without_stance_words_nothing_is_carried_over(coded: Coded) -> None:
    text = "Gefragt wurde nach der Brücke. „Wir wollen keinen Regen“, sagte sie."
    assert coded(text, ("„Wir wollen keinen Regen“", "sagte")) == [()]


def test_a_source_that_passes_on_takes_no_side(coded: Coded) -> None:
    text = "Laut einem Bericht des Tagesrufs plant Nordmark eine Brücke."
    assert pairs(coded(text, ("plant Nordmark eine Brücke", "Laut", "einem Bericht des Tagesrufs"))[0]) == [
        ("bridge", "none")
    ]


def test_a_paper_that_judges_takes_a_side(coded: Coded) -> None:
    text = "Die Zeitung kritisierte die Brücke."
    assert pairs(coded(text, ("die Brücke", "kritisierte", "Die Zeitung"))[0]) == [("bridge", "oppose")]


def test_who_reports_for_his_side_shares_the_stance_and_the_reason_says_so(ferry: Codebook) -> None:
    text = "Sprecher Jon Varga sagte, dass Mara Lindqvist sich gegen die Brücke ausspreche."
    outer = quotation_of(text, "dass Mara Lindqvist sich gegen die Brücke ausspreche", "sagte")
    inner = quotation_of(text, "gegen die Brücke", "ausspreche", within=0)
    ((his,), (hers,)) = code(analysis_of(text), [outer, inner], ferry)
    assert str(his.stance) == str(hers.stance) == "oppose"
    assert "reports it for their own side" in his.reason


def test_each_of_two_proposals_has_its_own_stance(coded: Coded) -> None:
    text = "„Wir bauen die Brücke, aber wir richten keine Fährlinie ein“, sagte sie."
    codes = coded(text, ("„Wir bauen die Brücke, aber wir richten keine Fährlinie ein“", "sagte"))[0]
    assert ("ferry", "oppose") in pairs(codes)


_PARTS = st.sampled_from(
    "Die Brücke Fährlinie nicht keine warnte vor schloss aus wenn dass Das Dem Vorschlag der zu . , ? „ “ alles "
    "müssen könnte gegen für ohne statt sagte Lindqvist ab damit bereit \n\n".split(" ")
)


@settings(max_examples=50, deadline=None)
@given(st.lists(_PARTS, min_size=1, max_size=40), st.data())
def test_any_words_give_codes_with_evidence_inside_the_text(parts: list[str], data: st.DataObject) -> None:
    text = " ".join(parts)
    book = load_codebook("tempolimit")
    start = data.draw(st.integers(0, len(text) - 1))
    quotation = quotation_of(text, text[start : start + 60])
    for codes in code(analysis_of(text), [quotation, quotation_of(text, text)], book):
        for one in codes:
            assert all(0 <= span.start < span.end <= len(text) for span in one.evidence)


@settings(max_examples=50, deadline=None)
@given(st.lists(_PARTS, min_size=1, max_size=40))
def test_coding_twice_gives_the_same(parts: list[str]) -> None:
    text = "Die Brücke kommt. " + " ".join(parts)
    quotations = [quotation_of(text, text), quotation_of(text, text[3:])]
    book = load_codebook("ukraine-troops")
    assert code(analysis_of(text), quotations, book) == code(analysis_of(text), quotations, book)
