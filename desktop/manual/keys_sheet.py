"""The sheet of keys, made from the table of actions and the keys of the pages: on screen, and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib import import_module

from desktop.actions.menus import MENUS, Submenu, of_group
from desktop.actions.table import ActionSpec
from desktop.widgets.keys.key_names import shown_keys
from desktop.wording.words import Words
from domain.core.names import GUEST, HOST

IN_LISTS = (
    ("A … Z", "letters"),
    ("Space", "space"),
    ("Enter", "go-on"),
    ("Ctrl+Enter", "record"),
    ("Esc", "leave"),
    ("Ctrl+Space", "all-present"),
    ("F2", "cell"),
    ("Shift+Down", "several"),
    ("Alt+Up", "shift"),
    ("Alt+Right", "length"),
    ("Alt+PgDown", "other-day"),
    ("Ctrl+PgDown", "next-day"),
    ("Ctrl+PgUp", "day-before"),
)
"""The keys of forms, lists and the timeline, each with the word of what it does: `keys.<word>`."""
OF_PAGES = ("attendance", "press", "delegations", "meetings", "documents", "correspondence", "awaiting", "journal")
"""The pages with keys of their own, by the names of their modules."""

KeysGroup = tuple[str, list[tuple[str, str]]]
"""A heading, and each key with what it does."""


def groups_of_keys(words: Words) -> list[KeysGroup]:
    """Every key with what it does: first those of all lists, then those of each menu and of each page."""
    hand = [(keys, words(f"keys.{word}")) for keys, word in IN_LISTS]
    menus = [
        (_plain(words(f"menu.{menu}")), [(spec.keys, _plain(words(spec.code))) for spec in _of_menu(menu) if spec.keys])
        for menu in MENUS
    ]
    pages = [(words(f"page.{page}"), list(_keys_of(page, words))) for page in OF_PAGES]
    return [(words("keys.in-lists"), hand), *((head, lines) for head, lines in (*menus, *pages) if lines)]


def keys_table(words: Words) -> str:
    """The sheet in HTML: groups one below the other in two columns of about the same length."""
    all_groups = groups_of_keys(words)
    whole = sum(2 + len(lines) for _, lines in all_groups)
    left: list[KeysGroup] = []
    while all_groups and sum(2 + len(lines) for _, lines in (*left, all_groups[0])) <= (whole + 3) // 2:
        left.append(all_groups.pop(0))
    columns = "".join(f'<td width="50%">{"".join(map(_part, part))}</td>' for part in (left, all_groups))
    return f'<table width="100%" cellspacing="12"><tr>{columns}</tr></table>'


SIDES = {"host": HOST, "guest": GUEST}
"""The keys that are about a side, by their words; that of a party is about any other one."""


def _of_menu(menu: str) -> Iterator[ActionSpec]:
    """The actions of a menu and of the menus in it."""
    for entry in (entry for part in MENUS[menu] for entry in part):
        for group in entry.groups if isinstance(entry, Submenu) else (entry,):
            yield from of_group(group)


def _keys_of(page: str, words: Words) -> Iterator[tuple[str, str]]:
    """The keys a page declares, with the words of its buttons."""
    module = import_module(f"desktop.pages.{page}")
    declared = getattr(module, "KEYS", None)
    if declared is None:
        kinds = [each for each in vars(module).values() if getattr(each, "name", "") == page and hasattr(each, "keys")]
        declared = kinds[0].keys if kinds else {}
    for keys, word in declared.items():
        code = f"page.{page}.key.{word}"
        if words.has(code):
            yield keys, words(code, side=SIDES.get(word, "further")).replace("…", "")


def _plain(text: str) -> str:
    return text.replace("&", "").replace("…", "")


def _part(group: KeysGroup) -> str:
    head, lines = group
    rows = "".join(
        f'<tr><td width="35%" valign="top"><b>{escape(shown_keys(keys))}</b></td><td>{escape(does)}</td></tr>'
        for keys, does in lines
    )
    return f'<h3>{escape(head)}</h3><table width="100%" cellpadding="2">{rows}</table>'
