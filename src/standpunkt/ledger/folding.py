"""Words as a search compares them."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """Without accents, in lower case, ß as ss, white space single: "Große  Über" -> "grosse uber".

    Lone surrogates (bytes of a file name or command line that are no text) are dropped; no database takes them.
    """
    plain = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cs"))
    return " ".join("".join(plain).casefold().split())
