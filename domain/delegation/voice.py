"""Who said something for a visit: one of its members, or somebody the record has in words only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import Wording

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class Voice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who spoke: a member, or whoever the words name; nobody is known where there is neither."""

    words: str
    member: str | None


def voice_of(visit: Visit, words: str, member: str | None, field: str) -> Voice:
    """Who spoke, as said in one of two ways.

    Args:
        field: the field of the member.

    Raises:
        Refused: `words-and-member`, `unknown-member`.
    """
    if words and member is not None:
        raise Refused("words-and-member", field=field)
    if member is not None:
        visit.delegations.known(member, field)
    return Voice(words, member)


def speaker_called(visit: Visit, voice: Voice) -> Wording | dict[str, Name] | str:
    """What whoever spoke is called."""
    return visit.delegations.members[voice.member].words if voice.member is not None else voice.words
