"""When and to whom it was said: German temporal expressions to EDTF, and the occasion of each quotation."""

from __future__ import annotations

from standpunkt.dates.expressions import TimeExpression, TimeKind
from standpunkt.dates.occasions import occasions
from standpunkt.dates.tagging import tag

__all__ = ["TimeExpression", "TimeKind", "occasions", "tag"]
