"""The sheet of keys holds every key of the window, of the lists and of the pages."""

import pytest

from desktop.actions.table import actions
from desktop.manual import keys_sheet
from desktop.manual.keys_sheet import IN_LISTS, OF_PAGES, groups_of_keys, keys_table
from desktop.widgets.keys.key_names import shown_keys
from desktop.wording.words import Words


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_of_the_window_and_of_the_lists_is_told(language: str) -> None:
    words = Words(language)
    told = keys_table(words)

    assert [spec.id for spec in actions().values() if spec.keys and shown_keys(spec.keys) not in told] == []
    assert [keys for keys, does in IN_LISTS if shown_keys(keys) not in told or words(f"keys.{does}") not in told] == []


def test_every_page_with_keys_of_its_own_tells_them() -> None:
    words = Words("en")
    told = dict(groups_of_keys(words))

    assert [page for page in OF_PAGES if not told.get(words(f"page.{page}"))] == []
    assert ("Del", "Withdraw") in told["Delegations"] or any(keys == "Del" for keys, _ in told["Delegations"])


def test_each_key_of_a_side_tells_which_side_it_marks() -> None:
    told = dict(keys_sheet._keys_of("attendance", Words("en")))
    assert (told["H"], told["G"], told["P"]) == ("host side present", "guest side present", "further party present")
