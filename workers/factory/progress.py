"""Finished parts of a call: those of an earlier attempt and this attempt's own, and when it saves them."""

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
        self._finished = {str(p.get("chunk")): p for p in finished}
        self._work = work
        self._began = time.monotonic()
        self._long = audio_s > LONG_CALL_S
        self._unsaved: dict[str, dict[str, Any]] = {}

    def get(self, name: str, source: Any, make: Callable[[], Any]) -> Any:
        """The part's result (JSON): finished before, in this attempt or an earlier one, or made now and saved.

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
        """The result of a part that is finished already, None when it is not."""
        found = self._finished.get(name)
        return found["result"] if found is not None and found.get("source") == source else None

    def keep(self, name: str, source: Any, result: Any) -> None:
        """A part is finished; `save()` will save it with the others."""
        self._work.progress()
        self._finished[name] = self._unsaved[name] = {"chunk": name, "source": source, "result": result}

    def save(self) -> None:
        """Save what was kept, in one statement, where the call is long enough to be worth it. Raises ClaimLost."""
        if not self._unsaved or not (self._long or time.monotonic() - self._began > SAVE_AFTER_S):
            return
        try:
            self._work.checkpoint(*self._unsaved.values())
        except DatabaseDown:
            return  # it is still here, and goes with the next one
        self._unsaved.clear()
