"""Trains the network that reads rules by meaning, workers/judge/meaning.safetensors, on the labelled scenes.

usage: python bench/meaning.py [--hold FILE...] [--out FILE]

A scene is violated when its surest passage is, so the network learns which of a scene's passages it was. Of the other
rules of its vertical a scene breaks none, as a rule; talk in which nothing is wrong (bench/judge_innocent.jsonl)
breaks none at all. `--hold` trains without some files, writes
nothing and says what the network finds in them: the threshold is chosen there, since on what it learned from it is
always right. `bench/judge_scenes_unseen.jsonl` is never trained on. Reading takes minutes, training as many.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np
import torch
from safetensors.numpy import save_file

from tests.judge.talks import seeded, transcript
from workers.core import settings
from workers.core.packaged_models import SENTENCE_ENCODER, packaged
from workers.judge.encoder import Encoder
from workers.judge.meaning import TRAINED, features
from workers.judge.moments import ROLES
from workers.judge.passages import Passage, passages
from workers.judge.speech import Talk

BENCH = ROOT / "bench"
UNSEEN = BENCH / "judge_scenes_unseen.jsonl"
INNOCENT = BENCH / "judge_innocent.jsonl"

#: Rules that forbid words, and whose words they are about. What must be said is not read by meaning: a network that
#: believes to hear a disclosure would clear a call.
BY = {
    "aca_no_guarantee": "agent",
    "debt_no_advance_fee": "agent",
    "debt_no_guarantee": "agent",
    "dnc_request": "caller",
    "government_impersonation": "agent",
    "hostility": "agent",
    "medicare_no_guarantee": "agent",
    "mva_coaching": "agent",
    "mva_guaranteed_settlement": "agent",
    "pressure_tactics": "agent",
    "solar_free_panels": "agent",
    "utility_impersonation": "agent",
}
SLUGS = list(BY)

#: Log-odds: what counts as a violation, and what makes a found phrase doubtful; see --hold.
SURE_FROM = 3.5
DOUBT_BELOW = -4.0
NETWORKS = 3  # trained from different beginnings and averaged
INNER = 256  # units of one network
EPOCHS = 15
BATCH = 64  # scenes
RATE = 2e-3
SCALE = 8.0  # brings vectors of length 1 to the size that the layers begin with
QUIET = (48, 16)  # innocent passages of agent and caller in every batch
QUIET_WEIGHT = 1.0  # their part of the loss
OTHERS_WEIGHT = 0.5  # the part of the rules that a scene is not about: now and then it breaks one of them, too


@dataclass
class Scene:
    """What a party says in a scene: features of its passages, shape (n, features), and whether they break the rule.

    others: per rule whether it applies as well, about the same party.
    """

    rule: int
    others: torch.Tensor
    violated: bool
    means: torch.Tensor


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hold", type=Path, nargs="+", default=[], metavar="FILE", help="measure on these instead")
    parser.add_argument("--out", type=Path, default=TRAINED)
    options = parser.parse_args()
    held = {path.resolve() for path in options.hold}
    files = [p for p in sorted(BENCH.glob("judge_scenes*.jsonl")) if p.resolve() not in held and p != UNSEEN]
    reader = Reader()
    scenes = [scene for path in files for scene in reader.scenes(path)]
    quiet = [reader.innocent(by) for by in ("agent", "caller")]
    networks = [train(scenes, quiet, seed) for seed in range(NETWORKS)]
    if not options.hold:
        write(networks, options.out)
        print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB, {len(scenes)} scenes")
        return 0
    measure(networks, [scene for path in options.hold for scene in reader.scenes(path)])
    return 0


class Reader:
    """Scenes as the judge's own code reads them."""

    def __init__(self) -> None:
        self._encoder = Encoder(packaged(settings.load(), SENTENCE_ENCODER))
        self._lexicon = seeded().lexicon
        self._applies = {rule.slug: rule.applies_to for rule in seeded().rules}

    def scenes(self, path: Path) -> Iterator[Scene]:
        """Every scene of the file that one of the rules is about, as written and as recognised."""
        began, count = time.monotonic(), 0
        for line in path.read_text().splitlines():
            scene = json.loads(line)
            if scene["rule"] not in BY:
                continue
            for key in ("turns", "recognised"):
                said = self._passages(scene[key], BY[scene["rule"]]) if key in scene else []
                if said:
                    count += 1
                    others = self._others(scene["rule"], scene["vertical"])
                    violated = scene["label"] == "violation"
                    yield Scene(SLUGS.index(scene["rule"]), others, violated, self._means(said))
        print(f"{path.name}: {count} scenes read in {time.monotonic() - began:.0f} s", flush=True)

    def _others(self, slug: str, vertical: str) -> torch.Tensor:
        return torch.tensor(
            [other != slug and BY[other] == BY[slug] and self._applies[other](vertical) for other in SLUGS]
        )

    def innocent(self, by: str) -> torch.Tensor:
        talks = [json.loads(line)["turns"] for line in INNOCENT.read_text().splitlines()]
        return torch.cat([self._means(said) for turns in talks if (said := self._passages(turns, by))])

    def _passages(self, turns: list[list[str]], by: str) -> list[Passage]:
        return passages(Talk(transcript([(who, text) for who, text in turns]), self._lexicon), ROLES[by])

    def _means(self, said: list[Passage]) -> torch.Tensor:
        return torch.from_numpy(features(self._encoder, said)) * SCALE


def train(scenes: list[Scene], quiet: list[torch.Tensor], seed: int) -> torch.nn.Sequential:
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    network = torch.nn.Sequential(
        torch.nn.Dropout(0.3),
        torch.nn.Linear(scenes[0].means.shape[1], INNER),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.4),
        torch.nn.Linear(INNER, len(SLUGS)),
    )
    steps = EPOCHS * -(-len(scenes) // BATCH)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    binary, softplus = torch.nn.functional.binary_cross_entropy_with_logits, torch.nn.functional.softplus
    about = torch.tensor([[BY[slug] == by for slug in SLUGS] for by in ("agent", "caller")])
    began = time.monotonic()
    for _ in range(EPOCHS):
        order = chance.permutation(len(scenes))
        for first in range(0, len(order), BATCH):
            batch = [scenes[n] for n in order[first : first + BATCH]]
            sure = network(torch.cat([scene.means for scene in batch]))
            loss = binary(_surest(sure, batch), torch.tensor([float(scene.violated) for scene in batch]))
            others = torch.cat([scene.others.expand(len(scene.means), -1) for scene in batch])
            loss = loss + OTHERS_WEIGHT * softplus(sure[others]).mean()
            for said, count, rules in zip(quiet, QUIET, about, strict=True):
                passages_of = said[torch.randint(len(said), (count,))]
                loss = loss + QUIET_WEIGHT * softplus(network(passages_of)[:, rules]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    print(f"network {seed + 1} of {NETWORKS} trained in {time.monotonic() - began:.0f} s", flush=True)
    return network.eval()


def _surest(sure: torch.Tensor, scenes: list[Scene]) -> torch.Tensor:
    """Per scene the log-odds of its own rule where they are highest."""
    of_scene = sure.split([len(scene.means) for scene in scenes])
    return torch.stack([part[:, scene.rule].max() for part, scene in zip(of_scene, scenes, strict=True)])


def write(networks: list[torch.nn.Sequential], out: Path) -> None:
    """The networks side by side as one, whose output is their mean."""
    inner, outer = [n[1] for n in networks], [n[4] for n in networks]
    arrays = {
        "inner.weight": torch.cat([layer.weight for layer in inner]) * SCALE,
        "inner.bias": torch.cat([layer.bias for layer in inner]),
        "outer.weight": torch.cat([layer.weight for layer in outer], dim=1) / len(networks),
        "outer.bias": torch.stack([layer.bias for layer in outer]).mean(dim=0),
    }
    kept = {
        name: array.detach().numpy().astype(np.float16 if name.endswith("weight") else np.float32)
        for name, array in arrays.items()
    }
    rules = [{"slug": slug, "by": by, "sure_from": SURE_FROM, "doubt_below": DOUBT_BELOW} for slug, by in BY.items()]
    save_file(kept, out, {"rules": json.dumps(rules)})


def measure(networks: list[torch.nn.Sequential], scenes: list[Scene]) -> None:
    """Print what the networks find in scenes they did not learn from, by the log-odds from which it counts."""
    with torch.no_grad():
        sure = [
            float(torch.stack([network(scene.means)[:, scene.rule] for network in networks]).mean(dim=0).max())
            for scene in scenes
        ]
    print(f"{len(scenes)} scenes that the networks have not seen\n{'from':>6} {'precision':>10} {'recall':>8}")
    for least in (0.0, 1.0, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0):
        found = [scene.violated for scene, odds in zip(scenes, sure, strict=True) if odds >= least]
        right, due = sum(found), sum(scene.violated for scene in scenes)
        print(f"{least:6.1f} {right / max(1, len(found)):10.3f} {right / max(1, due):8.3f}")


if __name__ == "__main__":
    sys.exit(main())
