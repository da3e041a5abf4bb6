"""What Datasette shows of a ledger, and how: names, descriptions, facets, questions ready to ask (its metadata)."""

from __future__ import annotations

from typing import Any

from standpunkt.ledger.tables import metadata as schema

Plain = dict[str, Any]

_STATEMENT = {
    "id": "Names the statement, also in the table statement and in every export",
    "article": "File name of the article it stands in",
    "outlet": "Who printed it",
    "published": "When the article appeared (EDTF)",
    "actor": "Who said it",
    "office": "The office held then",
    "said": "When it was said (EDTF), never more exact than the article",
    "via": "The medium it was said to",
    "type": "Direct, Indirect, Reported, FreeIndirect or IndirectFreeIndirect",
    "text": "The words of the article",
    "codes": "Proposals with the stance on each",
    "url": "Where the article was published",
    "article_id": "Names the article",
    "actor_id": "Names the actor",
}
_POSITION = {
    "actor": "Whose stance",
    "office": "The office held then",
    "proposal": "What it is about",
    "stance": "support, open or oppose: of the newest utterance that takes a side",
    "utterances": "How many utterances of the actor take this side",
    "otherwise": "How many take another",
    "said": "When the newest was said (EDTF)",
    "text": "Its words",
    "outlet": "Who printed it",
    "thin": "What makes the evidence weak",
    "statement": "The statement that reports it",
    "actor_id": "Names the actor",
}
_SIDES = {
    "stance": "stance",
    "day": "latest day it may have been said on",
    "text": "words",
    "outlet": "outlet",
    "thin": "what makes the evidence weak",
    "statement": "statement that reports it",
}
_SHIFT = {
    "actor": "Whose stance differs",
    "proposal": "What it is about",
    **{
        f"{side}_{name}": f"{side.capitalize()}: {words}"
        for name, words in _SIDES.items()
        for side in ("before", "after")
    },
    "actor_id": "Names the actor",
}
_VIEWS: dict[str, Plain] = {
    "statement_view": {
        "description": "Who said what, when, and where it stands: one row a statement.",
        "columns": _STATEMENT,
        "facets": ["outlet", "type", "actor"],
        "sort_desc": "published",
    },
    "position_view": {
        "description": "The newest stance of each actor on each proposal that takes a side.",
        "columns": _POSITION,
        "facets": ["proposal", "stance"],
        "sort": "actor",
    },
    "shift_view": {
        "description": "Two utterances of one actor, one after the other, whose stances on a proposal differ.",
        "columns": _SHIFT,
        "facets": ["proposal", "before_stance", "after_stance"],
        "sort_desc": "after_day",
    },
}
_TABLES: dict[str, Plain] = {
    "statement": {
        "description": "Statements with their place, words, time and origin; what counts, judged or found.",
        "label_column": "text",
        "facets": ["type"],
    },
    "article": {"description": "Articles with their text.", "label_column": "name", "facets": ["outlet", "language"]},
    "actor": {"description": "Who speaks.", "label_column": "name", "facets": ["kind"]},
    "code": {"description": "Where a statement stands, and why.", "facets": ["proposal", "stance"]},
    "judgement": {"description": "What people decided; rows are only ever added.", "facets": ["coder", "field"]},
    "change": {"description": "What a later reading changed of what the machine had found.", "facets": ["field"]},
    "run": {"description": "What was done to the ledger, and when.", "sort_desc": "time"},
    "proposal": {"description": "What the debate is about.", "label_column": "label"},
    "rejection": {"description": "What could not be read, and why."},
    "act": {"description": "What each utterance says on a proposal.", "facets": ["proposal", "stance"]},
    "utterance": {"description": "What was said once, however often it is told."},
    "link": {"description": "Who the machine takes a statement to be by."},
    "span": {
        "description": "Where in the article quote, cue, speaker stand: code points, half open.",
        "facets": ["part"],
    },
}
_QUERIES: dict[str, Plain] = {
    "who_stands_where": {
        "title": "Who stands where on a proposal",
        "sql": "SELECT stance, actor, office, said, utterances, otherwise, text, statement FROM position_view "
        "WHERE proposal = :proposal ORDER BY stance, actor",
    },
    "shifts_of": {
        "title": "Where stances on a proposal differ",
        "sql": "SELECT actor, before_day, before_stance, before_text, after_day, after_stance, after_text "
        "FROM shift_view WHERE proposal = :proposal ORDER BY after_day DESC, actor",
    },
    "judged_statements": {
        "title": "Statements that people judged",
        "sql": "SELECT j.time, j.coder, j.field, j.old, j.new, j.reason, v.actor, v.text, v.article, v.id "
        "FROM judgement j JOIN statement s ON s.subject = j.subject JOIN statement_view v ON v.id = s.id "
        "WHERE j.superseded_by IS NULL AND j.task IS NULL ORDER BY j.id DESC",
    },
    "statements_with": {
        "title": "Statements with certain words",
        "sql": "SELECT said, actor, text, codes, outlet, article, id FROM statement_view "
        "WHERE text LIKE '%' || :words || '%' ORDER BY published DESC, id",
    },
    "article_of": {
        "title": "The article of a statement",
        "sql": "SELECT a.name, a.title, a.outlet, a.published, a.url, a.text FROM article a "
        "JOIN statement s ON s.article = a.id WHERE s.id = :statement",
    },
}


def metadata(ledger: str) -> Plain:
    """The metadata for a ledger whose file is called that (without its ending). What is there for the program only is
    hidden: it can be asked for, but is not listed."""
    hidden = {name: {"hidden": True} for name in (*schema.tables, "statement_search") if name not in _TABLES}
    views = {name: view | {"sortable_columns": list(view["columns"])} for name, view in _VIEWS.items()}
    return {
        "title": "Standpunkt",
        "description": "Who said what, when, to whom, and where they stand.",
        "databases": {ledger: {"tables": {**views, **_TABLES, **hidden}, "queries": _QUERIES}},
    }
