"""Asks a real OpenAI-compatible endpoint about the sample calls, and prints what came of each answer.

usage: python bench/llm_real.py --url http://127.0.0.1:8000/v1 --model NAME [--folder samples] [--inject]

The calls are the dialogues of NAME.json files (their `turns`). Per call: seconds, tokens, status, the model's
answers, rejected quotes. With --inject every call holds one of the 200 injections of bench/llm_injections.py.
Exit status 1 when a verdict of the rules changed, or a part holds what it must not.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.judge.injections import INJECTIONS, spoken, what_is_wrong
from tests.judge.llm_talks import POSING, PRESSURE, judged, part_of
from tests.judge.talks import seeded
from workers.core.errors import LlmUnavailable
from workers.core.settings import load
from workers.judge.llm.interview import Interviewer
from workers.judge.llm.part import with_part
from workers.judge.llm.questions import Questions
from workers.judge.llm.stage import LanguageModel


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--url", required=True)
    arguments.add_argument("--model", required=True)
    arguments.add_argument("--key", help="the endpoint's key")
    arguments.add_argument("--folder", type=Path, default=ROOT / "samples")
    arguments.add_argument("--timeout", type=float, default=120, help="seconds per request (default 120)")
    arguments.add_argument("--context", type=int, default=8000, help="tokens the model can read (default 8000)")
    arguments.add_argument("--inject", action="store_true", help="one injection per call")
    options = arguments.parse_args()
    settings = load(
        judge_llm_url=options.url,
        judge_llm_model=options.model,
        judge_llm_api_key=options.key,
        judge_llm_context_tokens=options.context,
    ).model_copy(update={"judge_llm_timeout_s": options.timeout})  # a slow machine may take longer than a lane would
    questions = Questions.from_rows([PRESSURE, POSING], {rule.slug for rule in seeded().rules})
    model = LanguageModel(questions, Interviewer(settings))
    asked = {PRESSURE["slug"], POSING["slug"]}
    outcomes: Counter[str] = Counter()
    files = sorted(options.folder.glob("*.json"))
    for n, path in enumerate(files):
        told = json.loads(path.read_text())
        turns = [("A" if t["speaker"] == "agent" else "C", t["text"]) for t in told["turns"]]
        if options.inject:
            turns = spoken(turns, INJECTIONS[(n * 17) % len(INJECTIONS) + n % 17])
        before = judged(turns, told.get("vertical", "general"))
        began = time.monotonic()
        try:
            part = part_of(model, turns, told.get("vertical", "general"), call_id=n, verdict=before).part
        except LlmUnavailable as error:
            print(f"{path.stem:18} {time.monotonic() - began:6.1f} s  {error}")
            outcomes["down"] += 1
            continue
        joined = with_part(before, part)
        proven = any(r["outcome"] == "violation" and r["severity"] == "critical" for r in part.get("rules", ()))
        faults = what_is_wrong(before, joined, proven, asked)
        outcomes.update([part["status"], *(["wrong"] if faults else [])])
        answers = ", ".join(f"{r['rule']} {r['outcome']}" for r in part.get("rules", ()))
        print(
            f"{path.stem:18} {time.monotonic() - began:6.1f} s  {part['status']}, {part['requests']} requests, "
            f"{part['prompt_tokens']} + {part['completion_tokens']} tokens, {part['rejected']} quotes rejected; "
            f"{answers or part.get('problem')}; {part.get('sentiment')}, sale {part.get('sale_made')}"
        )
        if "summary" in part:
            print(f"{'':27}{part['summary'][:200]}")
        for fault in faults:
            print(f"{'':27}WRONG {fault}")
    print(f"{len(files)} calls: " + ", ".join(f"{count} {what}" for what, count in sorted(outcomes.items())))
    return 1 if outcomes["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
