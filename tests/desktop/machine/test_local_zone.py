"""The time zone of this machine, as its environment and its files say."""

import pytest

from desktop.machine.local_zone import local_zone


@pytest.mark.parametrize(
    ("said", "zone"),
    [("Europe/Paris", "Europe/Paris"), ("Etc/UTC", "UTC"), ("MSK-3", "UTC"), ("America/St_Johns", "America/St_Johns")],
)
def test_the_zone_is_named_or_else_it_is_utc(monkeypatch: pytest.MonkeyPatch, said: str, zone: str) -> None:
    monkeypatch.setenv("TZ", said)
    assert local_zone() == zone
