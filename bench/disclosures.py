"""Teaches workers/judge/meaning.safetensors what required disclosures are due before, and what they say.

usage: python bench/disclosures.py [--measure FILE ...]

Where talk of benefits, a program or help begins, a disclosure is due, and people begin in more words than phrases
foresee; they make disclosures in more words, too. The network of bench/meaning.py stays as it is; units of their own
are added to it, one output per topic, trained on the pieces of calls in bench/judge_topics.jsonl and
judge_disclosures.jsonl. A piece is about a topic when its surest passage is. Of whole calls (judge_calls.jsonl) it
learns that what a disclosure was due before begins in a call that breaks the rule, and not before the disclosure in
one that keeps it; and that a call which keeps the rule makes the disclosure, as written and as the recogniser heard
it. The thresholds were chosen on the files that end in _held; those that end in _unseen are only measured (--measure),
after everything was decided. Minutes on two cores; to be run again after bench/meaning.py.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import numpy as np
import torch
from meaning import learned_from
from mishear import Mishearing
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

from tests.judge.talks import judge, seeded, transcript
from workers.core import settings
from workers.core.packaged_models import SENTENCE_ENCODER, packaged
from workers.core.transcript import AGENT, CALLER
from workers.judge.findings import NOT_APPLICABLE, PASS
from workers.judge.meaning import TRAINED, Meaning
from workers.judge.moments import ROLES
from workers.judge.passages import Passage, passages
from workers.judge.speech import Talk

BENCH = ROOT / "bench"


@dataclass(frozen=True)
class Topic:
    """The rule that a topic matters to, the rule's parts that are said in it (none: what they are due before begins),
    the log-odds from which it counts, chosen on the held files, and whose words are about it."""

    slug: str
    parts: tuple[str, ...] = ()
    heard_from: float = 0.0
    by: str = AGENT


@dataclass(frozen=True)
class Piece:
    """A piece of a call: its words, what one party says in it as vectors, passage by passage, and whether it is about
    a topic; of topics that are not named nothing is known."""

    words: str
    by: str
    said: torch.Tensor
    about: dict[str, bool]

    def without(self) -> Piece:
        """The piece, asked about the other topics of its party that its words cannot be about."""
        others = [t for t, like in WITHOUT.items() if t not in self.about and TOPICS[t].by == self.by]
        about = {t: False for t in others if not re.search(WITHOUT[t], self.words, re.IGNORECASE)}
        return replace(self, about=about)


TPMO, DEBT = "medicare_tpmo_disclaimer", "debt_consequences"
TOPICS = {
    "benefits": Topic(TPMO),
    "program": Topic(DEBT, heard_from=-0.5),
    "help": Topic("aca_consent", heard_from=-0.5),
    "recorded": Topic("recording_disclosure", ("that the call is recorded",)),
    "licensed": Topic("medicare_licensed_agent", ("to be a licensed agent",)),
    "not_every_plan": Topic(TPMO, ("that not every plan is offered",)),
    "how_many": Topic(
        TPMO, ("how many organizations are represented", "how many products they offer"), heard_from=-0.5
    ),
    "where_else": Topic(TPMO, ("Medicare.gov or 1-800-MEDICARE",), heard_from=-0.5),
    "consent": Topic("aca_consent", ("the caller's consent",), heard_from=-0.5, by=CALLER),
    "credit": Topic(DEBT, ("the effect on credit",)),
    "lawsuits": Topic(DEBT, ("the risk of lawsuits",)),
    "collections": Topic(DEBT, ("the risk of collections",)),
}
#: What is due once this begins may be said after it, too.
DUE_LATER = ("program",)
#: Disclosures that are due in every call to which their rule applies: its labels tell whether it is made.
ALWAYS_DUE = ("recorded", "licensed")
SAID_WITHIN_S = {"recorded": 60.0}  # of the first word
COLUMNS = {name: column for column, name in enumerate(TOPICS)}
#: The topics that a piece in judge_disclosures.jsonl is asked about.
ABOUT = {
    "recording": ("recorded",),
    "licensed": ("licensed",),
    "tpmo": ("not_every_plan", "how_many", "where_else"),
    "consent": ("consent",),
    "debt": ("credit", "lawsuits", "collections"),
}

#: Talk in which nothing like these words is said is not about the topic, whatever it was written for. So the network
#: learns from all other pieces and from innocent calls what ordinary talk is.
WITHOUT = {
    "benefits": (
        r"benefit|plan|cover|premium|co-?pay|dental|vision|hearing|drug|prescri|doctor|network|deductible|card|allow|cost"
        r"|pay|\$|dollar|money|sav|gym|ride|grocer|food|give ?back|part|month|free|zero|hospital|extra|help|tier"
    ),
    "program": (
        r"program|enroll|settl|negotiat|reduc|lower|fee|debt|plan|pay|month|percent|sav|creditor|escrow|account|qualif"
        r"|owe|consolidat|relief|credit|card|balance|interest"
    ),
    "help": (
        r"plan|look|search|find|enroll|sign|appl|quote|pull|check|compar|shop|estimat|run|marketplace|exchange|premium"
        r"|month|dollar|pay|cover|deductible|system|start|typ"
    ),
    "recorded": r"record|tap[ei]|monitor|listen|quality|audit|overhear|line|train|review|saved|mic\b",
    "licensed": r"licen[sc]|certif|appointed|state|sell|exam",
    "not_every_plan": r"every|\ball\b|some|only|few|handful|compan|carrier|represent|offer|\bmore\b|other",
    "how_many": r"compan|carrier|insur|organi|products|plans|brands|represent|work with",
    "where_else": r"medicare|1-?800|ship\b|website|counsel|\.gov|dot gov|government|state|look|information",
    "consent": r"permission|consent|okay|all ?right|may i|can i|could i|shall i|mind|want me|good with|let me|help",
    "credit": r"credit|score|report|rating|bureau|loan|fico|mortgage|rent",
    "lawsuits": r"\bsu(e|it|ing)|lawsuit|court|legal|judg|attorney|lawyer|garnish|summon|served|papers|law",
    "collections": r"collect|call|charge|agenc|pester|letter|phone|sold|hound|chas",
}

SEEDS = 4  # networks whose mean is kept
UNITS = 64  # of each
EPOCHS = 40
BATCH = 64  # pieces
RATE = 2e-3
DECAY = 0.05
LEAST = (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0)  # log-odds that are printed beside the judge's own
SCALE = 8.0  # brings vectors of length 1 to the size that the layers begin with


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=TRAINED, help="default: the file that the judge reads")
    parser.add_argument("--measure", type=Path, nargs="+", help="only say what is found in these files")
    options = parser.parse_args()
    meaning = Meaning(packaged(settings.load(), SENTENCE_ENCODER))
    reader = Reader(meaning)
    if options.measure:
        for path in options.measure:
            pieces = reader.pieces(path)
            odds = [torch.from_numpy(meaning.odds(p.said.numpy())[:, len(meaning.slugs) :]) for p in pieces]
            measure(path.name, pieces, list(map(_highest, odds)))
        return 0
    pieces, held = (
        [p for kind in ("topics", "disclosures") for p in reader.pieces(BENCH / f"judge_{kind}{part}.jsonl", not part)]
        for part in ("", "_held")
    )
    pieces += [p for path in learned_from("judge_calls") for p in reader.calls(path)]
    ordinary_talk = [p for path in learned_from("judge_innocent") for p in reader.passages(path)]
    # Nearly all calls say that they are recorded: that whoever greets says so would be learned otherwise.
    ordinary_talk += [p for path in learned_from("judge_calls") for p in reader.passages(path, within_s=60)]
    others = [p.without() for p in (*pieces, *ordinary_talk)]
    ordinary = [p for p in others if p.about]
    print(f"{len(pieces)} pieces, {len(ordinary)} times what they and innocent calls are not about", flush=True)
    networks = [train([*pieces, *ordinary], seed) for seed in range(SEEDS)]
    with torch.no_grad():
        for name, some in (("learned from", pieces), ("held", held)):
            measure(name, some, [sum(_highest(n(p.said * SCALE)) for n in networks) / SEEDS for p in some])
    write(networks, options.out)
    return 0


class Reader:
    """Calls as the judge's own code reads them."""

    def __init__(self, meaning: Meaning) -> None:
        self._meaning = meaning
        self._lexicon = seeded().lexicon
        self._applies = {rule.slug: rule.applies_to for rule in seeded().rules}
        self._chance = np.random.default_rng(0)

    @cached_property
    def _mishearing(self) -> Mishearing:
        """Not needed by who only measures."""
        return Mishearing(learned_from("judge_scenes", "judge_calls"))

    def pieces(self, path: Path, misheard: bool = False) -> list[Piece]:
        """The pieces of a file, with the topics that they are asked about; a party that says nothing is left out.

        misheard: once more as they might be heard.
        """
        found = []
        for piece in map(json.loads, path.read_text().splitlines()):
            if "topic" in piece:
                about = {piece["topic"]: piece["label"] == "yes"}
            else:
                about = {topic: topic in piece["said"] for topic in ABOUT[piece["about"]]}
            by = TOPICS[next(iter(about))].by
            for turns in self._texts(piece) if misheard else [piece["turns"]]:
                if said := passages(self._talk(turns), ROLES[by]):
                    words = " ".join(text for _, text in turns)
                    found.append(Piece(words, by, self._vectors(said), about))
        return found

    def calls(self, path: Path) -> list[Piece]:
        """What each whole call tells of the rules that require words, as written and as it is heard."""
        return [piece for line in path.read_text().splitlines() for piece in self._call(json.loads(line))]

    def _call(self, call: dict[str, Any]) -> Iterator[Piece]:
        topics = {t: topic for t, topic in TOPICS.items() if self._applies[topic.slug](call["vertical"])}
        heard = [(self._talk(turns), _outcomes(call, turns)) for turns in self._texts(call)]
        _, as_written = heard[0]
        made = _made(call, topics, as_written)
        for (talk, outcomes), by in product(heard, (AGENT, CALLER)):
            said = passages(talk, ROLES[by])
            asked: dict[tuple[int, ...], dict[str, bool]] = defaultdict(dict)
            for name, topic in topics.items():
                if topic.by != by:
                    continue
                if topic.parts:
                    about, until_s = made.get(name), talk.starts_s + SAID_WITHIN_S.get(name, math.inf)
                    within = tuple(n for n, p in enumerate(said) if talk.words[p.first].start < until_s)
                else:
                    about = topic.slug in call["violations"]
                    until_s = math.inf if about else _nothing_until(outcomes[topic.slug], name)
                    within = tuple(n for n, p in enumerate(said) if talk.words[p.last].end <= until_s)
                if within and about is not None:
                    asked[within][name] = about
            vectors = self._vectors(said[: max((within[-1] + 1 for within in asked), default=0)])
            for within, known in asked.items():
                yield Piece(" ".join(said[n].text for n in within), by, vectors[list(within)], known)

    def passages(self, path: Path, within_s: float = math.inf) -> list[Piece]:
        """Each passage of a file's calls, asked about nothing. within_s: of the first word."""
        found = []
        for call in map(json.loads, path.read_text().splitlines()):
            talk = self._talk(call["turns"])
            for by in (AGENT, CALLER):
                until_s = talk.starts_s + within_s
                said = [p for p in passages(talk, ROLES[by]) if talk.words[p.first].start < until_s]
                words = (f"{passage.before} {passage.text}" for passage in said)
                found += [Piece(w, by, v[None], {}) for w, v in zip(words, self._vectors(said), strict=True)]
        return found

    def _texts(self, talk: dict[str, Any]) -> list[list[list[str]]]:
        """The turns as written, and as they are or might be heard."""
        return [talk["turns"], talk.get("recognised") or self._mishearing.again(talk["turns"], self._chance)]

    def _talk(self, turns: list[list[str]]) -> Talk:
        return Talk(transcript([(who, text) for who, text in turns]), self._lexicon)

    def _vectors(self, said: Sequence[Passage]) -> torch.Tensor:
        return torch.from_numpy(self._meaning.vectors(said))


def _outcomes(call: dict[str, Any], turns: list[list[str]]) -> dict[str, dict[str, Any]]:
    """What phrases find in a call of these turns, by rule."""
    facts = {k: call[k] for k in ("direction", "number", "start")}
    verdict = judge([tuple(turn) for turn in turns], call["vertical"], **facts)
    return {rule["rule"]: rule for rule in verdict.rules}


def _made(call: dict[str, Any], topics: dict[str, Topic], outcomes: dict[str, dict[str, Any]]) -> dict[str, bool]:
    """Which disclosures are made in a call, as far as its labels tell, and where they agree what phrases find in its
    words as written (`outcomes`)."""
    made = {}
    for name, topic in topics.items():
        found, broken = outcomes[topic.slug], topic.slug in call["violations"]
        missing = [part in found["reason"] for part in topic.parts]
        if name in ALWAYS_DUE:
            if found["outcome"] != NOT_APPLICABLE and not found["reason"].startswith("denied"):
                made[name] = not broken
        elif not broken and found["outcome"] == PASS:
            made[name] = True
        elif broken and all(missing) and not found["reason"].endswith("said later"):
            made[name] = False
    return made


def _nothing_until(kept: dict[str, Any], topic: str) -> float:
    """Until when nothing begins that a disclosure is due before, in a call that keeps the rule.

    Nobody knows where it was made in words of its own, or may come after what it is due for.
    """
    if kept["outcome"] == PASS and topic not in DUE_LATER:
        return max(evidence["start"] for evidence in kept["evidence"])
    return math.inf if kept["outcome"] == NOT_APPLICABLE else -math.inf


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
            of_piece = torch.repeat_interleave(torch.tensor([len(p.said) for p in batch]))
            sure = network(torch.cat([p.said for p in batch]) * SCALE)
            known = [(n, COLUMNS[t], float(yes)) for n, p in enumerate(batch) for t, yes in p.about.items()]
            rows, columns, yes = map(torch.tensor, zip(*known, strict=True))
            surest = sure.new_empty(len(batch), sure.shape[1]).scatter_reduce(
                0, of_piece[:, None].expand_as(sure), sure, "amax", include_self=False
            )[rows, columns]
            loss = torch.nn.functional.binary_cross_entropy_with_logits(surest, yes)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def _highest(sure: torch.Tensor) -> torch.Tensor:
    """Per topic the log-odds of the passage that is the surest of it."""
    return sure.max(dim=0).values


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
    about = [asdict(topic) for topic in TOPICS.values()]
    save_file(arrays, out, {"rules": json.dumps(rules), "topics": json.dumps(about)})
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


def _joined(kept: np.ndarray, added: Sequence[torch.Tensor]) -> np.ndarray:
    return np.concatenate([kept, *(a.detach().numpy().astype(kept.dtype) for a in added)])


def measure(name: str, pieces: Sequence[Piece], odds: Sequence[torch.Tensor]) -> None:
    """Print precision and recall, by topic, by the log-odds from which it counts, and as the judge counts."""
    print(f"{name}: precision / recall from log-odds of")
    print(f"{'':15} {'pieces':>9} {'the judge':>15}" + "".join(f" {least:^13}" for least in LEAST))
    for topic, known in TOPICS.items():
        some = [
            (p.about[topic], float(o[COLUMNS[topic]])) for p, o in zip(pieces, odds, strict=True) if topic in p.about
        ]
        if not some:
            continue
        due = sum(yes for yes, _ in some)
        line = f"{topic:15} {due:4}/{len(some):4}"
        for least in (known.heard_from, *LEAST):
            found = [yes for yes, o in some if o >= least]
            line += f" {sum(found) / max(1, len(found)):.3f} / {sum(found) / max(1, due):.3f}"
        print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
