"""What a person says of two statements counts more than what they say themselves."""

from __future__ import annotations

from standpunkt.records.statements import Statement
from standpunkt.utterances import of
from tests.utterances.makers import printed, telling

FERRY = "Die Fähre nach Ostrau fahre im Winter nicht mehr, kündigte die Reederei an"
TOLL = "Über eine Zollunion werde erst nach der Wahl im Herbst beraten"


def groups(
    *statements: Statement, together: tuple[tuple[str, str], ...] = (), apart: tuple[tuple[str, str], ...] = ()
) -> set[frozenset[str]]:
    articles = [printed(statement.article) for statement in statements]
    return {frozenset(u.statements) for u in of(statements, articles, together=together, apart=apart)}


def test_what_a_person_puts_together_is_one_utterance_however_it_is_worded() -> None:
    two = telling("a", FERRY), telling("b", TOLL)
    assert groups(*two) == {frozenset("a"), frozenset("b")}
    assert groups(*two, together=(("a", "b"),)) == {frozenset("ab")}


def test_what_a_person_keeps_apart_stays_apart_also_by_way_of_a_third() -> None:
    three = telling("a", FERRY), telling("b", FERRY), telling("c", FERRY)
    assert groups(*three) == {frozenset("abc")}
    found = groups(*three, apart=(("a", "b"),))
    assert not any({"a", "b"} <= group for group in found)
    assert len(found) == 2


def test_days_that_contradict_each_other_do_not_keep_apart_what_a_person_puts_together() -> None:
    two = telling("a", FERRY, said="2031-05-01"), telling("b", FERRY, said="2031-05-03")
    (act,) = of(two, [printed("a"), printed("b")], together=[("a", "b")])
    assert str(act.latest) in {"2031-05-01", "2031-05-03"}


def test_statements_of_two_actors_are_never_one_utterance() -> None:
    two = telling("a", FERRY), telling("b", FERRY, actor="joris-vael")
    assert groups(*two, together=(("a", "b"),)) == {frozenset("a"), frozenset("b")}


def test_utterances_of_an_actor_do_not_depend_on_what_others_say() -> None:
    own = [telling(key, text) for key, text in (("a", FERRY), ("b", FERRY.replace("Winter", "Sommer")), ("c", TOLL))]
    others = [telling(f"x{number}", FERRY, actor=f"other-{number}") for number in range(40)]
    alone = groups(*own)
    assert alone <= groups(*own, *others)
