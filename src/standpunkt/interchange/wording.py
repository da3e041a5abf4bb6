"""German words for offices: the title without its body, and both genders of it."""

from __future__ import annotations

import re

_OF = re.compile(r"\s+(?:von|vom|der|des|in|im|für|bei|beim|zu|zum|zur|an|am|auf)\s|,|\s+\(")
_ADJECTIVAL = re.compile(r"(?:sitzend|beauftragt|abgeordnet|bevollmächtigt|angestellt|gesandt|amtierend)er$", re.I)
_ADJECTIVE = re.compile(r"^(?P<stem>[a-zäöüßA-ZÄÖÜ-]+)er$")
_PAIRS = (("mann", "frau"), ("männin", "männin"), ("Beamter", "Beamtin"), ("beamter", "beamtin"), ("rat", "rätin"))
_HARD_IN = re.compile(r"(?:er|or|är|eur|ent|ant|ist|at|ot|oge|ief|ef|if|al|an|on|et|it|och)in$")
_ROOTS = re.compile(r"(?:er|or|är|eur|ent|ant|ist|at|ot|ef|al|an|on|et|it)$")


def head_of(label: str) -> str:
    """The title without the body: "Außenminister von Nordmark" -> "Außenminister"."""
    return _OF.split(label, maxsplit=1)[0].strip()


def both_genders(label: str) -> tuple[str, str]:
    """`label` for a man and for a woman, whichever of the two it is: "Ministerin von X" -> "Minister von X", ....

    The head's last word is changed, and adjectives before it ("Stellvertretender Generalsekretär"). Where the word
    is none of the German patterns, both are `label`.
    """
    head = head_of(label)
    rest = label[len(head) :]
    *before, last = head.split() or [head]
    male, female = _pair(last)
    adjectives = [_adjective(word) for word in before]
    both = [" ".join((*(a[n] for a in adjectives), (male, female)[n])) + rest for n in (0, 1)]
    return both[0], both[1]


def _pair(word: str) -> tuple[str, str]:
    for male, female in _PAIRS:
        if word.endswith(male):
            return word, word.removesuffix(male) + female
        if word.endswith(female):
            return word.removesuffix(female) + male, word
    if _ADJECTIVAL.search(word):
        return word, word[:-1]
    if _ADJECTIVAL.search(f"{word}r"):
        return f"{word}r", word
    if _HARD_IN.search(word):
        return word.removesuffix("in"), word
    return (word, f"{word}in") if _ROOTS.search(word) else (word, word)


def _adjective(word: str) -> tuple[str, str]:
    if match := _ADJECTIVE.match(word):
        return word, f"{match['stem']}e"
    return (f"{word}r", word) if word.endswith("e") else (word, word)


def with_body(title: str, body: str) -> str:
    """ "Außenminister" and "Nordmark" -> "Außenminister von Nordmark"; a title that names its body stays."""
    if body in title or len(title.split()) > 2:
        return title
    return f"{title} von {body}" if " " not in body else f"{title} ({body})"
