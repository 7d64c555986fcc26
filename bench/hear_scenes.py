"""Gives labelled scenes their `recognised` turns: the same talk as voices say it and the recogniser hears it.

    python bench/hear_scenes.py render FOLDER SCENES.jsonl   voices over a telephone line; needs what samples/render.py
                                                             needs
    python bench/hear_scenes.py decode FOLDER SCENES.jsonl   the factory's words of these recordings, written into
                                                             SCENES.jsonl itself

SCENES.jsonl is one of bench/judge_scenes*.jsonl, or a file like them; what it is called names the recordings. Both go
on where they were stopped. A recording of scenes that the file no longer has in this order is rendered again, and not
decoded before. A scene of which nothing was heard has no `recognised`; one that has no recording stays as it is.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby, product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

import telephone

from workers.core.transcript import AGENT, CALLER, Transcript

SPEAKERS = {AGENT: "A", CALLER: "C"}


@dataclass(frozen=True)
class Talk:
    """A scene to be spoken. name: its place in the file and a hash of its turns, so that no other talk has it."""

    name: str
    turns: list[tuple[str, str]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("render", "decode"))
    parser.add_argument("folder", type=Path, help="where the recordings are")
    parser.add_argument("scenes", type=Path, help="file of labelled scenes, one JSON object a line")
    arguments = parser.parse_args()
    if arguments.what == "render":
        telephone.render(arguments.scenes.stem, talks(arguments.scenes), arguments.folder, exact=True)
        return 0
    return decode(arguments.scenes, arguments.folder)


def talks(path: Path) -> list[Talk]:
    """The file's scenes less those in which somebody unknown speaks: on two channels everybody is known."""
    found = []
    for n, line in enumerate(_lines(path)):
        turns = [(who, text) for who, text in json.loads(line)["turns"]]
        if all(who in SPEAKERS.values() for who, _ in turns):
            found.append(Talk(_name(n, turns), turns))
    return found


def decode(path: Path, folder: Path) -> int:
    """Write what was heard into the file of scenes."""
    heard = telephone.decode(path.stem, talks(path), folder, exact=True, name_speakers=name_by_channel)
    lines, count = [], 0
    for n, line in enumerate(_lines(path)):
        scene = json.loads(line)
        cut = heard.scenes.get(_name(n, scene["turns"]))
        if cut is not None:
            scene.pop("recognised", None)
            if recognised := turns_of(cut):
                scene["recognised"] = recognised
                count += 1
            line = _like(line, scene)
        lines.append(line + "\n")
    # Labels are written by hand: whoever is stopped here has the old file or the new one, never half of it.
    written = path.with_suffix(".written")
    written.write_text("".join(lines), encoding="utf-8")
    written.replace(path)
    print(f"{path.name}: {count} of {len(lines)} scenes heard by {heard.model}")
    if heard.missing:
        print(
            f"{heard.missing} recordings are missing: python bench/hear_scenes.py render {folder} {path}",
            file=sys.stderr,
        )
    return 1 if heard.missing else 0


def name_by_channel(recording: Path, transcript: Transcript) -> None:
    """Whoever is louder on the left is the agent.

    The factory has speakers of their own channels, too, but which one is the agent it infers from the words as well:
    in scenes whose agent hardly speaks like one both would be swapped.
    """
    from workers.factory import audio, channels

    decoded = audio.decode(recording)
    try:
        db = channels.measure(decoded).db
    finally:
        decoded.close()
    frames_a_second = audio.SAMPLE_RATE / channels.FRAME
    left: dict[str, float] = defaultdict(float)
    for segment in transcript.segments:
        for word in segment.words:
            part = slice(int(word.start * frames_a_second), int(word.end * frames_a_second) + 1)
            left[segment.speaker] += float((db[0, part] - db[1, part]).sum())
    for segment in transcript.segments:
        segment.speaker = AGENT if left[segment.speaker] > 0 else CALLER


def turns_of(cut: list[dict[str, Any]]) -> list[list[str]]:
    """The words of a scene as turns: what one speaker says before the other answers."""
    return [
        [SPEAKERS[speaker], " ".join(segment["words"] for segment in run)]
        for speaker, run in groupby(cut, key=lambda segment: segment["speaker"])
    ]


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _name(n: int, turns: list[Any]) -> str:
    return f"{n}-{hashlib.sha256(json.dumps(turns).encode()).hexdigest()[:16]}"


def _like(line: str, scene: dict[str, Any]) -> str:
    """The scene as JSON in the style of its line, so that the line differs only in what was heard."""
    styles = [
        json.JSONEncoder(separators=separators, ensure_ascii=ascii_only)
        for separators, ascii_only in product([(", ", ": "), (",", ":")], [False, True])
    ]
    before = json.loads(line)
    return next((style for style in styles if style.encode(before) == line), styles[0]).encode(scene)


if __name__ == "__main__":
    sys.exit(main())
