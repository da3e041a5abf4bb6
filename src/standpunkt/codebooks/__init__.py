"""Writing codebooks: a commented template, a check of form and sense, what a ledger says of its words, new words."""

from __future__ import annotations

from standpunkt.codebooks.checking import check
from standpunkt.codebooks.sampling import Sample, sample
from standpunkt.codebooks.suggesting import Place, Suggestion, suggest
from standpunkt.codebooks.template import write_template
from standpunkt.codes.checking import Finding

__all__ = ["Finding", "Place", "Sample", "Suggestion", "check", "sample", "suggest", "write_template"]
