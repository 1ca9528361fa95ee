"""What changed between two entries, each behind an icon that says of what kind it is."""

import pytest

from desktop.replay.changes_pane import icon_of
from domain.projections.difference import Difference


@pytest.mark.parametrize(
    ("code", "icon"),
    [
        ("item-new", "plus"),
        ("member-gone", "cross"),
        ("member-replaced", "arrows-exchange"),
        ("item-people", "arrow-right"),
    ],
)
def test_the_icon_says_whether_it_is_new_gone_replaced_or_otherwise(code: str, icon: str) -> None:
    assert icon_of(Difference(code, "talks", {})) == icon
