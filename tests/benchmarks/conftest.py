"""How large what is measured is."""

import pytest

MINISTRY, FEW = 100_000, 2_000


@pytest.fixture(scope="session")
def persons(pytestconfig: pytest.Config) -> int:
    """How many persons there are: those of a ministry where it is measured, else enough to see that it works."""
    return MINISTRY if pytestconfig.getoption("benchmark_enable") else FEW
