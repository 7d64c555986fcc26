"""Sounds of telephone lines on which nobody speaks, made by formula: shape (n,), int16.

Frequencies and cadences: ITU-T E.180 and the North American precise tone plan, Q.23 (DTMF), V.21, T.30.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

RATE = 8000  # Hz


def silence(seconds: float) -> np.ndarray:
    return np.zeros(_count(seconds), dtype=np.int16)


def line_noise(seconds: float) -> np.ndarray:
    """White noise at -60 dB with a click now and then."""
    random = np.random.default_rng(1)
    noise = random.standard_normal(_count(seconds)) * 0.001
    for at in random.integers(0, len(noise) - 40, size=max(1, int(seconds / 7))):
        noise[at : at + 40] += random.uniform(0.02, 0.2) * np.exp(-np.arange(40) / 8) * np.sign(random.uniform(-1, 1))
    return _pcm(noise)


def white_noise(seconds: float, level: float = 0.02) -> np.ndarray:
    return _pcm(level * np.random.default_rng(8).standard_normal(_count(seconds)))


def pink_noise(seconds: float, level: float = 0.05) -> np.ndarray:
    """Equal power in every octave."""
    count = _count(seconds)
    spectrum = np.fft.rfft(np.random.default_rng(2).standard_normal(count))
    spectrum[1:] /= np.sqrt(np.arange(1, len(spectrum)))
    pink = np.fft.irfft(spectrum, count)
    return _pcm(level * pink / pink.std())


def ringing(seconds: float) -> np.ndarray:
    return _cadence(seconds, (440, 480), (2.0, 4.0))


def ringing_uk(seconds: float) -> np.ndarray:
    return _cadence(seconds, (400, 450), (0.4, 0.2, 0.4, 2.0))


def busy(seconds: float) -> np.ndarray:
    return _cadence(seconds, (480, 620), (0.5, 0.5))


def dial_tone(seconds: float) -> np.ndarray:
    return _cadence(seconds, (350, 440), (seconds,))


def special_information(seconds: float) -> np.ndarray:
    """Three rising tones before "the number you have dialed", without the announcement."""
    t = _times(seconds)
    part, hz = t % 4.0, np.zeros_like(t)
    for begin, tone in ((0.0, 950), (0.33, 1400), (0.66, 1800)):
        hz[(part >= begin) & (part < begin + 0.33)] = tone
    return _pcm(np.where(hz > 0, 0.2 * np.sin(2 * np.pi * np.cumsum(hz) / RATE), 0.0))


def dtmf(seconds: float) -> np.ndarray:
    """Random keys, 0.12 s each, at varying pace."""
    low, high = (697, 770, 852, 941), (1209, 1336, 1477, 1633)
    random, parts = np.random.default_rng(3), []
    while sum(map(len, parts)) < _count(seconds):
        t = np.arange(int(0.12 * RATE)) / RATE
        key = np.sin(2 * np.pi * random.choice(low) * t) + np.sin(2 * np.pi * random.choice(high) * t)
        parts += [0.15 * key, np.zeros(int(random.uniform(0.06, 0.9) * RATE))]
    return _pcm(np.concatenate(parts)[: _count(seconds)])


def hold_melody(seconds: float, vibrato: float = 0.006, level: float = 0.25) -> np.ndarray:
    """Chords of three voices with harmonics and vibrato under a melody, a note every 0.4 s."""
    t, random = _times(seconds), np.random.default_rng(4)
    chords = ((262, 330, 392), (220, 262, 330), (175, 220, 262), (196, 247, 294))
    wobble = vibrato * np.sin(2 * np.pi * 5.3 * t)
    sound = np.zeros_like(t)
    bar = (t / 1.6).astype(int) % len(chords)
    for voice in range(3):
        hz = np.array([c[voice] for c in chords])[bar] * (1 + wobble)
        phase = 2 * np.pi * np.cumsum(hz) / RATE
        sound += sum(np.sin(n * phase) / n**1.5 for n in (1, 2, 3, 4))
    note = (t / 0.4).astype(int)
    scale = np.array([523, 587, 659, 698, 784, 880])
    hz = scale[random.integers(0, len(scale), size=note[-1] + 1)][note] * (1 + wobble)
    phase = 2 * np.pi * np.cumsum(hz) / RATE
    sound += 1.5 * sum(np.sin(n * phase) / n for n in (1, 2, 3, 5)) * np.exp(-3 * (t % 0.4))
    return _pcm(level * sound / np.abs(sound).max())


def drum_loop(seconds: float) -> np.ndarray:
    """Kick, snare and hi-hat at 110 beats a minute."""
    t, random = _times(seconds), np.random.default_rng(5)
    beat = 60 / 110
    noise = random.standard_normal(len(t))
    kick_at, snare_at, hat_at = t % (2 * beat), (t - beat) % (2 * beat), t % (beat / 2)
    kick = np.sin(2 * np.pi * 60 * kick_at * (1 + 2 * np.exp(-30 * kick_at))) * np.exp(-12 * kick_at)
    sound = kick + 0.6 * noise * np.exp(-18 * snare_at) + 0.2 * np.diff(noise, prepend=0.0) * np.exp(-60 * hat_at)
    return _pcm(0.25 * sound / np.abs(sound).max() * 2)


def drums_and_melody(seconds: float) -> np.ndarray:
    return _pcm((hold_melody(seconds).astype(float) + drum_loop(seconds)) / 65536)


def fax(seconds: float) -> np.ndarray:
    """A calling fax (1100 Hz, half a second in three and a half), the answer (2100 Hz), then V.21 data."""
    t = _times(seconds)
    bits = np.random.default_rng(6).integers(0, 2, size=int(seconds * 300) + 1)
    data = np.sin(2 * np.pi * np.cumsum(np.where(bits[(t * 300).astype(int)], 1650, 1850)) / RATE)
    turn = t % 12.0
    calling = np.sin(2 * np.pi * 1100 * t) * ((turn % 3.5) < 0.5)
    answer = np.sin(2 * np.pi * 2100 * t)
    return _pcm(0.2 * np.where(turn < 5.0, calling, np.where(turn < 8.0, answer, data)))


def modem(seconds: float) -> np.ndarray:
    """Four phases at 600 symbols a second on a carrier of 1200 Hz."""
    t = _times(seconds)
    phase = np.random.default_rng(7).integers(0, 4, size=int(seconds * 600) + 1)[(t * 600).astype(int)]
    return _pcm(0.2 * np.sin(2 * np.pi * 1200 * t + phase * np.pi / 2))


#: name -> function of seconds
SOUNDS: dict[str, Callable[[float], np.ndarray]] = {
    f.__name__: f
    for f in (
        silence, line_noise, white_noise, pink_noise, ringing, ringing_uk, busy, dial_tone, special_information, dtmf,
        hold_melody, drum_loop, drums_and_melody, fax, modem,
    )
}  # fmt: skip


def at_16_khz(sound: np.ndarray) -> np.ndarray:
    """The same at the rate of the factory, with nothing above 4 kHz."""
    spectrum = np.fft.rfft(sound)
    doubled = np.fft.irfft(np.concatenate([spectrum, np.zeros(len(spectrum) - 1)]), 2 * len(sound)) * 2
    return np.clip(doubled, -32768, 32767).astype(np.int16)


def _count(seconds: float) -> int:
    return round(seconds * RATE)


def _times(seconds: float) -> np.ndarray:
    return np.arange(_count(seconds)) / RATE


def _cadence(seconds: float, tones: tuple[int, ...], pattern: tuple[float, ...]) -> np.ndarray:
    """Tones together, on and off in turn for the seconds of the pattern."""
    t = _times(seconds)
    edges = np.cumsum(pattern)
    on = np.searchsorted(edges, t % edges[-1], side="right") % 2 == 0
    return _pcm(0.12 * sum(np.sin(2 * np.pi * hz * t) for hz in tones) * on)


def _pcm(sound: np.ndarray) -> np.ndarray:
    return (np.clip(sound, -1, 1) * 32767).astype(np.int16)
