"""Learning from judgements: `learn` trains a classifier for a proposal and uses it where it beats the rules; `review`
tells which statements a person should judge next."""

from __future__ import annotations

from standpunkt.learning.examples import ENOUGH
from standpunkt.learning.reviewing import Candidate, review
from standpunkt.learning.running import Learned, Learning, learn

__all__ = ["ENOUGH", "Candidate", "Learned", "Learning", "learn", "review"]
