"""The keys of the window, as F1 shows them: those of its actions, and those of forms and lists."""

from __future__ import annotations

from html import escape

from desktop.actions.table import ACTIONS
from desktop.widgets.key_names import shown_keys
from desktop.wording.words import Words

IN_LISTS = (
    ("A … Z", "letters"),
    ("Space", "space"),
    ("Ctrl+Enter", "record"),
    ("Esc", "leave"),
    ("Ctrl+Space", "all-present"),
    ("Alt+↑  Alt+↓", "shift"),
    ("Alt+←  Alt+→", "length"),
)
"""The keys of forms, lists and the timeline, each with the word of what it does: `keys.<word>`."""


def keys_table(words: Words) -> str:
    """Every key with what it does, in HTML; in two columns, so that it fits the smallest screen."""
    actions = [(spec.keys, words(spec.code)) for spec in ACTIONS if spec.keys]
    hand = [(keys, words(f"keys.{word}")) for keys, word in IN_LISTS]
    half = len(actions) // 2
    in_lists = _part(words("keys.in-lists"), hand)
    everywhere = (_part(words("keys.everywhere"), actions[:half]), _part("", actions[half:]))
    return f"{in_lists}<table><tr>{''.join(f'<td>{part}</td>' for part in everywhere)}</tr></table>"


def _part(title: str, lines: list[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td><b>{escape(shown_keys(keys))}</b>&nbsp;&nbsp;</td><td>{escape(does)}&nbsp;&nbsp;</td></tr>"
        for keys, does in lines
    )
    return f"<p>{escape(title)}&nbsp;</p><table>{rows}</table>"
