"""The visit most tests of the rules begin with."""

import pytest

from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import Scenario


@pytest.fixture
def visit() -> Scenario:
    """A visit opened, with both heads of state confirmed: `putin` receives, `tokayev` visits."""
    return Scenario(visit_opened(), principals())
