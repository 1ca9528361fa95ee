"""What becomes of somebody by a sentence of a mail about a list."""

from __future__ import annotations

from typing import Literal

import msgspec

from domain.lists.mails.spelt_anew import NameAnew
from domain.lists.notes.large_names import Named

ActKind = Literal["gone", "comes", "name", "office"]


class Act(msgspec.Struct, frozen=True):
    """What becomes of somebody: he goes, comes, or is called otherwise; of a member by his id."""

    kind: ActKind
    line: int
    sentence: str
    member: str = ""
    who: Named | None = None
    office: str = ""
    name: NameAnew | None = None
    number: int | None = None
    """The number on the list a sentence gives who comes."""
    behind: str = ""
    """Behind whom he is to stand, as a note in brackets calls that one."""


class Understood(msgspec.Struct, frozen=True):
    """What a sentence says; `asked`: it speaks of somebody of the list, and what of him is for the officer to say."""

    acts: tuple[Act, ...] = ()
    asked: bool = False
    doubtful: bool = False
    """Whether it says that something may be so: nothing is made of it."""
    says_nothing: bool = False
    """Whether it names nobody, nor says that anybody else comes or goes."""
    speaks: bool = False
    """Whether it thanks somebody, or says when he arrives or where he sits: no row of somebody new does."""
