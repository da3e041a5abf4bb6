"""Mood of finite verb forms, from the form itself and its lemma."""

from __future__ import annotations

from functools import lru_cache

from standpunkt.lexicons.lemmas import lemmatize
from standpunkt.lexicons.subjunctives import PAST_SUBJUNCTIVE, SUBJUNCTIVE
from standpunkt.records.analyses import Mood

# "seine" and "seinen" are no forms of sein, whatever the lemmatiser says.
_SUPPLETIVE = {"sein": frozenset(("ist", "sind", "war", "waren", "bin", "bist", "seid", "warst", "wart"))}
_FINITE_ENDINGS = ("t", "te", "et", "st", "e")
_PARTICIPLE_I = ("end", "ende", "enden", "ender", "endes", "endem")
_PARTICIPLE_II = ("t", "en", "te", "ten", "ter", "tes", "ene", "enen")


def is_verb_lemma(lemma: str) -> bool:
    """True where `lemma` is an infinitive: it ends in -n and has a finite form of its own."""
    return lemma.endswith("n") and lemma[:1].islower() and _has_finite_form(lemma)


@lru_cache(maxsize=65536)
def _has_finite_form(lemma: str) -> bool:
    if lemma in ("sein", "tun"):
        return True
    if not lemma.endswith(("en", "eln", "ern")):
        return False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    return any(
        form != lemma and lemmatize(form) == lemma
        for form in (stem + "t", stem + "te", stem + "et", stem + "st", stem + "e")
    )


def mood_of(text: str, lemma: str) -> Mood | None:
    """Mood of a form, None where it is no finite verb form (or cannot be told from an infinitive or participle).

    A form in -e of a verb is the third person of the subjunctive unless "ich" stands beside it: the first
    person indicative is written the same, but hardly occurs outside direct speech; `analyse` looks for "ich".
    """
    form = text.lower()
    if form in SUBJUNCTIVE:
        return Mood.SUBJUNCTIVE
    if form in PAST_SUBJUNCTIVE:
        return Mood.PAST_SUBJUNCTIVE
    if lemma in _SUPPLETIVE:
        return Mood.INDICATIVE if form in _SUPPLETIVE[lemma] and text[0].islower() else None
    if not text[0].islower() or not is_verb_lemma(lemma) or form == lemma:
        return None
    return _mood_of_regular(form, lemma)


def _mood_of_regular(form: str, lemma: str) -> Mood | None:
    if form + "n" == lemma or (lemma.endswith("eln") and form == lemma[:-3] + "le"):
        return Mood.SUBJUNCTIVE
    if _is_participle(form, lemma):
        return None
    return Mood.INDICATIVE


def _is_participle(form: str, lemma: str) -> bool:
    if form.endswith(_PARTICIPLE_I):
        return True
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    # "ge" near the beginning that the infinitive has not: gesagt, angekündigt, zurückgewiesen.
    has_ge = not stem.startswith("ge") and 0 <= form.find("ge") < 8 and not form.startswith(stem)
    return has_ge and form.endswith(_PARTICIPLE_II)


@lru_cache(maxsize=4096)
def verb_like_adjective(form: str, lemma: str) -> tuple[str, Mood | None]:
    """Lemma and mood of a form that the lemmatiser takes for an adjective, where it may be a verb's subjunctive
    ("weise", "reiche", "leere"); for the place of a finite verb only."""
    if form[0].islower() and not form.endswith("eine") and is_verb_lemma(form + "n"):
        return form + "n", Mood.SUBJUNCTIVE
    return lemma, None
