"""How what the package learned from data is made; never imported by the package."""
