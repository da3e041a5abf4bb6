"""German of ours, damaged at random in the ways that texts from the wild are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random

DEMO = Path(__file__).parents[2] / "demo" / "articles"
OPENING, CLOSING = "„«»‚‹›“‘", "“»«‘›‹”’"
MARKS = (*OPENING, *CLOSING, '"', "'", "``", "''", ",,", "<<", ">>", "(", ")", "[", "–", "—", "...", "…", ":", ";")
EMOJI = ("🌊", "👩‍👩‍👧‍👦", "🇩🇪", "🤷🏽‍♀️", "❤️", "☎")  # among them several code points that a reader sees as one
COMBINING = ("\u0308", "\u0301", "\u0327", "\u20dd", "\u0308\u0301\u0323")
INVISIBLE = ("\u200b", "\u200d", "\u200e", "\u202e", "\u2060", "\ufeff", "\xad", "\xa0", "\u2028", "\u2029")
CONTROL = ("\0", "\x07", "\x1b[31m", "\x0b", "\x0c", "\x1c", "\x85", "\r", "\t", "\x7f")
SCRIPTS = ("Линдквист сказала", "قالت الوزيرة", "部长说", "ŋǃʻ", "ßẞſ", "ﬁ", "Ⅷ", "𝔖𝔞𝔤𝔢", "㎏", "İı", "\ud800")
WORDS = ("sagte", "dass", "so", "laut", "demnach", "sei", "habe", "er", "Lindqvist", "Berg", "teilte", "mit", "zufolge")

Mutation = Callable[[Random, str], str]


@lru_cache(maxsize=1)
def paragraphs() -> tuple[str, ...]:
    """The paragraphs of the demo's articles, all about invented people and places."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(DEMO.glob("*.txt")))
    return tuple(part for text in texts for part in text.split("\n\n") if len(part) > 40)


def _stretch(random: Random, text: str) -> tuple[int, int]:
    start, end = sorted((random.randint(0, len(text)), random.randint(0, len(text))))
    return start, end


def cut(random: Random, text: str) -> str:
    """Something is missing."""
    start, end = _stretch(random, text)
    return text[:start] + text[end:]


def doubled(random: Random, text: str) -> str:
    """Something stands there twice."""
    start, end = _stretch(random, text)
    return text[:end] + text[start:]


def unclosed(random: Random, text: str) -> str:
    """A closing mark is missing, or every one."""
    return text.translate(dict.fromkeys(map(ord, CLOSING))) if random.random() < 0.5 else _without_one(random, text)


def _without_one(random: Random, text: str) -> str:
    places = [place for place, letter in enumerate(text) if letter in CLOSING]
    place = random.choice(places) if places else len(text)
    return text[:place] + text[place + 1 :]


def swapped(random: Random, text: str) -> str:
    """Marks of other kinds, or opening for closing."""
    return "".join(random.choice(MARKS) if letter in OPENING + CLOSING else letter for letter in text)


def nested(random: Random, text: str) -> str:
    """Marks within marks, of all styles."""
    depth = random.randint(1, 12)
    opening, closing = (random.choices(kind, k=depth) for kind in (OPENING + '"', CLOSING + '"'))
    start, end = _stretch(random, text)
    return text[:start] + "".join(opening) + text[start:end] + "".join(closing) + text[end:]


def endless(random: Random, text: str) -> str:
    """No full stop and no line end."""
    return text.translate({ord(letter): random.choice((" ", ",", None)) for letter in ".!?\n"})


def long_word(random: Random, text: str) -> str:
    """A word of thousands of letters."""
    place = random.randint(0, len(text))
    return (
        text[:place] + random.choice(("Hafen", "ä", "x-", "1", "1.", "sagte")) * random.randint(50, 1000) + text[place:]
    )


def only_punctuation(random: Random, text: str) -> str:
    """What stands there has no word."""
    return "".join(random.choices((*MARKS, ".", ",", "\n", " "), k=random.randint(1, 60)))


def other_lines(random: Random, text: str) -> str:
    """Lines that end as elsewhere, or where they should not."""
    ending = random.choice(("\r\n", "\r", "\n\n\n", "\n ", "\x0b"))
    return text.replace(" " if random.random() < 0.2 else "\n", ending)


def other_case(random: Random, text: str) -> str:
    """All letters large or small."""
    return random.choice((str.upper, str.lower, str.swapcase, str.title))(text)


def strewn(pieces: tuple[str, ...]) -> Mutation:
    """A mutation that throws some of `pieces` in."""

    def mutation(random: Random, text: str) -> str:
        for _ in range(random.randint(1, 8)):
            place = random.randint(0, len(text))
            text = text[:place] + random.choice(pieces) + text[place:]
        return text

    return mutation


MUTATIONS: tuple[Mutation, ...] = (
    *(cut, doubled, unclosed, swapped, nested, endless, long_word, only_punctuation, other_lines, other_case),
    *map(strewn, (MARKS, EMOJI, COMBINING, INVISIBLE, CONTROL, SCRIPTS, WORDS)),
)


def mutant(random: Random) -> str:
    """One to three paragraphs, damaged in one to three ways."""
    text = "\n\n".join(random.choices(paragraphs(), k=random.choice((1, 1, 1, 2, 3))))
    for mutation in random.choices(MUTATIONS, k=random.randint(1, 3)):
        text = mutation(random, text)
    return text
