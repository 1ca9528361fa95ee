"""A name that was typed where somebody was looked for, as the fields of a name take it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.wording.languages import languages_asked
from desktop.wording.names import how_strange
from domain.naming.name_parts import language_of, parted


def carry_over(typed: str, registry: Editor, names: Editor, view: VisitView | None) -> bool:
    """Take what was typed in the field of the registry, which knows nobody so called, for the name, if there is none.

    Tells whether it did.
    """
    if view is None or names.value() is not None:
        return False
    registry.set_value(None)
    names.set_value(name_typed(typed, languages_asked(view.visit)))
    return True


def name_typed(typed: str, languages: Sequence[str]) -> dict[str, Any]:
    """A name parted as it is written, in the first of the languages whose letters it has; nothing of nothing typed.

    Letters that are of one language alone decide between languages of one script: Ұлан is Kazakh, not Russian.
    """
    if not typed.strip():
        return {}
    likely, name = language_of(typed), parted(typed)
    alike = [language for language in languages if how_strange(language, likely) == 0]
    certain = likely in alike and likely not in ("en", "fr", "ru")
    language = likely if certain or not alike else alike[0]
    return {language: {"given": name.given, "family": name.family}}
