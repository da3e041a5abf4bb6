"""What speaks against a value that is kept all the same: shown beside it, never a reason to drop it silently."""

from __future__ import annotations

from enum import StrEnum


class Doubt(StrEnum):
    """Why a person should look twice at an actor or a date."""

    OFFICE_NOT_HELD = "office not held that day"
    """The text gives the actor an office that, as far as is known, another held then, or that was over or not begun."""
    NAME_INEXACT = "name spelt differently"
    """Only a like name is known: misspelt, or translated by a machine."""
    NAMESAKE = "several of that name"
    """More than one known actor bears the name, and nothing but likelihood decided."""
    AFTER_PUBLICATION = "after publication"
    """Said, going by the text, after the article came out."""
    BEFORE_EVENT = "before the event it reports"
    """The article is dated before something that it tells of as past."""
    SOURCES_DISAGREE = "sources disagree"
    """Metadata, header line, dateline or address of an article give different days; the most trusted one was taken."""
    IN_FUTURE = "in the future"
    """The article is dated after the day on which it was read."""
