"""Which models and which processor the factory runs on."""

from pathlib import Path

from workers.core import settings as settings_module
from workers.core.packaged_models import SEGMENTATION, SENTENCE_ENCODER, SPEAKER_EMBEDDING, WHISPER_BASE
from workers.factory import chosen


def test_settings_decide_what_is_needed(tmp_path: Path):
    """On a CPU the base model and diarization; with models of the operator's own, none."""
    cpu = settings_module.load(data_dir=tmp_path, whisper_device="cpu", hf_token=None, judge_meaning=True)
    speech = [WHISPER_BASE, SEGMENTATION, SPEAKER_EMBEDDING]
    assert chosen.needed(cpu) == [*speech, SENTENCE_ENCODER]
    own = settings_module.load(
        data_dir=tmp_path,
        whisper_model="/models/own",
        diarization_model="/models/speakers",
        judge_meaning=False,
    )
    assert chosen.needed(own) == []


def test_a_gpu_that_is_away_is_not_replaced_by_a_small_model(tmp_path: Path, monkeypatch):
    """A start that used a GPU is remembered: without it `auto` means cuda, until the operator says cpu."""
    devices, data = tmp_path / "dev", tmp_path / "data"
    devices.mkdir()
    data.mkdir()
    monkeypatch.setattr(chosen, "DEVICES", devices)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    auto, cpu, cuda = (settings_module.load(data_dir=data, whisper_device=d) for d in ("auto", "cpu", "cuda"))
    for settings in (auto, cuda):
        chosen.remember_gpu(settings)
    assert (chosen.uses_cuda(auto), chosen.lost_gpu(auto)) == (False, False), "there never was one"
    (devices / "nvidia0").touch()
    chosen.remember_gpu(cpu)
    assert not list(data.iterdir()), "it is there and was not used"
    chosen.remember_gpu(auto)
    assert (chosen.uses_cuda(auto), chosen.lost_gpu(auto)) == (True, False)
    (devices / "nvidia0").unlink()
    assert (chosen.uses_cuda(auto), chosen.lost_gpu(auto)) == (True, True)
    assert WHISPER_BASE not in chosen.needed(auto)
    assert (chosen.uses_cuda(cpu), chosen.lost_gpu(cpu)) == (False, False)
    assert (chosen.uses_cuda(cuda), chosen.lost_gpu(cuda)) == (True, False)
