"""What else an action is called: words it is found by in the palette, in every language of the window at once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


def also_called(action: str) -> str:
    """The further words of an action, by its id in the table of actions, or of a kind of sheet; empty for none."""
    return _words_by_action().get(action, "")


@cache
def _words_by_action() -> Mapping[str, str]:
    text = (resources.files("resources") / "words" / "also.toml").read_text(encoding="utf-8")
    sections = tomllib.loads(text)
    commands = {f"command.{name}": words for name, words in sections["command"].items()}
    sheets = {f"sheet.{name}": words for name, words in sections["sheet"].items()}
    return {**commands, **sheets, **sections["action"]}
