"""Who greets at an item, in words: by name and office, with the telephone where it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.wording.words import Words
from domain.programme.contacts import Greeter
from domain.visit.visit import Visit


def greeters_words(visit: Visit, greeters: tuple[Greeter, ...], words: Words) -> str:
    """All who greet, one a line, in the order in which they greet."""
    return "\n".join(greeter_words(visit, each, words) for each in greeters)


def greeter_words(visit: Visit, greeter: Greeter, words: Words) -> str:
    """One who greets: "Sergey Lavrov, Minister of Foreign Affairs · +7 495 …"."""
    member = visit.delegations.members.get(greeter.member or "")
    return greeting_words(
        member.names if member is not None else greeter.name,
        greeter.office or (member.position if member is not None else {}),
        greeter.telephone,
        words,
    )


def greeting_words(name: Mapping[str, Any], office: Mapping[str, str], telephone: str, words: Words) -> str:
    """Who greets, by name and office, with a telephone where there is one."""
    return " · ".join(filter(None, (words.with_commas((words.pick(name), words.pick(office))), telephone)))
