"""Where personal names stand in a sentence: runs of tokens, with the rule that found each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from standpunkt.actors.folding import fold, without_genitive
from standpunkt.actors.index import PARTICLES, Index
from standpunkt.actors.suffixes import is_suffix
from standpunkt.actors.titles import ARTICLES, DEFINITE, title_at
from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.lemmas import is_known
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.lexicons.titles import title_lexicon, title_word
from standpunkt.records.actors import Actor, ActorKind
from standpunkt.records.analyses import Analysis, Token

_NO_NAMES = frozenset(
    "der die das ein eine er sie es wir ich und oder aber auch in im am an auf aus bei beim mit nach seit so um von "
    "vom vor zu zum zur für gegen laut wie was wer wenn dass doch noch nun man sein seine ihr ihre dieser diese dieses "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli "
    "august september oktober november dezember ost west nord süd fotos foto uhr prozent euro dollar millionen".split()
)
_LONGEST_BASE_NAME = 5
_OF_PLACES = frozenset("San Santa Santo São Saint St Rio River Port New Los Las Fort Lake Mount Monte Villa".split())
_INITIALS = re.compile(r"(?:[A-ZÄÖÜ]\.){2,3}")
_ARABIC = re.compile(r"(?i:al|el|ad|as|an|at|ash|asch)-[A-Z]\w+")
_OPENERS = ARTICLES | frozenset("alle allen aller viele vielen vieler".split())
_POSSESSIVES = frozenset("sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem".split())
_DETERMINERS = _OPENERS | _POSSESSIVES
_INSIDE = PARTICLES - {"und"}


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens `first` to `last` (half open) are a personal name. `full` with a given name; `people` of that very name
    in the base."""

    first: int
    last: int
    words: tuple[str, ...]
    full: bool
    rule: str
    people: tuple[Actor, ...] = ()


def full_names(analysis: Analysis, capitals: Iterable[Token], index: Index) -> Iterator[Name]:
    """Names that the base, a first name or a title before them betrays; `capitals` are all tokens that begin so."""
    tokens, free = analysis.tokens, 0
    for token in capitals:
        sentence = analysis.sentences[token.sentence]
        if token.index < free or not _may_open_name(tokens, token.index, sentence.first, index):
            continue
        name = _name_at(tokens, token.index, sentence.first, sentence.last, index)
        if name is not None:
            name = _with_suffix(tokens, name, sentence.last, index)
            yield name
            free = name.last


def _may_open_name(tokens: Sequence[Token], place: int, low: int, index: Index) -> bool:
    """Asked first, as it is False for most capitalised words: without a known given name, a title or comma before or a
    surname behind it none of the rules finds anything."""
    text, before = tokens[place].text, tokens[place - 1].text if place > low else ""
    return (
        _is_given(text)
        or fold(text) in index.name_starts
        or (before != "" and (before == "," or _announces(before)))
        or (place + 1 < len(tokens) and is_surname(tokens, place + 1, index))
    )


def _with_suffix(tokens: Sequence[Token], name: Name, high: int, index: Index) -> Name:
    """ "Otto Quist" and the "junior" behind it: another than the Otto Quist in the base."""
    if name.last >= high or not is_suffix(tokens[name.last].text):
        return name
    words = (*name.words, tokens[name.last].text)
    people = tuple(index.people.get(fold(" ".join(words)), ()))
    return replace(name, last=name.last + 1, words=words, people=people)


def _name_at(tokens: Sequence[Token], place: int, low: int, high: int, index: Index) -> Name | None:
    return (
        _in_base(tokens, place, high, index)
        or _with_first_name(tokens, place, high, index)
        or _after_title(tokens, place, low, high, index)
        or _before_bracket_or_role(tokens, place, low, high, index)
        or _behind_role(tokens, place, low, high, index)
    )


def _in_base(tokens: Sequence[Token], place: int, high: int, index: Index) -> Name | None:
    if fold(tokens[place].text) not in index.name_starts:
        return None
    for length in range(min(_LONGEST_BASE_NAME, high - place), 1, -1):
        words = [t.text for t in tokens[place : place + length]]
        if words[-1][0].islower() or not words[-1][0].isalnum():
            continue
        for last in dict.fromkeys((words[-1], without_genitive(words[-1]))):
            people = index.people.get(fold(" ".join((*words[:-1], last))))
            if people:
                return Name(place, place + length, (*words[:-1], last), True, "base name", tuple(people))
    return None


def _with_first_name(tokens: Sequence[Token], place: int, high: int, index: Index) -> Name | None:
    if not _is_given(tokens[place].text) or index.entity_called(tokens[place].text):
        return None
    last = place + 1
    while last < high and (_is_given(tokens[last].text) or _is_initial(tokens, last)):
        last += 1
    given = last
    while last < high and tokens[last].text.lower() in _INSIDE and last - given < 3:
        last += 1
    if last < high and is_surname(tokens, last, index):
        last += 1
        if last < high and _goes_on(tokens, last, index):
            last += 1
    elif given - place >= 2:
        last = given  # "Paul Walter": two given names in a row are given name and surname
    else:
        return None
    return Name(place, last, tuple(t.text for t in tokens[place:last]), True, "first name")


def _after_title(tokens: Sequence[Token], place: int, low: int, high: int, index: Index) -> Name | None:
    if place == low or not _announces(tokens[place - 1].text) or not is_surname(tokens, place, index):
        return None
    last = place + 1
    while last < high and last - place < 3 and is_surname(tokens, last, index):
        last += 1
    words = tuple(t.text for t in tokens[place:last])
    if len(words) == 1 and _is_no_name(tokens, place, low):
        return None  # "die Einwohner Nordburgs", "dass ihre Mandantin Angst habe"
    return Name(place, last, words, len(words) > 1, "title before name")


def _is_no_name(tokens: Sequence[Token], place: int, low: int) -> bool:
    owned = any(tokens[i].text.lower() in _POSSESSIVES for i in range(max(low, place - 3), place - 1))
    return owned or (tokens[place].text.endswith("s") and _has_article(tokens, place - 1, low))


def _has_article(tokens: Sequence[Token], head: int, low: int) -> bool:
    return any(tokens[i].text.lower() in _DETERMINERS for i in range(max(low, head - 2), head))


def _behind_role(tokens: Sequence[Token], place: int, low: int, high: int, index: Index) -> Name | None:
    """ "der Direktor des Hafenamtes, Smilo Vandeker, ...": unknown capitalised words between a role and a comma."""
    if place - low < 3 or tokens[place - 1].text != ",":
        return None
    last = place
    while last < high and last - place < 3 and is_surname(tokens, last, index):
        last += 1
    closed = last == high or not (tokens[last].text[0].isalpha() or tokens[last].text[0].isdigit())
    verb = last < high and tokens[last].text.islower() and tokens[last].text not in _NO_NAMES
    if last - place < 2 or not (closed or verb) or not _role_ends(tokens, place - 1, low, index):
        return None
    return Name(place, last, tuple(t.text for t in tokens[place:last]), True, "role before name")


def _role_ends(tokens: Sequence[Token], comma: int, low: int, index: Index) -> bool:
    for head in range(comma - 1, max(low, comma - 13) - 1, -1):
        if not tokens[head].text[0].isalnum():
            return False
        title = title_at(tokens, head, low, comma, index)
        if title is not None and title.last == comma and title.article in DEFINITE:
            return True
    return False


def _before_bracket_or_role(tokens: Sequence[Token], place: int, low: int, high: int, index: Index) -> Name | None:
    """ "Odo Quist (FPN) ...", "Odo Quist, Außenminister von ...": two unknown words and a role behind them."""
    last = place
    while last < high and last - place < 3 and is_surname(tokens, last, index):
        last += 1
    if last - place < 2 or last >= high or (place > low and _opens_a_noun(tokens[place - 1].text)):
        return None
    following = [t.text for t in tokens[last : min(last + 5, high)]]
    party = following[0] == "(" and len(following) > 2 and following[2] == ")" and index.entity_called(following[1])
    role = following[0] == "," and _role_follows(following[1:])
    if not (party or role) or (
        place > low and tokens[place - 1].text[0].isupper() and title_word(tokens[place - 1].text)
    ):
        return None
    return Name(place, last, tuple(t.text for t in tokens[place:last]), True, "role after name")


def _opens_a_noun(before: str) -> bool:
    """A name without a title has neither article nor adjective: "des Staates Nordmark, Minister ..." is none."""
    lower = before.lower()
    return lower in _OPENERS or (before.islower() and len(before) > 4 and lower.endswith(("en", "em", "es", "er")))


def _role_follows(words: Sequence[str]) -> bool:
    for word in words:
        if word[0].isupper():
            return title_word(word) is not None
        if not (word.islower() and (word in _NO_NAMES or word.endswith(("e", "er", "en", "em", "es")))):
            return False
    return False


@lru_cache(maxsize=16384)
def _is_given(text: str) -> bool:
    """A first name, with accents or without ("Štefan"), double ("Karl-Otto") or as initials ("C.Y.")."""
    if not text[0].isupper() or text in _OF_PLACES:
        return False
    if text in first_names() or _INITIALS.fullmatch(text) or (not text.isascii() and fold(text) in _folded_names()):
        return True
    first, _, second = text.partition("-")
    return first in first_names() and second in first_names()


@lru_cache(maxsize=1)
def _folded_names() -> frozenset[str]:
    return frozenset(map(fold, first_names()))


def _with_article(text: str) -> bool:
    """ "al-Rashun", "el-Tamari": Arabic surnames begin small."""
    return _ARABIC.fullmatch(text) is not None


def _is_initial(tokens: Sequence[Token], place: int) -> bool:
    text = tokens[place].text
    if text == ".":
        return place > 0 and len(tokens[place - 1].text) == 1 and tokens[place - 1].text.isupper()
    return text[0].isupper() and (len(text) == 1 or (len(text) == 2 and text[1] == "."))


def is_surname(tokens: Sequence[Token], place: int, index: Index) -> bool:
    """True where the token can be a surname: no country, title or body, behind a given name hardly anything else."""
    text = tokens[place].text
    if text not in index.surname_like:
        index.surname_like[text] = _alone(text, index)
    told = index.surname_like[text]
    return told if told is not None else place > 0 and _is_given(tokens[place - 1].text)


def _alone(text: str, index: Index) -> bool | None:
    """Whether a word can be a surname, as far as it alone tells; None for titles, outlets and other bodies, whose names
    are surnames behind a given name ("Stern"). Countries and abbreviations never are."""
    if "-" in text and _with_article(text):
        return True
    entity = index.entity_called(text)
    if not _is_surname_like(text, index) or (entity is not None and entity.kind is ActorKind.COUNTRY):
        return False
    return None if entity is not None or title_word(text) is not None else True


def _is_surname_like(text: str, index: Index) -> bool:
    """No short word, abbreviation, form of address, body or adjective of a country."""
    return (
        text[0].isupper()
        and len(text) > 1
        and not text.isupper()
        and text.lower() not in _NO_NAMES
        and text not in title_lexicon().forms_of_address
        and speaker_lexicon().body_gender(text) is None
        and index.body_of_adjective(text) is None
    )


def _goes_on(tokens: Sequence[Token], place: int, index: Index) -> bool:
    """A second surname ("Pérez Rubalcaba", "Hanif Tamar") is only believed where it cannot be a German noun."""
    text = tokens[place].text
    if not text[0].isupper() or not text.isalpha() or text[1:] != text[1:].lower():
        return False
    if any(c in "áéíóúñãçćčšžłńőűșțøåāēīūģķļņ" for c in text.lower()):
        return True
    return is_surname(tokens, place, index) and not is_known(text)


@lru_cache(maxsize=16384)
def _announces(text: str) -> bool:
    return text in title_lexicon().forms_of_address or title_word(text) is not None
