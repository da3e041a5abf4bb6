"""Eight invented articles with what a reader takes from them: when, on what occasion and to which outlet it was said.

Written before the program was asked, to see how it fares on articles its rules were not made with. A row is the
beginning of a statement's words, the EDTF time it was said (None where the article does not tell), the kind of
occasion and the outlet or medium (None likewise). All people, countries and outlets are invented.
"""

from __future__ import annotations

from dataclasses import dataclass

from standpunkt.records.statements import OccasionKind as Kind


@dataclass(frozen=True)
class Row:
    words: str
    said: str | None
    kind: Kind | None = None
    via: str | None = None


@dataclass(frozen=True)
class Unseen:
    """`published` is EDTF or None; `rows` stand in text order."""

    name: str
    published: str | None
    text: str
    rows: tuple[Row, ...]


PRESS_CONFERENCE = Unseen(
    "press conference",
    "2025-09-18",  # a Thursday
    """Ostmarein lehnt Hafenabkommen ab

Brekholm (lna) – Ostmarein will dem Hafenabkommen mit Südwerder nicht beitreten. „Dieses Abkommen nützt nur einer Seite“, sagte Verkehrsministerin Liv Tarnow am Mittwoch auf einer Pressekonferenz in Brekholm. Als sie letzte Woche in Südwerder gewesen sei, habe niemand ihre Fragen beantwortet.

Das Land werde stattdessen eigene Anlagen bauen, fügte Tarnow hinzu. „Wir fangen im Frühjahr damit an.“

Der ebenfalls anwesende Hafendirektor Piet Sommerau widersprach ihr. „Allein schaffen wir das nicht“, sagte er.

Bereits am Montag hatte Oppositionsführer Claas Wiedenbrok gefordert, den Vertrag zu unterschreiben. „Wer jetzt zögert, verliert“, sagte Wiedenbrok damals im Parlament.

Südwerders Regierung reagierte zurückhaltend. Man nehme die Entscheidung zur Kenntnis, teilte ein Sprecher mit.
""",
    (
        Row("„Dieses Abkommen nützt", "2025-09-17", Kind.PRESS_CONFERENCE),
        Row("Das Land werde stattdessen", "2025-09-17", Kind.PRESS_CONFERENCE),
        Row("„Wir fangen im Frühjahr", "2025-09-17", Kind.PRESS_CONFERENCE),
        Row("„Wer jetzt zögert", "2025-09-15"),
        Row("Man nehme die Entscheidung", None),
    ),
)

INTERVIEW = Unseen(
    "interview",
    "2026-02-08",  # a Sunday
    """Der Außenminister von Velden, Aron Kettwig, hat die Nachbarländer zu mehr Zusammenarbeit aufgerufen. „Wir reden zu wenig miteinander“, sagte Kettwig in einem am Samstag erschienenen Interview mit dem Veldener Tagblatt. „Als wir im vergangenen Herbst verhandelten, fehlte jedes Vertrauen.“

Die Grenze werde offen bleiben, versicherte der Minister in dem Interview.

Anfang Januar hatte Kettwig noch erklärt, eine Schließung sei „denkbar“.

Kritik kam von der Bauernpartei. „Der Minister träumt“, sagte deren Chefin Jule Hagenrath am Sonntag dem Sender Radio Velden. Sie forderte, die Grenze sofort zu schließen.

Laut einem Bericht vom Donnerstag, der dem Veldener Tagblatt vorliegt, wird die Grenze kaum noch bewacht.
""",
    (
        Row("„Wir reden zu wenig", "2026-02-07", Kind.INTERVIEW, "Veldener Tagblatt"),
        Row("„Als wir im vergangenen Herbst", "2026-02-07", Kind.INTERVIEW, "Veldener Tagblatt"),
        Row("Die Grenze werde offen", "2026-02-07", Kind.INTERVIEW, "Veldener Tagblatt"),
        Row("eine Schließung sei", "2026-01-01/2026-01-10"),
        Row("„Der Minister träumt“", "2026-02-08", None, "Radio Velden"),
        Row("die Grenze sofort zu schließen", "2026-02-08", None, "Radio Velden"),
    ),
)

MONTH_ONLY = Unseen(
    "month only",
    "2024-11",
    """Streit um die Fähre nach Inselhoop

Die Landrätin von Hoopland, Enna Brookmer, will die Fähre erhalten. „Ohne die Fähre stirbt die Insel“, schrieb Brookmer am Dienstag auf Facebook.

Reeder Thilo Vandersee warnte am 5. November vor zu hohen Kosten: „Das rechnet sich nicht mehr.“ Er habe schon vor zwei Jahren darauf hingewiesen.

In einem Brief vom 12. November teilte Vandersee dem Kreistag mit, er werde die Linie zum Jahresende einstellen.

Anfang des Monats hatte Verkehrsexpertin Rieke Asmussen gesagt, die Insel brauche einen Tunnel. Das sei „auf lange Sicht billiger“.
""",
    (
        Row("„Ohne die Fähre", "[2024-10-29,2024-11-05,2024-11-12,2024-11-19,2024-11-26]", Kind.POST, "Facebook"),
        Row("„Das rechnet sich nicht", "2024-11-05"),
        Row("er werde die Linie", "2024-11-12", Kind.LETTER),
        Row("die Insel brauche einen Tunnel", "2024-11-01/2024-11-10"),
        Row("Das sei „auf lange Sicht", "2024-11-01/2024-11-10"),
    ),
)

UNDATED = Unseen(
    "no date of publication",
    None,
    """Die Präsidentin von Karst, Ilva Morent, hat am 12. Februar 2023 vor einer Spaltung des Bündnisses gewarnt. „Wir dürfen uns nicht trennen lassen“, sagte Morent in einer Rede vor dem Parlament in Karststadt.

In einem Telefonat am 14. März 2023 versicherte sie dem Präsidenten von Lomara, Tibor Halasch, Karst stehe zu seinen Zusagen.

Halasch sagte am Dienstag, er vertraue der Präsidentin. „Sie hält, was sie verspricht.“

Schon im Februar 2022 hatte Verteidigungsminister Oskar Wendling gesagt, das Bündnis brauche neue Regeln.
""",
    (
        Row("„Wir dürfen uns nicht", "2023-02-12", Kind.SPEECH),
        Row("Karst stehe zu", "2023-03-14", Kind.CALL),
        Row("er vertraue der Präsidentin", None),
        Row("das Bündnis brauche neue Regeln", "2022-02"),
    ),
)

HEADLINE = Unseen(
    "headline and teaser",
    "2024-11-06",  # a Wednesday
    """Bürgermeisterin Lorentz: „Wir bauen das Stadion nicht“

Am Dienstag hat der Stadtrat von Mühlbrück über das Stadion beraten. Die Bürgermeisterin bleibt bei ihrem Nein.

Von Kaja Ritterholt

Mühlbrück. Bürgermeisterin Dora Lorentz hat den Bau eines Stadions am Dienstag in der Sitzung des Stadtrats abgelehnt. „Wir bauen das Stadion nicht“, sagte Lorentz. „Das Geld brauchen die Schulen.“

Vereinspräsident Enno Falkmann zeigte sich enttäuscht. Er habe mit mehr Mut gerechnet, sagte er dieser Zeitung.

Am Abend zuvor hatte Falkmann bei einer Kundgebung vor dem Rathaus noch gerufen: „Mühlbrück braucht dieses Stadion!“

Der Verein will nun klagen. Am Freitag werde man die Unterlagen einreichen, kündigte Falkmann an.
""",
    (
        Row("„Wir bauen das Stadion nicht“, sagte", "2024-11-05", Kind.MEETING),
        Row("„Das Geld brauchen", "2024-11-05", Kind.MEETING),
        Row("Er habe mit mehr Mut", None),
        Row("„Mühlbrück braucht", "2024-11-04", Kind.SPEECH),
        Row("Am Freitag werde man", None),
    ),
)

DEBATE = Unseen(
    "debate",
    "2025-06-27",  # a Friday
    """In der Debatte des Ständerats von Aurelien am Donnerstag prallten die Lager aufeinander. „Dieses Gesetz ist ein Fehler“, rief der Abgeordnete Bent Oswaldt. Innenministerin Romy Castell entgegnete, ohne das Gesetz gebe es keine Sicherheit.

Oswaldt warf der Ministerin daraufhin vor, sie spiele mit der Angst. „Das ist unwürdig“, sagte er.

Nach der Debatte sagte Castell dem Sender AurTV: „Ich habe nichts zurückzunehmen.“

Der Verfassungsrechtler Leon Prinzhorn hatte das Gesetz in einem Gastbeitrag für die Aurelische Allgemeine vergangene Woche als „verfassungswidrig“ bezeichnet.

Heute will der Rat abstimmen. „Es wird knapp“, hieß es am Freitagmorgen aus der Fraktion.
""",
    (
        Row("„Dieses Gesetz ist ein Fehler“", "2025-06-26", Kind.DEBATE),
        Row("ohne das Gesetz gebe es", "2025-06-26", Kind.DEBATE),
        Row("sie spiele mit der Angst", "2025-06-26", Kind.DEBATE),
        Row("„Das ist unwürdig“", "2025-06-26", Kind.DEBATE),
        Row("„Ich habe nichts", "2025-06-26", None, "AurTV"),
        Row("„Es wird knapp“", "2025-06-27"),
    ),
)

SUMMIT = Unseen(
    "summit and post",
    "2023-08-30",  # a Wednesday
    """Mit einem gemeinsamen Aufruf ist am Sonntagabend das Treffen der Küstenstaaten in Port Vessel zu Ende gegangen. Ministerpräsident Jonas Varga forderte zum Abschluss des Treffens mehr Schiffe. „Die See gehört uns allen“, sagte Varga.

Seine Stellvertreterin Elin Norrby hatte am Rande des Treffens am Samstag erklärt, sie rechne nicht mit Geld aus dem Ausland.

Wer die Küste liebt, baut keine Mauern.
— Petra Quist (@pquist) August 28, 2023

Die Umweltschützerin Petra Quist kritisierte den Aufruf am Montag auf Bluesky scharf. Er sei „ein Dokument der Angst“, schrieb sie.

Varga verteidigte den Aufruf am Dienstag in der Talkshow „Spätschicht“ des Senders VTV. „Wir schützen, was wir haben“, sagte er. Mit Quist werde er sich in der kommenden Woche treffen.
""",
    (
        Row("„Die See gehört", "2023-08-27", Kind.MEETING),
        Row("sie rechne nicht mit Geld", "2023-08-26", Kind.MEETING),
        Row("Wer die Küste liebt", "2023-08-28", Kind.POST, "Twitter"),
        Row("„ein Dokument der Angst“", "2023-08-28", Kind.POST, "Bluesky"),
        Row("„Wir schützen, was", "2023-08-29", Kind.TALK_SHOW, "VTV"),
        Row("Mit Quist werde er", "2023-08-29", Kind.TALK_SHOW, "VTV"),
    ),
)

NESTED = Unseen(
    "nested and second hand",
    "2025-03-11",  # a Tuesday
    """Der Sprecher des Präsidialamts von Tarvos, Emil Gorsky, sagte am Montag vor Journalisten, Präsident Milo Drachan habe am Sonntag in einem Gespräch mit Beratern versichert, er werde nicht zurücktreten. „Der Präsident bleibt“, sagte Gorsky.

Nach einem Bericht der Zeitung Tarvoser Echo vom Freitag hatte Drachan zuvor mit dem Gedanken gespielt, das Amt abzugeben.

In einer am Dienstag veröffentlichten Erklärung teilte das Verfassungsgericht mit, man prüfe die Lage.

„Als ich am Samstag mit ihm sprach, klang er müde“, sagte die frühere Ministerin Sonja Balint im Frühstücksfernsehen des Senders Kanal Drei.

Am 1. März 2025 hatte Balint in einem Podcast der Tarvoser Woche behauptet, Drachan sei am Ende.
""",
    (
        Row("Präsident Milo Drachan habe am Sonntag", "2025-03-10"),
        Row("„Der Präsident bleibt“", "2025-03-10"),
        Row("man prüfe die Lage", "2025-03-11", Kind.WRITTEN),
        Row("„Als ich am Samstag", None, None, "Kanal Drei"),
        Row("Drachan sei am Ende", "2025-03-01", Kind.INTERVIEW, "Tarvoser Woche"),
    ),
)

UNSEEN = (PRESS_CONFERENCE, INTERVIEW, MONTH_ONLY, UNDATED, HEADLINE, DEBATE, SUMMIT, NESTED)
