"""Keys as a keyboard names them."""

from __future__ import annotations

import pytest

from desktop.widgets.keys.key_names import shown_keys


@pytest.mark.parametrize(("keys", "shown"), [("Alt+Up", "Alt+↑"), ("F, Enter", "F, Enter"), ("Ctrl+Down", "Ctrl+↓")])
def test_keys_are_shown_as_they_stand_on_a_keyboard(keys: str, shown: str) -> None:
    assert shown_keys(keys) == shown
