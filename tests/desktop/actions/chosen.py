"""What an officer may choose of a window now."""

from __future__ import annotations

from desktop.actions.qt_actions import QtActions
from desktop.actions.table import actions


def may_be_chosen(qt_actions: QtActions, prefix: str = "") -> set[str]:
    """The ids of the actions that are enabled, of those that begin so."""
    ids = (spec.id for spec in actions().values() if spec.id.startswith(prefix))
    return {each for each in ids if qt_actions.action(each).isEnabled()}
