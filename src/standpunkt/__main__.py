"""`python -m standpunkt` is the command `standpunkt`."""

from standpunkt.cli import main

main()
