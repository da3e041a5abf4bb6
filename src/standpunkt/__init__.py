"""German news in, a ledger out: who said what, when, to whom, and where they stand."""
