"""German news in, a ledger out: who said what, when, to whom, and where they stand.

from standpunkt import Ledger, add, extract, load_codebook
"""

from standpunkt.ledger import Ledger, StatementFilter
from standpunkt.workflow import Summary, add, extract, load_actors, load_codebook

__all__ = ["Ledger", "StatementFilter", "Summary", "add", "extract", "load_actors", "load_codebook"]
