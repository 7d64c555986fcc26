"""Finished parts of a call: those of an earlier attempt, and when this attempt saves its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from workers.core.errors import DatabaseDown
from workers.core.work import Work

SAVE_AFTER_S = 60.0  # shorter work is cheaper to repeat than to save
LONG_CALL_S = 300.0  # of audio; so much takes minutes even on an idle CPU, so its parts are saved from the first on


class Parts:
    """Parts by name ("words-0-0003", "turns"). A part counts only when it came from the same input and model.

    audio_s: seconds of the recording.
    """

    def __init__(self, finished: Sequence[dict[str, Any]], work: Work, audio_s: float = 0.0) -> None:
        self._earlier = {str(p.get("chunk")): p for p in finished}
        self._work = work
        self._began = time.monotonic()
        self._long = audio_s > LONG_CALL_S
        self._unsaved: list[dict[str, Any]] = []

    def get(self, name: str, source: Any, make: Callable[[], Any]) -> Any:
        """The part's result (JSON), from an earlier attempt or made now, and saved.

        source: JSON that says what the result depends on.
        """
        self._work.check()
        earlier = self.earlier(name, source)
        if earlier is not None:
            return earlier
        result = make()
        self.keep(name, source, result)
        self.save()
        return result

    def earlier(self, name: str, source: Any) -> Any:
        """The part's result from an earlier attempt, None when there is none."""
        found = self._earlier.get(name)
        return found["result"] if found is not None and found.get("source") == source else None

    def keep(self, name: str, source: Any, result: Any) -> None:
        """A part is finished; `save()` will save it with the others."""
        self._work.progress()
        self._unsaved.append({"chunk": name, "source": source, "result": result})

    def save(self) -> None:
        """Save what was kept, in one statement, where the call is long enough to be worth it. Raises ClaimLost."""
        if not self._unsaved or not (self._long or time.monotonic() - self._began > SAVE_AFTER_S):
            return
        try:
            self._work.checkpoint(*self._unsaved)
        except DatabaseDown:
            return  # it is still here, and goes with the next one
        self._unsaved.clear()
