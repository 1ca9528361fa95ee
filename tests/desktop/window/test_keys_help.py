"""What F1 says of the keys."""

import pytest

from desktop.actions.table import ACTIONS
from desktop.window.keys_help import IN_LISTS, keys_table
from desktop.wording.words import Words


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_of_the_window_and_of_the_lists_is_told(language: str) -> None:
    words = Words(language)
    told = keys_table(words)
    assert [spec.id for spec in ACTIONS if spec.keys and spec.keys not in told] == []
    assert [keys for keys, does in IN_LISTS if keys not in told or words(f"keys.{does}") not in told] == []
