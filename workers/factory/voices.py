"""Whose voice says each utterance: one speaker embedding per utterance, clustered over the call.

pyannote's windows see two similar voices as one when they talk in turn. What a speaker says in one
breath is longer and purer than what a window holds of him, and tells telephone voices apart far
better: on the corpus, utterances of one voice are alike by 0.61 or more, of two voices by 0.46 or less.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from scipy.cluster.hierarchy import fcluster, linkage  # type: ignore[import-untyped]

from workers.core.transcript import Word
from workers.factory import campplus
from workers.factory.audio import SAMPLE_RATE, Signal, as_float
from workers.factory.diarization import Keep

SHORTEST_S = 0.5  # an utterance shorter than this does not identify a voice
JOIN_S = 0.5  # short utterances this close, in one turn, are recognised together
JOINED_S = 0.7  # ... when both are shorter than this
TRAINING_S = 0.9  # and one shorter than this does not define one; callers often say no longer sentences
PAUSE_S = 0.25  # cuts an utterance: most changes of speaker have such a pause
DIFFERENT = 0.55  # cosine distance of mean embeddings from which two groups are two voices
MAIN_SHARE = 0.08  # of the call's speech; a smaller group is noise, laughter or a bad line, not a party
MOST_TRAINED = 600  # utterances, the longest: each is compared with every other one
LONGEST_S = 5.0  # of one utterance; more does not tell a voice any better
TOGETHER = 64  # utterances whose embeddings are saved as one part
SURE = 0.1  # by how much more alike one voice must be than the next


@dataclass(slots=True)
class Utterance:
    """Consecutive words said without a pause: indices of the first word and past the last one."""

    first: int
    end: int
    seconds: float


def recognise(
    words: Sequence[Word],
    turns: Sequence[int],
    samples: Signal,
    embedder: campplus.Embedder,
    check: Callable[[], None] = lambda: None,
    keep: Keep = lambda _, __, make: make(),
) -> list[int]:
    """The voice of every word, numbered from 0.

    turns: the speaker that diarization gave each word; its changes cut utterances, and it decides
    for those that are too short to recognise. samples: int16, 16 kHz; only slices are used.
    """
    utterances = cut(words, turns)
    recorded_s = len(samples) / SAMPLE_RATE  # a word may be set a little behind it
    told = [i for i, u in enumerate(utterances) if min(u.seconds, recorded_s - words[u.first].start) >= SHORTEST_S]
    spans = [[words[utterances[i].first].start, words[utterances[i].end - 1].end] for i in told]
    embeddings: dict[int, np.ndarray] = {}
    for at in range(0, len(told), TOGETHER):
        some = spans[at : at + TOGETHER]
        made = keep(f"voices-{at // TOGETHER:04d}", some, partial(_embed, some, samples, embedder, check))
        embeddings.update(zip(told[at : at + TOGETHER], _vectors(made), strict=True))
    voices = _voices(utterances, embeddings)
    if len(voices) < 2:
        return list(turns)
    labels = {i: _nearest(e, voices) for i, e in embeddings.items()}
    return _spread(turns, utterances, labels)


def cut(words: Sequence[Word], turns: Sequence[int]) -> list[Utterance]:
    """Utterances: cut at sentence ends, pauses and changes of turn; very short ones joined within a turn."""
    found: list[Utterance] = []
    first = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or _ends(words[i - 1], words[i]) or turns[i - 1] != turns[i]:
            utterance = Utterance(first, i, words[i - 1].end - words[first].start)
            if found and _together(found[-1], utterance, words, turns):
                utterance = Utterance(found[-1].first, i, words[i - 1].end - words[found.pop().first].start)
            found.append(utterance)
            first = i
    return found


def _together(before: Utterance, after: Utterance, words: Sequence[Word], turns: Sequence[int]) -> bool:
    """Whether two utterances are too short to tell a voice by, and were probably said by one person."""
    return (
        max(before.seconds, after.seconds) < JOINED_S
        and turns[before.first] == turns[after.first]
        and words[after.first].start - words[before.end - 1].end < JOIN_S
    )


def _ends(before: Word, after: Word) -> bool:
    return before.text.endswith((".", "?", "!")) or after.start - before.end >= PAUSE_S


def _embed(
    spans: Sequence[Sequence[float]], samples: Any, embedder: campplus.Embedder, check: Callable[[], None]
) -> str:
    """Unit vectors of the voices in stretches of the recording (start and end in seconds), for `_vectors`."""

    def embed(lot: Sequence[Sequence[float]]) -> np.ndarray:
        check()
        stretches = []
        for start, end in lot:
            cut = samples[int(start * SAMPLE_RATE) : int(min(end, start + LONGEST_S) * SAMPLE_RATE)]
            waveform = torch.from_numpy(as_float(cut))[None].to(embedder.device)
            stretches.append(campplus.fbank(waveform))
        return embedder.embed(stretches)

    lots = [spans[i : i + embedder.batch] for i in range(0, len(spans), embedder.batch)]
    vectors = np.concatenate(embedder.spread(embed, lots))
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return base64.b64encode(unit.astype("<f2").tobytes()).decode("ascii")


def _vectors(made: str) -> np.ndarray:
    """Float32, shape (n, 192)."""
    return np.frombuffer(base64.b64decode(made), dtype="<f2").reshape(-1, campplus.DIMENSION).astype(np.float32)


def _voices(utterances: Sequence[Utterance], embeddings: dict[int, np.ndarray]) -> list[np.ndarray]:
    """Mean embeddings of the voices heard in the call."""
    trained = [i for i in embeddings if utterances[i].seconds >= TRAINING_S] or list(embeddings)
    trained = sorted(sorted(trained, key=lambda i: -utterances[i].seconds)[:MOST_TRAINED])
    if len(trained) < 2:
        return [embeddings[i] for i in trained]
    stacked = np.stack([embeddings[i] for i in trained])
    seconds = np.array([utterances[i].seconds for i in trained])
    groups = fcluster(linkage(stacked, method="average", metric="cosine"), DIFFERENT, criterion="distance")
    main = [g for g in set(groups) if seconds[groups == g].sum() >= MAIN_SHARE * seconds.sum()]
    return [_mean(stacked[groups == g], seconds[groups == g]) for g in sorted(main)]


def _mean(vectors: np.ndarray, weights: np.ndarray) -> np.ndarray:
    mean: np.ndarray = (vectors * weights[:, None]).sum(axis=0)
    return mean / float(np.linalg.norm(mean))


def _nearest(embedding: np.ndarray, voices: list[np.ndarray]) -> int | None:
    """The voice that is clearly the most alike, None when two are about as alike."""
    alike = np.array([float(embedding @ v) for v in voices])
    best, next_best = np.sort(alike)[::-1][:2]
    return int(alike.argmax()) if best - next_best >= SURE else None


def _spread(turns: Sequence[int], utterances: Sequence[Utterance], labels: dict[int, int | None]) -> list[int]:
    """Voices of recognised utterances to all words; the rest follow their turn's usual voice, then a neighbour."""
    votes: dict[int, dict[int, float]] = {}
    for i, utterance in enumerate(utterances):
        if (voice := labels.get(i)) is not None:
            tally = votes.setdefault(turns[utterance.first], {})
            tally[voice] = tally.get(voice, 0.0) + utterance.seconds
    usual = {turn: max(tally, key=lambda v: tally[v]) for turn, tally in votes.items()}
    found: list[int] = []
    for i, utterance in enumerate(utterances):
        voice = labels.get(i)
        if voice is None:
            voice = usual.get(turns[utterance.first], found[-1] if found else 0)
        found += [voice] * (utterance.end - utterance.first)
    return found
