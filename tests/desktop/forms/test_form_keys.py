"""The keys of a form, and the fields the keyboard comes to and leaves."""

from __future__ import annotations

import pytest
from shiboken6 import delete

from tests.desktop.form_page import Bench, FormPage


@pytest.fixture
def page(bench: Bench) -> FormPage:
    return bench.open("plan-item")


def test_a_field_is_left_once_the_keyboard_is_in_another_and_not_within_it(page: FormPage) -> None:
    left: list[str] = []
    entered: list[str] = []
    page.form._keys.left.connect(left.append)
    page.form._keys.entered.connect(entered.append)
    hours = [part for _, part in page.form.editor("when").parts()]
    for part in hours:
        part.setFocus()
    left.clear()
    entered.clear()
    hours[0].setFocus()
    assert (left, entered) == ([], ["when"])
    page.form.editor("reason").setFocus()
    assert (left, entered) == (["when"], ["when", "reason"])


def test_a_form_that_goes_with_the_keyboard_in_it_hears_nothing_of_that(page: FormPage) -> None:
    left: list[str] = []
    page.form.editor("reason").setFocus()
    page.form._keys.left.connect(left.append)
    delete(page.form)
    assert left == []
