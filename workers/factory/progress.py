"""Finished parts of a call: those of an earlier attempt, and when this attempt saves its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from workers.core.work import Work

SAVE_AFTER_S = 60.0  # shorter work is cheaper to repeat than to save


class Parts:
    """Parts by name ("words-0-3", "turns"). A part counts only when it came from the same input and model."""

    def __init__(self, finished: Sequence[dict[str, Any]], work: Work) -> None:
        self._earlier = {str(p.get("chunk")): p for p in finished}
        self._work = work
        self._began = time.monotonic()
        self._unsaved: list[dict[str, Any]] = []

    def get(self, name: str, source: Any, make: Callable[[], Any]) -> Any:
        """The part's result (JSON), from an earlier attempt or made now.

        source: JSON that says what the result depends on.
        """
        self._work.check()
        earlier = self._earlier.get(name)
        if earlier is not None and earlier.get("source") == source:
            return earlier["result"]
        result = make()
        self._keep({"chunk": name, "source": source, "result": result})
        return result

    def _keep(self, part: dict[str, Any]) -> None:
        self._work.progress()
        self._unsaved.append(part)
        if time.monotonic() - self._began < SAVE_AFTER_S:
            return
        for unsaved in self._unsaved:
            self._work.checkpoint(unsaved)
        self._unsaved.clear()
