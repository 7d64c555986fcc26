"""Makes bench/spoken_numbers.jsonl: the scenes of bench/number_forms.py as a voice says and the recogniser hears them.

    python bench/hear_numbers.py render FOLDER     voices over a telephone line; needs what samples/render.py needs
    python bench/hear_numbers.py decode FOLDER     the factory's words of these recordings, written into the data file

Both go on where they were stopped. A recording holds a few scenes one after the other, agent left and caller right,
and NAME.json beside it says when each begins and ends. `decode` goes through workers/factory as a call does; a scene's
words are those of its time.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import telephone
from number_forms import HALVES, Form, scenes

DATA = ROOT / "bench" / "spoken_numbers.jsonl"
STEM = "numbers"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("render", "decode"))
    parser.add_argument("folder", type=Path, help="where the recordings are")
    arguments = parser.parse_args()
    forms = [form for half in HALVES for form in scenes(half)]
    if arguments.what == "render":
        telephone.render(STEM, spoken(forms), arguments.folder)
        return 0
    return decode(forms, arguments.folder)


def spoken(forms: list[Form]) -> list[Form]:
    return [form for form in forms if form.spoken]


def decode(forms: list[Form], folder: Path) -> int:
    """Write the data file anew: every form, with the words that were heard where there is a recording."""
    heard = telephone.decode(STEM, spoken(forms), folder)
    rows = [{**asdict(form), "heard": heard.scenes.get(form.name)} for form in forms]
    DATA.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows))
    print(f"{DATA.name}: {len(heard.scenes)} of {len(forms)} scenes heard by {heard.model}")
    if heard.missing:
        print(f"{heard.missing} recordings are missing: python bench/hear_numbers.py render {folder}", file=sys.stderr)
    return 1 if heard.missing else 0


if __name__ == "__main__":
    sys.exit(main())
