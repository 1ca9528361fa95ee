"""How large what is measured is, and the table of the figures that were reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from tests.benchmarks.figures import Figure, Reached
from tests.benchmarks.left_alone import WindowLeftAlone

MINISTRY, FEW = 100_000, 2_000
IDLE = "window_left_alone"

_FIGURES = pytest.StashKey[list[Figure]]()


@pytest.fixture(scope="session")
def persons(pytestconfig: pytest.Config) -> int:
    """How many persons there are: those of a ministry where it is measured, else enough to see that it works."""
    return MINISTRY if pytestconfig.getoption("benchmark_enable") else FEW


@pytest.fixture(scope="session")
def repeated(pytestconfig: pytest.Config) -> Callable[[int], int]:
    """How often to do what has a goal and no bound: as often as is said where it is measured, else once."""
    return lambda rounds: rounds if pytestconfig.getoption("benchmark_enable") else 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ask last of the window that nobody touches, which takes long and waits."""
    items.sort(key=_waits)


@pytest.fixture(scope="session")
def window_left_alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WindowLeftAlone]:
    """A window on an office, which nobody touches."""
    with closing(WindowLeftAlone(tmp_path_factory.mktemp("left-alone"))) as window:
        yield window


@pytest.fixture(scope="session", autouse=True)
def left_alone_meanwhile(request: pytest.FixtureRequest) -> None:
    """Begin it before the first test. Where figures are told nothing else runs beside it, nor it beside what they are
    about."""
    if not request.config.getoption("benchmark_enable") and any(map(_waits, request.session.items)):
        request.getfixturevalue(IDLE)


def _waits(item: pytest.Item) -> bool:
    return IDLE in getattr(item, "fixturenames", ())


@pytest.fixture
def reached(pytestconfig: pytest.Config) -> Reached:
    """Puts a figure into the table."""
    table = pytestconfig.stash.setdefault(_FIGURES, [])

    def told(asked: str, reached: float, bound: float, *, at_least: bool = False) -> None:
        table.append(Figure(asked, reached, bound, at_least))

    return told


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Where it was measured: the figures asked for, each with what was reached."""
    figures = config.stash.get(_FIGURES, [])
    if figures and config.getoption("benchmark_enable"):
        terminalreporter.section("all figures of the first two issues, and of those since: asked, reached")
        for figure in figures:
            terminalreporter.write_line(str(figure))
