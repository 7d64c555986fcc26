"""Trains the network that reads rules by meaning, workers/judge/meaning.safetensors, on the labelled scenes.

usage: python bench/meaning.py [--out FILE]

A scene is violated when its surest passage is, so the network learns which of a scene's passages it was. Of the other
rules of its vertical a scene breaks none, as a rule; calls in which nothing is wrong (bench/judge_innocent*.jsonl)
and pieces of calls written for what must be said (judge_disclosures.jsonl, judge_topics.jsonl) break none at all. Of a
whole call (judge_calls*.jsonl) every rule of its vertical is known. The last layers of the sentence encoder learn with
the network. Files that end in `_held` are not learned from: what the network finds in them
is printed, and the thresholds are chosen there, since on what it learned from it is always right. Files that end in
`_unseen` are not even read. Needs nine GB of memory and, on two cores that do nothing else, an hour.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np
import torch
from mishear import Mishearing
from safetensors.numpy import save_file
from torch.nn.functional import (
    binary_cross_entropy_with_logits,
    gelu,
    layer_norm,
    linear,
    normalize,
    scaled_dot_product_attention,
    softplus,
)

from tests.judge.talks import seeded, transcript
from workers.core import settings
from workers.core.packaged_models import SENTENCE_ENCODER, packaged
from workers.judge.encoder import EPSILON, HEADS, Encoder
from workers.judge.meaning import LEFT, RIGHT, TRAINED
from workers.judge.moments import ROLES
from workers.judge.passages import Passage, passages
from workers.judge.speech import Talk

BENCH = ROOT / "bench"
#: The kinds of data files in which nothing breaks a rule that forbids words.
INNOCENT = ("judge_innocent", "judge_disclosures", "judge_topics")

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
    "pii_request": "agent",
    "pressure_tactics": "agent",
    "solar_free_panels": "agent",
    "utility_impersonation": "agent",
}
#: After consent an application for the marketplace may ask for the number, in words that break the rule elsewhere.
MAY_BE_ASKED = ("pii_request", "aca")
SLUGS = list(BY)
PARTIES = ("agent", "caller")
TEXTS = ("turns", "recognised")
ABOUT = {by: torch.tensor([BY[slug] == by for slug in SLUGS]) for by in PARTIES}

#: Log-odds: what counts as a violation, where a rule needs more of it, what makes a found phrase doubtful, and below
#: what it is chance. Chosen on the held files, on whole calls above all: where a party says thirty passages, a network
#: that is wrong once in a hundred finds something in every third call.
SURE_FROM = 2.5
SURE_FROM_OF = {
    "government_impersonation": 3.5,
    # Whether consent came before is no matter of a passage: it finds nothing itself, and may doubt what phrases found.
    "pii_request": math.inf,
}
DOUBT_BELOW = -2.0
#: Of coaching that is quick and plain ("say that it does") it is as unsure as of advice.
DOUBT_BELOW_OF = {"mva_coaching": -5.0}
CHANCE_BELOW = -4.0
#: What phrases of two of these rules find is never chance: the network knows few names of companies, and too few of the
#: words in which panels are called free.
CHANCE_BELOW_OF = {"mva_coaching": -5.0, "solar_free_panels": -math.inf, "utility_impersonation": -math.inf}
KEPT = 2  # layers of the encoder that stay as they are
RANK = 64  # of what is kept of a matrix's change
INNER = 256  # units of the network on top
EPOCHS = 4
AGAIN = 0.6  # of the scenes are read again in each round after the first, what it is unsure of more likely
BATCH = 64  # scenes
TOGETHER = 48  # passages that are padded to one length
RATE, RATE_LAYERS = 2e-3, 2e-4
DECAY = 0.02
SCALE = 8.0  # brings vectors of length 1 to the size that the layers begin with
QUIET = {"agent": 36, "caller": 12}  # innocent passages in every batch
OTHERS_WEIGHT = 0.5  # the part of the rules that a scene is not about: now and then it breaks one of them, too
MISHEARD = 0.4  # of the scenes that nobody heard are learned from as they might be heard, too
GARBLED = 0.1  # of the innocent passages come once more with their words in any order, as of a call badly heard

#: Tokens of a passage as the lower layers leave them: float16, shape (tokens, width).
Tokens = torch.Tensor


@dataclass
class Scene:
    """What a party says in a scene or a whole call, passage by passage.

    rules: the rules of which it is known whether they are broken; violated: whether they are, as 0.0 or 1.0.
    others: per rule whether it is hardly broken: it applies, and the scene is not about it.
    """

    rules: list[int]
    violated: torch.Tensor
    others: torch.Tensor
    said: list[Tokens]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=TRAINED)
    options = parser.parse_args()
    reader = Reader()
    scenes = [scene for path in learned_from("judge_scenes") for scene in reader.scenes(path, MISHEARD)]
    scenes += [scene for path in learned_from("judge_calls") for scene in reader.calls(path)]
    innocent = learned_from(*INNOCENT)
    quiet = {by: [*reader.innocent(innocent, by, MISHEARD), *reader.garbled(innocent, by)] for by in PARTIES}
    held = list(reader.scenes(BENCH / "judge_scenes_held.jsonl"))
    calls = {by: reader.innocent([BENCH / "judge_innocent_held.jsonl"], by) for by in PARTIES}
    network = Network(reader.encoder)
    for epoch in train(network, scenes, quiet):
        print(f"after {epoch} of {EPOCHS} rounds", flush=True)
        measure(network, held, calls)
    write(network, options.out)
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.1f} MB, {len(scenes)} scenes")
    measure(network, held, calls)
    return 0


def learned_from(*kinds: str) -> list[Path]:
    """The data files of some kinds, without those that are only chosen by or measured on."""
    files = [path for kind in kinds for path in sorted(BENCH.glob(f"{kind}*.jsonl"))]
    return [path for path in files if not path.stem.endswith(("_held", "_unseen"))]


class Reader:
    """Scenes and calls as the judge's own code reads them."""

    def __init__(self) -> None:
        self.encoder = Encoder(packaged(settings.load(), SENTENCE_ENCODER))
        self._lexicon = seeded().lexicon
        self._applies = {rule.slug: rule.applies_to for rule in seeded().rules}
        self._mishearing = Mishearing(learned_from("judge_scenes", "judge_calls"))
        self._chance = np.random.default_rng(0)

    def scenes(self, path: Path, misheard: float = 0.0) -> Iterator[Scene]:
        """Every scene of the file that one of the rules is about, as written and as recognised.

        misheard: the part of those that nobody heard which is read as it might be heard, too.
        """
        began, count = time.monotonic(), 0
        for line in path.read_text().splitlines():
            scene = json.loads(line)
            by = BY.get(scene["rule"])
            if by is None or (scene["label"] != "violation" and (scene["rule"], scene["vertical"]) == MAY_BE_ASKED):
                continue
            for turns in self._texts(scene, misheard):
                if said := self._passages(turns, by):
                    count += 1
                    others = self._marked([s for s in self._applying(scene, by) if s != scene["rule"]])
                    violated = torch.tensor([float(scene["label"] == "violation")])
                    yield Scene([SLUGS.index(scene["rule"])], violated, others, self._tokens([p.read for p in said]))
        print(f"{path.name}: {count} scenes read in {time.monotonic() - began:.0f} s", flush=True)

    def calls(self, path: Path) -> Iterator[Scene]:
        """What each party says in every whole call of the file, as written and as recognised, or as it might be."""
        count = 0
        for call in map(json.loads, path.read_text().splitlines()):
            for turns, by in product(self._texts(call, misheard=1.0), PARTIES):
                said = self._passages(turns, by)
                broken = [slug for slug in call["violations"] if BY.get(slug) == by]
                kept = [slug for slug in self._applying(call, by) if slug not in broken]
                if said and broken + kept:
                    count += 1
                    rules = [SLUGS.index(slug) for slug in broken + kept]
                    violated = torch.tensor([1.0] * len(broken) + [0.0] * len(kept))
                    yield Scene(rules, violated, self._marked(kept), self._tokens([p.read for p in said]))
        print(f"{path.name}: {count} times a party of a whole call read", flush=True)

    def _texts(self, talk: dict[str, Any], misheard: float) -> list[list[list[str]]]:
        """The turns of a scene or a call, and as they are heard."""
        texts = [talk[key] for key in TEXTS if key in talk]
        if len(texts) == 1 and self._chance.random() < misheard:
            texts.append(self._mishearing.again(talk["turns"], self._chance))
        return texts

    def innocent(self, files: Sequence[Path], by: str, misheard: float = 0.0) -> list[Tokens]:
        """Every passage of a party of the files' calls. misheard: as for `scenes`."""
        said = self._tokens([passage.read for passage in self._said_in(files, by, misheard)])
        print(f"{len(said)} innocent passages of the {by} read", flush=True)
        return said

    def garbled(self, files: Sequence[Path], by: str) -> list[Tokens]:
        """Passages of words in any order."""
        said = list(self._said_in(files, by, misheard=0.0))
        words = [word for passage in said for word in passage.text.split()]
        some = [said[n] for n in self._chance.permutation(len(said))[: round(GARBLED * len(said))]]
        return self._tokens([" ".join(self._chance.choice(words, len(passage.text.split()))) for passage in some])

    def _said_in(self, files: Sequence[Path], by: str, misheard: float) -> Iterator[Passage]:
        for call in (json.loads(line) for path in files for line in path.read_text().splitlines()):
            for turns in self._texts(call, misheard):
                yield from self._passages(turns, by)

    def _applying(self, call: dict[str, Any], by: str) -> list[str]:
        """The rules about that party that are known to be kept where a call does not say that they are broken."""
        applying = [slug for slug in SLUGS if BY[slug] == by and self._applies[slug](call["vertical"])]
        return [slug for slug in applying if (slug, call["vertical"]) != MAY_BE_ASKED]

    def _marked(self, slugs: Sequence[str]) -> torch.Tensor:
        return torch.tensor([slug in slugs for slug in SLUGS])

    def _passages(self, turns: list[list[str]], by: str) -> list[Passage]:
        return passages(Talk(transcript([(who, text) for who, text in turns]), self._lexicon), ROLES[by])

    def _tokens(self, texts: Sequence[str | tuple[str, str]]) -> list[Tokens]:
        return [torch.from_numpy(tokens).half() for tokens in self.encoder.states(texts, KEPT)]


class Network(torch.nn.Module):
    """The encoder's last layers and a network of two layers on what they make of a passage, in the mean."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.layers = range(KEPT, encoder.layers)
        self.before = {
            name: torch.from_numpy(array)
            for name, array in encoder.weights.items()
            if any(name.startswith(f"encoder.layer.{layer}.") for layer in self.layers)
        }
        # A parameter's name may hold no dot.
        self.tuned = torch.nn.ParameterDict(
            {name.replace(".", "/"): torch.nn.Parameter(array.clone()) for name, array in self.before.items()}
        )
        self.inner = torch.nn.Linear(encoder.width, INNER)
        self.outer = torch.nn.Linear(INNER, len(SLUGS))
        self.dropout = torch.nn.Dropout(0.1)
        self.dropout_means, self.dropout_inner = torch.nn.Dropout(0.3), torch.nn.Dropout(0.4)

    def forward(self, said: Sequence[Tokens]) -> torch.Tensor:
        """Log-odds per passage and rule."""
        # Those of like length together, for what is padded is computed in vain.
        order = sorted(range(len(said)), key=lambda n: len(said[n]))
        alike = [order[n : n + TOGETHER] for n in range(0, len(order), TOGETHER)]
        means = torch.cat([self._means([said[n] for n in some]) for some in alike])
        means = means[torch.tensor(order).argsort()]
        found: torch.Tensor = self.outer(self.dropout_inner(torch.relu(self.inner(self.dropout_means(means)))))
        return found

    def _means(self, said: Sequence[Tokens]) -> torch.Tensor:
        x, real = _padded(said)
        # Half the digits are enough to learn by, and faster; what is summed up keeps all of them.
        with torch.autocast("cpu", torch.bfloat16):
            for layer in self.layers:
                x = self._layer(x, real, f"encoder.layer.{layer}.")
        means = (x.float() * real[:, :, None]).sum(1) / real.sum(1, keepdim=True)
        return normalize(means, dim=1) * SCALE

    def _layer(self, x: torch.Tensor, real: torch.Tensor, name: str) -> torch.Tensor:
        count, tokens, width = x.shape
        query, key, value = (
            self._linear(x, f"{name}attention.self.{part}").view(count, tokens, HEADS, -1).transpose(1, 2)
            for part in ("query", "key", "value")
        )
        attended = scaled_dot_product_attention(query, key, value, attn_mask=real[:, None, None, :])
        attended = self._linear(attended.transpose(1, 2).reshape(count, tokens, width), f"{name}attention.output.dense")
        x = self._normed(x + self.dropout(attended), f"{name}attention.output.LayerNorm")
        inner = gelu(self._linear(x, f"{name}intermediate.dense"), approximate="tanh")
        return self._normed(x + self.dropout(self._linear(inner, f"{name}output.dense")), f"{name}output.LayerNorm")

    def weight(self, name: str) -> torch.nn.Parameter:
        return self.tuned[name.replace(".", "/")]

    def _linear(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return linear(x, self.weight(f"{name}.weight"), self.weight(f"{name}.bias"))

    def _normed(self, x: torch.Tensor, name: str) -> torch.Tensor:
        return layer_norm(x, x.shape[-1:], self.weight(f"{name}.weight"), self.weight(f"{name}.bias"), EPSILON)


def _padded(said: Sequence[Tokens]) -> tuple[torch.Tensor, torch.Tensor]:
    """Passages side by side, and which tokens are real: shapes (n, longest, width) and (n, longest)."""
    longest = max(map(len, said))
    x, real = torch.zeros(len(said), longest, said[0].shape[1]), torch.zeros(len(said), longest, dtype=torch.bool)
    for n, tokens in enumerate(said):
        x[n, : len(tokens)], real[n, : len(tokens)] = tokens.float(), True
    return x, real


def train(network: Network, scenes: list[Scene], quiet: dict[str, list[Tokens]]) -> Iterator[int]:
    """Teach the network; yields after every round how many it has had."""
    chance = np.random.default_rng(0)
    rates = (RATE_LAYERS, RATE)
    parts = [list(network.tuned.values()), [*network.inner.parameters(), *network.outer.parameters()]]
    optimizer = torch.optim.AdamW(
        [{"params": part, "lr": rate} for part, rate in zip(parts, rates, strict=True)], weight_decay=DECAY
    )
    rounds = [len(scenes), *[round(AGAIN * len(scenes))] * (EPOCHS - 1)]
    steps = sum(-(-count // BATCH) for count in rounds)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, list(rates), total_steps=steps)
    lost = np.ones(len(scenes))  # in a scene, when it was last read
    for epoch, many in enumerate(rounds, 1):
        began = time.monotonic()
        network.train()
        likely = lost + lost.mean()
        chosen = chance.choice(len(scenes), many, replace=False, p=likely / likely.sum())
        for first in range(0, many, BATCH):
            batch = [scenes[n] for n in chosen[first : first + BATCH]]
            sure = network([tokens for scene in batch for tokens in scene.said])
            own = torch.stack(_losses(sure, batch))
            lost[chosen[first : first + BATCH]] = own.detach().numpy()
            loss = own.mean()
            others = torch.cat([scene.others.expand(len(scene.said), -1) for scene in batch])
            loss = loss + OTHERS_WEIGHT * softplus(sure[others]).mean()
            for by, count in QUIET.items():
                some = [quiet[by][n] for n in chance.integers(len(quiet[by]), size=count)]
                loss = loss + softplus(network(some)[:, ABOUT[by]]).mean()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f"a round of {time.monotonic() - began:.0f} s, {many} scenes, loss {lost.mean():.3f}", flush=True)
        yield epoch


def _losses(sure: torch.Tensor, scenes: list[Scene]) -> list[torch.Tensor]:
    """Per scene how wrong the network is, in the sum of the rules known: each is as broken as in its surest passage."""
    of_scene = sure.split([len(scene.said) for scene in scenes])
    return [
        binary_cross_entropy_with_logits(part.max(dim=0).values[scene.rules], scene.violated, reduction="sum")
        for part, scene in zip(of_scene, scenes, strict=True)
    ]


def write(network: Network, out: Path) -> None:
    """What was learned, as workers/judge/meaning.py reads it; the network goes on with what is left of it there."""
    arrays = {
        "inner.weight": network.inner.weight * SCALE,
        "inner.bias": network.inner.bias,
        "outer.weight": network.outer.weight,
        "outer.bias": network.outer.bias,
    }
    with torch.no_grad():
        for name, before in network.before.items():
            change = network.weight(name) - before
            if change.dim() == 2:
                left, strength, right = torch.linalg.svd(change, full_matrices=False)
                arrays[name + LEFT], arrays[name + RIGHT] = left[:, :RANK] * strength[:RANK], right[:RANK]
                change = arrays[name + LEFT] @ arrays[name + RIGHT]
            else:
                arrays[name] = change
            network.weight(name).copy_(before + change)
    kept = {
        name: np.ascontiguousarray(array.detach().numpy(), np.float16 if array.dim() == 2 else np.float32)
        for name, array in arrays.items()
    }
    rules = [
        {
            "slug": slug,
            "by": by,
            "sure_from": SURE_FROM_OF.get(slug, SURE_FROM),
            "doubt_below": DOUBT_BELOW_OF.get(slug, DOUBT_BELOW),
            "chance_below": CHANCE_BELOW_OF.get(slug, CHANCE_BELOW),
        }
        for slug, by in BY.items()
    ]
    save_file(kept, out, {"rules": json.dumps(rules)})


def measure(network: Network, scenes: list[Scene], calls: dict[str, list[Tokens]]) -> None:
    """Print what is found in scenes and innocent calls that were not learned from, by the odds from which it counts."""
    network.eval()
    with torch.no_grad():
        sure = [float(network(scene.said)[:, scene.rules].max()) for scene in scenes]
        false = torch.cat(
            [
                network(said[n : n + BATCH])[:, ABOUT[by]].max(dim=1).values
                for by, said in calls.items()
                for n in range(0, len(said), BATCH)
            ]
        )
    print(f"{len(scenes)} scenes, {len(false)} innocent passages")
    print(f"{'from':>6} {'precision':>10} {'recall':>8} {'false':>6}")
    for least in (0.0, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0):
        found = [float(scene.violated) for scene, odds in zip(scenes, sure, strict=True) if odds >= least]
        right, due = sum(found), sum(float(scene.violated) for scene in scenes)
        precision, recall = right / max(1, len(found)), right / max(1, due)
        print(f"{least:6.1f} {precision:10.3f} {recall:8.3f} {int((false >= least).sum()):6}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
