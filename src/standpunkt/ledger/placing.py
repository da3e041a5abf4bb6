"""Where an article was published or lay, and whether another text found there is the same article, revised."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from urllib.parse import parse_qsl, urlencode, urlsplit

from standpunkt.records.spans import Span

KEPT = 0.4
"""Share of an article's runs of three words that another text at its place still has, if it is a revision of it."""
_RUN = 3
_WORD = re.compile(r"\w+")
_TRACKING = re.compile(
    r"utm_\w+|wt_\w+|mc_[ce]id|(?:fb|g|ms|tw|yc)clid|at_\w+|cmpid|xtor|ref|referrer|source|share", re.I
)


def place_of(url: str | None, source: str) -> str:
    """Its address without scheme, "www.", fragment, trailing slash and parameters that only track readers; without an
    address the path it was read from, as it was given."""
    try:
        parts = urlsplit(url or "")
        host, port = parts.hostname, parts.port
    except ValueError:  # "https://[" is no address
        return url or source
    if not host:
        return url or PurePath(source).as_posix()
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    place = host.removeprefix("www.") + (f":{port}" if port not in (None, 80, 443) else "") + parts.path.rstrip("/")
    return f"{place}?{urlencode(sorted(kept))}" if kept else place


def kept(before: str, after: str) -> float:
    """How much of a text another one still has: the share of its runs of three words, from 0 to 1.

    Not of both together: a report that grew fivefold is the same one; what holds but a fifth of an earlier text may be
    its beginning before a paywall, and takes nothing back.
    """
    ours, theirs = _runs(before), _runs(after)
    return len(ours & theirs) / (len(ours) or 1)


def body_of(text: str, spans: Iterable[Span]) -> str:
    """The words under `spans`, the segments that are no furniture: menus are the same on every page of an outlet."""
    return "\n".join(text[start:end] for start, end in spans)


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1))
