"""What arrived is looked at before it counts: its bytes decide, never its name, header or content type."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from tests.support.damaged_files import tracks
from tests.support.processes import gone
from tests.support.recording_server import recording, wav_header
from tests.vault.audio_files import FORMATS, cover_only, encode, stretch_mp4, video_only
from workers.core.child import SOCKET_VARIABLE
from workers.core.errors import CallError, CorruptAudio, Draining, EmptyAudio, ProbeFailed, TooLong
from workers.core.work import Work
from workers.vault import probe_process
from workers.vault.probe import _Counted, probe
from workers.vault.probe_process import Prober


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "a.part"


@pytest.fixture(scope="module")
def prober() -> Prober:
    return Prober(at_once=1)


class TestRealAudio:
    @pytest.mark.parametrize("kind", list(FORMATS))
    def test_every_container_a_call_may_come_in(self, kind: str, file: Path) -> None:
        """Ending, seconds, channels and sample rate come from the bytes; the file has no name that helps."""
        found = probe(encode(file, kind, seconds=6.0, channels=2))
        assert found.extension == FORMATS[kind][0]
        assert found.seconds == pytest.approx(6.0, abs=0.2)
        assert (found.channels, found.sample_rate) == (2, FORMATS[kind][3])

    def test_audio_that_stops_early_is_kept(self, file: Path) -> None:
        """A whole file whose header announced twice as much audio is as long as its audio."""
        body = recording("a", 6.0)
        file.write_bytes(wav_header(2 * (len(body) - 44)) + body[44:])
        assert probe(file).seconds == pytest.approx(6.0, abs=0.01)

    @pytest.mark.parametrize("kind", ["mp3", "aac", "flac", "ogg-opus", "webm"])
    def test_a_torn_end_counts_as_far_as_it_goes(self, kind: str, file: Path) -> None:
        """Half of a file holds about half of its audio."""
        encode(file, kind, seconds=20)
        os.truncate(file, file.stat().st_size // 2)
        assert 5 < probe(file).seconds < 15

    @pytest.mark.parametrize("seconds", [(0.5, 20.0), (20.0, 0.5)])
    def test_of_two_tracks_the_longer_counts(self, seconds: tuple[float, float], file: Path) -> None:
        """A party that says little has a short track; the call is as long as the other's."""
        signals = [np.zeros(round(s * 16_000), np.int16) for s in seconds]
        file.write_bytes(tracks("ipod", "aac", signals))
        found = probe(file)
        assert found.seconds == pytest.approx(20.0, abs=0.2)
        assert found.channels == 2

    def test_an_mp3_with_a_tag_before_it(self, file: Path, tmp_path: Path) -> None:
        """An ID3 tag, cover and all, is stepped over, padded or not, whatever stands behind it."""
        tag = cover_only(tmp_path / "tag").read_bytes()
        for kind, ending in (("mp3", "mp3"), ("flac", "flac"), ("aac", "aac")):
            for padding in (0, 20):
                file.write_bytes(tag + bytes(padding) + encode(tmp_path / "audio", kind).read_bytes())
                assert probe(file).extension == ending


class TestNotAudio:
    @pytest.mark.parametrize(
        ("content", "kind"),
        [
            (b"", CorruptAudio),
            (b"\0" * 5000, CorruptAudio),
            (b"<!doctype html><title>Sign in</title>" * 50, CorruptAudio),
            (b'{"error": "expired"}', CorruptAudio),
            (b"#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:1/x.ts\n", CorruptAudio),
            (b"ffconcat version 1.0\nfile /etc/passwd\n", CorruptAudio),
            (b"<?xml version='1.0'?><MPD></MPD>", CorruptAudio),
            (b"\x1f\x8b\x08" + b"\0" * 100, CorruptAudio),
            (b"PK\x03\x04" + b"\0" * 100, CorruptAudio),
            (b"RIFF\xff\xff\xff\xffAVI LIST" + b"\0" * 100, CorruptAudio),
            (wav_header(0), EmptyAudio),
            (wav_header(1 << 30), EmptyAudio),
            (b"RIFF\x10\0\0\0WAVE", CorruptAudio),
            (b"\xff\xfb" + bytes(range(256)) * 100, CorruptAudio),
            (b"OggS" + b"\0" * 500, CorruptAudio),
            (b"fLaC" + b"\0" * 500, CorruptAudio),
            (b"\0\0\0\x18ftypM4A " + b"\0" * 500, CorruptAudio),
            (b"\x1aE\xdf\xa3" + b"\0" * 500, CorruptAudio),
            (b"ID3\x03\0\0\x7f\x7f\x7f\x7f", CorruptAudio),
        ],
    )
    def test_each_has_its_class(self, content: bytes, kind: type[CallError], file: Path) -> None:
        """Pages, playlists, archives, headers without audio: named, never an exception from FFmpeg."""
        file.write_bytes(content)
        with pytest.raises((kind, EmptyAudio)):
            probe(file)

    def test_a_picture_is_no_recording(self, file: Path) -> None:
        """Video without sound, and a cover without a song."""
        with pytest.raises(CorruptAudio, match="without an audio stream"):
            probe(video_only(file))
        with pytest.raises((CorruptAudio, EmptyAudio)):
            probe(cover_only(file))

    @pytest.mark.parametrize("kind", ["wav", "mp3", "m4a", "ogg-opus", "webm", "flac"])
    def test_a_damaged_file_never_escapes_the_taxonomy(self, kind: str, tmp_path: Path) -> None:
        """Bytes flipped all over: it is audio or it is an error of ours."""
        whole = encode(tmp_path / "whole", kind).read_bytes()
        for step in (3, 7, 31, 97, 997):
            damaged = bytearray(whole)
            damaged[16::step] = bytes(b ^ 0xA5 for b in damaged[16::step])
            file = tmp_path / "damaged"
            file.write_bytes(damaged)
            try:
                assert probe(file).seconds > 0
            except (CorruptAudio, EmptyAudio, TooLong):
                continue

    def test_nothing_is_opened_but_the_file(self, file: Path) -> None:
        """A playlist dressed as a recording reaches no server: its port hears nothing."""
        with socket.create_server(("127.0.0.1", 0)) as bait:
            bait.settimeout(0.2)
            url = f"http://127.0.0.1:{bait.getsockname()[1]}/x.wav".encode()
            for content in (
                b"RIFF\0\0\0\0WAVE#EXTM3U\n" + url + b"\n",
                b"#EXTM3U\n" + url + b"\n",
                b"ID3\x03\0\0\0\0\0\0#EXTM3U\n" + url + b"\n",
            ):
                file.write_bytes(content)
                with pytest.raises((CorruptAudio, EmptyAudio)):
                    probe(file)
            with pytest.raises(TimeoutError):
                bait.accept()


class TestBombs:
    def test_a_day_of_silence_in_a_small_file(self, file: Path) -> None:
        """Silence packs well, and MP3 frames may follow each other for ever; they are counted, to the limit."""
        minute = encode(file, "mp3", seconds=60, silent=True).read_bytes()
        file.write_bytes(minute * (24 * 60))
        with pytest.raises(TooLong):
            probe(file)

    def test_a_header_that_claims_a_day_changes_nothing(self, file: Path) -> None:
        """Six seconds that say they are a day are six seconds."""
        stretch_mp4(encode(file, "m4a"), 14_400)
        assert probe(file).seconds == pytest.approx(6.0, abs=0.2)

    def test_a_header_that_claims_nothing_changes_nothing(self, file: Path) -> None:
        """Six seconds that say they are none are six seconds."""
        stretch_mp4(encode(file, "m4a"), 0)
        assert probe(file).seconds == pytest.approx(6.0, abs=0.2)


class TestInAProcessOfItsOwn:
    def test_answers_and_errors_come_back_as_they_are(self, prober: Prober, file: Path, work: Work) -> None:
        """The same results as in this process, errors by class and detail."""
        file.write_bytes(recording("a"))
        assert prober.probe(file, work) == probe(file)
        file.write_bytes(b"<html>")
        with pytest.raises(CorruptAudio, match="first bytes"):
            prober.probe(file, work)

    @pytest.mark.parametrize(
        ("number", "kind"),
        [(signal.SIGSEGV, CorruptAudio), (signal.SIGABRT, CorruptAudio), (signal.SIGKILL, ProbeFailed)],
    )
    def test_a_child_that_dies_costs_one_call(
        self, number: int, kind: type[CallError], prober: Prober, file: Path, work: Work
    ) -> None:
        """A crash is the file's fault and final; a kill is not, and is tried again. The next file has a new child."""
        file.write_bytes(recording("a"))
        prober.probe(file, work)
        child = prober._idle.queue[0]._process
        os.kill(child.pid, signal.SIGSTOP)  # it holds the question, and will not answer it
        threading.Timer(0.3, lambda: (os.kill(child.pid, number), os.kill(child.pid, signal.SIGCONT))).start()
        with pytest.raises(kind):
            prober.probe(file, work)
        assert prober.probe(file, work).seconds == 6.0

    def test_a_child_that_does_not_answer_is_replaced(
        self, prober: Prober, file: Path, work: Work, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A file that keeps the probe busy for ever costs its time, and the next file is unharmed."""
        file.write_bytes(recording("a"))
        prober.probe(file, work)
        os.kill(prober._idle.queue[0]._process.pid, signal.SIGSTOP)
        with monkeypatch.context() as patch:
            patch.setattr(probe_process, "PROBE_S", 0.3)
            with pytest.raises(ProbeFailed):
                prober.probe(file, work)
        assert prober.probe(file, work).seconds == 6.0

    def test_a_draining_worker_waits_for_no_child(self, prober: Prober, file: Path) -> None:
        """SIGTERM lets go of a file that is being looked at."""
        work = Work(save=lambda _: None, advanced=lambda: None)
        file.write_bytes(recording("a"))
        prober.probe(file, work)
        os.kill(prober._idle.queue[0]._process.pid, signal.SIGSTOP)
        threading.Timer(0.2, work.stop).start()
        with pytest.raises(Draining):
            prober.probe(file, work)

    def test_more_memory_than_is_allowed(self, prober: Prober, file: Path, work: Work) -> None:
        """The child's address space is bounded, its environment holds no secret, and it writes no file."""
        file.write_bytes(recording("a"))
        prober.probe(file, work)
        pid = prober._idle.queue[0]._process.pid
        limits = Path(f"/proc/{pid}/limits").read_text()
        assert str(probe_process.MEMORY) in next(x for x in limits.splitlines() if x.startswith("Max address space"))
        names = {v.split(b"=")[0] for v in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0") if v}
        assert names == {b"PATH", b"LANG", SOCKET_VARIABLE.encode()}

    def test_it_ends_with_its_parent(self, tmp_path: Path) -> None:
        """No orphan stays behind when a worker is killed."""
        (tmp_path / "a.wav").write_bytes(recording("a"))
        script = (
            "import sys, pathlib, time; from workers.core.work import Work;"
            "from workers.vault.probe_process import Prober;"
            "p = Prober(); p.probe(pathlib.Path(sys.argv[1]), Work(lambda _: None, lambda: None));"
            "print(p._idle.queue[-1]._process.pid, flush=True); time.sleep(60)"
        )
        parent = subprocess.Popen(
            [sys.executable, "-c", script, str(tmp_path / "a.wav")], stdout=subprocess.PIPE, text=True
        )
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
        assert gone(child)


@pytest.mark.parametrize(
    ("packets", "damaged", "sound"), [(50, 25, True), (50, 26, False), (9000, 26, False), (3, 1, True), (3, 2, False)]
)
def test_what_mostly_does_not_decode_is_noise(packets: int, damaged: int, sound: bool) -> None:
    """Of the first fifty packets, or of all where there are fewer, half at least must be what they say."""
    assert _Counted(1.0, seconds=9.0, packets=packets, decoded_s=1.0, damaged=damaged).sound is sound
