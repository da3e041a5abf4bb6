"""How the models are made, with PyTorch (extra `train`): pretraining, auxiliary labels, quotations and roles, export.

Nothing else of the package imports this room, apart from the command `standpunkt train`, and that only when it runs.
"""
