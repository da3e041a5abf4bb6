"""Codebook -> codes with evidence spans: `load_codebook`, then `code`. The notation is told in docs/codebook.md."""

from __future__ import annotations

from standpunkt.codes.codebook import load_codebook, read_codebook, shipped_codebooks, text_of_codebook
from standpunkt.codes.coder import code
from standpunkt.codes.learned import with_learned

__all__ = ["code", "load_codebook", "read_codebook", "shipped_codebooks", "text_of_codebook", "with_learned"]
