"""The log: it rotates, it names nobody, and it never stands in the way."""

import logging
from collections.abc import Iterator

import pytest

from desktop.machine import log
from desktop.machine.paths import log_file


@pytest.fixture(autouse=True)
def unopened() -> Iterator[None]:
    """A log that nobody opened yet, as in a new process."""
    forget()
    yield
    forget()


def forget() -> None:
    logger = logging.getLogger("chancery")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def test_nothing_to_say_makes_no_file() -> None:
    log.open_log()

    assert not log_file().exists()


def test_it_is_opened_once() -> None:
    assert list(log.open_log().handlers) == list(log.open_log().handlers)


def test_an_error_is_its_kind_and_its_place() -> None:
    try:
        try:
            raise ValueError("Tokayev")
        except ValueError as error:
            raise RuntimeError("Putin") from error
    except RuntimeError:
        log.open_log().exception("it went wrong")

    told = log_file().read_text(encoding="utf-8")
    assert "RuntimeError" in told
    assert "ValueError" in told
    assert "test_an_error_is_its_kind_and_its_place" in told
    assert "Putin" not in told
    assert "Tokayev" not in told


def test_it_rotates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 1_000)
    for _ in range(200):
        log.open_log().info("x" * 80)

    kept = sorted(path.name for path in log_file().parent.iterdir())
    assert kept == ["chancery.log", "chancery.log.1", "chancery.log.2", "chancery.log.3"]
    assert log_file().stat().st_size <= 1_000


def test_where_it_cannot_be_written_nothing_is() -> None:
    log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    log_file().parent.write_text("no folder")

    log.open_log().error("unheard")
