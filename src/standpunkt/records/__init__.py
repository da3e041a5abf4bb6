"""The records that travel between the stages: frozen, typed, without behaviour beyond their own data."""
