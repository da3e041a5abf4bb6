"""A model of a user's own, for tests that need one which finds something: the shipped weights under another name."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from standpunkt.quotations import neural_v1


def own_model(folder: Path, *, digest: str) -> Path:
    """Makes a model that calls itself `digest`; in a folder that has one only the name is written anew."""
    shutil.copytree(Path(neural_v1.__file__).parent / "model", folder, dirs_exist_ok=True)
    described = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    (folder / "model.json").write_text(json.dumps(described | {"digest": digest}), encoding="utf-8")
    return folder
