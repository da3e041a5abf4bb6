"""Names of which no part is known: "Elvar Tandrup", where the article later says "Tandrup" alone.

Two or three capitalised words that no dictionary has may be a person, a firm or a place. A person is called by the last
of them afterwards, without an article and not as a place ("in Tandrup").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from standpunkt.actors.index import Index
from standpunkt.actors.names import Name, is_surname
from standpunkt.lexicons.first_names import first_names
from standpunkt.lexicons.lemmas import is_known
from standpunkt.records.analyses import Token

_LONGEST = 3
_NO_PERSON_FOLLOWS = frozenset(
    "der die das des dem den ein eine einer eines einem einen in im aus nach bei beim um am zum zur ins vom".split()
)


def strangers(tokens: Sequence[Token], capitals: Iterable[Token], taken: set[int], index: Index) -> Iterator[Name]:
    """Names among the tokens that are in no other name; `taken` are the places of those that are, `capitals` all tokens
    that begin so."""
    free = 0
    for token, after in pairwise(capitals):
        place = last = token.index
        if place < free or after.index > place + 1:
            continue
        while last < len(tokens) and _may_be_name(tokens, last, place, taken, index):
            last += 1
        if last - place > 1 and (name := _name(tokens, place, last)) is not None:
            yield name
        free = last


def _name(tokens: Sequence[Token], first: int, last: int) -> Name | None:
    """The longest end of the run that is a name: "Massachusetts | Elvar Tandrup"."""
    if is_known(tokens[last - 1].text) or not _stands_alone(tokens, last - 1):
        return None
    start = last - 1
    while start > max(first, last - _LONGEST) and not _is_word(tokens[start - 1].text):
        start -= 1
    words = tuple(t.text for t in tokens[start:last])
    return Name(start, last, words, True, "name of unknown words") if len(words) > 1 else None


def _may_be_name(tokens: Sequence[Token], place: int, first: int, taken: set[int], index: Index) -> bool:
    token = tokens[place]
    if place in taken or token.sentence != tokens[first].sentence or not token.text.isalpha():
        return False
    is_capital = len(token.text) > 2 and token.text[0].isupper() and token.text[1:].islower()
    return is_capital and is_surname(tokens, place, index)


def _is_word(text: str) -> bool:
    return is_known(text) and text not in first_names()


def _stands_alone(tokens: Sequence[Token], last: int) -> bool:
    """The last word stands alone somewhere else, as people are called and firms and places are not."""
    for token in tokens:
        if token.text.removesuffix("s") == tokens[last].text and token.index != last:
            before = tokens[token.index - 1] if token.index else None
            after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
            joined = (before is not None and before.text[0].isupper() and before.sentence == token.sentence) or (
                after is not None and after.text[0].isupper() and after.sentence == token.sentence
            )
            if not joined and (before is None or before.text.lower() not in _NO_PERSON_FOLLOWS):
                return True
    return False
