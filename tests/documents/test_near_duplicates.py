"""Agency copy that several outlets print."""

from __future__ import annotations

from dataclasses import replace

from standpunkt.documents.near_duplicates import near_duplicates
from standpunkt.records.articles import Article, Segment, SegmentKind
from standpunkt.records.spans import Span

COPY = (
    "Torvik (nan) – Außenministerin Mara Lindqvist hat einen Verkauf des Hafens an Südland abgelehnt. Er gehöre "
    "der Stadt, sagte sie am Montag in der Hauptstadt. Die Kräne seien bestellt, ergänzte Lindqvist. Niemand in "
    "Nordmark wolle auf die Einnahmen aus dem Hafen verzichten, und das werde im nächsten Jahr genauso sein. Die "
    "Opposition sprach von Träumen."
)
OWN = (
    "Mara Lindqvist bleibt bei ihrem Nein. Am Montag trat die Ministerin vor die Presse und wiederholte, was sie "
    "seit Wochen sagt: Südland bekommt den Hafen von Torvik nicht. In der Opposition wächst der Ärger darüber, "
    "denn die Kassen sind leer, und ein Käufer mit Geld klopft nicht alle Tage an. Ein Besuch bei denen, die am "
    "Kai arbeiten."
)


def printed(name: str, body: str, *, furniture: str = "") -> Article:
    text = f"{body}\n{furniture}"
    cut = len(body)
    segments = (Segment(SegmentKind.BODY, Span(0, cut)), Segment(SegmentKind.FURNITURE, Span(cut, len(text))))
    return Article(name, f"{name}.txt", name, text, segments, None, None, name, (), None, "de")


def test_the_same_copy_in_two_papers_is_one_group() -> None:
    assert near_duplicates([printed("a", COPY), printed("b", OWN), printed("c", COPY)]) == (frozenset("ac"),)


def test_a_copy_with_another_beginning_and_without_its_end_is_a_copy() -> None:
    cut = COPY.replace("Torvik (nan) – ", "").rpartition(" Die Opposition")[0]
    changed = cut.replace("am Montag", "gestern")
    assert near_duplicates([printed("a", COPY), printed("b", changed)]) == (frozenset("ab"),)


def test_copies_meet_by_way_of_a_third() -> None:
    half, other = COPY[: len(COPY) // 2], COPY[len(COPY) // 2 :]
    assert near_duplicates([printed("a", half), printed("b", other)]) == ()
    assert near_duplicates([printed("a", half), printed("b", other), printed("c", COPY)]) == (frozenset("abc"),)


def test_what_all_pages_of_a_site_repeat_makes_no_copies() -> None:
    furniture = "Jetzt den Newsletter bestellen und keine Nachricht aus Nordmark und der Welt mehr verpassen. " * 5
    assert near_duplicates([printed("a", COPY, furniture=furniture), printed("b", OWN, furniture=furniture)]) == ()


def test_a_few_words_make_no_copy() -> None:
    assert near_duplicates([printed("a", "Lindqvist lehnt ab."), printed("b", "Lindqvist lehnt ab.")]) == ()


def test_two_sentences_in_common_make_no_copy() -> None:
    quoting = f"{OWN} {COPY[:120]}"
    assert near_duplicates([printed("a", COPY), printed("b", quoting)]) == ()


def test_many_copies_are_one_group() -> None:
    copies = [replace(printed(f"{number:02}", COPY), outlet=None) for number in range(40)]
    (group,) = near_duplicates(copies)
    assert len(group) == 40


def test_nothing_has_no_copies() -> None:
    assert near_duplicates([]) == ()
