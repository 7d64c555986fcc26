"""Rules read by meaning: what a party says in words that no phrase of a rule foresees.

A sentence encoder (encoder.py), its last layers tuned to the rules, turns each passage into a vector, and a small
network says for each rule how sure it is that the passage breaks it. Both were trained on labelled scenes. What it is
nearly certain of is a violation. Where a phrase was found whose passage it is as certain breaks no rule, a person must
listen, and the call stays flagged; only what it is far more certain of, an idle likeness of words, is no finding, and
the verdict says so. It also hears where talk of benefits, a program or help begins,
for the disclosures that are due before, and where a disclosure may be made in words that no phrase knows, which a
person must hear. `bench/meaning.py` and `bench/disclosures.py` train it; `bench/judge.py --meaning` says how it fares.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from safetensors import safe_open
from safetensors.numpy import load_file

from workers.core.packaged_models import SENTENCE_ENCODER, packaged
from workers.core.settings import Settings
from workers.judge.encoder import Array, Encoder
from workers.judge.findings import EVIDENCE_MAX, NOT_ASSESSABLE, PASS, VIOLATION, Begun, Evidence, Finding
from workers.judge.moments import ROLES
from workers.judge.passages import Passage, passages
from workers.judge.speech import Talk

#: Names of a low-rank matrix's two factors end in these.
LEFT, RIGHT = ".left", ".right"

TRAINED = Path(__file__).with_name("meaning.safetensors")


@dataclass(frozen=True)
class Read:
    """A rule as the network knows it: its output, whose words it is about, and the log-odds that make a violation, that
    make a found phrase doubtful, and that make it mere chance."""

    column: int
    slug: str
    by: str
    sure_from: float
    doubt_below: float
    chance_below: float


@dataclass(frozen=True)
class Topic:
    """What a passage can be about, for a rule that requires words: the network's output, and the log-odds from which it
    is. parts: the rule's parts that are said in it; none where what they are due before begins in it."""

    column: int
    slug: str
    by: str
    parts: frozenset[str]
    heard_from: float


@dataclass(frozen=True)
class Required:
    """What a rule requires, read by meaning: where what it is due before begins, and passages that may be its parts."""

    talk: Talk
    begun: Begun | None
    said: Mapping[str, Sequence[Passage]]

    def heard(self, part: str, until_s: float) -> Evidence | None:
        """The surest of the passages begun by then in which that part may be said."""
        passages = (p for p in self.said.get(part, ()) if self.talk.words[p.first].start <= until_s)
        return next((p.evidence(self.talk) for p in passages), None)


class Meaning:
    """The trained network. version: the beginning of its SHA-256, which verdicts name."""

    def __init__(self, encoder_folder: Path, trained: Path = TRAINED) -> None:
        self.encoder_folder = encoder_folder
        self.version = hashlib.sha256(trained.read_bytes()).hexdigest()[:16]
        with safe_open(trained, "numpy") as file:
            about, topics = (json.loads(file.metadata().get(name, "[]")) for name in ("rules", "topics"))
        arrays = {name: array.astype(np.float32) for name, array in load_file(trained).items()}
        self._inner, self._outer = (
            (arrays[f"{layer}.weight"], arrays[f"{layer}.bias"]) for layer in ("inner", "outer")
        )
        self._rules = {rule["slug"]: Read(column, **rule) for column, rule in enumerate(about)}
        self.topics = [
            Topic(column, **{**topic, "parts": frozenset(topic["parts"])})
            for column, topic in enumerate(topics, len(about))
        ]
        self._encoder = Encoder(encoder_folder, changes(arrays))

    @property
    def slugs(self) -> list[str]:
        """The rules that it reads."""
        return list(self._rules)

    @classmethod
    def load(cls, settings: Settings) -> Meaning | None:
        """The network, None where JUDGE_MEANING is off; SettingsError when its model was never fetched."""
        return cls.at(packaged(settings, SENTENCE_ENCODER)) if settings.judge_meaning else None

    @classmethod
    @cache
    def at(cls, encoder_folder: Path) -> Meaning:
        """The network whose encoder is in that folder, loaded once a process."""
        return cls(encoder_folder)

    def second_opinion(self, slug: str, severity: str, finding: Finding, talk: Talk) -> Finding:
        """What the phrases of a rule found, or what they did not find, read once more by meaning."""
        rule = self._rules.get(slug)
        if rule is None:
            return finding
        if finding.outcome == PASS:
            return self._in_other_words(rule, talk) or finding
        if finding.outcome != VIOLATION:
            return finding
        meant = self._meant(rule, finding, talk)
        # Of what was said more often than is quoted, the rest may be meant.
        if meant < rule.chance_below and len(finding.evidence) < EVIDENCE_MAX:
            doubted = Finding(PASS, f"{finding.reason}, but not so meant", finding.evidence)
        # A critical rule in doubt keeps the call flagged; of a warning nothing would be left.
        elif meant < rule.doubt_below and severity == "critical":
            reason = f"{finding.reason}, but hardly meant so: a person must listen"
            doubted = Finding(NOT_ASSESSABLE, reason, finding.evidence)
        else:
            return finding
        return self._in_other_words(rule, talk) or doubted

    def required(self, slug: str, talk: Talk) -> Required:
        """What the words that a rule requires depend on, and where they may be said in other words."""
        begun, said = None, {}
        for topic in self.topics:
            if topic.slug != slug:
                continue
            found = self._about(topic, talk)
            if topic.parts:
                said.update(dict.fromkeys(topic.parts, found))
            elif found:
                # At the end of the passage: what is due may be said in its first half.
                first = min(found, key=lambda passage: passage.last)
                begun = Begun(talk.words[first.last].end, (first.evidence(talk),))
        return Required(talk, begun, said)

    def _about(self, topic: Topic, talk: Talk) -> list[Passage]:
        """Passages about a topic, the surest first."""
        said, sure = self._read(talk, topic.by)
        sure = sure[:, topic.column]
        return [said[n] for n in sorted(np.flatnonzero(sure >= topic.heard_from), key=lambda n: -sure[n])]

    def _in_other_words(self, rule: Read, talk: Talk) -> Finding | None:
        said, sure = self._read(talk, rule.by)
        sure = sure[:, rule.column]
        found = np.flatnonzero(sure >= rule.sure_from)
        if not found.size:
            return None
        surest: list[Passage] = []
        for n in sorted(found, key=lambda n: -sure[n]):
            if len(surest) < EVIDENCE_MAX and not any(said[n].overlaps(p.first, p.last) for p in surest):
                surest.append(said[n])
        evidence = tuple(p.evidence(talk) for p in sorted(surest, key=lambda p: p.first))
        return Finding(VIOLATION, f"said by the {rule.by} in other words", evidence)

    def _meant(self, rule: Read, finding: Finding, talk: Talk) -> float:
        """How sure it is that the quoted sentences, or the passages that they stand in, break the rule: log-odds.

        Where the passages leave no doubt the sentences are not read by themselves.
        """
        said, sure = self._read(talk, rule.by)
        about = [n for n, p in enumerate(said) if any(p.overlaps(e.first, e.last) for e in finding.evidence)]
        if not about:
            return float("inf")
        surest = float(sure[about, rule.column].max())
        if surest >= max(rule.doubt_below, rule.chance_below):
            return surest
        # Among the other sentences of a passage an insult of three words is easily passed over.
        quoted = [Passage.of(talk, "", e.first, e.last, e.voice) for e in finding.evidence if e.voice is not None]
        return float(self.sure(quoted)[:, rule.column].max(initial=surest))

    def _read(self, talk: Talk, by: str) -> tuple[list[Passage], Array]:
        """A party's passages, and how sure every rule is of each: log-odds, shape (passages, rules)."""
        key = (Meaning, by)
        known: tuple[list[Passage], Array] | None = talk.memo.get(key)
        if known is None:
            said = passages(talk, ROLES[by])
            known = talk.memo[key] = said, self.sure(said)
        return known

    def sure(self, said: Sequence[Passage]) -> Array:
        """Log-odds per passage and output: rules, then topics."""
        return self.odds(self.vectors(said))

    def vectors(self, said: Sequence[Passage]) -> Array:
        """Passages as the tuned encoder reads them, shape (passages, width)."""
        return self._encoder.vectors([passage.read for passage in said])

    def odds(self, vectors: Array) -> Array:
        """What the network makes of such vectors."""
        (inner, inner_bias), (outer, outer_bias) = self._inner, self._outer
        found: Array = np.maximum(vectors @ inner.T + inner_bias, 0) @ outer.T + outer_bias
        return found


def changes(arrays: Mapping[str, Array]) -> dict[str, Array]:
    """What training changed in the encoder, by the names of its weights; a matrix is kept as a product of two."""
    found = {name: array for name, array in arrays.items() if name.startswith("encoder.")}
    for name in [name for name in found if name.endswith(LEFT)]:
        whole = name.removesuffix(LEFT)
        found[whole] = found.pop(name) @ found.pop(whole + RIGHT)
    return found
