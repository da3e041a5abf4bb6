"""One self-contained page of a whole ledger."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from standpunkt.ledger import Ledger, View
from standpunkt.records.articles import Rejection
from standpunkt.records.statements import ReadArticle
from standpunkt.report import render
from standpunkt.report.render import anchor
from tests.views.makers import CODEBOOK, article, harbour_article, statement

VOID = {"meta", "br", "link", "img", "input", "hr"}


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    earlier = article("Mara Lindqvist sagte, die Hafensperre sei denkbar.", name="früher & später.txt")
    said = statement(earlier, "die Hafensperre sei denkbar", said="2031-02", codes=[("port_blockade", "open")])
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        writer = ledger.writer()
        writer.put_codebook(CODEBOOK)
        writer.put(harbour_article(), recipe="r")
        writer.put(ReadArticle(earlier, (said,)), recipe="r")
        writer.reject(Rejection("<leer>.txt", "The file is empty.", "Leave it out."))
        yield ledger.view()


class Reader(HTMLParser):
    """Collects ids, links and tags; fails where tags are not properly nested."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.deepest_mark = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in VOID:
            self.open.append(tag)
        self.deepest_mark = max(self.deepest_mark, self.open.count("mark"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_every_link_leads_somewhere_on_the_page_and_no_id_is_there_twice(view: View) -> None:
    reader = read(render(view))
    assert len(reader.ids) == len(set(reader.ids))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)


def test_nothing_comes_from_outside_and_nothing_runs(view: View) -> None:
    page = render(view)
    assert "script" not in read(page).tags
    assert not re.search(r"(src=|@import|url\(|https?://(?!www\.w3\.org/))", page)


def test_what_an_article_says_is_text_and_never_markup(view: View) -> None:
    page = render(view)
    assert "<script>" not in page
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in page
    assert "&lt;leer&gt;.txt" in page


def test_nested_quotations_are_nested_marks(view: View) -> None:
    assert read(render(view)).deepest_mark == 2


def test_the_source_stands_there_word_for_word(view: View) -> None:
    page = render(view)
    plain = re.sub(r"<[^>]+>", "", re.sub(r"<sup>.*?</sup>", "", page))
    assert "Teo Brandvik habe ihr versichert, „eine Sperrung des Hafens“ sei vom Tisch." in plain


def test_a_cell_of_the_matrix_leads_to_its_quotations(view: View) -> None:
    page = render(view)
    target = f"p-{anchor('mara-lindqvist')}-{anchor('port_blockade')}"
    assert re.search(rf'<a class="stance oppose" href="#{target}">.*Ablehnung <b>1</b></a>', page)
    assert f'id="{target}"' in page


def test_the_shift_shows_both_sides_with_german_words(view: View) -> None:
    shifts = render(view).split('id="verschiebungen"')[1].split("</section>")[0]
    assert "Mara Lindqvist · Sperrung des Hafens" in shifts
    assert shifts.index("die Hafensperre sei denkbar") < shifts.index("sei vom Tisch")
    assert "Februar 2031" in shifts


def test_the_shift_says_in_german_what_it_is_and_how_well_attested(view: View) -> None:
    shifts = render(view).split('id="verschiebungen"')[1].split("</section>")[0]
    for words in ("Die Haltung hat sich mit der Zeit geändert.", "Gut belegt.", "Dünn belegt: nur ein Medium"):
        assert words in shifts


def test_the_debate_is_told_proposal_by_proposal_with_shares(view: View) -> None:
    debate = render(view).split('id="lage"')[1].split("</section>")[0]
    assert "Sperrung des Hafens" in debate
    assert "(50 %)" in debate
    assert "März 2031: 0 %" in debate


def test_a_day_of_publication_is_told_as_such(view: View) -> None:
    assert "spätestens 8. Mai 2031 (Tag der Veröffentlichung)" in render(view)


def test_the_same_ledger_gives_the_same_page(view: View) -> None:
    assert render(view) == render(view)


def test_an_empty_ledger_gives_a_page_that_says_so(tmp_path: Path) -> None:
    with Ledger(tmp_path / "empty.db", create=True) as ledger:
        page = render(ledger.view())
    read(page)
    assert "Noch nimmt keine Aussage zu einem Vorschlag Stellung." in page


def test_two_keys_never_share_an_anchor() -> None:
    assert len({anchor(key) for key in ("a b", "a_b", "a_20_b", "ä b", "a-b")}) == 5


def test_what_people_checked_is_marked_with_who_did_when_and_why(tmp_path: Path) -> None:
    told = harbour_article()
    first = told.statements[0].id
    with Ledger(tmp_path / "l.db", create=True) as ledger:
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put(told, recipe="r")
        assert "geprüft" not in render(ledger.view())
        decisions = [(first, "said", "2031-05"), (first, "code:port_blockade", "open")]
        ledger.writer().judge_each(decisions, coder="jo <x>", time="2031-05-09T10:00:00+00:00", reason="Vorspann")
        page = render(ledger.view())
    label = CODEBOOK.proposals[0].label
    by = "von jo &lt;x&gt; am 9. Mai 2031: Vorspann"
    marks = f'<span title="{by}">Haltung zu {label}</span>, <span title="{by}">Zeit</span>'
    assert f"geprüft: {marks}" in page
    assert page.count("geprüft: ") == 1
