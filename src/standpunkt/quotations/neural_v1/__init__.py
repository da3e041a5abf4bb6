"""Quotations by a small network that this project trained from scratch."""
