"""When and to whom it was said: German temporal expressions to EDTF, occasions of quotations, doubts on dates."""

from __future__ import annotations

from standpunkt.dates.expressions import TimeExpression, TimeKind
from standpunkt.dates.occasions import occasions
from standpunkt.dates.publication import publication
from standpunkt.dates.tagging import tag

__all__ = ["TimeExpression", "TimeKind", "occasions", "publication", "tag"]
