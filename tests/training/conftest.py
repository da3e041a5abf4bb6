"""PyTorch is the largest part of the extra `train`: where it is not installed, the tests of this folder are left out,
so that all others can run. `make test` and CI install it."""

from __future__ import annotations

import os
from importlib.util import find_spec

# Several test processes share the cores: threads of PyTorch's would only wait for one another (100 times as long).
os.environ.setdefault("OMP_NUM_THREADS", "1")

collect_ignore_glob = [] if find_spec("torch") and find_spec("onnx") else ["test_*.py"]
