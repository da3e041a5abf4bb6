"""Tests of quotations: invented people and countries only."""
