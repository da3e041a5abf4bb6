"""Outlets as sources: known ones under a name translated by a machine or misspelt, and unknown ones by their look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from standpunkt.actors.folding import fold
from standpunkt.actors.index import Index
from standpunkt.actors.likeness import like_words
from standpunkt.actors.titles import ARTICLES, DEFINITE
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.lexicons.yaml_files import read_yaml
from standpunkt.records.actors import Actor

_SMALL = frozenset({"am", "der", "des", "of", "de", "la", "le", "della", "für", "und", "&", "the"})
_LONGEST = 5
_DATIVE = re.compile(r"^(\w*(?:isch|deutsch|[Nn]eu|[Aa]llgemein|[Ff]rei))en (?=[A-ZÄÖÜ])")


@lru_cache(maxsize=1)
def _translations() -> dict[str, str]:
    """Folded names as a machine translates them, with the outlet they stand for."""
    return {fold(alias): name for name, aliases in read_yaml("outlets.yaml")["translated"].items() for alias in aliases}


@lru_cache(maxsize=1)
def _looks() -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    data = read_yaml("outlets.yaml")
    return frozenset(data["media_nouns"]), tuple(data["outlet_endings"]), frozenset(data["outlet_words"])


@lru_cache(maxsize=1)
def _everyday() -> frozenset[str]:
    aliases = read_yaml("outlets.yaml")["quoted"].values()
    return frozenset(alias for some in aliases for alias in some if " " not in alias)


def is_everyday(word: str) -> bool:
    """ "Stern", "Zeit": the name of an outlet, and much more often a word like any other."""
    return word in _everyday()


def like_outlet(words: Sequence[str], index: Index) -> Actor | None:
    """The one outlet or organisation of the base that `words`, a whole phrase, nearly name: "Nachrichtenwoche" for
    Newsweek, "Washingten Post"."""
    name = _bare(words)
    if not name:
        return None
    whole = fold(" ".join(name))
    translated = _translations().get(whole)
    if translated is not None and (hit := index.entity_at(translated.split(), 0)):
        return hit[0]
    near = {a.id: a for a in like_words(name, index.bodies.get(whole[:1], ()))}
    return next(iter(near.values())) if len(near) == 1 else None


def outlet_named(words: Sequence[str], *, quoted: bool) -> str | None:
    """The name of an unknown outlet or body: behind a noun for one ("die Zeitung Nordkurier"), in quotation marks, or
    ending as outlets' names do ("die Norder Rundschau"); None for other phrases."""
    nouns, endings, last_words = _looks()
    words = words[1:] if words[0].lower() in DEFINITE else words
    place = next((i for i, w in enumerate(words) if w in nouns or w.removesuffix("s") in nouns), None)
    if place is not None and place + 1 < len(words) and all(w.islower() for w in words[:place]):
        return _title(words[place + 1 :])
    name = _title(words)
    if name is None or not name.replace(" ", "").replace("-", "").isalpha():
        return None
    is_outlet = name.lower().endswith(endings) if len(words) == 1 else words[-1] in last_words
    is_body = len(words) > 1 and speaker_lexicon().body_gender(words[0]) is not None
    return _declined(name) if quoted or (is_outlet and not is_body) else None


def _bare(words: Sequence[str]) -> list[str]:
    """Without the article and the noun for an outlet before it: "das Magazin Nachrichtenwoche"."""
    nouns = _looks()[0]
    kept = list(words[1:] if words[0].lower() in ARTICLES else words)
    return kept[1:] if len(kept) > 1 and kept[0].removesuffix("s") in nouns else kept


def _title(words: Sequence[str]) -> str | None:
    """The words of a name, capitalised but for small words between them."""
    is_name = 0 < len(words) <= _LONGEST and all(w[0].isupper() or w in _SMALL for w in words)
    return " ".join(words) if is_name and words[0][0].isupper() and words[-1][0].isupper() else None


def _declined(name: str) -> str:
    """ "Neuen Norder Zeitung", in the dative, is the "Neue Norder Zeitung"."""
    return _DATIVE.sub(r"\1e ", name)
