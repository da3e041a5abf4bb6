"""Lemmas of German words by simplemma, whose dictionary is opened only where it is looked into.

Decoding all of its 1.1 million entries takes 0.7 s and 150 MB, more than all else that a short text needs. The entries
are sorted by their bytes, and each is written as the difference to the one before it; so a block of some dozens can be
decoded alone, once one knows where it begins and with which key, which lemma_blocks.bin tells. The result is
simplemma's, word for word. Where another version of simplemma brings another dictionary, simplemma itself decodes it,
all at once.
"""

from __future__ import annotations

import lzma
import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from zlib import crc32

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries import DEFAULT_DICTIONARY_FACTORY
from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER
from simplemma.utils import normalize_token

BLOCKS = "lemma_blocks.bin"
_CHECKED = 0x187E026E
"""Checksum of the dictionary (simplemma 2.0) that the layout below is known to hold for, and lemma_blocks.bin."""
_HEAD = 9
"""Bytes before the first entry."""
_AT_LEAST = 48
"""Entries in a block: a word is found in some 10 µs, and there are 22,000 blocks to keep in mind."""
_AS_BEFORE, _WHOLE = 254, 255
"""Instead of the number of bytes to take off the key: the value of the entry before, or a value written out."""

Block = tuple[int, bytes]
"""Where its first entry lies, and that entry's key."""


class Opened(Mapping[str, str]):
    """Word form -> lemma, of a dictionary and its blocks in order. Nothing that is decoded is kept: those who ask
    remember the answers, and all entries would take 150 MB."""

    def __init__(self, data: bytes, blocks: Sequence[Block]) -> None:
        self._data = data
        self._places = [*(place for place, _ in blocks), len(data)]
        self._keys = [key for _, key in blocks]

    def __getitem__(self, key: str) -> str:
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The lemma; without the detour by an error, since most questions are about words that are not there."""
        coded = key.encode("utf-8", "surrogatepass")
        for _, found, value in self._block(bisect_right(self._keys, coded) - 1):
            if found >= coded:
                return value.decode() if found == coded else default
        return default

    def __iter__(self) -> Iterator[str]:
        return (key.decode() for number in range(len(self._keys)) for _, key, _ in self._block(number))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _block(self, number: int) -> Iterator[tuple[int, bytes, bytes]]:
        if number < 0:
            return iter(())
        return _entries(self._data, self._places[number], self._places[number + 1], self._keys[number])


def _entries(data: bytes, position: int, end: int, key: bytes = b"") -> Iterator[tuple[int, bytes, bytes]]:
    """Place, key and value of the entries from `position` to `end`, the first of which has the key `key` or shares
    nothing with one before it.

    An entry is: length shared with the key before; length of what follows; that; then the value as bytes to take off
    the key's end, length of what to put there, that. All lengths are one byte.
    """
    value = b""
    while position < end:
        begin, middle = position, position + 2 + data[position + 1]
        key = key[: data[position]] + data[position + 2 : middle]
        off = data[middle]
        position = middle + 1
        if off != _AS_BEFORE:
            start = middle + 2
            position = start + data[middle + 1]
            value = (b"" if off == _WHOLE else key[: len(key) - off]) + data[start:position]
        yield begin, key, value


def blocks_of(data: bytes) -> Iterator[Block]:
    """The blocks of a dictionary, by walking along all entries, which takes a second. None begins with an entry that
    has the value of the one before it."""
    entries = 0
    for place, key, _ in _entries(data, _HEAD, len(data)):
        if place == _HEAD or (entries >= _AT_LEAST and data[place + 2 + data[place + 1]] != _AS_BEFORE):
            yield place, key
            entries = 0
        entries += 1


def packed(blocks: Sequence[Block]) -> bytes:
    """As lemma_blocks.bin holds them: their number, their places (four bytes each), and their keys in lines."""
    places, keys = zip(*blocks, strict=True)
    return struct.pack(f"<{len(blocks) + 1}I", len(blocks), *places) + b"\n".join(keys)


def blocks_known() -> list[Block]:
    """What lemma_blocks.bin holds, which `blocks_of` finds in the dictionary that the checksum is of."""
    raw = (files("standpunkt.lexicons") / BLOCKS).read_bytes()
    (number,) = struct.unpack_from("<I", raw)
    places = struct.unpack_from(f"<{number}I", raw, 4)
    return list(zip(places, raw[4 * (number + 1) :].split(b"\n"), strict=True))


class _Factory:
    """What simplemma asks for its dictionaries."""

    def get_dictionary(self, lang: str) -> Mapping[str, str]:
        return _german() if lang == "de" else DEFAULT_DICTIONARY_FACTORY.get_dictionary(lang)


@lru_cache(maxsize=1)
def _german() -> Mapping[str, str]:
    with lzma.open(DATA_FOLDER / "de.plzma") as file:
        data = file.read()
    return Opened(data, blocks_known()) if crc32(data) == _CHECKED else DEFAULT_DICTIONARY_FACTORY.get_dictionary("de")


_LEMMATIZER = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Factory()))
_LOOKUP = DictionaryLookupStrategy(_Factory())


def lemmatize(word: str) -> str:
    """The dictionary form of a word, as `simplemma.lemmatize(word, lang="de")` gives it."""
    return _LEMMATIZER.lemmatize(word, "de")


@lru_cache(maxsize=32768)
def is_known(word: str) -> bool:
    """Whether the dictionary has the word in this or the other case, as `simplemma.is_known(word, lang="de")`."""
    return _LOOKUP.get_lemma(normalize_token(word), "de") is not None
