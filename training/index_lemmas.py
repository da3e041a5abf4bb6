"""Where the blocks of simplemma's German dictionary begin: `python -m training.index_lemmas`.

Writes lemma_blocks.bin to the package and prints the dictionary's checksum, which `lexicons/lemmas.py` names. To be
run where a version of simplemma brings a new dictionary, of which the tests then show that it is laid out as before.
"""

from __future__ import annotations

import lzma
from pathlib import Path
from zlib import crc32

from simplemma.strategies.dictionaries.dictionary_factory import DATA_FOLDER

from standpunkt.lexicons import lemmas


def main() -> None:
    """Writes the file."""
    data = lzma.decompress((DATA_FOLDER / "de.plzma").read_bytes())
    blocks = list(lemmas.blocks_of(data))
    Path(lemmas.__file__).with_name(lemmas.BLOCKS).write_bytes(lemmas.packed(blocks))
    print(f"{len(blocks):,} blocks; checksum 0x{crc32(data):08X}")


if __name__ == "__main__":
    main()
