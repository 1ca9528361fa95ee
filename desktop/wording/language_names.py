"""What languages are called: German, Kazakh (Latin), Dari; by their tags, as CLDR names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    import babel
else:
    babel = late("babel")


_IN_KAZAKH = {
    "ae": "авеста тілі", "akk": "аккад тілі", "ang": "көне ағылшын тілі", "arc": "арамей тілі", "bik": "бикол тілі",
    "bua": "бурят тілі", "chg": "шағатай тілі", "chn": "чинук жаргоны", "cop": "копт тілі", "cr": "кри тілі",
    "crh": "қырым татар тілі", "csb": "кашуб тілі", "de_AT": "австриялық неміс тілі", "del": "делавэр тілі",
    "din": "динка тілі", "dyu": "диула тілі", "egy": "көне мысыр тілі", "en_AU": "австралиялық ағылшын тілі",
    "en_CA": "канадалық ағылшын тілі", "en_GB": "британдық ағылшын тілі", "en_US": "америкалық ағылшын тілі",
    "es_419": "латынамерикалық испан тілі", "es_ES": "еуропалық испан тілі", "es_MX": "мексикалық испан тілі",
    "fan": "фанг тілі", "fr_CA": "канадалық француз тілі", "fr_CH": "швейцариялық француз тілі", "gan": "гань тілі",
    "got": "гот тілі", "grc": "көне грек тілі", "hak": "хакка тілі", "hit": "хетт тілі", "ho": "хиримоту тілі",
    "hsn": "сян тілі", "ik": "инупиак тілі", "kg": "конго тілі", "lah": "лахнда тілі", "mnc": "маньчжур тілі",
    "nan": "миньнань тілі", "non": "көне скандинав тілі", "oj": "оджибва тілі", "ota": "осман түрік тілі",
    "pal": "пехлеви тілі", "peo": "көне парсы тілі", "pi": "пали тілі", "rom": "сыған тілі", "sel": "селькуп тілі",
    "sog": "соғды тілі", "sux": "шумер тілі", "syc": "көне сирия тілі", "tiv": "тив тілі", "tkl": "токелау тілі",
    "tl": "тагал тілі", "tmh": "тамашек тілі", "uga": "угарит тілі", "vot": "водь тілі",
}  # fmt: skip
"""The names of languages that CLDR does not have in Kazakh."""


def _own_name(tag: str, locale: babel.Locale) -> str | None:
    """What a language is called in that locale; in Kazakh as it is in Russian, where nobody has named it there."""
    named = locale.languages.get(tag)
    if named is None and locale.language == "kk":
        named = _IN_KAZAKH.get(tag) or babel.Locale("ru").languages.get(tag)
    return None if named is None else str(named)


def language_named(tag: str, locale: babel.Locale) -> str:
    """The name of a language in that locale, with its script and region where CLDR has no name for the whole.

    In English where the locale has none; the tag itself where nobody named it.
    """
    whole = _own_name(tag.replace("-", "_"), locale)
    if whole is not None:
        return whole
    base, *rest = tag.split("-")
    named = _own_name(base, locale) or babel.Locale("en").languages.get(base)
    if named is None:
        return tag
    parts = [str(locale.scripts.get(each.title()) or locale.territories.get(each.upper()) or each) for each in rest]
    return f"{named} ({', '.join(parts)})" if parts else str(named)
