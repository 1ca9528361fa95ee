"""Menus at a row of the changes: as what somebody new comes, and who somebody may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from desktop.reconciling.same_person import SamePerson
from desktop.wording.words import say
from domain.delegation.category import APART, Category

CATEGORIES: tuple[Category, ...] = ("head", "spouse", "official", "accompanying", *APART)
"""As what somebody new can be said to come."""


def category_menu(parent: QWidget, chosen: Callable[[Category], object]) -> QMenu:
    """As what somebody new may come."""
    menu = _menu(parent)
    for category in CATEGORIES:
        menu.addAction(say.words.of("member-category", category)).triggered.connect(partial(chosen, category))
    return menu


def persons_menu(parent: QWidget, persons: Iterable[SamePerson], chosen: Callable[[int, str], object]) -> QMenu:
    """Who somebody may be; `chosen` is told the place of the entry, from 0, and the member."""
    menu = _menu(parent)
    for each in persons:
        said = say.words.said(each.words).replace("&", "&&")
        menu.addAction(said).triggered.connect(partial(chosen, each.entry, each.member))
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
