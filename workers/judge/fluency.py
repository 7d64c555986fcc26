"""What somebody says, without the fillers and repeated words that make it no other statement."""

from __future__ import annotations

from collections.abc import Sequence

from workers.judge.lexicon import COMMA, SPACE, STOP, TURN
from workers.judge.view import SENTENCE, Tokens
from workers.judge.words import FILLERS

REPEATED_MAX = 4  # words that somebody who was interrupted says again; more is emphasis, or a song

_ASIDES = frozenset([("you", "know"), ("i", "mean")])
_ASIDE_ENDS = frozenset(end for _, end in _ASIDES)
#: A sentence without any of these, and without a word said twice, is fluent.
_MAY_GO = FILLERS | _ASIDE_ENDS


def fluent(tokens: Tokens, order: Sequence[int], seps: list[str]) -> tuple[list[int], list[str], list[str]]:
    """The tokens without fillers ("um", ", you know,") and without words said twice in a row, and what follows each.

    Returns the tokens kept, their words and the separators after them.
    """
    texts = list(map(tokens.text.__getitem__, order))
    kept: list[int] = []
    said: list[str] = []
    after: list[str] = []
    begin = done = 0
    for marks in SENTENCE.findall("".join(seps)):
        end = begin + len(marks)
        words = texts[begin:end]
        if len(set(words)) < len(words) or not _MAY_GO.isdisjoint(words):
            kept += order[done:begin]
            said += texts[done:begin]
            after += seps[done:begin]
            for t, text, sep in zip(order[begin:end], words, marks, strict=True):
                _say(t, text, sep, kept, said, after)
            done = end
        begin = end
    return kept + list(order[done:]), said + texts[done:], after + seps[done:]


def _say(t: int, text: str, sep: str, kept: list[int], said: list[str], after: list[str]) -> None:
    """Add a token, or take away what it makes superfluous."""
    if text in FILLERS and kept:
        if sep in (STOP, TURN):
            after[-1] = sep
        elif after[-1] == COMMA:
            after[-1] = SPACE
        return
    kept.append(t)
    said.append(text)
    after.append(sep)
    if len(kept) < 2 or after[-2] in (STOP, TURN):
        return
    drop = None
    if text in _ASIDE_ENDS and len(kept) >= 3 and (said[-2], text) in _ASIDES and after[-3] == COMMA == sep:
        drop = slice(-2, None)
        after[-3] = SPACE if text == "know" else COMMA
    elif text in said[-1 - REPEATED_MAX : -1]:
        drop = _said_twice(said, after)
    if drop:
        del kept[drop], said[drop], after[drop]


def _said_twice(said: list[str], after: list[str]) -> slice | None:
    """The words of one sentence that the last words repeat: "your local power and your local power and"."""
    for n in range(1, REPEATED_MAX + 1):
        if said[-2 * n : -n] == said[-n:] and not {STOP, TURN} & set(after[-2 * n : -1]):
            spelled = n == 1 and len(said[-1]) == 1 and said[-1] not in ("a", "i")
            return None if spelled else slice(-2 * n, -n)
    return None
