"""What a statement says, as words that can be compared: stems, numbers, words in quotation marks, negation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from standpunkt.lexicons.grammar import grammar
from standpunkt.lexicons.lemmas import lemmatize
from standpunkt.records.quotations import QuotationType
from standpunkt.records.statements import Statement

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_QUOTED = re.compile(r"[„»“\"‚]([^„“»«\"‚‘]+)[“«”\"‘]")
_SMALL = frozenset(
    "aber abermals all allem alles als also am ander auch auf bald beim bereits betonen bis bleiben da dabei "
    "dadurch dafür damit dann daran darauf darin darum davon dazu denn deshalb dies doch dort dürfen eben eher "
    "eigentlich einmal er erklären erneut erst es etwa etwas fast ganz gar geben gehen gerade gern gewiss haben "
    "hier ich ihr im immer ins ja jed jen jetzt kommen können lassen längst machen man mehr mindestens mitteilen "
    "mögen müssen nach noch nochmals nun nur ob oder ohnehin sagen schon sehr sein selbst sich sie so sogar solch "
    "sollen sonst sowie sowohl stehen stets teils trotzdem tun um und viel vielmehr vom vor weil weiter weiterhin "
    "welch wenig wenn werden wie wieder wir wohl wollen zu zudem zum zur zwar überhaupt".split()
)
NEGATIONS = frozenset(
    "nicht nichts kein keine keinen keinem keiner keines nie niemals niemand niemanden weder nirgends".split()
)
_NUMBERS = {
    word: str(value)
    for value, word in enumerate("null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split())
} | {
    "zwanzig": "20", "dreißig": "30", "vierzig": "40", "fünfzig": "50", "sechzig": "60", "siebzig": "70",
    "achtzig": "80", "neunzig": "90", "hundert": "100", "tausend": "1000",
}  # fmt: skip
_FOLDED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e"})
_ENDINGS = (
    *("ierungen", "ierung", "ieren", "ungen", "ung", "heiten", "heit", "keiten", "keit", "isch", "lich"),
    *("en", "er", "em", "es", "n", "e", "s"),
)
_LAST_E = re.compile(r"(?<=.{3}[^aeiou])e(?=[lr]$)")  # "verhandel-n" as "Verhandl-ung"
_STEM = 4
"""Letters that a stem has at least: below that "Rat" and "raten" would meet."""
_MEMORY = 1 << 18


@dataclass(frozen=True, slots=True)
class Content:
    """All `words` in lower case; `stems` of those with a meaning of their own, each once, in the order of the text;
    `numbers` in figures; `quoted` the stems in quotation marks; `is_negated` where it has an odd number of words that
    deny."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    numbers: frozenset[str]
    quoted: frozenset[str]
    is_negated: bool


def content_of(statement: Statement) -> Content:
    """The content of a statement's words. Of direct speech all words are in quotation marks."""
    words = _words(statement.text)
    stems = tuple(dict.fromkeys(found for word in words if (found := stem_of(word))))
    is_direct = statement.quotation.type is QuotationType.DIRECT
    inside = words if is_direct else [w for part in _QUOTED.findall(statement.text) for w in _words(part)]
    return Content(
        words=tuple(map(str.casefold, words)),
        stems=stems,
        numbers=frozenset(found for found in stems if found[0].isdigit()),
        quoted=frozenset(found for word in inside if (found := stem_of(word))),
        is_negated=sum(word.casefold() in NEGATIONS for word in words) % 2 == 1,
    )


@lru_cache(maxsize=_MEMORY)
def stem_of(word: str) -> str:
    """The stem under which a word is compared ("Kürzungen" and "kürzt" are "kurz"), figures for a number ("vierzig" is
    "40"); empty for words of closed classes and others that say little."""
    small = word.casefold()
    if small[0].isdigit():
        return small.rstrip(".,")
    if small in _NUMBERS:
        return _NUMBERS[small]
    if small in NEGATIONS or small in _closed():
        return ""
    lemma = lemmatize(word).casefold()
    return "" if lemma in _closed() or len(lemma) < 2 else _stem(lemma)


@lru_cache(maxsize=1)
def _closed() -> frozenset[str]:
    known = grammar()
    return _SMALL.union(
        *(known.subordinators, known.conjunctions, known.pronouns, known.determiners, known.prepositions),
        *(known.auxiliaries, known.modals),
    )


def _stem(lemma: str) -> str:
    folded = lemma.translate(_FOLDED)
    for ending in _ENDINGS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _STEM:
            return _LAST_E.sub("", folded.removesuffix(ending))
    return folded


def _words(text: str) -> list[str]:
    return _WORD.findall(text)
