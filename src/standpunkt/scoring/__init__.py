"""How well the program does on annotated articles: quotations (needs the extra `eval`, SciPy), expressions of time.

articles    annotated articles from a .jsonl file or a folder of .json files
tokens      quotations as the data counts them, sets of token numbers
official    the official scores
runs        an engine's run over articles
calibration how well confidences hold
misses      what went wrong, kind by kind
times       annotated expressions of time, and how well a tagger finds and reads them
predictions what was found, in the data's own JSON
"""
