"""Chunks to words: Whisper in batches, every result checked, doubtful ones decoded again.

Each chunk is decoded by itself, without the text before it: a hallucination cannot spread, and a
chunk's words do not depend on what was decoded with it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import ctranslate2
import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import merge_punctuations

from workers.core.transcript import Word
from workers.factory.audio import Signal
from workers.factory.chunks import Chunk

BEAM = 5
FALLBACK_TEMPERATURES = (0.2, 0.4, 0.6, 0.8)
MAX_COMPRESSION = 2.4  # text that zlib shrinks more than this repeats itself
MIN_MEAN_LOGPROB = -1.0  # per token; below, the decoder was guessing
NO_SPEECH = 0.6  # with a low logprob: nobody spoke
MAX_WORDS_PER_S = 7.0  # fastest auctioneers speak 6
MIN_WORDS_JUDGED = 12  # shorter texts are too short for the rate and repetition checks
GUESSED_WORD = 0.25  # mean confidence below which a chunk's few words are noise made into words
FEW_WORDS = 3
LONGEST_LOOP = 12  # words
TOKENS_PER_S = 12  # an upper bound on what speech can need; stops runaway repetition early
MIN_TOKENS = 24

PREPENDED = "\"'“¿([{-"
APPENDED = "\"'.。,，!！?？:：”)]}、"


@dataclass(slots=True)
class Decoded:
    """One chunk's text tokens and what speaks for or against them."""

    tokens: list[int]
    text: str
    mean_logprob: float
    no_speech: float

    def silence(self) -> bool:
        return self.no_speech > NO_SPEECH and self.mean_logprob < MIN_MEAN_LOGPROB

    def doubtful(self, seconds: float) -> bool:
        """Whether decoding it again at a higher temperature may help."""
        words = self.text.split()
        if self.mean_logprob < MIN_MEAN_LOGPROB:
            return True
        if len(words) < MIN_WORDS_JUDGED:
            return False
        return (
            compression(self.text) > MAX_COMPRESSION
            or len(words) > MAX_WORDS_PER_S * seconds
            or repeats(words) > len(words) // 3
        )


class Transcriber:
    """A loaded Whisper model and how it is to be used. One call at a time."""

    def __init__(self, whisper: WhisperModel, batch_size: int, beam: int = BEAM) -> None:
        self.whisper = whisper
        self.batch_size = batch_size
        self.beam = beam
        multilingual = whisper.model.is_multilingual
        self.tokenizer = Tokenizer(whisper.hf_tokenizer, multilingual, task="transcribe", language="en")
        # Spelled out, repeated digits are separate words that can be counted and quoted; as
        # numerals Whisper merges them, and loses more of them.
        self.suppressed = [-1, *_numeral_tokens(whisper.hf_tokenizer.get_vocab(), self.tokenizer.eot)]

    def words(self, chunks: Sequence[Chunk], samples: Signal) -> list[list[Word]]:
        """Words of each chunk, times in seconds of the recording. `samples`: the channel, int16."""
        audio = [c.audio(samples) for c in chunks]
        features = np.stack([pad_or_trim(self.whisper.feature_extractor(a)[..., :3000]) for a in audio])
        encoded = self.whisper.encode(features)
        decoded = self._decode(encoded, features, [c.seconds for c in chunks])
        spoken = [[] if d.silence() else d.tokens for d in decoded]
        frames = [min(3000, len(a) // self.whisper.feature_extractor.hop_length) for a in audio]
        aligned = self._align(encoded, spoken, frames)
        return [_plausible([_placed(w, c) for w in words]) for c, words in zip(chunks, aligned, strict=True)]

    def _decode(self, encoded: Any, features: np.ndarray, seconds: list[float]) -> list[Decoded]:
        limit = max(MIN_TOKENS, int(TOKENS_PER_S * max(seconds)))
        decoded = self._generate(encoded, len(seconds), limit, beam_size=self.beam)
        for i, first in enumerate(decoded):
            if first.doubtful(seconds[i]) and not first.silence():
                decoded[i] = self._again(features[i : i + 1], seconds[i], first)
        return decoded

    def _again(self, features: np.ndarray, seconds: float, first: Decoded) -> Decoded:
        """Decode one doubtful chunk at rising temperatures; the likeliest when none is beyond doubt."""
        encoded = self.whisper.encode(features)
        limit = max(MIN_TOKENS, int(TOKENS_PER_S * seconds))
        tried = [first]
        for temperature in FALLBACK_TEMPERATURES:
            ctranslate2.set_random_seed(0)  # the same chunk gives the same words in every attempt
            options = {"beam_size": 1, "num_hypotheses": 5, "sampling_topk": 0, "sampling_temperature": temperature}
            tried += self._generate(encoded, 1, limit, **options)
            if not tried[-1].doubtful(seconds):
                return tried[-1]
        honest = [d for d in tried if compression(d.text) <= MAX_COMPRESSION]
        return max(honest or tried, key=lambda d: d.mean_logprob)

    def _generate(self, encoded: Any, count: int, limit: int, **options: Any) -> list[Decoded]:
        prompt = [*self.tokenizer.sot_sequence, self.tokenizer.no_timestamps]
        results = self.whisper.model.generate(
            encoded,
            [prompt] * count,
            max_length=min(448, len(prompt) + limit),
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=True,
            suppress_tokens=self.suppressed,
            **options,
        )
        return [self._decoded(r) for r in results]

    def _decoded(self, result: Any) -> Decoded:
        tokens = [t for t in result.sequences_ids[0] if t < self.tokenizer.eot]
        mean = result.scores[0] * len(result.sequences_ids[0]) / (len(result.sequences_ids[0]) + 1)
        return Decoded(tokens, self.tokenizer.decode(tokens).strip(), mean, result.no_speech_prob)

    def _align(self, encoded: Any, tokens: list[list[int]], frames: list[int]) -> list[list[Word]]:
        """Words with seconds in their window, by dynamic time warping over the attention heads."""
        found = self.whisper.find_alignment(self.tokenizer, tokens, encoded, frames)
        return [_joined(alignment) for alignment in found]


def compression(text: str) -> float:
    """Bytes of the text over its compressed bytes: above 2.4 it repeats itself."""
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw)) if raw else 0.0


def repeats(words: list[str]) -> int:
    """Words spent on saying again, at once, what the words just before them said."""
    plain = [re.sub(r"\W", "", w).lower() for w in words]
    spent = [0] * (len(plain) + 1)
    for size in range(2, LONGEST_LOOP + 1):
        i = size
        while i + size <= len(plain):
            if plain[i : i + size] == plain[i - size : i]:
                spent[i : i + size] = [1] * size
                i += size
            else:
                i += 1
    return sum(spent)


def _joined(alignment: list[dict[str, Any]]) -> list[Word]:
    """Whole words: punctuation and pieces without a blank before them belong to the word before."""
    merge_punctuations(alignment, PREPENDED, APPENDED)
    words: list[Word] = []
    for piece in alignment:
        text = piece["word"]
        if not text.strip():
            continue
        start, end, confidence = float(piece["start"]), float(piece["end"]), float(piece["probability"])
        if words and not text.startswith(" "):
            words[-1].text += text.strip()
            words[-1].end = end
            words[-1].confidence = min(words[-1].confidence, confidence)
        elif re.search(r"\w", text):
            words.append(Word(text.strip(), start, end, confidence))
    return words


def _placed(word: Word, chunk: Chunk) -> Word:
    start, end = chunk.recording_time(word.start, word.end)
    return Word(word.text, start, end, round(word.confidence, 3))


def _plausible(words: list[Word]) -> list[Word]:
    """Nothing, when the few words of a chunk are what Whisper makes of noise."""
    if 0 < len(words) <= FEW_WORDS and sum(w.confidence for w in words) / len(words) < GUESSED_WORD:
        return []
    return words


def _numeral_tokens(vocabulary: dict[str, int], eot: int) -> list[int]:
    return sorted(i for token, i in vocabulary.items() if i < eot and re.search(r"[0-9%$£€]", token))
