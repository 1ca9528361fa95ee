"""An item is entered as what it is called: by the words of its kind, of its like, and of a check that misses it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.concepts.edges.items import kinds, kinds_called
from desktop.desk.registries import DeskRegistries
from desktop.forms.editors.registry import RegistryEditor
from desktop.wording.words import say
from domain.checks.expected import CHECKLISTS
from tests.desktop.children import child


@pytest.fixture
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """A language of the window."""
    before = say.words.language
    say.use(request.param)
    yield str(request.param)
    say.use(before)


def _first_found(typed: str, qtbot: QtBot) -> str:
    """The words of the kind that is meant by what is typed, or that stands first in the list below it."""
    editor = RegistryEditor(kinds, called=kinds_called)
    qtbot.addWidget(editor)
    editor.set_registries(DeskRegistries())
    child(editor, QLineEdit).setText(typed)
    problem = editor.problem()
    return str(problem.values["fitting"][0]) if problem is not None else say.words.of("kind", str(editor.value()))


@pytest.mark.parametrize("spoken", ["en", "fr", "ru", "kk"], indirect=True)
def test_what_a_check_misses_is_entered_as_the_check_calls_it(spoken: str, qtbot: QtBot) -> None:
    expected = {each.name: each.kinds for checklist in CHECKLISTS.values() for each in checklist}
    for name, fitting in expected.items():
        assert _first_found(say(f"checklist.{name}"), qtbot) in [say.words.of("kind", kind) for kind in fitting], name


@pytest.mark.parametrize("spoken", ["fr"], indirect=True)
@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("accueil", "ceremony"),
        ("accueil à l’aéroport", "arrival"),
        ("musée", "culture"),
        ("usine", "site-visit"),
        ("transfert", "transfer"),
    ],
)
def test_a_kind_is_found_by_what_it_is_usually_called(spoken: str, typed: str, kind: str, qtbot: QtBot) -> None:
    assert _first_found(typed, qtbot) == say.words.of("kind", kind)
