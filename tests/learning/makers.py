"""Invented statements on a harbour railway in wordings that no rule knows, and a simulated coder who judges them."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

from standpunkt.ledger import Ledger
from standpunkt.records.codes import Code, Codebook, Proposal, Stance
from standpunkt.records.judgements import field_of
from standpunkt.records.origins import Origin
from standpunkt.records.spans import Span
from standpunkt.records.statements import ReadArticle
from tests.ledger.samples import LINDQVIST, OEZER, Coder, article_called, statement_in

RAILWAY = "harbour_railway"
BOOK = Codebook(
    "hafenbahn",
    "Hafenbahn",
    "Ob die Hafenbahn gebaut wird.",
    (
        Proposal(RAILWAY, "Hafenbahn bauen", "Die Hafenbahn wird gebaut.", ("Hafenbahn",)),
        Proposal("ferry", "Fähre", "Eine Fähre fährt.", ("Fähre",)),
    ),
    "d1",
)
BY = Coder(coder="sim", time="2031-05-09T10:00:00+00:00")
RULES = Origin("codes", "1", "named")
ABOUT = ("die Hafenbahn", "der Gleisbogen zum Kai", "das Schienenstück am Becken", "die Trasse der Hafenbahn")
WORDINGS = {
    Stance.SUPPORT: ("{} sei ein Glücksgriff", "mit {} renne man offene Türen ein", "{} bringe Torvik ins Rollen"),
    Stance.OPEN: (
        "{} liege auf Wiedervorlage",
        "bei {} warte man auf die Karten",
        "{} bleibe in der Schwebe",
    ),
    Stance.OPPOSE: ("{} sei ein Klotz am Bein", "bei {} fasse man in ein Wespennest", "{} fahre gegen die Wand"),
    Stance.NONE: ("{} messe neun Kilometer", "bei {} zähle man zwölf Weichen", "{} führe am Leuchtturm vorbei"),
}
TAILS = ("", ", und zwar seit Jahren", ", wie im Rathaus jeder wisse", ", auch im Winter", ", das sehe man am Wetter")
Said = tuple[str, Stance]


def sayings(count: int, *, seed: int = 1, wordings: Mapping[Stance, tuple[str, ...]] | None = None) -> list[Said]:
    """So many wordings with the stance that a coder would give them."""
    draw = random.Random(seed)
    known = wordings or WORDINGS
    return [
        (draw.choice(known[stance]).format(draw.choice(ABOUT)) + draw.choice(TAILS), stance)
        for stance in (draw.choice(tuple(known)) for _ in range(count))
    ]


def story(number: int, said: Sequence[Said], *, found: Stance | None = Stance.NONE) -> ReadArticle:
    """An article of such statements; the rules find the proposal with the stance `found`, or not at all."""
    actors = (LINDQVIST, OEZER)
    quotes = [f"{words}, zum {n}. Mal" for n, (words, _) in enumerate(said, start=1)]
    sentences = [f"Berg sagte, {quote}." for quote in quotes]
    article = article_called(f"bahn{number}.txt", " ".join(sentences), published="2031-05-01")
    made = []
    for place, quote in enumerate(quotes):
        statement = statement_in(article, quote, actor=actors[place % 2])
        first = statement.quotation.quote[0].start
        code = Code(RAILWAY, found, (Span(first, first + 12),), "named", RULES) if found else None
        made.append(replace(statement, codes=(code,) if code else ()))
    return ReadArticle(article, tuple(made))


def filled(ledger: Ledger, said: Sequence[Said], *, each: int = 6, found: Stance | None = Stance.NONE) -> list[str]:
    """Puts `said` into the ledger, `each` an article; gives the statements' ids in the order of `said`."""
    ledger.writer().put_codebook(BOOK)
    ids = []
    for number, start in enumerate(range(0, len(said), each)):
        read = story(number, said[start : start + each], found=found)
        ledger.writer().put(read, recipe="r")
        ids += [statement.id for statement in read.statements]
    return ids


def judged(ledger: Ledger, ids: Sequence[str], said: Sequence[Said]) -> None:
    """The simulated coder judges these statements."""
    for key, (_, stance) in zip(ids, said, strict=True):
        ledger.writer().judge(key, field_of(RAILWAY), stance, **BY)


def stances(ledger: Ledger, ids: Sequence[str]) -> list[Stance | None]:
    """What counts for these statements on the railway; None where nothing does."""
    codes = {entry.statement.id: entry.statement.codes for entry in ledger.view().statements()}
    return [next((code.stance for code in codes[key] if code.proposal == RAILWAY), None) for key in ids]
