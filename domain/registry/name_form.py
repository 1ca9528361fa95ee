"""A form of a person's name: how it is written in one language and script, or in a passport."""

from __future__ import annotations

from typing import Annotated

import msgspec

from domain.core.language_tag import canonical_tag
from domain.core.late_pattern import late_pattern
from domain.core.names import Name, refuse_unfit_name
from domain.core.problem import Refused

PASSPORT = "passport"
"""The form of the machine-readable zone of a passport: capitals A to Z, spaces, hyphens (ICAO Doc 9303)."""


FormKey = Annotated[
    str,
    msgspec.Meta(pattern=r"^([Pp]assport|PASSPORT|[A-Za-z]{2,3}(-[A-Za-z]{4})?)$(?!\n)", extra={"holds": "name-form"}),
]
"""A form of a name: a language by ISO 639, with its script where it has several (`kk-latn`); or `passport`."""


_MACHINE_READABLE = late_pattern(r"[A-Z]+(?:[ -][A-Z]+)*")


class NameForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A person's name in one language and script."""

    given: str = ""
    family: str = ""
    patronymic: str = ""
    """Shown for all holders of a list or for none (protocol 10.4)."""
    family_first: bool = False
    """Whether the family name is said first, as in Hungarian, Chinese, Japanese."""
    native: bool = False
    """Whether the person's own language has this form."""
    card: str = ""
    """What the card before the seat shows, if not the whole name."""
    phonetic: str = ""
    """How to say it."""
    capitals: str | None = None
    """The part of the name that lists print in capitals; empty: none. None: the whole family name."""

    def __str__(self) -> str:
        return str(self.on_lists)

    @property
    def in_full(self) -> str:
        """The name with the patronymic after the given names."""
        return self.on_lists.in_full

    @property
    def on_lists(self) -> Name:
        """The name as a visit copies it, with all it says of how it is written and said."""
        return Name(
            self.given, self.family, self.patronymic, self.family_first or None, self.capitals, self.card,
            self.phonetic,
        )  # fmt: skip


class NameForm1(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A form of a name as version 1 of the events told it: nothing was said of its capitals."""

    given: str = ""
    family: str = ""
    patronymic: str = ""
    family_first: bool = False
    native: bool = False
    card: str = ""
    phonetic: str = ""

    def with_capitals(self) -> NameForm:
        """The same in the shape of today."""
        return NameForm(
            self.given, self.family, self.patronymic, self.family_first, self.native, self.card, self.phonetic
        )


def name_form_of(name: Name) -> NameForm:
    """A name as a form of the registry."""
    return NameForm(
        name.given, name.family, name.patronymic, bool(name.family_first), card=name.card, phonetic=name.phonetic,
        capitals=name.capitals,
    )  # fmt: skip


def refuse_unfit_form(form: str, name: NameForm) -> None:
    """Refuse a language nobody speaks, and a name that cannot be printed.

    Raises:
        Refused: `unknown-language-tag`, `text-missing`, `text-too-long`, `text-not-allowed`, `capitals-not-in-name`,
            `not-machine-readable`.
    """
    if form != PASSPORT and canonical_tag(form, "form").lower() != form:
        raise Refused("unknown-language-tag", field="form", near=(canonical_tag(form, "form").lower(),), language=form)
    refuse_unfit_name(name.on_lists, "name")
    if form == PASSPORT:
        for line in filter(None, (name.given, name.family)):
            if not _MACHINE_READABLE.fullmatch(line):
                raise Refused("not-machine-readable", field="name", name=line)
