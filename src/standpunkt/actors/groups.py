"""Names for several or unnamed speakers: the text's own words, made readable as a nominative."""

from __future__ import annotations

from collections.abc import Sequence

from standpunkt.actors.index import Index
from standpunkt.actors.titles import ARTICLES, DEFINITE
from standpunkt.lexicons.speakers import speaker_lexicon
from standpunkt.lexicons.titles import title_word
from standpunkt.records.analyses import Token

JOINTS = frozenset({"und", "oder", "sowie", "noch", "beziehungsweise", "bzw", "&"})
_BETWEEN = JOINTS | {
    ",",
    "aber",
    "auch",
    "als",
    "wie",
    "sowohl",
    "weder",
    "von",
    "vom",
    "zudem",
    "nicht",
    "nur",
    "sondern",
}
_OBLIQUE = {"den": "die", "dem": "", "des": "", "der": "", "einem": "", "einer": "", "eines": "", "ein": "", "eine": ""}


_DATIVE = frozenset(
    "den dem einem einigen vielen mehreren anderen weiteren manchen wenigen zahlreichen verschiedenen allen".split()
)


def members(tokens: Sequence[Token]) -> list[list[Token]]:
    """The coordinated parts of a noun phrase: "von X, aber auch von Y oder den Z" gives X, Y and "den Z".

    One part where nothing is coordinated by a word such as "und"."""
    if not any(t.text.lower() in JOINTS for t in tokens):
        return [list(tokens)]
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text.lower() in _BETWEEN:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if part]


def coordinated_name(parts: Sequence[Sequence[Token]], index: Index) -> str:
    """ "Nordmark, Südmark und die östlichen Provinzen"."""
    names = [_member_name(part, index) for part in parts]
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " und " + names[-1]


def _member_name(part: Sequence[Token], index: Index) -> str:
    words = [t.text for t in part]
    bare = words[1:] if words[0].lower() in ARTICLES else words
    hit = index.entity_at(bare, 0) if bare else None
    if hit is not None and hit[1] == len(bare):
        return hit[0].name
    if words[0].lower() == "den" and len(words) > 1:
        return " ".join(("die", *words[1:]))
    return " ".join(bare or words)


def group_name(tokens: Sequence[Token], *, dative: bool = False, genitive: bool = False) -> str:
    """Nominative of a plural or anonymous phrase, without article: "mehreren Beamten aus X" gives
    "mehrere Beamte aus X" where `dative` says so; "Osteuropäische Politiker" loses its capital."""
    words = [t.text for t in tokens]
    dative = dative or words[0].lower() in _DATIVE
    if words[0].lower() == "einer":  # "einer russischen Quelle"
        genitive, dative = False, True
    if words[0].lower() in ARTICLES and len(words) > 1:
        words = words[1:]
    head = next((i for i, w in enumerate(words) if w[0].isupper() and not _is_adjective(words, i)), 0)
    words[:head] = [_nominative_modifier(w, dative=dative, genitive=genitive) for w in words[:head]]
    words[head] = _nominative_plural(words[head])
    return " ".join(words).replace(" ,", ",").replace("( ", "(").replace(" )", ")")


def _is_adjective(words: Sequence[str], place: int) -> bool:
    """A capitalised word that only opens the phrase: "Politische Beobachter", "Zwei hohe Beamte"."""
    quantity = words[place].lower() in speaker_lexicon().quantities
    if place + 1 >= len(words) or not any(w[0].isupper() for w in words[place + 1 : place + 3]):
        return False
    return quantity or (words[place + 1][0].isupper() and words[place].endswith(("e", "en", "er", "em", "es")))


def _nominative_modifier(word: str, *, dative: bool, genitive: bool) -> str:
    lower = word.lower()
    if (dative or lower.endswith("eren")) and lower.endswith("en"):
        return lower[:-1]
    if not genitive or not lower.endswith("er"):
        return lower
    return lower[:-2] if lower in {"zweier", "dreier"} else lower[:-1]


def _nominative_plural(noun: str) -> str:
    word = title_word(noun)
    if word is not None and word.masculine.endswith("beamter"):
        return noun.removesuffix("n")
    oblique = (noun.endswith("ern") and word is not None) or noun.lower().endswith(("kreisen", "nsidern", "leuten"))
    return noun[:-1] if oblique else noun


def is_plural(tokens: Sequence[Token]) -> bool:
    """True for phrases that begin with a quantity ("zwei", "mehrere") or name sources ("Regierungskreise")."""
    lexicon = speaker_lexicon()
    if any(t.text.lower() in lexicon.measures for t in tokens[1:3]):
        return False  # "Fünf Monate nach der Wahl"
    first = tokens[0].text.lower()
    if (
        first in lexicon.quantities
        or first.removesuffix("n") in lexicon.quantities
        or (first[0].isdigit() and len(tokens) > 1)
    ):
        return True
    return any(has_source_word(t.text) for t in tokens if t.text[0].isupper()) or _names_many(tokens)


def _names_many(tokens: Sequence[Token]) -> bool:
    """ "lokale Medien", "die Nachbarländer": head words that are plural by themselves."""
    words = [t.text for t in tokens]
    head = next((w.lower() for i, w in enumerate(words) if w[0].isupper() and not _is_adjective(words, i)), "")
    inhabitant = head.endswith(("niederländer", "engländer", "isländer", "neuseeländer"))
    return head in speaker_lexicon().plural_only or (head.endswith(("staaten", "länder", "ländern")) and not inhabitant)


def has_source_word(word: str) -> bool:
    """ "Quellen", "Regierungskreisen", "Insider": words for people who stay unnamed."""
    lower = word.lower()
    return (
        lower.endswith(("quelle", "quellen", "kreise", "kreisen", "insider", "insidern"))
        and not lower.endswith(("landkreise", "landkreisen"))
    ) or lower in speaker_lexicon().sources


def joins_inside(parts: Sequence[Sequence[Token]]) -> bool:
    """ "Beamte aus Nordmark und Südmark": the "und" joins what follows a preposition, unless a new phrase begins."""
    before = any(t.text.lower() in {"aus", "für", "zwischen", "mit", "in", "bei"} for t in parts[0][1:])
    return before and parts[1][0].text.lower() not in {"der", "die", "das", "andere", "weitere", "mehrere", "zwei"}


def continues(tokens: Sequence[Token], place: int) -> bool:
    """True where `tokens[place]` goes on with an enumeration of speakers: a joint, an article, an adjective, a name."""
    text = tokens[place].text
    if text.lower() in _BETWEEN | DEFINITE or text[0].isupper():
        return True
    adjective = text.islower() and text.endswith(("en", "er", "es", "em"))
    return adjective and place + 1 < len(tokens) and tokens[place + 1].text[0].isupper()


def is_one_person(parts: Sequence[Sequence[Token]]) -> bool:
    """ "die Senatorin und Parteichefin Mara Quist": one article, two roles."""
    first, second = parts[0], parts[-1]
    has_role = any(title_word(t.text) for t in first)
    goes_on = second[0].text.lower() not in ARTICLES and any(title_word(t.text) for t in second[:3])
    is_bare = len(first) == 1 and (word := title_word(first[0].text)) is not None and not word.plural
    return has_role and (first[0].text.lower() in ARTICLES or is_bare) and goes_on


def is_noun(word: str) -> bool:
    """A capitalised word that cannot be an adjective opening the sentence ("Osteuropäische Politiker")."""
    if not word[0].isupper() or word.endswith(("e", "en", "er", "em", "es")):
        return False
    return word.lower() not in ARTICLES and word.lower() not in speaker_lexicon().quantities
