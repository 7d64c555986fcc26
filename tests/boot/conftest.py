"""Houses that clean up behind themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.boot.house import House


@pytest.fixture
def build() -> Iterator[Callable[..., House]]:
    """Makes houses; each is removed after the test, with all that it started."""
    houses: list[House] = []

    def make(*arguments: object, **options: object) -> House:
        houses.append(House(*arguments, **options))  # type: ignore[arg-type]
        return houses[-1]

    yield make
    for house in houses:
        house.remove()


@pytest.fixture
def house(build: Callable[..., House]) -> House:
    return build()
