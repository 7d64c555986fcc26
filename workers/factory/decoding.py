"""The decoder itself: any container PyAV reads, any rate, as a stream. Runs in the child (decode_process.py).

Damaged packets are skipped and replaced by silence of their length, so that times stay true.
Headers are never believed: seconds are counted as they are decoded. Imports neither numpy nor models:
the child starts in a tenth of a second.
"""

from __future__ import annotations

import contextlib
import math
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any

import av
import av.logging
from av.codec.context import Flags2
from av.error import EOFError as EndOfFile
from av.error import FFmpegError
from av.filter import Graph

from workers.core.child import LIBAV_OPTIONS
from workers.core.errors import CorruptAudio, EmptyAudio, TooLong
from workers.factory import announced

SAMPLE_RATE = 16_000  # Hz; what Whisper, Silero and pyannote all expect
MIN_CALL_S = 0.1  # less cannot hold a word
MAX_DAMAGE = 2000  # unreadable packets before the file counts as noise; an hour of mp3 has 138,000
MAX_FILL_S = 1.0  # a damaged packet that claims to be longer than this is not believed
MAX_FAILURES = 10  # places in a row that the container cannot be read at; reading does not get past them
FRAME_SLACK = 2048  # bytes by which a packet may exceed its samples: the first and last frames of a file are trimmed
TOGETHER_S = 1.0  # two tracks that begin, or whose lengths differ, by more than this are not in time with each other
REPORT_EVERY = 500  # packets between two reports; some 10 s of audio

#: Of an edit list only when its track begins is believed: two tracks are in time with each other by it.
OPTIONS = LIBAV_OPTIONS | {"ignore_editlist": "0", "advanced_editlist": "0"}

#: Ending -> demuxer that finds the next frame by itself, and whose frames carry a checksum: noise never passes for
#: one. What lost its beginning, or has something before it, is not recognised by its first bytes.
RESYNCING = {"flac": "flac", "ogg": "ogg", "opus": "ogg"}

av.logging.set_level(av.logging.PANIC)  # one line per damaged packet would drown the log


@dataclass(frozen=True, slots=True)
class Decoded:
    """What came out: `samples` per channel in each of the first `channels` outputs.

    expected_s: what the container announced, None when it announced nothing believable. damaged: packets that
    could not be decoded, and places that could not be read; lost_s: seconds of audio in them. codec, sample_rate
    (Hz), source_channels: of the source. unheard_tracks: audio tracks that did not come out, or not in time.
    """

    channels: int
    samples: int
    expected_s: float | None
    damaged: int
    lost_s: float
    codec: str
    sample_rate: int
    source_channels: int
    unheard_tracks: int


def decode(
    source: IO[bytes], outputs: list[IO[bytes]], limit_s: float, report: Callable[[float], None], ending: str = ""
) -> Decoded:
    """Decode into int16 at 16 kHz, one output per channel; more than two channels are mixed to one.

    Two tracks of one channel each are two channels; of other tracks only the first is heard.
    report: is told the seconds decoded, every ten or so. ending: of the file's name, a hint for what lost its
    first bytes. Raises CorruptAudio, EmptyAudio or TooLong.
    """
    if os.fstat(source.fileno()).st_size == 0:
        raise EmptyAudio("the file has no bytes")
    try:
        return _decode(source, outputs, limit_s, report, None)
    except (CorruptAudio, EmptyAudio):
        if ending not in RESYNCING:
            raise
        for file in (source, *outputs):
            file.seek(0)
        with contextlib.suppress(CorruptAudio, EmptyAudio):
            return _decode(source, outputs, limit_s, report, RESYNCING[ending])
        raise


def _decode(
    source: IO[bytes], outputs: list[IO[bytes]], limit_s: float, report: Callable[[float], None], demuxer: str | None
) -> Decoded:
    head = source.read(announced.HEAD)
    source.seek(0)
    watched = _Source(source)
    wav = announced.wav_header(head, watched.size)
    options = OPTIONS | (wav.options if wav else {})
    try:
        # An open file, not a name: FFmpeg can reach nothing else through it.
        container: Any = av.open(watched, format=demuxer, options=options, metadata_errors="ignore")
    except MemoryError:
        raise
    except (FFmpegError, ValueError, OSError) as error:
        raise CorruptAudio(f"not a container that can be read: {type(error).__name__}") from None
    with container:
        streams = _heard_streams(container)
        channels = [s.codec_context.channels for s in streams]
        files = [[output] for output in outputs] if len(streams) == 2 else [outputs[: 2 if channels == [2] else 1]]
        tracks = [_Track(each, limit_s) for each in files]
        of_stream = dict(zip((s.index for s in streams), tracks, strict=True))
        for n, packet in enumerate(_packets(container, streams, watched)):
            if n % REPORT_EVERY == 0:
                report(max(t.written for t in tracks) / SAMPLE_RATE)
            if isinstance(packet, int):
                tracks[0].damage(packet)
            else:
                of_stream[packet.stream.index].take(packet)
        for track in tracks:
            track.write(track.rest())
        samples, damaged = max(t.written for t in tracks), sum(t.damaged for t in tracks)
        if samples < MIN_CALL_S * SAMPLE_RATE:
            if damaged:
                raise CorruptAudio(f"{damaged} damaged packets and no sound one")
            raise EmptyAudio("no samples")
        for track in tracks:
            track.lengthen(samples)
        told = [announced.seconds(container, s, head, t.spanned_s) for s, t in zip(streams, tracks, strict=True)]
        if wav is not None:
            told = [wav.seconds]
        apart = len(tracks) == 2 and _apart(*tracks)
        return Decoded(
            channels=sum(len(t.files) for t in tracks),
            samples=samples,
            expected_s=max((s for s in told if s is not None), default=None),
            damaged=damaged,
            lost_s=round(sum(t.lost_s for t in tracks), 3),
            codec=streams[0].codec_context.name,
            sample_rate=tracks[0].rate or tracks[-1].rate,
            source_channels=sum(channels),
            unheard_tracks=len(container.streams.audio) - len(tracks) + apart,
        )


class _Source:
    """The file as libav reads it: a seek to where no file reaches is an answer, not an exception on stderr.

    size: of the file. furthest: the end of what was read of it.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.tell = file.tell
        self.size = os.fstat(file.fileno()).st_size
        self.furthest = 0

    def read(self, count: int) -> bytes:
        found = self._file.read(count)
        self.furthest = max(self.furthest, self.tell())
        return found

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        try:
            return self._file.seek(offset, whence)
        except (OSError, ValueError):
            return -1


def _heard_streams(container: Any) -> list[Any]:
    """The tracks to decode: two that have one channel each, a party on either; otherwise the first."""
    try:
        usable = [s for s in container.streams.audio if s.codec_context is not None]
        heard = usable if [s.codec_context.channels for s in usable] == [1, 1] else usable[:1]
        for stream in heard:
            # Damaged packets stay where they belong, and threads cost more than they give.
            stream.thread_type = "NONE"
            if "mov" in container.format.name.split(","):
                # What an edit list lets the track begin after is audio, not only what the encoder needs to settle.
                stream.codec_context.flags2 |= Flags2.skip_manual
    except (FFmpegError, ValueError, AttributeError) as error:
        raise CorruptAudio(f"no usable audio codec: {type(error).__name__}") from None
    if not heard:
        raise CorruptAudio("a codec that nothing here decodes" if container.streams.audio else "no audio stream")
    return heard


class _Track:
    """What becomes of one track: writes its resampled frames, one file per channel."""

    def __init__(self, files: list[IO[bytes]], limit_s: float) -> None:
        self.files = files
        self.layout = "stereo" if len(files) == 2 else "mono"
        self.limit_s = limit_s
        self.written = 0  # samples per channel
        self.damaged = 0
        self.silence = 0  # samples of it, written for what was damaged
        self.sound_bytes = 0  # of packets that were what they claimed
        self.lost_bytes = 0  # of the others
        self.spans = (math.inf, 0.0)  # seconds: the packets' own times, the first one's and the last one's end
        self.rate = 0  # Hz, of the source
        self.mixer: Graph | None = None  # of frames whose channels have other names than ours
        self.resampler: Any = None
        self.form: tuple[str, str, int] | None = None  # sample format, layout and rate of the frames it takes

    @property
    def lost_s(self) -> float:
        """Seconds of audio that did not come out: the silence in its place, or what its bytes would have been.

        A parser that meets a hole returns it as one packet of megabytes that claims to be 36 ms long.
        """
        sound_s = (self.written - self.silence) / SAMPLE_RATE
        by_bytes = self.lost_bytes * sound_s / self.sound_bytes if self.sound_bytes else 0.0
        return max(self.silence / SAMPLE_RATE, by_bytes)

    @property
    def spanned_s(self) -> float:
        """Seconds from the first packet to the end of the last one, by their own times; 0 when they have none."""
        begin, end = self.spans
        return max(0.0, end - begin)

    def take(self, packet: Any) -> None:
        """Decode a packet of this track; one without bytes empties the decoder."""
        claimed_s = float(packet.duration * packet.time_base) if packet.duration else 0.0
        if packet.pts is not None:
            at = float(packet.pts * packet.time_base)
            self.spans = (min(self.spans[0], at), max(self.spans[1], at + claimed_s))
        frames = _decoded(packet)
        if frames is None:
            self.damage(packet.size)
            if 0 < claimed_s <= MAX_FILL_S:
                self._silence(round(claimed_s * SAMPLE_RATE))
            return
        if packet.size > FRAME_SLACK + _unpacked_bytes(frames, claimed_s):
            self.damage(packet.size)
        else:
            self.sound_bytes += packet.size
        for frame in frames:
            frame.pts = None  # the resampler would close gaps of broken time stamps with minutes of silence
            self.rate = self.rate or frame.sample_rate
            self.write(self._resampled(frame))

    def damage(self, size: int) -> None:
        """So many bytes could not be decoded."""
        self.damaged += 1
        self.lost_bytes += size
        if self.damaged > MAX_DAMAGE:
            raise CorruptAudio(f"more than {MAX_DAMAGE} damaged packets")

    def _resampled(self, frame: Any) -> list[Any]:
        """The frame at our rate and layout. PyAV's resampler believes that no frame differs from the first."""
        form, rest = (frame.format.name, frame.layout.name, frame.sample_rate), []
        if form != self.form:
            rest = self.rest()
            self.resampler = av.AudioResampler(format="s16p", layout=self.layout, rate=SAMPLE_RATE)
            self.mixer = None
            self.form = form
        try:
            if form[1] not in ("mono", "stereo"):
                self.mixer = self.mixer or _mixer(frame, self.layout)
                self.mixer.push(frame)
                frame = self.mixer.pull()
            return [*rest, *self.resampler.resample(frame)]
        except MemoryError:
            raise
        except (ValueError, FFmpegError):  # a rate or layout that does not exist
            self.damaged += 1
            self.form = self.mixer = self.resampler = None
            return rest

    def rest(self) -> list[Any]:
        """What the resampler still holds."""
        return list(self.resampler.resample(None)) if self.resampler is not None else []

    def write(self, frames: list[Any]) -> None:
        for frame in frames:
            for file, plane in zip(self.files, frame.planes, strict=True):
                file.write(memoryview(plane)[: 2 * frame.samples])
            self.written += frame.samples
        if self.written > self.limit_s * SAMPLE_RATE:
            raise TooLong(f"more than {self.limit_s / 3600:g} hours of audio")

    def _silence(self, samples: int) -> None:
        for file in self.files:
            file.write(bytes(2 * samples))
        self.written += samples
        self.silence += samples

    def lengthen(self, samples: int) -> None:
        """Give the files so many samples: those that are missing at the end are silence."""
        for file in self.files:
            file.flush()
            file.truncate(2 * samples)


def _mixer(frame: Any, layout: str) -> Graph:
    """What makes such frames mono, or two channels stereo, with all alike: libav's own mixing drops subwoofers."""
    count = frame.layout.nb_channels
    everything = "+".join(f"c{n}" for n in range(count))
    graph = Graph()
    frames = graph.add_abuffer(
        format=frame.format.name, sample_rate=frame.sample_rate, layout=frame.layout.name, time_base=frame.time_base
    )
    if layout == "mono":
        mix = graph.add("pan", f"mono|c0<{everything}")
    elif count == 2:
        mix = graph.add("channelmap", "map=0|1:channel_layout=stereo")
    else:
        mix = graph.add("pan", f"stereo|c0<{everything}|c1<{everything}")
    sink = graph.add("abuffersink")
    frames.link_to(mix)
    mix.link_to(sink)
    graph.configure()
    return graph


def _apart(one: _Track, other: _Track) -> bool:
    """Whether two tracks are not in time with each other: from the beginning, at the end, or by pauses left out."""
    by_s = [
        abs(one.spans[0] - other.spans[0]),
        abs(one.written - other.written) / SAMPLE_RATE,
        *(track.spanned_s - track.written / SAMPLE_RATE for track in (one, other)),
    ]
    return any(seconds > TOGETHER_S for seconds in by_s)  # one that nobody knows is not a number


def _packets(container: Any, streams: Sequence[Any], source: _Source) -> Iterator[Any]:
    """Packets of the streams; for a place where the container itself is damaged, 0; last, the bytes that were not read.

    Those are what follows where reading does not get past a place. Of a format of nothing but frames they are also
    what was skipped: the positions of its packets are no more than the sum of their sizes.
    """
    only_frames = container.format.name in announced.ESTIMATED
    failures, end = 0, 0  # end: of what was read, in bytes
    while failures < MAX_FAILURES:
        try:
            for packet in container.demux(streams):
                failures = 0
                if packet.size:
                    end = packet.size + (source.tell() if packet.pos is None or packet.pos < 0 else packet.pos)
                yield packet
        except EndOfFile:
            pass
        except MemoryError:
            raise
        except FFmpegError:
            failures += 1
            yield 0
            continue
        end = end if only_frames else source.furthest
        break
    if end < source.size:
        yield source.size - end


def _decoded(packet: Any) -> list[Any] | None:
    try:
        return list(packet.decode())
    except EndOfFile:
        return []
    except MemoryError:
        raise
    except (FFmpegError, ValueError):
        return None


def _unpacked_bytes(frames: list[Any], claimed_s: float) -> float:
    """What a packet's samples take when nothing packs them: more bytes than that are not all its own."""
    if not frames:
        return math.inf
    sample = frames[0].layout.nb_channels * frames[0].format.bytes
    return sample * max(sum(f.samples for f in frames), claimed_s * frames[0].sample_rate)
