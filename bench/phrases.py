"""Which phrases of the rules that forbid words find violations, and which find ordinary talk.

usage: python bench/phrases.py [--rule SLUG] [--all]

Counts, phrase by phrase, what is found in the calls and scenes that bench/meaning.py learns from: in talk in which
nothing is wrong, in scenes that do not break the rule, in scenes that do, and in how many of these no other phrase of
the rule is found. What a phrase finds alone is what would be lost without it. Printed are those that find ordinary
talk, the worst first (--all: every phrase). Minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from meaning import INNOCENT, learned_from

from tests.judge.talks import padded, seeded, transcript
from workers.judge.moments import Moment
from workers.judge.rules import Rule
from workers.judge.speech import Talk
from workers.judge.wording import ForbiddenWords

TEXTS = {"turns", "recognised"}


class Key(NamedTuple):
    """A phrase's place in core.qa_rules.params."""

    slug: str
    claim: int
    key: str
    phrase: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rule", help="only this rule")
    parser.add_argument("--all", action="store_true", help="every phrase, those too that find no ordinary talk")
    options = parser.parse_args()
    forbidding = [rule for rule in seeded().rules if isinstance(seeded().decider(rule), ForbiddenWords)]
    rules = [rule for rule in forbidding if options.rule in (None, rule.slug)]
    if not rules:
        parser.error(f"--rule must be one of {', '.join(rule.slug for rule in forbidding)}")
    phrases = {rule.slug: dict(one_by_one(rule)) for rule in rules}
    ordinary, passed, right, alone = Counter[Key](), Counter[Key](), Counter[Key](), Counter[Key]()
    words: dict[Key, str] = {}
    for scene in _lines(learned_from(*INNOCENT)):
        asked = [phrases[rule.slug] for rule in rules if rule.applies_to(scene["vertical"])]
        for key, said in found_in(scene["turns"], *asked).items():
            ordinary[key] += 1
            words.setdefault(key, said)
    print(f"in ordinary talk: {ordinary.total()} finds", flush=True)
    violations = 0
    for scene in (s for s in _lines(learned_from("judge_scenes")) if s["rule"] in phrases):
        for text in TEXTS & set(scene):
            found = found_in(padded([tuple(turn) for turn in scene[text]]), phrases[scene["rule"]])
            if scene["label"] == "violation":
                violations += 1
                right.update(found.keys())
                alone.update(found.keys() if len(found) == 1 else ())
            else:
                passed.update(found.keys())
    print(f"in {violations} violations: {right.total()} finds, {alone.total()} alone\n")
    print(f"{'ordinary':>8} {'passes':>7} {'right':>6} {'alone':>6}  phrase")
    every = [key for one in phrases.values() for key in one]
    for key in sorted(every if options.all else ordinary, key=lambda k: (-ordinary[k], right[k], k)):
        print(
            f"{ordinary[key]:8} {passed[key]:7} {right[key]:6} {alone[key]:6}  "
            f"{key.slug} {{claims,{key.claim},{key.key}}} {key.phrase}" + (f"  |  {words[key]}" if key in words else "")
        )
    return 0


def _lines(files: Iterable[Path]) -> Iterator[dict]:
    for path in files:
        yield from map(json.loads, path.read_text().splitlines())


def one_by_one(rule: Rule) -> Iterator[tuple[Key, Moment]]:
    """A rule's phrases, each as a moment of its own."""
    for claim, moment in enumerate(seeded().decider(rule).moments):
        for phrase in moment.say:
            yield Key(rule.slug, claim, "say", phrase.source), replace(moment, say=(phrase,), yes_to=())
        for phrase in moment.yes_to:
            yield Key(rule.slug, claim, "yes_to", phrase.source), replace(moment, say=(), yes_to=(phrase,))


def found_in(turns: list, *phrases: dict[Key, Moment]) -> dict[Key, str]:
    """Every phrase that alone would have been found and meant, and the words that it first took for itself."""
    talk = Talk(transcript([tuple(turn) for turn in turns]), seeded().lexicon)
    found = {}
    for key, moment in (one for of_rule in phrases for one in of_rule.items()):
        if said := moment.find(talk):
            first, last = (talk.tokens.word[t] for t in (said[0].match.tokens[0], said[0].match.tokens[-1]))
            found[key] = " ".join(word.text for word in talk.words[first : last + 1])
    return found


if __name__ == "__main__":
    sys.exit(main())
