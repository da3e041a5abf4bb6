"""`standpunkt coding`, as a team types it: from the first task to what a coder learns from the adjudicator."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from standpunkt.cli import app
from standpunkt.ledger import Ledger
from tests.ledger.samples import CODEBOOK, port_story

STORY = port_story()
FIRST, SECOND, THIRD = (statement.id for statement in STORY.statements)
OPEN, CLOSE = "code:open_port", "code:close_port"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    with Ledger(path, create=True) as ledger:
        ledger.writer().put_codebook(CODEBOOK)
        ledger.writer().put(STORY, recipe="r")
    return path


@pytest.fixture
def started(path: Path) -> Path:
    run(path, "start", "probe", "--coders", "ada, bo", "--field", OPEN, "--field", "type", "--coder", "jo")
    return path


def run(path: Path, *words: str, typed: str | None = None, code: int = 0) -> Result:
    runner = CliRunner(env={"COLUMNS": "160", "TERM": "dumb", "STANDPUNKT_CODER": None})
    result = runner.invoke(app, ["coding", *words, "--ledger", str(path)], input=typed)
    assert result.exit_code == code, result.output
    return result


def flat(result: Result) -> str:
    return " ".join(result.output.split())


def asked(path: Path, *words: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(run(path, *words, "--format", "json").stdout)
    return rows


def say(path: Path, coder: str, statement: str, *codes: str, reason: str = "") -> None:
    answers = [word for code in codes for word in ("--code", code)]
    run(path, "judge", "probe", statement, *answers, "--coder", coder, "--reason", reason)


def closed(path: Path) -> Path:
    """Ada and Bo agree on the first statement, differ on the second; Bo alone coded the third."""
    for statement, ada, bo in ((FIRST, "oppose", "oppose"), (SECOND, "open", "none")):
        say(path, "ada", statement, f"open_port={ada}", reason=f"ada zu {ada}")
        say(path, "bo", statement, f"open_port={bo}")
    say(path, "bo", THIRD, "open_port=none")
    run(path, "close", "probe")
    return path


def test_starting_tells_what_is_asked_of_whom_and_how_each_begins(path: Path) -> None:
    told = flat(run(path, "start", "probe", "--coders", "ada, bo", "--field", OPEN, "--field", "type"))
    assert "probe: 3 statements, 2 fields, 6 answers each" in told
    assert "fields code:open_port, type" in told
    assert "drawn all 3 that fit" in told
    assert "standpunkt coding next probe --coder ada" in told


def test_without_fields_all_proposals_are_coded(path: Path) -> None:
    assert f"{OPEN}, {CLOSE}" in run(path, "start", "probe", "--coders", "ada").output


def test_a_sample_says_how_it_was_drawn_and_can_be_drawn_again(path: Path) -> None:
    for name in ("one", "two"):
        words = ("--coders", "ada", "--sample", "2", "--seed", "7", "--actor", "Lindqvist")
        assert "2 of 2 at random, seed 7; actor Lindqvist" in run(path, "start", name, *words).output
    first, second = asked(path, "list")
    assert first["drawn"] == second["drawn"]
    assert first["statements"] == 2


def test_statements_can_be_named(path: Path) -> None:
    assert "1 named by hand" in run(path, "start", "p", "--coders", "ada", "--statement", FIRST).output
    clash = run(path, "start", "q", "--coders", "ada", "--statement", FIRST, "--sample", "2", code=2)
    assert "Name statements, or say which fit" in clash.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--coders", " , "), "has no coder"),
        (("--coders", "ada", "--field", "mood"), "'mood' is nothing that can be coded"),
        (("--coders", "ada", "--field", "code:bridge"), "No proposal is called 'bridge'"),
        (("--coders", "ada", "--text", "Zeppelin"), "No statement fits"),
    ],
)
def test_what_makes_no_task_is_told(path: Path, words: tuple[str, ...], message: str) -> None:
    assert message in flat(run(path, "start", "probe", *words, code=2))


def test_tasks_are_listed_with_how_far_they_are(started: Path) -> None:
    say(started, "ada", FIRST, "open_port=open")
    listed = flat(run(started, "list"))
    assert "probe ada, bo code:open_port, type 3 8 % open" in listed
    (row,) = asked(started, "list")
    assert (row["asked_by"], row["closed"], row["shows_machine"]) == ("jo", None, False)


def test_without_tasks_the_list_says_how_to_start_one(path: Path) -> None:
    assert "standpunkt coding start" in run(path, "list").output


def test_a_coder_is_asked_one_statement_after_the_other_with_a_key_for_each_answer(started: Path) -> None:
    result = run(started, "next", "probe", "--coder", "ada", typed="p # sie bleibt dabei\ni\no\ni\nn\nd\n")
    assert "[der Hafen bleibe zu]" in result.output
    assert "open_port (Hafen öffnen) [s]upport [o]pen o[p]pose [n]one" in flat(result)
    assert "All is coded. Thank you, ada." in flat(result)
    sheet = list(csv.DictReader(io.StringIO(run(started, "export", "probe", "--coder", "ada").stdout)))
    assert [row["value"] for row in sheet] == ["oppose", "Indirect", "open", "Indirect", "none", "Direct"]
    assert [row["reason"] for row in sheet] == ["sie bleibt dabei", *[""] * 5]


def test_a_point_says_that_no_further_proposal_is_spoken_of(path: Path) -> None:
    run(path, "start", "probe", "--coders", "ada", "--field", OPEN, "--field", CLOSE, "--field", "type")
    run(path, "next", "probe", "--coder", "ada", "--limit", "1", typed=".\ni\n")
    told = csv.DictReader(io.StringIO(run(path, "export", "probe", "--coder", "ada").stdout))
    assert [(row["field"], row["value"]) for row in told] == [(OPEN, "none"), (CLOSE, "none"), ("type", "Indirect")]


def test_a_coder_stops_and_goes_on_later_where_something_is_open(started: Path) -> None:
    first = run(started, "next", "probe", "--coder", "ada", typed="p\ni\nq\n")
    assert "4 answers are still open." in first.output
    second = run(started, "next", "probe", "--coder", "ada", typed="")
    assert "der Hafen bleibe zu]" not in second.output
    assert "[schloss sie eine Öffnung nicht aus]" in second.output


def test_one_can_go_back_and_say_something_else(started: Path) -> None:
    result = run(started, "next", "probe", "--coder", "ada", "--limit", "2", typed="p\ni\nb\no\n\nq\n")
    assert "(oppose)" in result.output
    (first, _) = csv.DictReader(io.StringIO(run(started, "export", "probe", "--coder", "ada").stdout))
    assert first["value"] == "open"


def test_what_makes_no_sense_is_asked_again_and_the_codebook_can_be_read(started: Path) -> None:
    result = run(started, "next", "probe", "--coder", "ada", typed="x\n?\np\nq\n")
    assert "'x' is no code:open_port. One of support, open, oppose, none." in flat(result)
    assert "Der Hafen wird geöffnet." in result.output
    assert "5 answers are still open." in result.output


def test_coders_are_blind_to_the_ledger_unless_the_task_shows_it(path: Path) -> None:
    run(path, "start", "blind", "--coders", "ada", "--field", OPEN)
    run(path, "start", "seeing", "--coders", "ada", "--field", OPEN, "--show-machine")
    assert "Lindqvist ·" not in run(path, "next", "blind", "--coder", "ada", typed="q\n").output
    told = flat(run(path, "next", "seeing", "--coder", "ada", typed="q\n"))
    assert (
        "The ledger has: Mara Lindqvist · Außenministerin von Nordmark · 2023-05-02 · Indirect · open_port:oppose"
        in told
    )


def test_whoever_has_no_part_in_it_is_told_who_has(started: Path) -> None:
    told = flat(run(started, "next", "probe", "--coder", "mo", code=2))
    assert "mo is no coder of task 'probe'" in told
    assert "one of ada, bo" in told


def test_an_answer_can_be_given_changed_and_taken_back_without_being_asked(started: Path) -> None:
    given = run(
        started, "judge", "probe", FIRST, "--answer", "type=direct", "--code", "open_port=open", "--coder", "ada"
    )
    assert f"{FIRST} type: Direct; judgement 1" in given.output
    assert f"{FIRST} {OPEN}: open; judgement 2" in given.output
    back = run(started, "judge", "probe", FIRST, "--clear", OPEN, "--coder", "ada")
    assert f"{FIRST} {OPEN}: taken back; judgement 3" in back.output
    assert "5 answers are still open." in back.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "What is the answer?"),
        (("--answer", "type"), "'type' is no answer"),
        (("--answer", "type=Loud"), "'Loud' is no type"),
        (("--answer", "said=2024-05-08"), "does not ask for 'said'"),
    ],
)
def test_what_is_no_answer_is_told(started: Path, words: tuple[str, ...], message: str) -> None:
    assert message in flat(run(started, "judge", "probe", FIRST, *words, "--coder", "ada", code=2))


def test_progress_tells_how_far_each_coder_is(started: Path) -> None:
    run(started, "next", "probe", "--coder", "ada", typed="p\ni\no\nq\n")
    told = flat(run(started, "progress", "probe"))
    assert "ada 3 of 6 50 % 1 of 3" in told
    assert "bo 0 of 6 0 % 0 of 3 –" in told
    assert [row["answered"] for row in asked(started, "progress", "probe")] == [3, 0]


def test_a_sheet_is_filled_in_elsewhere_and_read_again(started: Path, tmp_path: Path) -> None:
    say(started, "ada", FIRST, "open_port=oppose", reason="klar")
    result = run(started, "sheet", "probe", "--coder", "ada")
    assert "code:open_port: support, open, oppose, none" in result.stderr
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert (rows[0][OPEN], rows[0]["reason"], rows[0]["quotation"]) == ("oppose", "klar", "der Hafen bleibe zu")
    rows[1] |= {OPEN: "Open", "type": "indirect", "reason": "hält es offen"}
    read = run(started, "import", "probe", str(saved(tmp_path, rows)), "--coder", "ada")
    assert "2 new or changed answers by ada" in read.output
    again = run(started, "import", "probe", str(saved(tmp_path, rows)), "--coder", "ada")
    assert "0 new or changed answers by ada" in again.output
    exported = csv.DictReader(io.StringIO(run(started, "export", "probe", "--coder", "ada").stdout))
    assert [(row["value"], row["reason"]) for row in exported] == [
        ("oppose", "klar"),
        ("open", "hält es offen"),
        ("Indirect", "hält es offen"),
    ]


def saved(folder: Path, rows: list[dict[str, str]]) -> Path:
    file = folder / "sheet.csv"
    with file.open("w", encoding="cp1252", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    return file


def test_a_sheet_with_wrong_cells_is_read_not_at_all_and_each_is_named(started: Path, tmp_path: Path) -> None:
    file = tmp_path / "s.csv"
    file.write_text(
        f"statement,{OPEN},type\n{FIRST},maybe,Direct\nnowhere,open,\n{SECOND},open,loud\n", encoding="utf-8"
    )
    told = flat(run(started, "import", "probe", str(file), "--coder", "ada", code=2))
    assert "3 of the cells cannot be read." in told
    assert "row 2, code:open_port: 'maybe' is no code:open_port" in told
    assert "row 3, code:open_port: Task 'probe' has no statement 'nowhere'" in told
    assert "row 4, type: 'loud' is no type" in told
    assert asked(started, "progress", "probe")[0]["answered"] == 0


def test_a_sheet_that_is_not_there_is_told(started: Path, tmp_path: Path) -> None:
    told = flat(run(started, "import", "probe", str(tmp_path / "no.csv"), "--coder", "ada", code=2))
    assert "cannot be read" in told


def test_agreement_is_told_with_the_library_and_its_version(started: Path) -> None:
    closed(started)
    told = flat(run(started, "agreement", "probe"))
    assert "code:open_port 2 2 50 % – 0.400" in told
    assert "alpha: Krippendorff's, nominal, by NLTK " in told
    assert "1000 samples of the units with replacement, seed 1" in told
    assert "type: no two answers to compare." in told
    pairs = flat(run(started, "agreement", "probe", "--pairs"))
    assert "code:open_port ada, bo 2 50 %" in pairs
    (codes, _) = asked(started, "agreement", "probe")
    assert codes["alpha"] == pytest.approx(0.4)
    assert str(codes["library"]).startswith("NLTK 3.")
    assert asked(started, "agreement", "probe", "--pairs")[0]["kappa"] == pytest.approx(1 / 3)


@pytest.mark.parametrize("command", ["disagreements", "adjudicate", "differences", "export"])
def test_what_shows_the_others_waits_until_nobody_can_be_led_by_it(started: Path, command: str) -> None:
    words = ("--coder", "ada") if command == "differences" else ()
    told = flat(run(started, command, "probe", *words, code=2))
    assert "Task 'probe' is still open" in told
    assert "standpunkt coding close probe" in told


def test_closing_tells_who_left_what_open(started: Path) -> None:
    say(started, "ada", FIRST, "open_port=open")
    told = flat(run(started, "close", "probe"))
    assert "probe is closed: nobody answers any more." in told
    assert "ada left 5 of 6 open" in told
    assert "standpunkt coding agreement probe" in told
    assert (
        "is closed"
        in run(started, "judge", "probe", FIRST, "--code", "open_port=none", "--coder", "ada", code=2).output
    )


def test_disagreements_show_each_answer_with_its_reason(started: Path) -> None:
    told = run(closed(started), "disagreements", "probe")
    assert "[schloss sie eine Öffnung nicht aus]" in told.output
    assert "ada open ada zu open" in flat(told)
    assert "bo none" in flat(told)
    assert "1 of 6 units differ, 0 of them are adjudicated." in flat(told)
    rows = asked(started, "disagreements", "probe")
    assert [(row["coder"], row["value"]) for row in rows] == [("ada", "open"), ("bo", "none")]


def test_an_adjudicator_is_asked_and_what_they_say_counts(started: Path) -> None:
    closed(started)
    told = run(started, "adjudicate", "probe", "--coder", "jo", typed="s # sie lobt es\n")
    assert "ada open ada zu open" in flat(told)
    assert "1 of 6 units differ, 1 of them are adjudicated." in flat(told)
    codes = stances(started)
    assert codes[SECOND] == ["open_port:support", "close_port:none"]
    assert "probe" in flat(told)
    assert asked(started, "disagreements", "probe") == []


def stances(path: Path) -> dict[str, list[str]]:
    with Ledger(path) as ledger:
        entries = ledger.view().statements()
    return {e.statement.id: [f"{code.proposal}:{code.stance}" for code in e.statement.codes] for e in entries}


def test_what_all_agree_on_is_taken_over_in_one_go(started: Path) -> None:
    told = run(closed(started), "adjudicate", "probe", "--agreed", "--coder", "jo")
    assert "1 answer taken over from probe" in told.output
    with Ledger(started) as ledger:
        (made,) = ledger.view().judgements()
    assert (made.subject, made.new, made.coder, made.reason) == (FIRST, "oppose", "jo", "ada, bo agree in probe")
    assert "0 answers taken over" in run(started, "adjudicate", "probe", "--agreed", "--coder", "jo").output


def test_one_statement_can_be_decided_without_being_asked(started: Path) -> None:
    closed(started)
    words = ("--answer", f"{OPEN}=none", "--coder", "jo", "--reason", "nur Spott")
    assert f"{SECOND} {OPEN}: none" in run(started, "adjudicate", "probe", SECOND, *words).output
    assert "What is to be decided?" in run(started, "adjudicate", "probe", SECOND, code=2).output


def test_a_coder_sees_where_the_adjudicator_decided_otherwise_and_why(started: Path) -> None:
    closed(started)
    run(started, "adjudicate", "probe", "--coder", "jo", typed="n # nur Spott\n")
    run(started, "adjudicate", "probe", "--agreed", "--coder", "jo")
    ada = run(started, "differences", "probe", "--coder", "ada")
    assert f"{SECOND} {OPEN} open none jo: nur Spott" in flat(ada)
    assert "1 of the 2 answers of ada that were adjudicated stand." in flat(ada)
    assert asked(started, "differences", "probe", "--coder", "bo") == []


def test_the_export_has_every_answer_and_what_was_decided(started: Path) -> None:
    closed(started)
    run(started, "adjudicate", "probe", "--coder", "jo", typed="s # klar\n")
    rows = list(csv.DictReader(io.StringIO(run(started, "export", "probe").stdout)))
    assert [(row["statement"], row["coder"], row["value"]) for row in rows] == [
        (FIRST, "ada", "oppose"),
        (FIRST, "bo", "oppose"),
        (SECOND, "ada", "open"),
        (SECOND, "bo", "none"),
        (SECOND, "adjudicated", "support"),
        (THIRD, "bo", "none"),
    ]
    assert {(row["field"], row["proposal"], row["article"]) for row in rows} == {(OPEN, "open_port", "hafen.txt")}


def test_spans_are_typed_as_words_of_the_article(path: Path) -> None:
    run(path, "start", "probe", "--coders", "ada,bo", "--field", "quote", "--statement", FIRST)
    run(path, "judge", "probe", FIRST, "--answer", "quote=der Hafen bleibe zu", "--coder", "ada")
    run(path, "judge", "probe", FIRST, "--answer", "quote=Hafen … zu", "--coder", "bo")
    told = flat(run(path, "agreement", "probe"))
    assert "quote 1 1 0 % 54 % –" in told
    assert "overlap: F1 of the characters marked" in told
    wrong = run(path, "judge", "probe", FIRST, "--answer", "quote=der Bahnhof", "--coder", "bo", code=2)
    assert "The article does not say 'der Bahnhof'" in flat(wrong)
    empty = run(path, "judge", "probe", FIRST, "--answer", "quote=-", "--coder", "bo", code=2)
    assert "A quotation has words." in empty.output


def test_actors_are_typed_as_names_and_compared_by_who_they_are(path: Path) -> None:
    run(path, "start", "probe", "--coders", "ada,bo", "--field", "actor", "--statement", FIRST)
    run(path, "judge", "probe", FIRST, "--answer", "actor=Mara Lindqvist", "--coder", "ada")
    told = run(path, "judge", "probe", FIRST, "--answer", "actor=lindqvist", "--coder", "bo")
    assert f"{FIRST} actor: lindqvist" in told.output
    assert "actor 1 1 100 % – – –" in flat(run(path, "agreement", "probe"))
    nobody = run(path, "judge", "probe", FIRST, "--answer", "actor=-", "--coder", "bo")
    assert f"{FIRST} actor: -" in nobody.output


def test_whoever_types_the_same_new_name_means_the_same_person(path: Path) -> None:
    run(path, "start", "probe", "--coders", "ada,bo", "--field", "actor", "--statement", FIRST)
    told = run(path, "next", "probe", "--coder", "ada", typed="Xaver Quast\nnew Xaver Quast\n")
    assert "No actor in this ledger is called 'Xaver Quast'" in flat(told)
    assert "Xaver Quast (xaver-quast)" in told.output
    run(path, "judge", "probe", FIRST, "--answer", "actor=new Xaver  Quast", "--coder", "bo")
    run(path, "close", "probe")
    run(path, "adjudicate", "probe", "--agreed", "--coder", "jo")
    with Ledger(path) as ledger:
        (entry,) = [e for e in ledger.view().statements() if e.statement.id == FIRST]
    assert entry.statement.actor is not None
    assert entry.statement.actor.actor.name == "Xaver Quast"


def test_statements_that_are_gone_are_told_and_nobody_has_to_code_them(started: Path) -> None:
    with Ledger(started) as ledger:
        ledger.writer().put(replace(STORY, statements=STORY.statements[:1]), recipe="r2")
    told = run(started, "next", "probe", "--coder", "ada", typed="p\ni\n")
    assert "All is coded. Thank you, ada." in told.output
    assert "2 of the task's statements are no longer in the ledger." in told.output
