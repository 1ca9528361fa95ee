"""The editor of a person's name in several languages; order, patronymic, capitals, card and sound are one key away.

It opens on the form that lists show.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from desktop.forms.editors.by_language import ByLanguageEditor, languages_in_order
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.name_form import capitals_shown, capitals_typed
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.fields.language_line import LanguageLine
from desktop.wording.names import nearest_form
from desktop.wording.words import say

PARTS = ("given", "family")
DETAILS = ("patronymic", "card", "phonetic", "capitals")
WIDE = DETAILS[-1]
"""What says in grey also how to say that there is none."""
MORE_KEYS = "Ctrl+M"
BESIDE_WORDS = 24
"""What a field has on either side of its words, in pixels."""
BELOW = 100
"""The row of the grid under all languages."""


class NamesEditor(ByLanguageEditor):
    """A person's name per language: given names and family name; Ctrl+M shows the rest of the language one is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[dict[str, QLineEdit]] = []
        self._kept: dict[str, Any] = {}
        self._language = self._usual[0]
        self._more = Button("", size=ButtonSize.SMALL, keys=MORE_KEYS, parent=self)
        self._rest = _Details(self)
        self._show({}, self._usual)
        self._place_rest()
        self.setFocusProxy(self._firsts[0])

    def set_value(self, value: Any) -> None:
        self._kept = dict(value) if isinstance(value, dict) else {}
        self._stood = tuple(self._kept)
        self._show(self._kept, languages_in_order(self._usual, self._kept))
        self._turn_to(self._language)

    def entrance(self) -> QWidget:
        """The form that lists show, or the first where there is none yet: its family name where that is all of it."""
        shown = {form: name for form, name in self._kept.items() if form in self._languages}
        if not shown:
            return self
        row = self._rows[self._languages.index(nearest_form(shown, say.words.language))]
        return row["family"] if row["family"].text() and not row["given"].text() else row["given"]

    def set_languages(self, languages: tuple[str, ...]) -> None:
        super().set_languages(languages)
        if self._language not in self._languages:
            self._turn_to(self._languages[0])

    def reword(self) -> None:
        self._word_fields()
        self._other.reword()
        spoken = say.words.spoken(self._language)
        self._more.setText(say("form.more-of-name", language=spoken))
        self._rest.reword_for(spoken)

    def parts(self) -> list[tuple[str, QWidget]]:
        return [*self._named(), *self._rest.named(say.words.spoken(self._language))]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            rows = zip(self._languages, self._rows, strict=False)
            self._turn_to(next((language for language, row in rows if watched in row.values()), self._language))
        elif event.type() == QEvent.Type.Resize:
            self._word_fields()
        return super().eventFilter(watched, event)

    def _word_fields(self) -> None:
        """Say in grey what each field takes; where it is narrow the first of a row names its language by the tag."""
        self._name_languages()
        for row, language in zip(self._rows, self._languages, strict=False):
            for part, line in row.items():
                words = say(f"form.name-{part}", language=say.words.spoken(language))
                briefly = say("form.name-given", language=language) if part == "given" else say("form.family-name")
                fits = line.fontMetrics().horizontalAdvance(words) <= line.width() - BESIDE_WORDS
                line.setPlaceholderText(words if fits else briefly)

    def _named(self) -> list[tuple[str, QLineEdit]]:
        return [
            (say(f"form.name-{part}", language=say.words.spoken(language)), line)
            for language, row in zip(self._languages, self._rows, strict=False)
            for part, line in row.items()
        ]

    def _said(self) -> dict[str, Any]:
        names = {}
        for language, row in zip(self._languages, self._rows, strict=False):
            form = {part: line.text().strip() for part, line in row.items()}
            if any(form.values()):
                names[language] = {**self._kept.get(language, {}), **form}
        return names

    def _made_row(self, number: int) -> LanguageLine:
        given = LanguageLine(self)
        row: dict[str, QLineEdit] = {"given": given, "family": QLineEdit(self)}
        for column, line in enumerate(row.values()):
            line.textEdited.connect(self._tell)
            line.installEventFilter(self)
            self._grid.addWidget(line, number, column)
        if number:
            QWidget.setTabOrder(self._rows[-1]["family"], row["given"])
            QWidget.setTabOrder(row["given"], row["family"])
        self._rows.append(row)
        return given

    def _row(self, number: int, said: Any) -> Iterable[tuple[QLineEdit, str]]:
        return ((line, str((said or {}).get(part, ""))) for part, line in self._rows[number].items())

    def _place_rest(self) -> None:
        """Put what else is said of a name below all languages."""
        self._rest.hide()
        self._rest.edited.connect(self._detailed)
        self._more.clicked.connect(self._show_more)
        self._grid.addWidget(self._rest, BELOW, 0, 1, len(PARTS))
        self._grid.addWidget(self._more, BELOW + 1, 0, 1, len(PARTS), Qt.AlignmentFlag.AlignLeft)
        for before, after in ((self._rows[-1]["family"], self._rest), (self._rest, self._more)):
            QWidget.setTabOrder(before, after)
        shortcut = QShortcut(QKeySequence(MORE_KEYS), self, self._show_more)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _turn_to(self, language: str) -> None:
        """Show the rest of the name in that language."""
        self._rest.show_of(self._kept.get(language, {}))
        if language != self._language:
            self._language = language
            self.reword()
            self.set_name(self._name)

    def _show_more(self) -> None:
        shown = self._rest.isHidden()
        self._rest.setVisible(shown)
        row = self._rows[self._languages.index(self._language)]
        (self._rest.first if shown else row["given"]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _detailed(self) -> None:
        self._kept = {**self._kept, self._language: self._rest.said()}
        self.edited.emit()


class _Details(Editor):
    """What else is said of a name in one language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order = QCheckBox(self)
        self._order.clicked.connect(self._order_said)
        self._lines = {name: QLineEdit(self) for name in DETAILS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        grid.addWidget(self._order, 0, 0, 1, 2)
        for number, (name, line) in enumerate(self._lines.items()):
            line.textEdited.connect(self._tell)
            if name == WIDE:
                grid.addWidget(line, 1 + (number + 1) // 2, 0, 1, 2)
            else:
                grid.addWidget(line, 1 + number // 2, number % 2)
        self.setFocusProxy(self._order)
        self._ordered: bool | None = None

    @property
    def first(self) -> QWidget:
        """Where one begins to say more."""
        return self._order

    def said(self) -> dict[str, Any]:
        """What was said, of what was not nothing."""
        typed = {name: line.text().strip() for name, line in self._lines.items()}
        told = {**typed, "capitals": capitals_typed(typed["capitals"]), "family_first": self._ordered}
        return {name: value for name, value in told.items() if _tells(name, value)}

    def show_of(self, said: dict[str, Any]) -> None:
        """Show what is said of one form."""
        self._ordered = said.get("family_first")
        self._order.setChecked(bool(self._ordered))
        for name, line in self._lines.items():
            line.setText(capitals_shown(said.get(name)) if name == "capitals" else str(said.get(name) or ""))

    def reword_for(self, language: str) -> None:
        """Say everything in the language of the window, for a form in that language."""
        self._order.setText(say("form.detail-of-name", detail=_words("family_first"), language=language))
        for name, line in self._lines.items():
            line.setPlaceholderText(_words(name))

    def named(self, language: str) -> list[tuple[str, QWidget]]:
        """What the focus can stand on in it, with the words that tell it."""
        several = [("family_first", self._order), *self._lines.items()]
        return [(say("form.detail-of-name", detail=_words(name), language=language), part) for name, part in several]

    def _order_said(self, checked: bool) -> None:
        self._ordered = checked
        self.edited.emit()


def _tells(name: str, value: Any) -> bool:
    """Whether a detail says anything; that nothing stands in capitals is said by an empty text."""
    return value is not None and (value != "" or name == "capitals")


def _words(name: str) -> str:
    return say(f"field.{name}").replace("&", "")
