"""Windows to words: Whisper in batches, every result checked, doubtful ones decoded again.

Each window is decoded by itself, without the text before it: a hallucination cannot spread, and a
window's words do not depend on what was decoded with it, nor on when.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import merge_punctuations

from workers.core.transcript import Word

BEAM = 5
# Searches that take a doubtful window out of its loop, each further from the plain one. Temperatures would do
# as well, but CTranslate2 seeds its sampling once per thread: an attempt that is repeated would say something else.
FALLBACKS: tuple[dict[str, Any], ...] = (
    {"repetition_penalty": 1.1, "no_repeat_ngram_size": 6},
    {"repetition_penalty": 1.2, "no_repeat_ngram_size": 3},
    {"repetition_penalty": 1.3, "no_repeat_ngram_size": 3, "beam_size": 1},
)
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
FULL_FRAMES = 3000  # 30 s in frames of 10 ms: what Whisper was trained on
SHORTEST_FRAMES = 1200  # with less around it Whisper says a short window's last words twice
ROUND_FRAMES = 100  # windows are cut to whole seconds, so that some of them share a batch

PREPENDED = "\"'“¿([{-"
APPENDED = "\"'.。,，!！?？:：”)]}、"


@dataclass(slots=True)
class Window:
    """What the model hears at once: log mel features, float32, shape (mels, frames), of `seconds` of audio.

    ask_language: whether the language is to be detected as well.
    """

    features: np.ndarray
    seconds: float
    ask_language: bool = False


@dataclass(slots=True)
class Heard:
    """What was heard in one window: words with times in seconds of the window; language and its probability."""

    words: list[Word]
    language: tuple[str, float] | None = None


@dataclass(slots=True)
class Decoded:
    """One window's text tokens and what speaks for or against them."""

    tokens: list[int]
    text: str
    mean_logprob: float
    no_speech: float

    def silence(self) -> bool:
        return self.no_speech > NO_SPEECH and self.mean_logprob < MIN_MEAN_LOGPROB

    def doubtful(self, seconds: float, shortened: bool = False) -> bool:
        """Whether decoding it again may help: differently, or (shortened) with the whole 30 s around it."""
        words = self.text.split()
        if self.mean_logprob < MIN_MEAN_LOGPROB or (shortened and ends_twice(words)):
            return True
        if len(words) < MIN_WORDS_JUDGED:
            return False
        return (
            compression(self.text) > MAX_COMPRESSION
            or len(words) > MAX_WORDS_PER_S * seconds
            or repeats(words) > len(words) // 3
        )


class Transcriber:
    """A loaded Whisper model and how it is to be used. Safe to use from any thread.

    margin_s: silence kept after a window's audio, the rest of the 30 s is not computed; None: always 30 s.
    A shortened window is faster in proportion; one that comes out doubtful is heard again at full length.
    wide: the same model with more threads, which encodes windows that are alone. It gives the same words.
    """

    def __init__(
        self,
        whisper: WhisperModel,
        beam: int = BEAM,
        margin_s: float | None = None,
        wide: WhisperModel | None = None,
    ) -> None:
        self.whisper = whisper
        self.beam = beam
        self.margin_s = margin_s
        self.wide = wide or whisper
        multilingual = whisper.model.is_multilingual
        self.tokenizer = Tokenizer(whisper.hf_tokenizer, multilingual, task="transcribe", language="en")
        # Spelled out, repeated digits are separate words that can be counted and quoted; as
        # numerals Whisper merges them, and loses more of them.
        self.suppressed = [-1, *_numeral_tokens(whisper.hf_tokenizer.get_vocab(), self.tokenizer.eot)]

    def window(self, audio: np.ndarray, ask_language: bool = False) -> Window:
        """The window of up to 30 s of audio: float32, mono, 16 kHz, shape (n,)."""
        extractor = self.whisper.feature_extractor
        features = extractor(audio)[..., :FULL_FRAMES]
        frames = FULL_FRAMES
        if self.margin_s is not None:
            needed = max(features.shape[-1] + round(self.margin_s * 100), SHORTEST_FRAMES)
            frames = min(FULL_FRAMES, -(-needed // ROUND_FRAMES) * ROUND_FRAMES)
        asked = ask_language and self.whisper.model.is_multilingual
        return Window(pad_or_trim(features, frames), len(audio) / extractor.sampling_rate, asked)

    def hear(self, windows: Sequence[Window], beam: int | None = None, alone: bool = False) -> list[Heard]:
        """The words of windows that have the same number of frames; `beam` in place of the usual one.

        alone: nothing else is being heard meanwhile.
        """
        encoder = self.wide if alone else self.whisper
        features = np.stack([w.features for w in windows])
        encoded = encoder.encode(features)
        languages = self._languages(encoded) if any(w.ask_language for w in windows) else None
        decoded = self._generate(encoded, features, beam_size=beam or self.beam)
        spoken = [
            d if d.silence() else self._checked(w, d, beam, encoder) for w, d in zip(windows, decoded, strict=True)
        ]
        aligned = self._align(encoded, [[] if d.silence() else d.tokens for d in spoken], [_frames(w) for w in windows])
        return [
            Heard(words, languages[i] if languages and windows[i].ask_language else None)
            for i, words in enumerate(aligned)
        ]

    def _languages(self, encoded: Any) -> list[tuple[str, float]]:
        """The likeliest language of each window and its probability."""
        found = self.whisper.model.detect_language(encoded)
        return [(ranked[0][0].strip("<|>"), round(float(ranked[0][1]), 3)) for ranked in found]

    def _checked(self, window: Window, first: Decoded, beam: int | None, encoder: WhisperModel) -> Decoded:
        """The first result, or a better one where it is doubtful; the likeliest when none is beyond doubt."""
        shortened = window.features.shape[-1] < FULL_FRAMES
        if not first.doubtful(window.seconds, shortened):
            return first
        features = pad_or_trim(window.features, FULL_FRAMES)[None]
        encoded = encoder.encode(features)
        plain = {"beam_size": beam or self.beam}
        tried = [first]
        for options in ({}, *FALLBACKS) if shortened else FALLBACKS:
            tried += self._generate(encoded, features, **{**plain, **options})
            if not tried[-1].doubtful(window.seconds):
                return tried[-1]
        honest = [d for d in tried if compression(d.text) <= MAX_COMPRESSION]
        return max(honest or tried, key=lambda d: d.mean_logprob)

    def _generate(self, encoded: Any, features: np.ndarray, **options: Any) -> list[Decoded]:
        prompt = [*self.tokenizer.sot_sequence, self.tokenizer.no_timestamps]
        # By the window's length, which all of a batch share: a limit from their audio would let one change another.
        limit = max(MIN_TOKENS, TOKENS_PER_S * features.shape[-1] // 100)
        results = self.whisper.model.generate(
            encoded,
            [prompt] * len(features),
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
        return [plausible(_joined(alignment)) for alignment in found]


def compression(text: str) -> float:
    """Bytes of the text over its compressed bytes: above 2.4 it repeats itself."""
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw)) if raw else 0.0


def ends_twice(words: list[str]) -> bool:
    """Whether the last word or words are those just before them, said again."""
    plain = _plain(words)
    return any(plain[-n:] == plain[-2 * n : -n] for n in range(1, min(LONGEST_LOOP, len(plain) // 2) + 1))


def repeats(words: list[str]) -> int:
    """Words spent on saying again, at once, what the words just before them said."""
    plain = _plain(words)
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


def _plain(words: list[str]) -> list[str]:
    return [re.sub(r"\W", "", w).lower() for w in words]


def _joined(alignment: list[dict[str, Any]]) -> list[Word]:
    """Whole words: punctuation and pieces without a blank before them belong to the word before."""
    merge_punctuations(alignment, PREPENDED, APPENDED)
    words: list[Word] = []
    for piece in alignment:
        text = piece["word"]
        if not text.strip():
            continue
        start, end = float(piece["start"]), float(piece["end"])
        # A piece without a token of its own has no probability (NaN), which JSON cannot hold.
        confidence = float(np.nan_to_num(piece["probability"]))
        if words and not text.startswith(" "):
            words[-1].text += text.strip()
            words[-1].end = end
            words[-1].confidence = min(words[-1].confidence, confidence)
        elif re.search(r"\w", text):
            words.append(Word(text.strip(), start, end, round(confidence, 3)))
    return words


def plausible(words: list[Word]) -> list[Word]:
    """Nothing, when the few words of a window are what Whisper makes of noise."""
    if 0 < len(words) <= FEW_WORDS and sum(w.confidence for w in words) / len(words) < GUESSED_WORD:
        return []
    return words


def _frames(window: Window) -> int:
    return min(window.features.shape[-1], round(window.seconds * 100))


def _numeral_tokens(vocabulary: dict[str, int], eot: int) -> list[int]:
    return sorted(i for token, i in vocabulary.items() if i < eot and re.search(r"[0-9%$£€]", token))
