"""The page as HTML."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined

from standpunkt.ledger import View
from standpunkt.records.codes import Stance
from standpunkt.report.page import page_of
from standpunkt.report.words import STANCES, german_month

_SIGNS = {Stance.SUPPORT: "+", Stance.OPEN: "○", Stance.OPPOSE: "−", Stance.NONE: "·"}


def render(view: View) -> str:
    """The whole ledger as one HTML page in German, without scripts and without anything from outside.

    Every string of an article is escaped. The same ledger gives the same page. Raises LedgerError.
    """
    environment = Environment(
        loader=PackageLoader("standpunkt.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["anchor"] = anchor
    environment.filters["month"] = german_month
    template = environment.get_template("report.html.j2")
    return template.render(page=page_of(view), stances=STANCES, signs=_SIGNS)


def anchor(key: str) -> str:
    """`key` as part of an `id` and of the link to it: letters, digits and "-" stay, all else becomes
    its code point, so that two keys never share an anchor."""
    return re.sub(r"[^A-Za-z0-9-]", lambda match: "__" if match[0] == "_" else f"_{ord(match[0]):x}_", key)
