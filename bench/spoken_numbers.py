"""How well personal numbers are found: precision and recall per kind, on clean text and as the recogniser heard it.

    python bench/spoken_numbers.py [--half seen|unseen] [--kind KIND] [--misses]

The scenes are those of bench/spoken_numbers.jsonl, which bench/hear_numbers.py makes. A number of the expected kind
that is not found costs recall; one found where none is, or of another kind, costs precision. `leaks`: personal numbers
that were found but of which four digits or more would not be masked. Exits 1 when recall or precision over all falls
below --least.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from number_forms import HALVES

from tests.judge.talks import seeded, transcript
from workers.core.transcript import Quality, Segment, Transcript, Word
from workers.judge.pii import PiiSpoken
from workers.judge.speech import Talk
from workers.judge.words import NUMBER_WORDS, normalise

DATA = ROOT / "bench" / "spoken_numbers.jsonl"
FORMS = ("clean", "heard")
LEAKED = 4  # digits; the last four of a number are no secret by the rules
CONFIDENCE = 0.9  # of a word; nothing here depends on it


@dataclass(frozen=True)
class Result:
    """One scene in one form: the kinds of personal number that were found, and digits left unmasked."""

    scene: dict[str, Any]
    form: str
    found: frozenset[str]
    leaked: int
    text: str

    @property
    def expected(self) -> str | None:
        return self.scene["expected"]

    @property
    def missed(self) -> bool:
        return self.expected is not None and self.expected not in self.found

    @property
    def wrong(self) -> bool:
        return bool(self.found - {self.expected})

    @property
    def leaks(self) -> bool:
        return self.expected is not None and not self.missed and self.leaked >= LEAKED


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=HALVES, help="only this half (default: both)")
    parser.add_argument("--kind", help="only scenes of this kind")
    parser.add_argument("--misses", action="store_true", help="print every scene that went wrong")
    parser.add_argument("--least", type=float, default=0.0, help="exit 1 below this recall or precision (0 to 1)")
    options = parser.parse_args()
    scenes = [s for s in load() if options.kind in (None, s["kind"])]
    enough = True
    for half in [options.half] if options.half else HALVES:
        for form in FORMS:
            results = list(measure([s for s in scenes if s["half"] == half], form))
            if results:
                enough &= report(half, form, results, options.misses) >= options.least
    return 0 if enough else 1


def load() -> list[dict[str, Any]]:
    """Every scene: the fields of number_forms.Form, and `heard` (null where no voice read it)."""
    return [json.loads(line) for line in DATA.read_text().splitlines()]


def measure(scenes: list[dict[str, Any]], form: str) -> Iterator[Result]:
    rules = seeded()
    decider = next(d for d in map(rules.decider, rules.rules) if isinstance(d, PiiSpoken))
    for scene in scenes:
        if form == "heard" and scene["heard"] is None:
            continue
        words = transcript([tuple(t) for t in scene["turns"]]) if form == "clean" else heard(scene["heard"])
        talk = Talk(words, rules.lexicon.tokens)
        masked = decider.masks(talk)
        kinds = frozenset(number.kind for number in decider.numbers(talk))
        left = [w.text for i, w in enumerate(talk.words) if i not in masked]
        yield Result(scene, form, kinds, sum(map(_digits, left)), words_of(talk))


def heard(segments: list[dict[str, Any]]) -> Transcript:
    """What the recogniser heard, rebuilt."""
    made = []
    for segment in segments:
        speaker = segment["speaker"]
        pairs = zip(segment["words"].split(" "), segment["times"], strict=True)
        words = [Word(text, a / 100, b / 100, CONFIDENCE, speaker) for text, (a, b) in pairs]
        made.append(Segment(speaker, words[0].start, words[-1].end, segment["words"], CONFIDENCE, words))
    count = sum(len(s.words) for s in made)
    end = max((s.end for s in made), default=0.0)
    return Transcript(made, Quality("stereo", "channels", end, end, count, CONFIDENCE, 0.95), "heard")


def words_of(talk: Talk) -> str:
    """The talk in one line, a slash at each change of voice."""
    said, before = [], None
    for word, voice in zip(talk.words, talk.voices, strict=True):
        said.append(word.text if voice == before else f"/ {voice}: {word.text}")
        before = voice
    return " ".join(said)


def _digits(text: str) -> int:
    if any(c.isdigit() for c in text):
        return sum(c.isdigit() for c in text)
    return sum(token in NUMBER_WORDS for token in normalise(text))


def report(half: str, form: str, results: list[Result], misses: bool) -> float:
    """Print one table; returns the lower of recall and precision over all."""
    print(f"\n{half} half, {'clean text' if form == 'clean' else 'as heard'}")
    print(f"{'kind':12} {'scenes':>6} {'personal':>8} {'found':>6} {'recall':>7} {'false':>6} {'leaks':>6}")
    total: Counter[str] = Counter()
    for kind in dict.fromkeys(r.scene["kind"] for r in results):
        of_kind = [r for r in results if r.scene["kind"] == kind]
        row = Counter(
            scenes=len(of_kind),
            personal=sum(r.expected is not None for r in of_kind),
            found=sum(r.expected is not None and not r.missed for r in of_kind),
            false=sum(r.wrong for r in of_kind),
            leaks=sum(r.leaks for r in of_kind),
        )
        _line(kind, row)
        total += row
    _line("all", total)
    named = Counter(kind for r in results for kind in r.found)
    right = Counter(r.expected for r in results if r.expected in r.found)
    print("precision: " + ", ".join(f"{k} {right[k] / n:.3f} ({right[k]} of {n})" for k, n in sorted(named.items())))
    for r in results:
        if misses and (r.missed or r.wrong or r.leaks):
            why = "missed" if r.missed else "wrong" if r.wrong else f"leaks {r.leaked} digits"
            print(f"  {r.scene['name']} {r.scene['manner']}: {why}; expected {r.expected} {r.scene['number']}, "
                  f"found {', '.join(sorted(r.found)) or 'none'}\n      {r.text[:600]}")  # fmt: skip
    recall = total["found"] / max(1, total["personal"])
    precision = sum(right.values()) / max(1, sum(named.values()))
    print(f"all: recall {recall:.3f}, precision {precision:.3f}")
    return min(recall, precision)


def _line(kind: str, row: Counter[str]) -> None:
    recall = f"{row['found'] / row['personal']:.3f}" if row["personal"] else "-"
    print(f"{kind:12} {row['scenes']:6} {row['personal']:8} {row['found']:6} {recall:>7} {row['false']:6} "
          f"{row['leaks']:6}")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
