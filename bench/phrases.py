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
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from meaning import learned_from

from tests.judge.talks import padded, seeded, transcript
from workers.judge.moments import Moment
from workers.judge.rules import Rule
from workers.judge.speech import Talk
from workers.judge.wording import ForbiddenWords


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
    forbidding = {r.slug: d for r in seeded().rules if isinstance(d := seeded().decider(r), ForbiddenWords)}
    rules = [r for r in seeded().rules if r.slug in forbidding and options.rule in (None, r.slug)]
    if not rules:
        parser.error(f"--rule must be one of {', '.join(sorted(forbidding))}")
    ordinary, passed, right, alone = Counter[Key](), Counter[Key](), Counter[Key](), Counter[Key]()
    words: dict[Key, str] = {}
    for scene in _lines(learned_from("judge_innocent", "judge_disclosures", "judge_topics")):
        for key, said in found_in(scene["turns"], [r for r in rules if r.applies_to(scene["vertical"])]).items():
            ordinary[key] += 1
            words.setdefault(key, said)
    print(f"in ordinary talk: {ordinary.total()} finds", flush=True)
    violations = 0
    for scene in _lines(learned_from("judge_scenes")):
        for text in ("turns", "recognised"):
            its_own = [r for r in rules if r.slug == scene["rule"]]
            if text not in scene or not its_own:
                continue
            found = found_in(padded([tuple(turn) for turn in scene[text]]), its_own)
            if scene["label"] == "violation":
                violations += 1
                right.update(found.keys())
                alone.update(found.keys() if len(found) == 1 else ())
            else:
                passed.update(found.keys())
    print(f"in {violations} violations: {right.total()} finds, {alone.total()} alone\n")
    print(f"{'ordinary':>8} {'passes':>7} {'right':>6} {'alone':>6}  phrase")
    every = [Key(r.slug, *place) for r in rules for place in _places(forbidding[r.slug])]
    for key in sorted(every if options.all else ordinary, key=lambda k: (-ordinary[k], right[k], k)):
        print(
            f"{ordinary[key]:8} {passed[key]:7} {right[key]:6} {alone[key]:6}  "
            f"{key.slug} {{claims,{key.claim},{key.key}}} {key.phrase}" + (f"  |  {words[key]}" if key in words else "")
        )
    return 0


def _lines(files: Iterable[Path]) -> Iterator[dict]:
    for path in files:
        yield from map(json.loads, path.read_text().splitlines())


def _places(decider: ForbiddenWords) -> Iterator[tuple[int, str, str]]:
    for claim, moment in enumerate(decider.moments):
        for key in ("say", "yes_to"):
            for phrase in getattr(moment, key):
                yield claim, key, phrase.source


def found_in(turns: list, rules: list[Rule]) -> dict[Key, str]:
    """Every phrase that alone would have been found and meant, and the words that it took for itself."""
    talk = Talk(transcript([tuple(turn) for turn in turns]), seeded().lexicon)
    found: dict[Key, list[str]] = defaultdict(list)
    for rule in rules:
        for claim, moment in enumerate(seeded().decider(rule).moments):
            for key, one in _one_by_one(moment):
                for said in one.find(talk):
                    phrase = (one.say or one.yes_to)[0]
                    first, last = (talk.tokens.word[t] for t in (said.match.tokens[0], said.match.tokens[-1]))
                    found[Key(rule.slug, claim, key, phrase.source)].append(
                        " ".join(word.text for word in talk.words[first : last + 1])
                    )
                # The talk remembers by the moment's address, which the next one may get.
                talk.memo.pop(id(one), None)
    return {key: said[0] for key, said in found.items()}


def _one_by_one(moment: Moment) -> Iterator[tuple[str, Moment]]:
    """The moment with each of its phrases alone."""
    for phrase in moment.say:
        yield "say", replace(moment, say=(phrase,), yes_to=())
    for phrase in moment.yes_to:
        yield "yes_to", replace(moment, say=(), yes_to=(phrase,))


if __name__ == "__main__":
    sys.exit(main())
