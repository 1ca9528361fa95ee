"""Who is picked from the registry brings names and an office to a form; what was typed there stays."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.forms.brought import BroughtByPerson
from desktop.forms.editors.names import NamesEditor
from desktop.forms.editors.text import TextsEditor
from domain.registry.name_form import NameForm
from domain.registry.person import Person

TYPED = {"en": {"given": "Sergey", "family": "Petrov"}}


@pytest.fixture
def names(qtbot: object) -> NamesEditor:
    return NamesEditor()


@pytest.fixture
def brought(names: NamesEditor) -> BroughtByPerson:
    return BroughtByPerson({"names": names, "position": TextsEditor()}.__getitem__)


def person(family: str) -> Person:
    return Person(reference=family.lower(), forms={"en": NameForm("Aida", family)})


def family(names: NamesEditor) -> Any:
    value = names.value()
    return value["en"]["family"] if value else None


def test_who_is_picked_brings_the_names_and_who_is_picked_then_others(
    names: NamesEditor, brought: BroughtByPerson
) -> None:
    brought.fill_in(person("Nurlan"), None)
    assert family(names) == "Nurlan"

    brought.fill_in(person("Serik"), None)
    assert family(names) == "Serik"


def test_names_that_were_typed_stay_whoever_is_picked(names: NamesEditor, brought: BroughtByPerson) -> None:
    names.set_value(TYPED)

    brought.fill_in(person("Nurlan"), None)

    assert family(names) == "Petrov"


def test_names_that_were_brought_stay_once_they_were_put_right(names: NamesEditor, brought: BroughtByPerson) -> None:
    brought.fill_in(person("Nurlan"), None)
    names.set_value(TYPED)

    brought.fill_in(person("Serik"), None)

    assert family(names) == "Petrov"


def test_who_is_picked_after_nobody_brings_other_names(names: NamesEditor, brought: BroughtByPerson) -> None:
    brought.fill_in(person("Nurlan"), None)

    brought.fill_in(None, None)
    brought.fill_in(person("Serik"), None)

    assert family(names) == "Serik"
