"""A column of pieces, of which those that say the same as before stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget


class Piece(NamedTuple):
    """One piece: all that it says, and how it is made."""

    says: object
    make: Callable[[], QWidget | QLayout]


class KeptPieces(QVBoxLayout):
    """Shows pieces from above; made anew is only what was not there before.

    Args:
        heir: takes the focus of what is taken out.
    """

    def __init__(self, heir: QWidget) -> None:
        super().__init__()
        self._heir = heir
        self._shown: list[tuple[object, QWidget | QLayout]] = []

    def forget(self) -> None:
        """Make every piece anew when pieces are shown next."""
        self._shown = [(None, part) for _, part in self._shown]

    def show_pieces(self, wanted: Sequence[Piece], *, moved: bool = False) -> bool:
        """Show these, in this order; return whether any was made anew.

        Args:
            moved: whether any was made anew above these, in the same widget.
        """
        kept = self._kept(wanted)
        staying = {id(part) for part in kept if part is not None}
        for part in [part for _, part in self._shown if id(part) not in staying]:
            self._take_out(part)
        self._shown = []
        for at, (piece, before) in enumerate(zip(wanted, kept, strict=True)):
            part = before or self._put_in(piece, at)
            if before is not None and moved:
                _come_last(before)
            moved = moved or before is None
            self._shown.append((piece.says, part))
        return moved

    def _kept(self, wanted: Sequence[Piece]) -> list[QWidget | QLayout | None]:
        """What is there already of each piece: None where it is to be made."""
        kept: list[QWidget | QLayout | None] = []
        after = 0
        for piece in wanted:
            found = (at for at in range(after, len(self._shown)) if self._shown[at][0] == piece.says)
            at = next(found, None)
            kept.append(self._shown[at][1] if at is not None else None)
            after = after if at is None else at + 1
        return kept

    def _put_in(self, piece: Piece, at: int) -> QWidget | QLayout:
        part = piece.make()
        if isinstance(part, QWidget):
            self.insertWidget(at, part)
        else:
            self.insertLayout(at, part)
        for widget in _widgets(part):
            widget.show()
        return part

    def _take_out(self, part: QWidget | QLayout) -> None:
        """Delete it later: this may run while one of its buttons is being pressed."""
        for widget in _widgets(part):
            if widget.hasFocus():
                self._heir.setFocus(Qt.FocusReason.OtherFocusReason)
            widget.hide()
            widget.deleteLater()
        if isinstance(part, QWidget):
            self.removeWidget(part)
        else:
            self.removeItem(part)
            part.deleteLater()


def _come_last(part: QWidget | QLayout) -> None:
    """A screen reader reads in the order in which widgets stand in their parent."""
    for widget in _widgets(part):
        widget.raise_()


def _widgets(part: QWidget | QLayout) -> Iterator[QWidget]:
    """The widgets of a piece, in the order in which they were put in."""
    if isinstance(part, QWidget):
        yield part
        return
    for item in _items(part):
        found = item.widget() or item.layout()
        if found is not None:
            yield from _widgets(found)


def _items(layout: QLayout) -> list[QLayoutItem]:
    return [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
