"""What the command palette lists: entries under the headings of their groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

OF_EACH_GROUP = 8
"""How many entries of a group are listed beside other groups."""
OF_ONE_GROUP = 200
"""How many entries are listed of the one group the reader narrowed to."""


class PaletteEntry(msgspec.Struct, frozen=True):
    """Something that can be found and chosen. All texts are worded already.

    `group` is its heading; `second` stands muted after the text; `keys` is the shortcut that does the same;
    `icon` a name of `desktop.look.icons`; `haystack` more words it is found by, such as a name in other scripts.
    """

    id: str
    group: str
    text: str
    second: str = ""
    keys: str = ""
    icon: str = ""
    haystack: str = ""
    why: str = ""
    """Why it cannot be done now; such an entry is listed last, and cannot be taken."""
    also: str = ""
    """What else it is called: found by the beginnings of these words, after all that is found otherwise."""
    recorded: bool = False
    """Whether it is what was recorded once: listed after all that can be done or shown now."""

    @property
    def searched(self) -> str:
        """All the words it is found by."""
        return f"{self.text} {self.second} {self.haystack}"


class PaletteHeading(msgspec.Struct, frozen=True):
    """The heading of the entries below it."""

    text: str


PaletteRow = PaletteEntry | PaletteHeading


class Headings(msgspec.Struct, frozen=True):
    """The headings that are not those of groups: of what was used lately, and of what cannot be done now."""

    recent: str
    not_now: str


def rows_arranged(found: Sequence[PaletteEntry], recent: Sequence[str], headings: Headings) -> tuple[PaletteRow, ...]:
    """The entries found under their headings: used lately, group by group as they came, what cannot be done now."""
    barred = [entry for entry in found if entry.why]
    found = [entry for entry in found if not entry.why]
    by_id = {entry.id: entry for entry in found}
    lately = [by_id[entry_id] for entry_id in recent if entry_id in by_id]
    groups: dict[str, list[PaletteEntry]] = {}
    for entry in found:
        if entry not in lately:
            groups.setdefault(entry.group, []).append(entry)
    most = OF_EACH_GROUP if len({entry.group for entry in found}) > 1 else OF_ONE_GROUP
    of_groups = ((group, each[:most]) for group, each in groups.items())
    last = (headings.not_now, barred[: OF_EACH_GROUP if found else OF_ONE_GROUP])
    return tuple(_grouped([(headings.recent, lately[:OF_EACH_GROUP]), *of_groups, last]))


def _grouped(groups: Iterable[tuple[str, Sequence[PaletteEntry]]]) -> Iterable[PaletteRow]:
    for heading, entries in groups:
        if entries:
            yield PaletteHeading(heading)
            yield from entries


class PaletteRole(IntEnum):
    """ROW: the PaletteEntry or Heading itself."""

    ROW = Qt.ItemDataRole.UserRole + 1


class PaletteModel(QAbstractListModel):
    """The rows as a list; a heading cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaletteRow, ...] = ()

    def rows(self) -> tuple[PaletteRow, ...]:
        """What is listed, headings included."""
        return self._rows

    def entry(self, number: int) -> PaletteEntry | None:
        """The entry in a row; None for a heading or beyond the end."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return row if isinstance(row, PaletteEntry) else None

    def entry_rows(self) -> list[int]:
        """The numbers of the rows that can be chosen."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, PaletteEntry)]

    def set_rows(self, rows: tuple[PaletteRow, ...]) -> None:
        """List other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], PaletteHeading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == PaletteRole.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text} {row.second} {row.keys}".strip() if isinstance(row, PaletteEntry) else row.text
        return None
