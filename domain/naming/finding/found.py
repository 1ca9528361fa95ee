"""Who was found by what somebody typed, and how."""

from __future__ import annotations

from typing import Literal

import msgspec

How = Literal["name", "office", "former-office", "misspelt"]
"""How a person was found.

`name`: what is typed is his name, or how it begins, in one of its spellings. `office`: an office he holds on the day
asked about. `former-office`: one he held. `misspelt`: it is probably his name, wrongly written.
"""


class Found(msgspec.Struct, frozen=True):
    """A person who may be meant."""

    person: str
    """The key of the person."""
    how: How = "name"
    held: str | None = None
    """Which of the offices he holds or held what is typed names, by its key; None where it is his name."""
