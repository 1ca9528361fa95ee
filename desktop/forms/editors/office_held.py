"""The editor that picks an office a person of the registry holds or held."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.desk.registries import DeskRegistries
from desktop.forms.editors.registry import RegistryEditor
from desktop.wording.offices_held import office_held
from desktop.wording.words import say


class HeldEditor(RegistryEditor):
    """One office of the person the form is about, the one taken last first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self._of_the_person, parent)
        self._about = ""

    def set_about(self, reference: str | None) -> None:
        self._about = reference or ""
        self.reword()

    def _of_the_person(self, registries: DeskRegistries) -> list[tuple[str, str]]:
        person = registries.person.get(self._about)
        held = list(reversed(person.offices.items())) if person is not None else []
        return [(key, office_held(each, say.words)) for key, each in held]
