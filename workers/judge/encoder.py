"""Sentences as vectors: all-MiniLM-L6-v2, a BERT of six layers whose vectors are near each other where meanings are.

Plain numpy: it reads a few dozen passages of a call, for which a deep-learning framework in the judge's process
would cost more than it saves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from threadpoolctl import threadpool_limits
from tokenizers import Encoding, Tokenizer

Array = NDArray[np.float32]

HEADS = 12
EPSILON = 1e-12  # of the layer norms, as the model was trained
TOKENS_MAX = 96  # a passage and what it answers have 20 to 70
TOGETHER = 32  # passages read at once; of more the matrices would no longer fit into a processor's cache
#: sqrt(2 / pi), of GELU's approximation by tanh.
GELU_SCALE = 0.7978845608


class Encoder:
    """The model, ready to read. One instance serves one thread or many: nothing in it changes."""

    def __init__(self, folder: Path, changes: Mapping[str, Array] | None = None) -> None:
        """folder: holds tokenizer.json and model.safetensors, as sentence-transformers lays them out.

        changes: what is added to weights of the model, by their names.
        """
        # Matrices this small gain nothing from a second core, and how many there are must not change the last digits.
        threadpool_limits(limits=1, user_api="blas")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(TOKENS_MAX)
        self.weights = load_file(folder / "model.safetensors")
        for name, change in (changes or {}).items():
            self.weights[name] = self.weights[name] + change
        self.layers = sum(name.endswith("intermediate.dense.weight") for name in self.weights)
        self.width: int = self.weights["embeddings.word_embeddings.weight"].shape[1]

    def vectors(self, texts: Sequence[str | tuple[str, str]]) -> Array:
        """The mean of each text's last layer, scaled to length 1, shape (n, width); a pair is read as two sentences."""
        means = [tokens.mean(axis=0) for tokens in self.states(texts, self.layers)]
        if not means:
            return np.zeros((0, self.width), np.float32)
        found = np.stack(means)
        scaled: Array = found / np.linalg.norm(found, axis=1, keepdims=True)
        return scaled

    def states(self, texts: Sequence[str | tuple[str, str]], layers: int) -> Iterator[Array]:
        """What the first `layers` layers make of each text's tokens, shape (tokens, width)."""
        read = [self._tokenizer.encode(*((text,) if isinstance(text, str) else text)) for text in texts]
        for n in range(0, len(read), TOGETHER):
            yield from self._states(read[n : n + TOGETHER], layers)

    def _states(self, read: Sequence[Encoding], layers: int) -> Iterator[Array]:
        """Everything but attention sees all tokens as one long row, so nothing is padded."""
        ends = np.cumsum([len(one.ids) for one in read])
        rows = [slice(end - len(one.ids), end) for one, end in zip(read, ends, strict=True)]
        weights, name = self.weights, "embeddings."
        x = weights[name + "word_embeddings.weight"][np.concatenate([one.ids for one in read])]
        x += weights[name + "token_type_embeddings.weight"][np.concatenate([one.type_ids for one in read])]
        x += weights[name + "position_embeddings.weight"][np.concatenate([np.arange(len(one.ids)) for one in read])]
        x = self._normed(x, name + "LayerNorm")
        for layer in range(layers):
            x = self._layer(x, rows, f"encoder.layer.{layer}.")
        return (x[row] for row in rows)

    def _layer(self, x: Array, rows: Sequence[slice], name: str) -> Array:
        query, key, value = (self._linear(x, f"{name}attention.self.{part}") for part in ("query", "key", "value"))
        attended = np.concatenate([_attend(query[row], key[row], value[row]) for row in rows])
        attended = self._linear(attended, name + "attention.output.dense")
        x = self._normed(x + attended, name + "attention.output.LayerNorm")
        inner = _gelu(self._linear(x, name + "intermediate.dense"))
        return self._normed(x + self._linear(inner, name + "output.dense"), name + "output.LayerNorm")

    def _linear(self, x: Array, name: str) -> Array:
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def _normed(self, x: Array, name: str) -> Array:
        x = x - x.mean(axis=-1, keepdims=True)
        x = x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + np.float32(EPSILON))
        return x * self.weights[name + ".weight"] + self.weights[name + ".bias"]


def _attend(query: Array, key: Array, value: Array) -> Array:
    """One passage's tokens attending to each other; all shapes (tokens, width)."""
    tokens, width = query.shape
    query, key, value = (part.reshape(tokens, HEADS, -1).transpose(1, 0, 2) for part in (query, key, value))
    scores = query @ key.transpose(0, 2, 1) / np.sqrt(np.float32(width // HEADS))
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    attended: Array = (scores / scores.sum(axis=-1, keepdims=True)) @ value
    return attended.transpose(1, 0, 2).reshape(tokens, width)


def _gelu(x: Array) -> Array:
    return np.float32(0.5) * x * (1 + np.tanh(np.float32(GELU_SCALE) * (x + np.float32(0.044715) * x * x * x)))
