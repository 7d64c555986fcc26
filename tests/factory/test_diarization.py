"""Diarization window by window: the same turns as in one piece, saved, bounded and on time."""

import json
import threading
from dataclasses import asdict
from functools import partial
from pathlib import Path

import numpy as np
import pyannote.audio
import pytest
import torch
from pyannote.audio import Model
from pyannote.audio.core.plda import PLDA
from pyannote.audio.models.embedding import WeSpeakerResNet34
from pyannote.audio.models.embedding.wespeaker.resnet import BasicBlock, ResNet
from pyannote.audio.pipelines import SpeakerDiarization
from pyannote.core import Annotation, Segment
from pyannote.metrics.diarization import DiarizationErrorRate

from workers.core import settings as settings_module
from workers.core.errors import DiarizationTimeout
from workers.core.packaged_models import SEGMENTATION, packaged
from workers.factory import diarization, diarization_clusters, diarization_windows
from workers.factory.audio import SAMPLE_RATE, as_float
from workers.factory.diarization import Diarization, Turn
from workers.factory.diarization_packaged import CamPlusPlusModel
from workers.factory.diarization_windows import Heard, Windows
from workers.factory.progress import Parts

pytestmark = pytest.mark.models

SAMPLE = Path(pyannote.audio.__file__).parent / "sample" / "sample.wav"


class Slices:
    """Samples as a recording on disk has them: a length and contiguous slices, and what was asked for."""

    def __init__(self, samples: np.ndarray) -> None:
        self._samples = samples
        self.longest = 0

    def __len__(self) -> int:
        return len(self._samples)

    def __getitem__(self, cut: slice) -> np.ndarray:
        found = self._samples[cut]
        self.longest = max(self.longest, len(found))
        return found


@pytest.fixture(scope="module")
def samples() -> np.ndarray:
    return np.frombuffer(SAMPLE.read_bytes()[44:], dtype=np.int16)


@pytest.fixture(scope="module")
def reference() -> Annotation:
    made = Annotation()
    for i, line in enumerate(SAMPLE.with_suffix(".rttm").read_text().splitlines()):
        fields = line.split()
        start, seconds = float(fields[3]), float(fields[4])
        made[Segment(start, start + seconds), i] = fields[7]
    return made


@pytest.fixture
def small_blocks(monkeypatch) -> None:
    """A 30 s recording is several blocks."""
    monkeypatch.setattr(diarization_windows, "BLOCK_WINDOWS", 10)


def quietly() -> None:
    """Nobody asks for anything."""


def everyone(found: Diarization) -> Annotation:
    """Who speaks when, both where two speak at once."""
    made = Annotation()
    for i, turn in enumerate(found.turns):
        made[Segment(turn.start, turn.end), i] = turn.speaker
    for start, end in found.overlaps:
        for speaker in {t.speaker for t in found.turns}:
            made[Segment(start, end), f"{start} {speaker}"] = speaker
    return made.support()


def stock(models, **parts) -> SpeakerDiarization:
    """pyannote.audio's own pipeline with the packaged segmentation."""
    settings = settings_module.load(whisper_device="cpu")
    folder = packaged(settings, SEGMENTATION)
    pipeline = SpeakerDiarization(
        segmentation=Model.from_pretrained(folder / "pytorch_model.bin"),
        segmentation_step=0.25,
        segmentation_batch_size=8,
        embedding_batch_size=4,
        embedding_exclude_overlap=True,
        **parts,
    )
    return pipeline


def in_one_piece(pipeline: SpeakerDiarization, samples: np.ndarray) -> list[Turn]:
    """The exclusive turns that pyannote.audio itself makes."""
    file = {"waveform": torch.from_numpy(as_float(samples))[None], "sample_rate": SAMPLE_RATE, "uri": "call"}
    found = pipeline(file, max_speakers=2).exclusive_speaker_diarization
    names: dict[str, int] = {}
    return [
        Turn(names.setdefault(label, len(names)), round(segment.start, 3), round(segment.end, 3))
        for segment, _, label in found.itertracks(yield_label=True)
    ]


def assert_same(found: list[Turn], expected: list[Turn]) -> None:
    """The same speakers at the same times, to a frame's rounding."""
    assert [t.speaker for t in found] == [t.speaker for t in expected]
    assert [x for t in found for x in (t.start, t.end)] == pytest.approx(
        [x for t in expected for x in (t.start, t.end)], abs=0.002
    )


def test_telephone_call_is_diarized(models, samples, reference, small_blocks):
    """The packaged pipeline scores under 7 % DER on a real call, overlapped speech included, no collar."""
    recording = Slices(samples)
    found = diarization.diarize(models.diarization, recording, quietly)
    assert DiarizationErrorRate()(reference, everyone(found)) < 0.07
    assert all(a.end <= b.start for a, b in zip(found.turns, found.turns[1:], strict=False))
    assert recording.longest < len(samples), "the recording was read in one piece"


def test_agglomerative_pipeline_gives_its_own_turns(models, samples, small_blocks):
    """A stock pipeline worked on in blocks finds the turns it finds in one piece."""
    network = models.diarization.voices.network
    pipeline = stock(models, embedding=CamPlusPlusModel(network), plda=PLDA.__new__(PLDA),
                     clustering="AgglomerativeClustering")  # fmt: skip
    clustering = {"method": "centroid", "min_cluster_size": 12, "threshold": 0.7}
    pipeline.instantiate({"segmentation": {"min_duration_off": 0.0}, "clustering": clustering})
    assert_same(diarization.diarize(pipeline, samples, quietly).turns, in_one_piece(pipeline, samples))


@pytest.fixture(scope="module")
def vbx(models, samples, tmp_path_factory) -> SpeakerDiarization:
    """A pipeline built as community-1 is, with a smaller ResNet; the numbers in it and in its PLDA are made up."""
    folder = tmp_path_factory.mktemp("plda")
    rng = np.random.default_rng(7)
    torch.manual_seed(7)
    rotation = np.linalg.qr(rng.standard_normal((256, 256)))[0]
    np.savez(folder / "xvec_transform.npz", mean1=np.zeros(256), mean2=np.zeros(128), lda=rotation[:, :128])
    np.savez(folder / "plda.npz", mu=np.zeros(128), tr=np.eye(128), psi=np.linspace(8.0, 0.5, 128))
    embedding = WeSpeakerResNet34()
    embedding.resnet = ResNet(BasicBlock, [1, 1, 1, 1], m_channels=8, feat_dim=80, embed_dim=256, two_emb_layer=False)
    plda = PLDA(folder / "xvec_transform.npz", folder / "plda.npz")
    pipeline = stock(models, embedding=embedding.eval(), plda=plda, clustering="VBxClustering")
    clustering = {"threshold": 0.6, "Fa": 0.5, "Fb": 0.8}  # finds more voices than two in these numbers
    pipeline.instantiate({"segmentation": {"min_duration_off": 0.0}, "clustering": clustering})
    heard = diarization_windows.hear(pipeline, samples, lambda *_, **__: None)
    centre = np.nanmean(heard.voices, axis=(0, 1))  # all voices of an untrained network point one way
    embedding.resnet.seg_1.bias.data -= torch.from_numpy(centre)
    return pipeline


def test_one_pass_per_window_gives_every_speaker_s_embedding(vbx, samples):
    """Speakers of a window share one pass of the network, and their embeddings are those of a pass each."""
    some = samples[: 20 * SAMPLE_RATE]
    heard = diarization_windows.hear(vbx, some, lambda *_, **__: None)
    file = {"waveform": torch.from_numpy(as_float(some))[None], "sample_rate": SAMPLE_RATE, "uri": "call"}
    active = vbx.get_segmentations(file)
    separately = vbx.get_embeddings(file, active, exclude_overlap=True)
    speaking = active.data.any(axis=1)
    assert np.allclose(heard.voices[speaking], separately[speaking], atol=1e-3)
    assert np.isnan(heard.voices[~speaking]).all()


def test_vbx_pipeline_gives_its_own_turns(vbx, samples, small_blocks):
    """The same for a pipeline with PLDA and VBx."""
    found = diarization.diarize(vbx, samples, quietly).turns
    assert_same(found, in_one_piece(vbx, samples))
    assert {t.speaker for t in found} == {0, 1}


def test_finished_blocks_are_not_heard_again(models, samples, small_blocks, work, monkeypatch):
    """Blocks of an earlier attempt are taken over, and the turns are those of an undisturbed one."""
    monkeypatch.setattr("workers.factory.progress.SAVE_AFTER_S", 0.0)
    whole = diarization.diarize(models.diarization, samples, quietly, Parts([], work).get)
    assert [p["chunk"] for p in work.saved] == [f"heard-{i:04d}" for i in range(len(work.saved))]
    assert len(work.saved) > 2
    saved = json.loads(json.dumps(work.saved))
    heard = []
    monkeypatch.setattr(diarization, "hear", lambda *a: heard.append(1) or diarization_windows.hear(*a))
    again = diarization.diarize(models.diarization, samples, quietly, Parts(saved[:2], work).get)
    assert again == whole
    assert len(heard) == len(saved) - 2


def test_block_survives_json():
    """What is saved of a block is what the next attempt sees."""
    rng = np.random.default_rng(1)
    voices = rng.standard_normal((3, 3, 192)).astype(np.float16).astype(np.float32)
    voices[1, 2] = np.nan
    heard = Heard(rng.random((3, 589, 3)) > 0.5, voices)
    back = Heard.from_json(json.loads(json.dumps(heard.to_json())))
    assert (back.active == heard.active).all()
    assert np.array_equal(back.voices, heard.voices, equal_nan=True)


@pytest.mark.parametrize("seconds", [0.5, 10.0, 10.001, 12.5, 12.6, 3600.0])
def test_windows_are_pyannote_s(models, seconds):
    """As many windows as pyannote.audio slides over a recording, and all blocks together cover it once."""
    samples = round(seconds * SAMPLE_RATE)
    windows = Windows.over(models.diarization, samples)
    assert windows.count == 1 + max(0, -(-(samples - windows.length) // windows.step))
    assert [w for block in windows.blocks() for w in block] == list(range(windows.count))


def test_clustering_is_bounded_and_keeps_the_quiet_party(models, monkeypatch):
    """Of more windows than can be clustered those are taken that hold both voices, from all over the call."""
    rng = np.random.default_rng(3)
    agent, caller = (v / np.linalg.norm(v) for v in rng.standard_normal((2, 192)))
    active = np.zeros((4000, 589, 3), dtype=bool)
    voices = np.full((4000, 3, 192), np.nan, dtype=np.float32)
    active[:, :300, 0] = True
    voices[:, 0] = agent + 0.02 * rng.standard_normal((4000, 192))
    active[::40, 300:450, 1] = True
    voices[::40, 1] = caller + 0.02 * rng.standard_normal((100, 192))
    heard = Heard(active, voices)
    chosen = diarization_clusters.clustered(heard)
    assert len(chosen) == diarization_clusters.CLUSTERED_WINDOWS
    assert active[chosen, :, 1].any(axis=1).sum() >= 95
    known, different = diarization_clusters.voices(models.diarization, heard, 2)
    given = diarization_clusters.assign(models.diarization, heard, known, different)
    assert len(set(given[:, 0])) == 1
    assert set(given[::40, 1]) == {1 - given[0, 0]}


def test_silence_has_no_turns(models):
    """Nobody speaks in a minute of silence."""
    assert diarization.diarize(models.diarization, np.zeros(60 * SAMPLE_RATE, np.int16), quietly) == Diarization([], [])


def test_pipeline_that_does_not_finish_is_given_up(models, samples, monkeypatch):
    """A pipeline that hangs between its hooks is left at the deadline."""
    monkeypatch.setattr(diarization, "DEADLINE_BASE_S", 0.2)
    monkeypatch.setattr(diarization, "DEADLINE_PER_S", 0.0)
    never, asked = threading.Event(), []

    def hang(self, file, hook=None):
        while not never.wait(0.01):
            asked.append(hook("segmentation", None))

    monkeypatch.setattr(type(models.diarization), "get_segmentations", hang)
    check = diarization.deadline(len(samples) / SAMPLE_RATE, partial(asked.append, None))
    with pytest.raises(DiarizationTimeout):
        diarization.diarize(models.diarization, samples, check)
    assert asked


def test_deadline_follows_the_length_of_the_call(monkeypatch):
    """A call an hour longer has three quarters of an hour more."""
    clock = [1000.0]
    monkeypatch.setattr(diarization.time, "monotonic", lambda: clock[0])
    short, long = diarization.deadline(60.0, quietly), diarization.deadline(3660.0, quietly)
    clock[0] += 60.0 + 0.75 * 60.0 + 1.0
    with pytest.raises(DiarizationTimeout):
        short()
    long()


def test_turn_is_plain_data(models, samples):
    """Turns hold Python numbers, which JSON takes."""
    found = diarization.diarize(models.diarization, samples[: 10 * SAMPLE_RATE], quietly)
    assert json.loads(json.dumps([asdict(t) for t in found.turns])) == [asdict(t) for t in found.turns] != []
