"""One self-contained page of a whole ledger: who stands where, who moved, who said what, and the sources."""

from standpunkt.report.render import render

__all__ = ["render"]
