"""What languages are called: German, Kazakh (Latin), Dari; by their tags, as CLDR names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import babel
else:
    babel = late("babel")


def language_named(tag: str, locale: babel.Locale) -> str:
    """The name of a language in that locale, with its script and region where CLDR has no name for the whole.

    In English where the locale has none; the tag itself where nobody named it.
    """
    whole = locale.languages.get(tag.replace("-", "_"))
    if whole is not None:
        return str(whole)
    base, *rest = tag.split("-")
    named = locale.languages.get(base) or babel.Locale("en").languages.get(base)
    if named is None:
        return tag
    parts = [str(locale.scripts.get(each.title()) or locale.territories.get(each.upper()) or each) for each in rest]
    return f"{named} ({', '.join(parts)})" if parts else str(named)
