"""The keys of the preview: with Ctrl it is zoomed, fitted, and laid two pages beside each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from desktop.printing.preview.page_layout import ZoomFit
from desktop.widgets.keys.digit_keys import digit_of

if TYPE_CHECKING:
    from desktop.printing.preview.pdf_view import PdfView


def asked_by(view: PdfView, event: QKeyEvent) -> Callable[[], None] | None:
    """What a key asks of a view with Ctrl; None for any other."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    if event.matches(QKeySequence.StandardKey.ZoomIn):
        return view.zoom_in
    if event.matches(QKeySequence.StandardKey.ZoomOut):
        return view.zoom_out
    zooms = {Qt.Key.Key_Plus: view.zoom_in, Qt.Key.Key_Equal: view.zoom_in, Qt.Key.Key_Minus: view.zoom_out}
    fits = {
        "0": partial(view.set_fit, ZoomFit.WIDTH),
        "9": partial(view.set_fit, ZoomFit.PAGE),
        "2": partial(view.set_two_up, not view.two_up()),
    }
    return zooms.get(Qt.Key(event.key())) or fits.get(digit_of(event))
