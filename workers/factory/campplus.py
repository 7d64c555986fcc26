"""CAM++, the speaker embedding network whose weights a package carries, and the embeddings it makes.

A densely connected time-delay network with context-aware masking (Wang et al., 2023,
arXiv:2303.00332), written to load the weights that 3D-Speaker published under Apache 2.0: names of
modules are the names of those weights. Inference only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
import torchaudio.compliance.kaldi as kaldi
from torch import Tensor, nn
from torch.nn import functional as F

MEL_BINS = 80
DIMENSION = 192
GROWTH = 32  # channels every dense layer adds
BOTTLENECK = 128
BLOCKS = ((12, 1), (24, 2), (16, 2))  # (layers, dilation)
CONTEXT_FRAMES = 100  # frames (2 s after the first layer's stride) that share one context
FRAMES_PER_S = 100  # of the filter bank
LENGTH_STEP = 50  # frames; lengths are rounded up to it, so that speech of about one length is one batch

Item = TypeVar("Item")
Result = TypeVar("Result")


def load(path: Path) -> CamPlusPlus:
    """The network with its weights, in evaluation mode, on the CPU."""
    network = CamPlusPlus()
    network.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return network.eval()


def fbank(waveform: Tensor) -> Tensor:
    """Kaldi log mel filter bank of one waveform, float32 in -1..1, shape (1, n) -> (frames, 80)."""
    return kaldi.fbank(waveform * 32768.0, num_mel_bins=MEL_BINS, sample_frequency=16_000, dither=0.0)


class Embedder:
    """Voices as vectors: stretches of speech in, one embedding each out. Safe to use from several threads.

    batch: stretches of one length that the network takes at once; more than one is slower on a CPU.
    threads: CPU threads that work side by side in `spread`.
    """

    def __init__(self, network: CamPlusPlus, batch: int = 1, threads: int = 1) -> None:
        self.network = network
        self.batch = batch
        # Kept for the process's life: each new thread would take memory of its own from the allocator for good.
        self._pool = ThreadPoolExecutor(threads, "voices", torch.set_num_threads, (1,)) if threads > 1 else None

    @property
    def device(self) -> torch.device:
        return next(self.network.parameters()).device

    def embed(self, stretches: Sequence[Tensor]) -> np.ndarray:
        """Embeddings, float32, shape (n, 192), of filter banks, each of shape (frames, 80), frames > 0."""
        found = np.empty((len(stretches), DIMENSION), dtype=np.float32)
        by_length: dict[int, list[int]] = {}
        for i, stretch in enumerate(stretches):
            by_length.setdefault(-(-len(stretch) // LENGTH_STEP) * LENGTH_STEP, []).append(i)
        with torch.inference_mode():
            for length, alike in by_length.items():
                for at in range(0, len(alike), self.batch):
                    chosen = alike[at : at + self.batch]
                    inputs = torch.stack([_prepared(stretches[i], length) for i in chosen])
                    found[chosen] = self.network(inputs.to(self.device)).cpu().numpy()
        return found

    def spread(self, function: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
        """`function` of every item, in order, several at a time where there are threads.

        torch computes with one thread inside each: its own threads wait for each other at every
        layer, which stalls on cores that something else uses too.
        """
        if self._pool is None or self.device.type != "cpu":
            return [function(item) for item in items]
        return list(self._pool.map(function, items))


def _prepared(features: Tensor, length: int) -> Tensor:
    """Mean-subtracted and repeated up to `length` frames."""
    features = features - features.mean(dim=0, keepdim=True)
    return features.repeat(-(-length // len(features)), 1)[:length]


class CamPlusPlus(nn.Module):
    """Filter bank, shape (batch, frames, 80), mean-subtracted -> embedding, shape (batch, 192)."""

    def __init__(self) -> None:
        super().__init__()
        self.head = _Head()
        layers: dict[str, nn.Module] = {"tdnn": _Tdnn(32 * MEL_BINS // 8, 128)}
        channels = 128
        for i, (count, dilation) in enumerate(BLOCKS, 1):
            layers[f"block{i}"] = _DenseBlock(channels, count, dilation)
            channels += count * GROWTH
            layers[f"transit{i}"] = _Transit(channels, channels // 2)
            channels //= 2
        layers["out_nonlinear"] = _NormRelu(channels)
        layers["dense"] = _Dense(2 * channels, DIMENSION)
        self.xvector = nn.ModuleDict(layers)

    def forward(self, features: Tensor) -> Tensor:
        x = self.head(features.transpose(1, 2))
        for name, layer in self.xvector.items():
            if name == "dense":
                x = torch.cat([x.mean(-1), x.std(-1)], dim=-1)
            x = layer(x)
        return x


class _Head(nn.Module):
    """Two-dimensional convolutions that take the 80 bins down to 10."""

    def __init__(self) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.layer1 = nn.Sequential(_Residual(2), _Residual(1))
        self.layer2 = nn.Sequential(_Residual(2), _Residual(1))
        self.conv2 = nn.Conv2d(32, 32, 3, stride=(2, 1), padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(32)

    def forward(self, x: Tensor) -> Tensor:
        x = F.relu(self.bn1(self.conv1(x.unsqueeze(1))))
        x = self.layer2(self.layer1(x))
        return F.relu(self.bn2(self.conv2(x))).flatten(1, 2)


class _Residual(nn.Module):
    def __init__(self, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(32, 32, 3, stride=(stride, 1), padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        self.conv2 = nn.Conv2d(32, 32, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(32)
        self.shortcut = nn.Sequential()
        if stride > 1:
            self.shortcut = nn.Sequential(nn.Conv2d(32, 32, 1, stride=(stride, 1), bias=False), nn.BatchNorm2d(32))

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.bn1(self.conv1(x)))
        return F.relu(self.bn2(self.conv2(y)) + self.shortcut(x))


class _NormRelu(nn.Module):
    def __init__(self, channels: int, affine: bool = True) -> None:
        super().__init__()
        self.batchnorm = nn.BatchNorm1d(channels, affine=affine)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.batchnorm(x))


class _Tdnn(nn.Module):
    def __init__(self, channels: int, out: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(channels, out, 5, stride=2, padding=2, bias=False)
        self.nonlinear = _NormRelu(out)

    def forward(self, x: Tensor) -> Tensor:
        return self.nonlinear(self.linear(x))


class _DenseBlock(nn.Module):
    def __init__(self, channels: int, count: int, dilation: int) -> None:
        super().__init__()
        for i in range(count):
            self.add_module(f"tdnnd{i + 1}", _DenseLayer(channels + i * GROWTH, dilation))

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.children():
            x = torch.cat([x, layer(x)], dim=1)
        return x


class _DenseLayer(nn.Module):
    def __init__(self, channels: int, dilation: int) -> None:
        super().__init__()
        self.nonlinear1 = _NormRelu(channels)
        self.linear1 = nn.Conv1d(channels, BOTTLENECK, 1, bias=False)
        self.nonlinear2 = _NormRelu(BOTTLENECK)
        self.cam_layer = _ContextMask(dilation)

    def forward(self, x: Tensor) -> Tensor:
        return self.cam_layer(self.nonlinear2(self.linear1(self.nonlinear1(x))))


class _ContextMask(nn.Module):
    """A convolution weighted by what the whole signal and the surrounding two seconds sound like."""

    def __init__(self, dilation: int) -> None:
        super().__init__()
        self.linear_local = nn.Conv1d(BOTTLENECK, GROWTH, 3, padding=dilation, dilation=dilation, bias=False)
        self.linear1 = nn.Conv1d(BOTTLENECK, BOTTLENECK // 2, 1)
        self.linear2 = nn.Conv1d(BOTTLENECK // 2, GROWTH, 1)

    def forward(self, x: Tensor) -> Tensor:
        near = F.avg_pool1d(x, CONTEXT_FRAMES, CONTEXT_FRAMES, ceil_mode=True)
        near = near.repeat_interleave(CONTEXT_FRAMES, dim=-1)[..., : x.shape[-1]]
        context = x.mean(-1, keepdim=True) + near
        return self.linear_local(x) * torch.sigmoid(self.linear2(F.relu(self.linear1(context))))


class _Transit(nn.Module):
    def __init__(self, channels: int, out: int) -> None:
        super().__init__()
        self.nonlinear = _NormRelu(channels)
        self.linear = nn.Conv1d(channels, out, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(self.nonlinear(x))


class _Dense(nn.Module):
    def __init__(self, channels: int, out: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(channels, out, 1, bias=False)
        self.nonlinear = nn.Module()
        self.nonlinear.batchnorm = nn.BatchNorm1d(out, affine=False)

    def forward(self, x: Tensor) -> Tensor:
        normalised: Tensor = self.nonlinear.batchnorm(self.linear(x.unsqueeze(-1)).squeeze(-1))
        return normalised
