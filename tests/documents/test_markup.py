"""HTML pages: the article, its headline, its metadata; pages without an article are rejected."""

from __future__ import annotations

import pytest

from standpunkt.errors import InputRejectedError
from tests.documents.helpers import PARAGRAPH, SECOND, built

HEAD = """<meta property="og:title" content="Nordmark lehnt Einsatz ab">
<meta property="og:site_name" content="Nordpost">
<meta name="author" content="Petra Sandström"><meta name="description" content="Die Ministerin erteilt eine Absage.">
<link rel="canonical" href="https://nordpost.example/politik/einsatz.html">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-12T10:00:00+02:00"}</script>"""


def page(body: str, *, head: str = HEAD, charset: str = "utf-8", language: str = "de") -> bytes:
    top = f'<!DOCTYPE html><html lang="{language}"><head><meta charset="{charset}">{head}</head>'
    return f"{top}<body>{body}</body></html>".encode(charset)


ARTICLE = f"""<nav><a href="/">Startseite</a> <a href="/p">Politik</a></nav><article><h1>Nordmark lehnt Einsatz ab</h1>
<p class="teaser">Die Ministerin erteilt eine Absage.</p><p>Nordstadt (ag) – {PARAGRAPH}</p><h2>Hilfe für die Armee</h2>
<p>{SECOND}</p><blockquote class="twitter-tweet"><p>Das ist falsch. <a href="https://t.co/a">pic.twitter.com/a</a></p>
&mdash; Jon Berg (@jonberg) <a href="x">May 12, 2031</a></blockquote><p>{PARAGRAPH.replace("Lindqvist", "Holm")}</p>
</article><footer>© 2031 Nordpost Impressum</footer>"""


def test_a_news_page_becomes_an_article_with_its_metadata() -> None:
    article = built(page(ARTICLE), name="a.html")
    found = [(s.kind.value, article.text[s.span.start : s.span.end]) for s in article.segments]
    assert found[:6] == [
        ("headline", "Nordmark lehnt Einsatz ab"),
        ("teaser", "Die Ministerin erteilt eine Absage."),
        ("dateline", "Nordstadt (ag) –"),
        ("body", PARAGRAPH),
        ("headline", "Hilfe für die Armee"),
        ("body", SECOND),
    ]
    assert ("embedded post", "Das ist falsch.") in found
    assert (article.title, article.outlet) == ("Nordmark lehnt Einsatz ab", "Nordpost")
    assert (article.authors, article.url) == (("Petra Sandström",), "https://nordpost.example/politik/einsatz.html")
    assert article.published is not None
    assert (article.published.edtf, article.published.origin.rule) == ("2031-05-12", "metadata")
    assert article.language == "de"


def test_a_title_that_stands_only_in_the_head_becomes_the_headline() -> None:
    article = built(page(f"<div><p>{PARAGRAPH}</p><p>{SECOND}</p></div>"), name="a.html")
    assert article.text.startswith(f"Nordmark lehnt Einsatz ab\n\n{PARAGRAPH}")
    assert article.segments[0].kind.value == "headline"


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252", "iso-8859-15"])
def test_the_declared_encoding_is_honoured(charset: str) -> None:
    article = built(page(f"<p>{PARAGRAPH.replace('„', '')}</p>".replace("“", ""), charset=charset), name="a.html")
    assert "Südland" in article.text


def test_the_language_is_that_of_the_text_not_of_the_template() -> None:
    english = "<p>The minister said that it was not the time for this, and that she would not send them.</p>" * 3
    assert built(page(english, language="de", head=""), name="a.html").language == "en"


@pytest.mark.parametrize(
    ("element", "edtf"),
    [
        ('<meta property="article:published_time" content="2031-05-12T10:00:00Z">', "2031-05-12"),
        ('<meta name="date" content="2031-05-12">', "2031-05-12"),
        ("", None),
    ],
)
def test_the_date_is_what_the_page_declares_and_never_a_guess(element: str, edtf: str | None) -> None:
    body = f"<article><p>{PARAGRAPH}</p><p>{SECOND} Das war im Mai 2030.</p></article><footer>© 2029</footer>"
    published = built(page(body, head=element), name="a.html").published
    assert (published.edtf if published else None) == edtf


def test_a_time_element_of_the_article_gives_the_date() -> None:
    body = f'<article><time datetime="2031-05-12T10:00">heute</time><p>{PARAGRAPH}</p><p>{SECOND}</p></article>'
    published = built(page(body, head=""), name="a.html").published
    assert published is not None
    assert published.edtf == "2031-05-12"


@pytest.mark.parametrize(
    "body", ["", "<img src='a.jpg'>", "<script>let Wort = 1;</script>", "<nav><a href='/'>Startseite</a></nav>"]
)
def test_a_page_without_text_is_rejected(body: str) -> None:
    with pytest.raises(InputRejectedError, match=r"a\.html has no article text"):
        built(page(body), name="a.html")
