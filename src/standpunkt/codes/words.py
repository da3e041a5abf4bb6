"""Tokens as the matcher wants them: folded lemma, with a separated prefix joined to its verb."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from standpunkt.records.analyses import Analysis, Sentence, Token

PREFIXES = frozenset(
    "ab an auf aus bei bereit dar dicht durch ein entgegen fern fest fort frei heraus herunter hervor hin hinaus hinzu "
    "klar los mit nach nahe nieder offen stark statt still um vor voran voraus vorbei weg weiter wieder zu zurück "
    "zusammen".split()
)
# After a separated prefix the clause is over: "lehnte ab und ...". "zu" before a noun is a preposition.
_AFTER_PREFIX = frozenset("und oder sowie aber doch als wie dass weil wenn sondern".split())
_NEVER_PREPOSITION = frozenset("zurück hinzu ein ab klar fest nahe weg heraus hinaus weiter dar".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A token for matching. `key` is its lemma in lower case ("ablehnen" for the "lehnt" of "lehnt ... ab"),
    `form` its text in lower case; `partner` is the place of the separated prefix in
    its sentence; `is_finite` is only known of forms that cannot be infinitives ("lehnt", not "lehnen")."""

    key: str
    form: str
    is_word: bool
    is_capitalised: bool
    partner: int | None = None
    is_finite: bool = False


def words_of(analysis: Analysis, sentence: Sentence, *, verbs: Set[str]) -> tuple[Word, ...]:
    """The words of `sentence`, one per token. Only separable verbs in `verbs` are joined with their prefix."""
    tokens = analysis.tokens_of(sentence)
    keys = [token.lemma.casefold() for token in tokens]
    partners: dict[int, int] = {}
    first = next((place for place, token in enumerate(tokens) if token.is_word), 0)
    for place, token in enumerate(tokens):
        if token.text in PREFIXES and _ends_clause(tokens, place):
            found = _verb_before(keys, first, place, token.text, verbs)
            if found is not None:
                verb, infinitive = found
                keys[verb] = token.text + infinitive
                partners[verb] = place
    return tuple(
        Word(
            keys[place],
            token.text.casefold(),
            token.is_word,
            token.is_capitalised,
            partners.get(place),
            token.mood is not None,
        )
        for place, token in enumerate(tokens)
    )


def _ends_clause(tokens: tuple[Token, ...], place: int) -> bool:
    if tokens[place].text in _NEVER_PREPOSITION or place + 1 == len(tokens):
        return True
    following = tokens[place + 1]
    return not following.is_word or following.text in _AFTER_PREFIX


def _verb_before(keys: list[str], first: int, place: int, prefix: str, verbs: Set[str]) -> tuple[int, str] | None:
    """Place and infinitive of the verb that the prefix at `place` belongs to, nearest first. The lemmatiser takes
    some for nouns or adjectives: "Macht ... dicht" at the sentence's beginning, "er weise ... zurück"."""
    for before in range(place - 1, -1, -1):
        if keys[before].endswith("n") and prefix + keys[before] in verbs:  # "ab" + "er" is no verb
            return before, keys[before]
    for before in range(place - 1, -1, -1):
        guess = keys[before] + "n" if keys[before].endswith("e") else ""
        if before == first and keys[before].endswith("t"):
            guess = keys[before].removesuffix("t") + "en"
        if guess and prefix + guess in verbs:
            return before, guess
    return None


def with_partners(words: Sequence[Word], places: Iterable[int]) -> tuple[int, ...]:
    """`places` and those of the prefixes that belong to verbs among them, in order."""
    return tuple(sorted({p for place in places for p in (place, words[place].partner) if p is not None}))
