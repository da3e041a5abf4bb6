"""Where the stretches of simplemma's German dictionary begin: `python -m training.index_lemmas`.

Writes lemma_stretches.bin to the package and prints the dictionary's checksum, which `lexicons/lemmas.py` names. To be
run where a version of simplemma brings a new dictionary, of which the tests then show that it is laid out as before.
"""

from __future__ import annotations

import lzma
import struct
from pathlib import Path
from zlib import crc32

from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER

from standpunkt.lexicons import lemmas


def main() -> None:
    """Writes the file."""
    data = lzma.decompress((DATA_FOLDER / "de.plzma").read_bytes())
    places = tuple(lemmas.stretches(data))
    Path(lemmas.__file__).with_name(lemmas.PLACES).write_bytes(struct.pack(f"<{len(places)}I", *places))
    print(f"{len(places):,} stretches; checksum 0x{crc32(data):08X}")


if __name__ == "__main__":
    main()
