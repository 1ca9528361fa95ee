"""A name that was typed where somebody was looked for, as the fields of a name take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.wording.languages import languages_asked
from desktop.wording.names import how_strange
from domain.core.names import Name
from domain.lists.names.family_led import has_western_name, with_first_word_as_family
from domain.naming.comparing.family_names_first import parted_as_in
from domain.naming.comparing.name_parts import language_of, parted


def carry_over(typed: str, registry: Editor, names: Editor, view: VisitView | None, side: object) -> bool:
    """Take what was typed in the field of the registry, which knows nobody so called, for the name, if there is none.

    Tells whether it did.

    Args:
        side: whose list it is, as chosen: the family name stands where people say it there.
    """
    if view is None or names.value() is not None:
        return False
    registry.set_value(None)
    names.set_value(name_typed(typed, languages_asked(view.visit), called_side(view, side)))
    return True


def called_side(view: VisitView, side: object) -> tuple[str, ...]:
    """What the state or the organisation of a side is called."""
    party = view.visit.party_of(side) if isinstance(side, str) and side in view.visit.sides else None
    return tuple(party.names) if party is not None else ()


def name_typed(typed: str, languages: Sequence[str], called: Sequence[str] = ()) -> dict[str, Any]:
    """A name parted as it is written, in the first of the languages whose letters it has; nothing of nothing typed.

    Letters that are of one language alone decide between languages of one script: Ұлан is Kazakh, not Russian.

    Args:
        called: what the side is called whose people may say the family name first.
    """
    if not typed.strip():
        return {}
    likely, name = language_of(typed), _parted(typed, called)
    alike = [language for language in languages if how_strange(language, likely) == 0]
    certain = likely in alike and likely not in ("en", "fr", "ru")
    language = likely if certain or not alike else alike[0]
    first = {"family_first": True} if name.family_first else {}
    return {language: {"given": name.given, "family": name.family, **first}}


def _parted(typed: str, called: Sequence[str]) -> Name:
    """Given names and family name, in the order of the people of a side, unless the words tell that it is another."""
    name, words = parted_as_in(typed, called), typed.split()
    if not name.family_first:
        return name
    if words[0].isupper():
        return msgspec.structs.replace(name, family_first=None) if has_western_name(name) else name
    as_written = parted(typed)
    said = Name(family=f"{name.family} {name.given}")
    return name if with_first_word_as_family(said, as_written) is not None else as_written
