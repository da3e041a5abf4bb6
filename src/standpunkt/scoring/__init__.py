"""How well an engine finds quotations: the official scores, on annotated articles. Needs the extra `eval` (SciPy).

articles    annotated articles from a .jsonl file or a folder of .json files
tokens      quotations as the data counts them, sets of token numbers
official    the official scores
runs        an engine's run over articles
calibration how well confidences hold
misses      what went wrong, kind by kind
predictions what was found, in the data's own JSON
"""
