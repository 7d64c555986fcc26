"""Teaches workers/judge/meaning.safetensors where something begins that a disclosure must come before.

usage: python bench/topics.py [--measure FILE ...]

Talk of benefits, a program presented, help begun: required words are due from there on, and people begin in more words
than phrases foresee. The network of bench/meaning.py stays as it is; units of their own are added to it, one output
per topic, trained on the pieces of calls in bench/judge_topics.jsonl. A piece is about its topic when its surest
passage is. The thresholds were chosen on judge_topics_held.jsonl; judge_topics_unseen.jsonl is only measured
(--measure), after everything was decided. Minutes on two cores; to be run again after bench/meaning.py.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np
import torch
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from tests.judge.talks import seeded, transcript
from workers.core import settings
from workers.core.packaged_models import SENTENCE_ENCODER, packaged
from workers.judge.meaning import TRAINED, Meaning
from workers.judge.moments import ROLES
from workers.judge.passages import passages
from workers.judge.speech import Talk

BENCH = ROOT / "bench"

#: What begins, and the rule whose words are due before it or because of it. Always about the agent.
SLUGS = {"benefits": "medicare_tpmo_disclaimer", "program": "debt_consequences", "help": "aca_consent"}
TOPICS = list(SLUGS)

#: Log-odds from which something counts as begun; chosen on the held file.
BEGUN_FROM = 2.5
SEEDS = 4  # networks whose mean is kept
UNITS = 32  # of each
EPOCHS = 60
BATCH = 32  # pieces
RATE = 2e-3
DECAY = 0.05
SCALE = 8.0  # brings vectors of length 1 to the size that the layers begin with


@dataclass
class Piece:
    """A piece of a call: which topic it is asked about, whether that begins in it, the agent's passages as vectors."""

    topic: int
    begins: bool
    said: torch.Tensor


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=TRAINED, help="default: the file that the judge reads")
    parser.add_argument("--measure", type=Path, nargs="+", help="only say what is found in these files")
    options = parser.parse_args()
    meaning = Meaning(packaged(settings.load(), SENTENCE_ENCODER))
    if options.measure:
        for path in options.measure:
            found = read(meaning, path)
            columns = [meaning.topics[SLUGS[topic]].column for topic in TOPICS]
            measure(path.name, found, [float(meaning.odds(p.said.numpy())[:, columns[p.topic]].max()) for p in found])
        return 0
    pieces, held = (read(meaning, BENCH / f"judge_topics{part}.jsonl") for part in ("", "_held"))
    networks = [train(pieces, seed) for seed in range(SEEDS)]
    with torch.no_grad():
        for name, some in (("learned from", pieces), ("held", held)):
            measure(name, some, [float(sum(_surest(n, [p]) for n in networks) / SEEDS) for p in some])
    write(networks, options.out)
    return 0


def read(meaning: Meaning, path: Path) -> list[Piece]:
    """The pieces of a file in which the agent says something."""
    lexicon = seeded().lexicon
    found = []
    for line in path.read_text().splitlines():
        piece = json.loads(line)
        turns = [(who, text) for who, text in piece["turns"]]
        said = passages(Talk(transcript(turns), lexicon), ROLES["agent"])
        if said:
            vectors = torch.from_numpy(meaning.vectors(said))
            found.append(Piece(TOPICS.index(piece["topic"]), piece["label"] == "yes", vectors))
    return found


def train(pieces: Sequence[Piece], seed: int) -> torch.nn.Sequential:
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network = torch.nn.Sequential(
        torch.nn.Dropout(0.2),
        torch.nn.Linear(pieces[0].said.shape[1], UNITS),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.3),
        torch.nn.Linear(UNITS, len(TOPICS)),
    )
    optimizer = torch.optim.AdamW(network.parameters(), RATE, weight_decay=DECAY)
    steps = EPOCHS * -(-len(pieces) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        order = chance.permutation(len(pieces))
        for first in range(0, len(order), BATCH):
            batch = [pieces[n] for n in order[first : first + BATCH]]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                _surest(network, batch), torch.tensor([float(p.begins) for p in batch])
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def _surest(network: torch.nn.Module, pieces: Sequence[Piece]) -> torch.Tensor:
    """Per piece the log-odds of its topic where they are highest."""
    sure = network(torch.cat([p.said for p in pieces]) * SCALE).split([len(p.said) for p in pieces])
    return torch.stack([part[:, p.topic].max() for part, p in zip(sure, pieces, strict=True)])


def write(networks: Sequence[torch.nn.Sequential], out: Path) -> None:
    """Units and outputs beside those of the rules: no rule's output changes by a bit."""
    with safe_open(TRAINED, "numpy") as file:
        rules = json.loads(file.metadata()["rules"])
    arrays = load_file(TRAINED)
    outer = arrays["outer.weight"][: len(rules)]
    units = int(np.flatnonzero(outer.any(axis=0))[-1]) + 1  # of the rules; those behind are of topics learned before
    added, width = SEEDS * UNITS, len(TOPICS)
    inner = [n[1] for n in networks]
    arrays["inner.weight"] = _joined(arrays["inner.weight"][:units], [n.weight * SCALE for n in inner])
    arrays["inner.bias"] = _joined(arrays["inner.bias"][:units], [n.bias for n in inner])
    topics = np.concatenate([n[4].weight.detach().numpy() / SEEDS for n in networks], axis=1)
    both = np.zeros((len(rules) + width, units + added), outer.dtype)
    both[: len(rules), :units], both[len(rules) :, units:] = outer[:, :units], topics
    arrays["outer.weight"] = both
    arrays["outer.bias"] = _joined(arrays["outer.bias"][: len(rules)], [sum(n[4].bias / SEEDS for n in networks)])
    begins = [{"slug": SLUGS[topic], "begun_from": BEGUN_FROM} for topic in TOPICS]
    save_file(arrays, out, {"rules": json.dumps(rules), "topics": json.dumps(begins)})
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


def _joined(kept: np.ndarray, added: Sequence[torch.Tensor]) -> np.ndarray:
    return np.concatenate([kept, *(a.detach().numpy().astype(kept.dtype) for a in added)])


def measure(name: str, pieces: Sequence[Piece], odds: Sequence[float]) -> None:
    """Print what is found, by topic and by the odds from which it counts."""
    for n, topic in enumerate(TOPICS):
        some = [(p, o) for p, o in zip(pieces, odds, strict=True) if p.topic == n]
        due = sum(p.begins for p, _ in some)
        print(f"{name}: {topic}, {due} of {len(some)} pieces begin it")
        for least in (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0):
            found = [p.begins for p, o in some if o >= least]
            print(
                f"{least:6.1f} precision {sum(found) / max(1, len(found)):.3f} recall {sum(found) / max(1, due):.3f}"
                f" false {len(found) - sum(found)}",
                flush=True,
            )


if __name__ == "__main__":
    sys.exit(main())
