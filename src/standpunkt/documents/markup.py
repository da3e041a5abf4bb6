"""An HTML page -> its article as text, with headline and paragraphs on lines of their own, and its metadata.

Extraction of the article is trafilatura's. The date of publication is read here, from what the page declares
(JSON-LD, meta elements, `time`): trafilatura's own guesses with today's date at hand and may make a day of a month.
"""

from __future__ import annotations

import re
from typing import Any, cast

from standpunkt.documents.days import day_of
from standpunkt.documents.decoding import decoded
from standpunkt.documents.sources import Source
from standpunkt.errors import InputRejectedError
from standpunkt.lexicons.furniture import normalised
from standpunkt.records.articles import Metadata

_HEAD = 4096  # bytes in which a page has to declare its encoding; the standard asks for 1024
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_META_DATES = (
    '//meta[@property="article:published_time"]/@content',
    '//meta[@itemprop="datePublished"]/@content',
    '//*[@itemprop="datePublished"]/@datetime',
    '//meta[@name="date" or @name="pubdate" or @name="publishdate" or @name="publish-date"]/@content',
    '//meta[@name="DC.date.issued" or @name="dc.date" or @name="DC.date" or @name="dcterms.created"]/@content',
    "//time[@pubdate]/@datetime",
    "//article//time/@datetime",
    "//header//time/@datetime",
)
_TEASER_TAGS = ("p", "h2", "h3", "h4", "strong", "span", "em", "div")
_REMEDY = "Save the article itself as .txt, or the page after its text has loaded."


def from_html(content: bytes, *, name: str) -> Source:
    """Text and metadata of a page. Raises InputRejectedError where there is no article text on it."""
    charset = _CHARSET.search(content[:_HEAD])
    page = decoded(content, name=name, declared=charset[1].decode("ascii") if charset else None)
    page = _XML_DECLARATION.sub("", page)
    document, tree = _extracted(page)
    lines = [line.strip() for line in (document.text or "").splitlines()] if document is not None else []
    lines = [line for line in lines if line]
    if tree is None or not any(any(map(str.isalpha, line)) for line in lines):
        raise no_article(name)
    metadata = _metadata(document, tree)
    headings = {" ".join(head.itertext()).strip() for head in document.body.iter("head")}
    description = _visible(document.description, tree)
    return Source(_composed(lines, metadata.title, description), metadata, frozenset(headings), description)


def no_article(name: str) -> InputRejectedError:
    """The error for a page without text of an article."""
    return InputRejectedError(f"{name} has no article text on its page.", remedy=_REMEDY)


def _extracted(page: str) -> tuple[Any, Any]:
    """trafilatura's document and the page as an lxml tree, either of them None where nothing is found."""
    from trafilatura import bare_extraction, load_html  # noqa: PLC0415 (half a second, for HTML only)

    try:
        tree = load_html(page)
        document = bare_extraction(page, with_metadata=True, include_comments=False)
    except Exception:  # a parser of hostile input: whatever it trips over, the page has no article for us
        return None, None
    return document, tree


def _metadata(document: Any, tree: Any) -> Metadata:
    return Metadata(
        title=_clean(document.title),
        url=_clean(document.url),
        outlet=_clean(document.sitename),
        authors=tuple(author.strip() for author in (document.author or "").split(";") if author.strip()),
        published=_published(tree),
        language=_declared_language(tree),
    )


def _published(tree: Any) -> str | None:
    """The first date that the page declares as its own; JSON-LD first, because news sites care for it most."""
    scripts = (str(text) for text in tree.xpath('//script[@type="application/ld+json"]/text()'))
    declared = [match[1] for script in scripts for match in _JSON_DATE.finditer(script)]
    declared += [str(value) for path in _META_DATES for value in tree.xpath(path)]
    return next((edtf for value in declared if (edtf := day_of(value))), None)


def _declared_language(tree: Any) -> str | None:
    value = cast("str", tree.get("lang") or "")
    return value[:2].lower() if re.match(r"[A-Za-z]{2}(?:[-_]|$)", value) else None


def _visible(description: str | None, tree: Any) -> str | None:
    """The description as the page shows it, if it does: then it is the teaser, and not only for search engines."""
    if not description:
        return None
    wanted = normalised(description)
    for element in tree.iter(*_TEASER_TAGS):
        if element.tag != "div" or len(element) == 0:
            shown = " ".join("".join(element.itertext()).split())
            if normalised(shown) == wanted:
                return shown
    return None


def _composed(lines: list[str], title: str | None, description: str | None) -> str:
    """Headline and teaser before the paragraphs, where the extraction left them out; a blank line between."""
    forms = {normalised(line) for line in lines[:8]}
    top = [line for line in (title, description) if line and normalised(line) not in forms]
    if description in top and title not in top:
        place = next((at + 1 for at, line in enumerate(lines[:8]) if normalised(line) == normalised(title or "")), 0)
        lines, top = [*lines[:place], description or "", *lines[place:]], []
    return "\n\n".join([*top, *lines])


def _clean(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
