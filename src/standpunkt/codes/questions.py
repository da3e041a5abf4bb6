"""Questions: whether one is asked, and what those say that want no answer ("Was soll ein Tempolimit bringen?")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from standpunkt.codes.lexicon import Group, Kind
from standpunkt.codes.readings import Operator
from standpunkt.codes.words import Word
from standpunkt.records.codes import Stance

_NO_NEED = Group("asks what for", Kind.EVALUATION, Stance.OPPOSE, None, None, asserts=False)
_NO_DOUBT = Group("asks why not", Kind.EVALUATION, Stance.SUPPORT, None, None, asserts=False)
_BREAKS = frozenset(':;–—!?.„“”"»«')
_USES = frozenset("bringen nützen nutzen helfen ändern taugen bewirken".split())
_MODALS = frozenset("soll solle sollen sollte sollten".split())
_WHY = frozenset("warum wieso weshalb".split())
_IMPATIENT = frozenset("endlich einfach längst".split())
_DOUBTING = frozenset("etwa ernsthaft allen".split())


def asks(words: Sequence[Word], mention: Sequence[int]) -> bool:
    """True where a question mark follows what is evoked at `mention`."""
    return any(word.form == "?" for word in words[mention[-1] :])


def is_put_to_somebody(words: Sequence[Word]) -> bool:
    """ "Warum sperren Sie sich gegen X?" says where the other stands, not where the one who asks does."""
    after = (word for before, word in pairwise(words) if before.is_word)
    return any((word.form == "sie" and word.is_capitalised) or word.form == "ihr" for word in after)


def rhetorical(words: Sequence[Word], mention: Sequence[int]) -> Operator | None:
    """What a question around `mention` says that wants no answer; None where it may want one."""
    if not asks(words, mention) or is_put_to_somebody(words):
        return None
    start = _start(words, mention[0])
    end = next(p for p in range(mention[-1], len(words)) if words[p].form == "?")
    forms = [word.form for word in words[start:end]]
    keys = {word.key for word in words[start:end]}
    for group, places in _patterns(forms, keys):
        return Operator(group, tuple(start + p for p in places), group.stance, is_negated=False, head=start)
    return None


def _start(words: Sequence[Word], first: int) -> int:
    before = (p for p in range(first - 1, -1, -1) if words[p].form in _BREAKS)
    return next(before, -1) + 1


def _patterns(forms: Sequence[str], keys: set[str]) -> Iterator[tuple[Group, tuple[int, ...]]]:
    opening = forms[0] if forms else ""
    if opening in ("wozu", "wofür") or (opening in ("was", "wem") and keys & _USES):
        yield _NO_NEED, (0,)
    if opening == "wer" and keys & {"brauchen", "wollen"} and {*forms} & {"schon", "denn", "noch"}:
        yield _NO_NEED, (0,)
    if opening in ("was", "wer") and "gegen" in forms and keys & {"sprechen", "haben"}:
        yield _NO_DOUBT, (0, forms.index("gegen"))
    if opening in _WHY and "nicht" in forms and _IMPATIENT & {*forms}:
        yield _NO_DOUBT, (0, forms.index("nicht"))
    if opening in _WHY and len(forms) > 1 and forms[1] in _MODALS and "nicht" not in forms:
        yield _NO_NEED, (0, 1)
    if opening in _MODALS and _DOUBTING & {*forms}:
        yield _NO_NEED, (0, next(p for p, form in enumerate(forms) if form in _DOUBTING))
    if opening == "wann" and "endlich" in forms:
        yield _NO_DOUBT, (0, forms.index("endlich"))
