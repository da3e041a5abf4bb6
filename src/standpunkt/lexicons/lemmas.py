"""Lemmas of German words by simplemma, whose dictionary is opened only where it is looked into.

Decoding all of its 1.1 million entries takes 0.7 s and 150 MB, more than all else that a short text needs. The entries
are sorted, and each is written as the difference to the one before it; so a stretch of entries that begin with the same
three bytes can be decoded alone, once one knows where it lies. lemma_stretches.bin tells where: to walk along all
entries takes 0.2 s. The result is simplemma's, word for word. Where another version of simplemma brings another
dictionary, simplemma itself decodes it, all at once.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from struct import iter_unpack
from zlib import crc32

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER
from simplemma.utils import normalize_token

_CHECKED = 0x187E026E
"""Checksum of the dictionary (simplemma 2.0) that the layout below is known to hold for, and lemma_stretches.bin."""
PLACES = "lemma_stretches.bin"
_HEAD = 9
"""Bytes before the first entry."""
_PREFIX = 3
_AS_BEFORE, _WHOLE = 254, 255
"""Instead of the number of bytes to take off the key: the value of the entry before, or a value written out."""


class Opened(Mapping[str, str]):
    """Word form -> lemma. An entry is: length shared with the key before; length of what follows; that; then the value
    as bytes to take off the key's end, length of what to put there, that. All lengths are one byte. `places` are those
    where a stretch of entries begins, in order."""

    def __init__(self, data: bytes, places: Iterable[int]) -> None:
        self._data = data
        self._starts = _with_prefixes(data, places)
        self._places = {prefix: number for number, (prefix, _) in enumerate(self._starts)}
        self._entries: dict[bytes, dict[bytes, bytes]] = {}

    def __getitem__(self, key: str) -> str:
        coded = key.encode()
        value = self._stretch(coded[:_PREFIX]).get(coded)
        if value is None:
            raise KeyError(key)
        return value.decode()

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The lemma; without the detour by an error, since most questions are about words that are not there."""
        coded = key.encode()
        value = self._stretch(coded[:_PREFIX]).get(coded)
        return default if value is None else value.decode()

    def __iter__(self) -> Iterator[str]:
        return (key.decode() for prefix, _ in self._starts for key in self._stretch(prefix))

    def __len__(self) -> int:
        return sum(len(self._stretch(prefix)) for prefix, _ in self._starts)

    def _stretch(self, prefix: bytes) -> dict[bytes, bytes]:
        entries = self._entries.get(prefix)
        if entries is None:
            entries = self._entries[prefix] = self._decoded(self._places[prefix]) if prefix in self._places else {}
        return entries

    def _decoded(self, place: int) -> dict[bytes, bytes]:
        data, (key, position) = self._data, self._starts[place]
        end = self._starts[place + 1][1] if place + 1 < len(self._starts) else len(data)
        value, entries = b"", dict[bytes, bytes]()
        while position < end:
            middle = position + 2 + data[position + 1]
            key = key[: data[position]] + data[position + 2 : middle]
            off = data[middle]
            position = middle + 1
            if off != _AS_BEFORE:
                start = middle + 2
                position = start + data[middle + 1]
                value = (b"" if off == _WHOLE else key[: len(key) - off]) + data[start:position]
            elif not entries:
                value = self._value_before(place)
            entries[key] = value
        return entries

    def _value_before(self, place: int) -> bytes:
        return next(reversed(self._stretch(self._starts[place - 1][0]).values()))


def _with_prefixes(data: bytes, places: Iterable[int]) -> list[tuple[bytes, int]]:
    """The first bytes of each stretch of entries and where it begins, in order."""
    found, prefix = [], b""
    for place in places:
        shared, start = data[place], place + 2
        prefix = prefix[:shared] + data[start : start + min(_PREFIX - shared, data[place + 1])]
        found.append((prefix, place))
    return found


def stretches(data: bytes) -> Iterator[int]:
    """The places in a dictionary where stretches of entries begin, by walking along all entries."""
    position, end = _HEAD, len(data)
    while position < end:
        if data[position] < _PREFIX:
            yield position
        position += 2 + data[position + 1]
        position += 1 if data[position] == _AS_BEFORE else 2 + data[position + 1]


def places_known() -> tuple[int, ...]:
    """What `stretches` finds in the dictionary that the checksum is of, from lemma_stretches.bin: four bytes each."""
    return tuple(place for (place,) in iter_unpack("<I", (files("standpunkt.lexicons") / PLACES).read_bytes()))


class _Factory:
    """What simplemma asks for its dictionaries."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return _german() if lang == "de" else DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang)


@lru_cache(maxsize=1)
def _german() -> Mapping[str, str]:
    with lzma.open(DATA_FOLDER / "de.plzma") as file:
        data = file.read()
    return Opened(data, places_known()) if crc32(data) == _CHECKED else DEFAULT_DICTIONARY_FACTORY.get_dictionary("de")


_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Factory()))
_LOOKUP = DictionaryLookupStrategy(_Factory())


def lemmatize(word: str) -> str:
    """The dictionary form of a word, as `simplemma.lemmatize(word, lang="de")` gives it."""
    return _LEMMATIZER.lemmatize(word, "de")


def is_known(word: str) -> bool:
    """Whether the dictionary has the word in this or the other case, as `simplemma.is_known(word, lang="de")`."""
    return _LOOKUP.get_lemma(normalize_token(word), "de") is not None
