"""What every test of the window stands on: a day before the visits it works on, and what the application wears."""

from datetime import UTC, datetime

import pytest

from desktop.machine import clock
from tests.desktop.dressed import dress

__all__ = ["dress"]


@pytest.fixture(autouse=True)
def before_the_visits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The window takes the visits as still to come; a test about a visit that is over says so."""
    monkeypatch.setattr(clock, "now", lambda: datetime(2000, 1, 1, tzinfo=UTC))
