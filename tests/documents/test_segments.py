"""Segments: which stretch of a German news text is what."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpunkt.documents import segments_of
from standpunkt.records.articles import SegmentKind
from tests.documents.helpers import PARAGRAPH, SECOND, kinds, of_kind
from tests.timing import seconds_of

BREADCRUMB = f"""AboAbonnieren

Landes-KonfliktRegierung lehnt Einsatz im Süden ab

Lesezeit 3 Minuten
Neuer Inhalt

Mara Lindqvist, Ministerin in Nordmark, spricht während einer Sitzung in Nordstadt (12.05.2031).

Nordstadt/Südhafen – {PARAGRAPH}

Das könnte Sie auch interessieren:

{SECOND} (EB/mit dpa)"""

TWEET = f"""Nordmark baut den Hafen aus

{PARAGRAPH}
Am Kai von Südhafen stehen seit gestern Kräne aus drei Ländern.
— Jon Berg🦊 (@jonberg) May 27, 2031
➡️Wer sie bezahlt, weiß bisher keiner …https://t.co/abc123 pic.twitter.com/xyz789
„Der Hafen trägt sich selbst“, versicherte die Ministerin. Das Geld liege bereit, und im Mai werde gebaut.
Kräne für den Kai
{SECOND}"""

PHOTO = f"""{PARAGRAPH}

Mara Lindqvist spricht in Nordstadt, Nordmark
Die Ministerin Mara Lindqvist spricht während eines Gipfels in Nordstadt, Nordmark, mit den Medien.


Foto von Petra Sandström/Getty Images

{SECOND}"""

PORTAL = f"""Startseite > Politik > Ausland
Nordmark lehnt Einsatz ab
Die Ministerin erteilt den Forderungen aus Südland eine Absage.
Von Petra Sandström und Jon Berg
Stand: 12.05.2031, 14:30 Uhr
Teilen Merken Drucken
Foto: dpa/Max Muster
{PARAGRAPH}
Lesen Sie auch
Südland rüstet auf
Ostau wartet ab
{SECOND}
© 2031 Nordpost
12 Kommentare
Newsletter: Jetzt kostenlos abonnieren und nichts verpassen"""

TABLOID = f"""Schickt Nordmark jetzt doch Truppen nach Südland?
Lindqvist spricht Machtwort
{PARAGRAPH}
BILD DES TAGES
{SECOND}
Mara Lindqvist beim Verlassen des Parlaments
Foto: AG"""


def test_a_glued_interface_line_a_glued_kicker_and_the_rest_of_a_portal_page() -> None:
    assert kinds(BREADCRUMB) == [
        ("furniture", "AboAbonnieren"),
        ("furniture", "Landes-Konflikt"),
        ("headline", "Regierung lehnt Einsatz im Süden ab"),
        ("furniture", "Lesezeit 3 Minuten"),
        ("furniture", "Neuer Inhalt"),
        ("caption", "Mara Lindqvist, Ministerin in Nordmark, spricht während einer Sitzung in Nordstadt (12.05.2031)."),
        ("dateline", "Nordstadt/Südhafen –"),
        ("body", PARAGRAPH),
        ("furniture", "Das könnte Sie auch interessieren:"),
        ("body", SECOND),
        ("furniture", "(EB/mit dpa)"),
    ]


def test_a_post_that_a_crawler_tore_in_two_is_one_segment_and_its_links_are_furniture() -> None:
    found = kinds(TWEET)
    (post,) = [words for kind, words in found if kind == "embedded post"]
    assert post.startswith("Am Kai von Südhafen")
    assert "(@jonberg) May 27, 2031" in post
    assert post.endswith("weiß bisher keiner …")
    assert ("furniture", "https://t.co/abc123") in found
    assert ("furniture", "pic.twitter.com/xyz789") in found
    assert ("body", PARAGRAPH) in found
    assert ("headline", "Kräne für den Kai") in found


@pytest.mark.parametrize(
    "author",
    ["— Jon Berg (@jonberg) 27. Mai 2031", "— Jon Berg (@jonberg)", "– Jon Berg (@jon.berg.example) May 1, 2031"],
)
def test_a_post_of_several_lines_between_blank_lines_is_taken_whole(author: str) -> None:
    text = f"{PARAGRAPH}\n\nErste Zeile des Posts.\nZweite Zeile, ohne Zeichen.\n{author}\n\n{SECOND}"
    assert kinds(text) == [
        ("body", PARAGRAPH),
        ("embedded post", f"Erste Zeile des Posts.\nZweite Zeile, ohne Zeichen.\n{author}"),
        ("body", SECOND),
    ]


def test_the_sentence_that_announces_a_post_is_body() -> None:
    post = "Das ist falsch. #Nordmark\n— Jon Berg (@jonberg) May 27, 2031"
    text = f"{PARAGRAPH}\nAuf X schrieb der Abgeordnete:\n{post}\n{SECOND}"
    assert of_kind(text, SegmentKind.EMBEDDED_POST) == [post]


def test_a_handle_in_a_sentence_makes_no_post() -> None:
    text = f"{PARAGRAPH}\nDer Abgeordnete – Jon Berg (@jonberg) – widersprach der Ministerin noch am selben Abend."
    assert of_kind(text, SegmentKind.EMBEDDED_POST) == []


def test_the_caption_stands_above_its_credit_and_the_alternative_text_above_the_caption() -> None:
    assert kinds(PHOTO)[1:4] == [
        ("furniture", "Mara Lindqvist spricht in Nordstadt, Nordmark"),
        (
            "caption",
            "Die Ministerin Mara Lindqvist spricht während eines Gipfels in Nordstadt, Nordmark, mit den Medien.",
        ),
        ("furniture", "Foto von Petra Sandström/Getty Images"),
    ]


def test_a_portal_page_leaves_its_article() -> None:
    found = kinds(PORTAL)
    assert [pair for pair in found if pair[0] != "furniture"] == [
        ("headline", "Nordmark lehnt Einsatz ab"),
        ("teaser", "Die Ministerin erteilt den Forderungen aus Südland eine Absage."),
        ("body", PARAGRAPH),
        ("body", SECOND),
    ]


def test_a_tabloid_opens_with_a_question() -> None:
    assert kinds(TABLOID) == [
        ("teaser", "Schickt Nordmark jetzt doch Truppen nach Südland?"),
        ("headline", "Lindqvist spricht Machtwort"),
        ("body", PARAGRAPH),
        ("headline", "BILD DES TAGES"),
        ("body", SECOND),
        ("caption", "Mara Lindqvist beim Verlassen des Parlaments"),
        ("furniture", "Foto: AG"),
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "London/Nordstadt/Kiel –",
        "BERLIN (ag) –",
        "Nordstadt.",
        "Nordstadt (dpa)",
        "Nordstadt, 12. Mai (dpa) -",
        "NORDSTADT dpa |",
        "(dpa)",
        "Bad Nordheim (dpa/lby) -",
        "Nordstadt (Nordmark), 12.05.2031 –",
    ],
)
def test_datelines_of_agencies_and_papers(dateline: str) -> None:
    text = f"Regierung lehnt Einsatz ab\n\n{dateline} {PARAGRAPH}\n\n{SECOND}"
    assert ("dateline", dateline) in kinds(text)
    assert ("body", PARAGRAPH) in kinds(text)


@pytest.mark.parametrize(
    "opening",
    [
        "Außenministerin Lindqvist – sie ist seit Mai im Amt – hat abgelehnt. Das sagte sie am Montag im Parlament.",
        "Nein. Einen Einsatz in Südland werde es nicht geben, sagte die Ministerin am Montag vor Journalisten.",
        "König Erik IX. von Nordmark hat die Ministerin am Montag empfangen und mit ihr über Südland gesprochen.",
        "Mara Lindqvist (SPD) hat abgelehnt. Das sagte sie am Montag in der Hauptstadt vor Abgeordneten.",
    ],
)
def test_what_only_looks_like_a_dateline(opening: str) -> None:
    assert of_kind(f"{opening}\n\n{SECOND}", SegmentKind.DATELINE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Abo",
        "AboAbonnieren",
        "TeilenMerkenDrucken",
        "Facebook Twitter WhatsApp E-Mail",
        "Lesezeit 2 Minuten",
        "Lesedauer: ca. 4 Min.",
        "3 Min. Lesezeit",
        "Von Petra Sandström",
        "Von unserer Korrespondentin Petra Sandström, Nordstadt",
        "Das Gespräch führte Petra Sandström",
        "Ein Kommentar von Petra Sandström",
        "12.05.2031, 14:30 Uhr",
        "Sonntag, 12. Mai 2031",
        "Veröffentlicht am 12. Mai 2031 um 14:30 Uhr",
        "Aktualisiert: 12.05.2031 - 18:02",
        "Foto: dpa",
        "Foto: Max Muster/dpa",
        "© Max Muster",
        "© picture alliance/dpa | Max Muster",
        "Bild: IMAGO / ZUMA Wire",
        "REUTERS",
        "Max Muster/AP",
        "(Foto: ag)",
        "Symbolbild",
        "Lesen Sie auch: Südland rüstet auf",
        "Mehr zum Thema",
        "pic.twitter.com/abc123",
        "https://nordpost.example/artikel",
        "Jetzt Newsletter abonnieren",
        "An dieser Stelle finden Sie externen Inhalt von X, der den Artikel ergänzt.",
        "Zur Startseite",
        "Kommentare (17)",
        "Anzeige",
        "Video: So lief die Sitzung",
        "Dieser Artikel wurde automatisch übersetzt und nicht geprüft.",
        "dpa-infocom, dpa:310512-99-123456/3",
        "* * *",
    ],
)
def test_lines_of_a_page_that_are_no_part_of_the_article(line: str) -> None:
    text = f"Regierung lehnt Einsatz ab\n\n{PARAGRAPH}\n\n{line}\n\n{SECOND}"
    assert ("furniture", line) in kinds(text)
    assert len(of_kind(text, SegmentKind.BODY)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "„Mehr“, sagte sie.",
        "Von Nordstadt nach Südhafen sind es drei Stunden.",
        "Die Anzeige gegen die Ministerin wurde zurückgezogen.",
        "Bild: Frau Ministerin, was planen Sie?",
        "Quellen im Ministerium bestätigten den Bericht.",
        "Dieser Artikel wurde aus dem Vertrag gestrichen.",
        "[…]",
        "Am 12. Mai 2031 begann die Sitzung.",
        "Kommentare lehnte die Ministerin ab.",
        "Das Foto von Lindqvist ging um die Welt.",
    ],
)
def test_sentences_that_only_sound_like_furniture_stay(line: str) -> None:
    assert ("furniture", line) not in kinds(f"{PARAGRAPH}\n\n{line}\n\n{SECOND}")


def test_a_caption_with_its_credit_in_one_line_is_cut() -> None:
    text = f"{PARAGRAPH}\n\nMara Lindqvist am Montag in Nordstadt. Foto: Max Muster/dpa\n\n{SECOND}"
    assert ("caption", "Mara Lindqvist am Montag in Nordstadt.") in kinds(text)
    assert ("furniture", "Foto: Max Muster/dpa") in kinds(text)


def test_the_last_paragraph_with_its_agency_is_body() -> None:
    text = f"{PARAGRAPH}\n\nZu Beratungen kommen am Montag die Parteien zusammen. Danach gibt es Gespräche. (dpa/ag)"
    assert kinds(text)[1:] == [
        ("body", "Zu Beratungen kommen am Montag die Parteien zusammen. Danach gibt es Gespräche."),
        ("furniture", "(dpa/ag)"),
    ]


def test_a_headline_that_comes_again_with_its_kicker_is_furniture() -> None:
    text = f"Regierung lehnt Einsatz ab\n\nLandes-KonfliktRegierung lehnt Einsatz ab\n\n{PARAGRAPH}\n\n{SECOND}"
    assert of_kind(text, SegmentKind.HEADLINE) == ["Regierung lehnt Einsatz ab"]
    assert "Landes-Konflikt" in of_kind(text, SegmentKind.FURNITURE)


@pytest.mark.parametrize("headline", ["Was YouTube jetzt ändern will", "Wie PolitikerInnen in Nordmark leben"])
def test_a_name_with_a_capital_inside_is_no_kicker(headline: str) -> None:
    assert of_kind(f"{headline}\n\n{PARAGRAPH}", SegmentKind.HEADLINE) == [headline]


def test_hard_wrapped_text_has_a_segment_a_paragraph() -> None:
    first, second = textwrap.fill(PARAGRAPH, 60), textwrap.fill(SECOND, 60)
    text = f"Nordmark lehnt ab\n\n{first}\n\n{second}\n\nFoto: dpa"
    assert kinds(text) == [
        ("headline", "Nordmark lehnt ab"),
        ("body", first),
        ("body", second),
        ("furniture", "Foto: dpa"),
    ]


def test_a_sentence_that_a_crawler_cut_at_a_link_is_one_segment() -> None:
    cut = "Das sagte Mara Lindqvist dem Sender\nin Nordstadt, der es am Montag verbreitete, wie er mitteilte."
    assert kinds(f"{PARAGRAPH}\n\n{cut}\n\n{SECOND}")[1] == ("body", cut)


def test_a_text_without_paragraphs_is_body_whatever_its_form() -> None:
    assert kinds("Mara Lindqvist lehnt ab") == [("body", "Mara Lindqvist lehnt ab")]


PIECES = [
    BREADCRUMB, TWEET, PHOTO, PORTAL, TABLOID, PARAGRAPH, "Foto: dpa", "\r\n", "\n\n", "\u2028", "— A (@b) May 1, 2031",
    "t.co/x", "Nordstadt – Ja", " date 2031-05 ", "„", "Lesen Sie auch", "\x0c", "KonfliktRegierung lehnt alles ab",
]  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=12).map("\n".join))
def test_segments_are_in_order_inside_the_text_and_cover_all_that_is_not_blank(text: str) -> None:
    segments = segments_of(text)
    position = 0
    for segment in segments:
        assert position <= segment.span.start < segment.span.end <= len(text)
        assert text[position : segment.span.start].strip() == ""
        position = segment.span.end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    "unit",
    ["Wort ", "Aa", "(@a ", "12.05.2031 ", "Foto: dpa\n", "— J (@j) May 1, 2031\n", "Nein\n", "A/", "Titel Eins\n"],
)
def test_cutting_is_linear_whatever_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        return seconds_of(lambda: segments_of(text))

    assert seconds(100_000) < 12 * seconds(20_000) + 0.2  # 5 is linear, 25 quadratic
    assert seconds(100_000) < 3


def test_a_short_text_wrapped_at_a_fixed_width_has_whole_paragraphs() -> None:
    text = (
        "Nordmark will den Sund sperren\n\n"
        "Aldersund (nan) - Die Ministerpräsidentin von Nordmark, Ina Solvang, hat am\n"
        "Dienstag eine Sperrung des Sunds gefordert. Der Außenminister Jonas Berg sagte\n"
        "der Zeitung, er lehne diesen Schritt ab, weil er den Handel zwischen den beiden\n"
        "Ländern auf lange Zeit schwer treffen werde und niemandem nütze.\n\n"
        "Man werde in den nächsten Wochen mit allen Anrainern sprechen und danach auch\n"
        "entscheiden, ob weitere Schritte nötig seien.\n"
    )
    bodies = [s for s in segments_of(text) if s.kind is SegmentKind.BODY]
    assert [text[s.span.start : s.span.end].count("\n") for s in bodies] == [3, 1]


def test_four_paragraphs_of_a_line_each_stay_four() -> None:
    text = "\n".join(
        f"Der {n}. Tag begann ruhig in Aldersund, und niemand sprach vom Sund oder vom Öl." for n in range(4)
    )
    assert len([s for s in segments_of(text) if s.kind is SegmentKind.BODY]) == 4
