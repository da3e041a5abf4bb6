"""Utterances of a ledger: its statements, brought together at the time of asking.

Near-copies are sought among articles that report one utterance, nowhere else: only there they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from standpunkt import utterances as acts
from standpunkt.documents.near_duplicates import near_duplicates
from standpunkt.ledger import Entry, View
from standpunkt.records.utterances import Utterance
from standpunkt.utterances import Change, Wording, chain, changes

__all__ = ["Change", "Wording", "chain", "changes", "translated", "utterances"]
_BY_MACHINE = re.compile(
    r"\b(?:automatisch\w*|maschinell\w*|Maschine|KI|künstliche\w* Intelligenz|DeepL|Google)\b", re.IGNORECASE
)


def utterances(view: View, entries: Iterable[Entry] | None = None) -> tuple[Utterance, ...]:
    """The utterances behind `entries`, or behind all statements of the ledger; by latest day, then id."""
    found = tuple(view.statements() if entries is None else entries)
    statements = [entry.statement for entry in found]
    heads = {entry.article.id: entry.article for entry in found}
    once = acts.of(statements, heads.values())
    told = dict.fromkeys(key for utterance in once if utterance.sources > 1 for key in utterance.articles)
    copies = near_duplicates(article for key in told if (article := view.article(key)))
    return acts.with_copies(once, heads.values(), copies) if copies else once


def translated(view: View) -> frozenset[str]:
    """The ids of the articles that say of themselves that a machine translated them, in a note beside the text."""
    notes = view.furniture("bersetz")  # SQLite knows upper and lower case of ASCII only: "Übersetzung", "übersetzt"
    return frozenset(key for key, said in notes.items() if any(_BY_MACHINE.search(note) for note in said))
