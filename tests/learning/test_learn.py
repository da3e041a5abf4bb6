"""What is learned from judgements: used where it beats the rules, and only there."""

from __future__ import annotations

import json
import random
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpunkt.codes.features import features
from standpunkt.codes.learned import by_rules, chances, with_learned
from standpunkt.errors import TrainingError
from standpunkt.learning import ENOUGH, learn, running
from standpunkt.ledger import Ledger
from standpunkt.records.codes import Stance
from standpunkt.records.judgements import field_of
from tests.learning.makers import BOOK, BY, RAILWAY, RULES, filled, judged, sayings, stances, story

pytest.importorskip("sklearn")

SAID = sayings(150)
SEEN = 90


@pytest.fixture
def taught(ledger: Ledger) -> tuple[Ledger, list[str]]:
    """150 statements on which the rules find no side; 90 of them judged, what they teach learned."""
    ids = filled(ledger, SAID)
    judged(ledger, ids[:SEEN], SAID[:SEEN])
    learn(ledger)
    return ledger, ids


def test_the_learned_coder_beats_the_rules_on_statements_nobody_judged(taught: tuple[Ledger, list[str]]) -> None:
    ledger, ids = taught
    unseen = [stance for _, stance in SAID[SEEN:]]
    right = sum(a is b for a, b in zip(stances(ledger, ids[SEEN:]), unseen, strict=True))
    by_the_rules = sum(stance is Stance.NONE for stance in unseen)
    assert right / len(unseen) > 0.9
    assert by_the_rules / len(unseen) < 0.4


def test_it_says_how_well_both_do_on_what_it_had_not_seen(taught: tuple[Ledger, list[str]]) -> None:
    (coder,) = taught[0].view().learned()
    none = sum(stance is Stance.NONE for _, stance in SAID[:SEEN])
    assert (coder.judgements, coder.rules_right, coder.used) == (SEEN, none, True)
    assert coder.right > 0.9 * SEEN


def test_a_learned_code_names_its_origin_the_words_that_decided_and_what_the_rules_said(
    taught: tuple[Ledger, list[str]],
) -> None:
    ledger, ids = taught
    place = next(n for n in range(SEEN, len(SAID)) if "Klotz" in SAID[n][0])
    entry = next(e for e in ledger.view().statements() if e.statement.id == ids[place])
    (code,) = entry.statement.codes
    (coder,) = ledger.view().learned()
    text = ledger.view().article(entry.article.id)
    assert text is not None
    assert code.stance is Stance.OPPOSE
    assert (code.origin.component, code.origin.version) == ("codes.learned", coder.version)
    assert code.origin.confidence == coder.precision[coder.stances.index(Stance.OPPOSE)]
    assert "Klotz" in [text.text[span.start : span.end] for span in code.evidence]
    assert code.reason.startswith("learned from 90 judgements: ")
    assert code.reason.endswith("; the rules: none, named")
    assert code.over is not None
    assert code.over.origin == RULES


def test_judged_codes_are_never_touched(taught: tuple[Ledger, list[str]]) -> None:
    ledger, ids = taught
    assert stances(ledger, ids[:SEEN]) == [stance for _, stance in SAID[:SEEN]]
    ledger.writer().judge(ids[-1], field_of(RAILWAY), Stance.OPPOSE, **BY)
    learn(ledger)
    assert stances(ledger, ids[-1:]) == [Stance.OPPOSE]


def test_a_judgement_on_what_was_learned_keeps_both_answers_of_the_machine(taught: tuple[Ledger, list[str]]) -> None:
    ledger, ids = taught
    place = next(n for n in range(SEEN, len(SAID)) if "Klotz" in SAID[n][0])
    ledger.writer().judge(ids[place], field_of(RAILWAY), Stance.OPEN, **BY)
    (code,) = next(e.statement.codes for e in ledger.view().statements() if e.statement.id == ids[place])
    components = [code.origin.component]
    while code.over:
        code = code.over
        components.append(code.origin.component)
    assert components == ["judgement", "codes.learned", "codes"]


def test_learning_twice_is_the_same(taught: tuple[Ledger, list[str]]) -> None:
    ledger = taught[0]
    before = ledger.view().learned(), ledger.view().statements()
    assert learn(ledger).changed == 0
    assert (ledger.view().learned(), ledger.view().statements()) == before


def test_the_version_follows_the_judgements(taught: tuple[Ledger, list[str]]) -> None:
    ledger, ids = taught
    (before,) = ledger.view().learned()
    ledger.writer().judge(ids[-1], field_of(RAILWAY), Stance.SUPPORT, **BY)
    learn(ledger)
    (after,) = ledger.view().learned()
    assert before.version != after.version
    ledger.writer().undo(len(ledger.view().judgements()), **BY)
    learn(ledger)
    assert ledger.view().learned() == (before,)


def test_fewer_than_thirty_judgements_teach_nothing(ledger: Ledger) -> None:
    ids = filled(ledger, SAID)
    judged(ledger, ids[: ENOUGH - 1], SAID[: ENOUGH - 1])
    told = learn(ledger)
    assert [(one.proposal, one.judgements, one.coder) for one in told.proposals] == [(RAILWAY, 29, None)]
    assert (told.changed, ledger.view().learned()) == (0, ())


def test_what_does_not_beat_the_rules_is_not_used_and_says_so(ledger: Ledger) -> None:
    said = [(words, Stance.NONE) for words, _ in SAID[:40]]
    ids = filled(ledger, said)
    judged(ledger, ids, said)
    told = learn(ledger)
    (coder,) = ledger.view().learned()
    assert (coder.used, coder.right, coder.rules_right) == (False, 40, 40)
    assert told.changed == 0


def test_judgements_drawn_by_lot_teach_nothing(ledger: Ledger) -> None:
    said = sayings(60, wordings=dict.fromkeys(Stance, ("{} liege am Wasser",)))
    judged(ledger, filled(ledger, said), said)
    learn(ledger)
    assert not ledger.view().learned()[0].used


def test_one_article_alone_tells_nothing_about_others(ledger: Ledger) -> None:
    said = SAID[:60]
    judged(ledger, filled(ledger, said, each=60), said)
    learn(ledger)
    (coder,) = ledger.view().learned()
    assert (coder.used, coder.right) == (False, coder.rules_right)


def test_agency_copy_in_other_articles_does_not_make_it_look_better(ledger: Ledger) -> None:
    """Twenty sayings without anything in common, each printed by three papers: to know one is to know nothing else."""
    draw = random.Random(3)
    made = [(" ".join(words(draw)), draw.choice(list(Stance))) for _ in range(20)]
    said = made * 3
    judged(ledger, filled(ledger, said, each=2), said)
    learn(ledger)
    (coder,) = ledger.view().learned()
    assert not coder.used
    assert coder.right <= max(Counter(stance for _, stance in said).values())


def words(draw: random.Random) -> list[str]:
    return ["".join(draw.choices("abdefgilmnorstu", k=8)) for _ in range(5)]


def test_when_judgements_are_taken_back_the_rules_count_again(taught: tuple[Ledger, list[str]]) -> None:
    ledger, ids = taught
    for number in range(1, SEEN - ENOUGH + 2):
        ledger.writer().undo(number, **BY)
    learn(ledger)
    assert ledger.view().learned() == ()
    assert {*stances(ledger, ids[SEEN:])} == {Stance.NONE}


def test_what_the_rules_miss_is_left_alone_until_people_showed_what_does_not_speak_of_it(ledger: Ledger) -> None:
    wordings: dict[Stance, tuple[str, ...]] = {
        stance: words for stance, words in sided().items() if stance is not Stance.NONE
    }
    said = sayings(80, wordings=wordings)
    ids = filled(ledger, said, found=None)
    judged(ledger, ids[:60], said[:60])
    learn(ledger)
    (coder,) = ledger.view().learned()
    assert (coder.reaches_beyond, coder.used) == (False, False)
    assert {*stances(ledger, ids[60:])} == {None}


def test_with_enough_of_both_it_finds_what_the_rules_miss(ledger: Ledger) -> None:
    said = sayings(150, wordings=sided())
    ids = filled(ledger, said, found=None)
    judged(ledger, ids[:100], said[:100])
    learn(ledger)
    assert ledger.view().learned()[0].reaches_beyond
    told = stances(ledger, ids[100:])
    expected = [None if stance is Stance.NONE else stance for _, stance in said[100:]]
    assert sum(a is b for a, b in zip(told, expected, strict=True)) >= 45


def sided() -> dict[Stance, tuple[str, ...]]:
    from tests.learning.makers import WORDINGS  # noqa: PLC0415

    return {**WORDINGS, Stance.NONE: ("{} messe neun Kilometer", "der Leuchtturm am Kai werde gestrichen")}


def test_a_proposal_that_left_the_codebook_is_no_longer_coded(taught: tuple[Ledger, list[str]]) -> None:
    ledger, ids = taught
    ledger.writer().put_codebook(replace(BOOK, proposals=BOOK.proposals[1:]))
    learn(ledger)
    assert {*stances(ledger, ids[SEEN:])} == {Stance.NONE}
    assert stances(ledger, ids[:SEEN]) == [stance for _, stance in SAID[:SEEN]]


def test_it_is_stored_as_plain_numbers_that_anybody_can_read(taught: tuple[Ledger, list[str]]) -> None:
    with closing(sqlite3.connect(taught[0].name)) as connection:
        stances_, weights = connection.execute("SELECT stances, weights FROM learned").fetchone()
    assert json.loads(stances_) == ["support", "open", "oppose", "none"]
    numbers = json.loads(weights)
    assert numbers["word:klotz"][2] == max(numbers["word:klotz"]) > 0


def test_without_scikit_learn_it_says_what_to_install(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "find_spec", lambda name: None)
    with pytest.raises(TrainingError, match=r"standpunkt\[learn\]"):
        learn(ledger)


@pytest.fixture(scope="module")
def coder(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    with Ledger(tmp_path_factory.mktemp("learn") / "l.db", create=True) as ledger:
        ids = filled(ledger, SAID)
        judged(ledger, ids[:SEEN], SAID[:SEEN])
        learn(ledger)
        return ledger.view().learned()[0]


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 999), found=st.none() | st.sampled_from(Stance), again=st.booleans())
def test_whatever_it_says_the_rules_answer_lies_beneath_and_evidence_in_the_text(coder, seed, found, again) -> None:  # type: ignore[no-untyped-def]
    read = story(1, sayings(3, seed=seed), found=found)
    told = with_learned(read.article.text, read.statements, [coder])
    if again:
        told = with_learned(read.article.text, told, [coder])
    for before, after in zip(read.statements, told, strict=True):
        assert by_rules(after.codes) == before.codes
        assert replace(after, codes=()) == replace(before, codes=())
        for code in after.codes:
            assert all(0 <= span.start < span.end <= len(read.article.text) for span in code.evidence)
        seen = features(read.article.text, before.quotation, None)
        assert sum(chances(coder, seen).values()) == pytest.approx(1)
    assert with_learned(read.article.text, told, [replace(coder, used=False)]) == read.statements
