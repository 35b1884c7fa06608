"""Teach the network, and put it into the package.

    python -m training train     take up the run of the settings where it stopped, or begin it
    python -m training export    write the file of the package out of the last checkpoint
    python -m training           both

A run lives in a folder (`runs/release` by default): `log.jsonl` says how far it is, `checkpoint.pt`
is what it is taken up from. See README.md beside this file.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import lemmas
from training.base import base_folder
from training.export import install, write_float
from training.network import Network
from training.settings import Settings, load_settings
from training.train import Run

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "hearsay"
NAME = "en-1"


def train(settings: Settings, folder: Path, corpora: Path, device: str) -> None:
    """Take the steps that the run still lacks."""
    run = Run(settings, folder, device)
    print(f"{folder}: {run.step} of {settings.steps} steps taken, on {device}", flush=True)
    run.train(corpora)


def export(settings: Settings, folder: Path, corpora: Path) -> None:
    """Write the package's files out of the checkpoint, and the float network beside it."""
    held = torch.load(folder / "checkpoint.pt", weights_only=True, map_location="cpu")
    vocabulary = base_folder(settings) / "vocab.txt"

    def network() -> Network:
        taught = Network(sum(1 for _ in vocabulary.open(encoding="utf-8")), settings.dropout)
        taught.load_state_dict(held["network"])
        return taught.eval()

    write_float(network(), folder / "float.onnx")
    install(network(), vocabulary, PACKAGE / "encoder" / "data", NAME)
    lemmas.write(corpora, PACKAGE / "heads" / "data" / "lemmas.tsv")
    print(f"{NAME} out of step {held['step']}; in float: {folder / 'float.onnx'}")


def main() -> None:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="python -m training",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("what", nargs="?", choices=("train", "export"), help="by default both")
    parser.add_argument("--folder", type=Path, default=ROOT / "runs" / "release")
    parser.add_argument("--corpora", type=Path, default=ROOT.parent / "shared" / "corpora")
    parser.add_argument("--settings", type=Path, default=Path(__file__).with_name("settings.toml"))
    parser.add_argument(
        "--device",
        default="cuda" if torch.cuda.is_available() else "cpu",
        help="cpu or cuda; by default the fastest that is there",
    )
    asked = parser.parse_args()
    settings = load_settings(asked.settings)
    if asked.what != "export":
        train(settings, asked.folder, asked.corpora, asked.device)
    if asked.what != "train":
        export(settings, asked.folder, asked.corpora)


if __name__ == "__main__":
    main()
