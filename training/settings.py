"""What a training run is made with; `training/settings.toml` holds the values of the release."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """A run's settings. Rates are peaks; `rise` is in steps, `fall` a share of all steps.

    `weights` says how often an epoch takes each corpus; `loss_weights` how much a head's loss
    counts; a name that is absent counts once.
    """

    seed: int
    steps: int
    batch: int
    rise: int
    fall: float
    encoder_rate: float
    head_rate: float
    dropout: float
    bfloat16: bool
    log_every: int
    save_every: int
    base_sha256: str
    weights: dict[str, float]
    loss_weights: dict[str, float]


def load_settings(path: Path) -> Settings:
    """Read settings from a TOML file; an unknown or missing key is a TypeError that names it."""
    return Settings(**tomllib.loads(path.read_text("utf-8")))
