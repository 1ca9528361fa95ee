"""Hours within the words of an item: of what follows it, an item of its own, or told for the officer to see."""

from __future__ import annotations

import re
from datetime import time

from desktop.forms.hour_said import hour_said
from desktop.forms.programme_parts import BESIDE
from desktop.wording.kind_told import kind_told

_AT = (
    r"(?:à|at|um|gegen|в|около|a las|a la|alle(?: ore)?|ore|às|as|saat|soat|сағат|kl\.?|om|o godz\.|الساعة|vers|about)"
)
_BY_A_POINT = r"(?:(?<=\bat\s)|(?<=\bà\s)|(?<=\bв\s)|(?<=\bum\s)|(?<=\bore\s))\d{1,2}\.\d{2}(?![.\d])"
"""8.30, which may be a number of anything else, behind a word that makes it an hour."""
_HOUR = (
    r"(?<![\d.:,/-])(?:\d{1,2}:\d{2}(?!\d)(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?h(?:\s?\d{2})?(?!\w)"
    r"|\d{1,2}\s?ч\.?\s?\d{2}(?!\w)"
    rf"|\d{{1,2}}(?:\.\d{{2}})?\s?uhr\b|\d{{1,2}}\s?[ap]\.?m\b\.?|{_BY_A_POINT})"
)
_WITHIN = re.compile(_HOUR, re.IGNORECASE)
_LASTING = re.compile(
    r"(?:durée|duration|duração|durata|dauer|lasting|cerca de|продолжительность\w*|ұзақтығы|vol de|flight of)\W*$",
    re.IGNORECASE,
)
"""What makes a length of the hours behind it."""
_CLAUSE = re.compile(r"\s*;\s+|,\s+|(?<=\w{4})\.\s+")
_FOLLOWING = re.compile(
    rf"(?P<what>[^\d;]*?[^\W\d_])\s+(?:{_AT}\s+)?(?P<hour>{_HOUR})(?P<more>\s*\([^()]*\)|\s+[^\d]{{0,60}})?\.?",
    re.IGNORECASE,
)
"""What is held at an hour that stands behind it: décollage à 11h15, envol 19h15 (arrivée à Rome 22h05)."""
_FIRST = 2
"""Of so many words that an item begins with what is held is told."""
_PART_OF_DAY = re.compile(
    r"[\s.,;]*(?<!\w)(?:le soir|l['’]après-midi|le matin|in the evening|in the afternoon|вечером|днём|утром"
    r"|por la tarde|por la noche"
    r"|in serata|nel pomeriggio|abends|nachmittags|à noite|à tarde|akşam|кешке|kechqurun)\s*$",
    re.IGNORECASE,
)
"""A part of the day before what follows in it."""
_PREPOSITION = re.compile(rf"\s+{_AT}$", re.IGNORECASE)
_THEN = re.compile(
    r"(?:puis|ensuite|then|afterwards|затем|потом|далее|dann|anschließend|poi|luego|depois|sonra|keyin|кейін)\s+"
    r"|(?:followed by|suivie?s? (?:de|du|d['’]une?|par)|gefolgt von|seguit[oa] da|seguid[oa] (?:de|por))\s*",
    re.IGNORECASE,
)
"""How a clause begins that says what is held next."""
_ARTICLE = re.compile(r"(?:the|an?|le|la|les|une?|el|il|lo|der|die|das|ein|eine|einem|o)\s+|l['’]", re.IGNORECASE)
_NO_BEGINNING = re.compile(
    r"(?<!\w)(?:until|till|before|after|no|not|without|than|jusqu\w*|avant|après|pas|ne|sans|до|перед|не|нет|после|без"
    r"|bis|vor|nach|nicht|kein\w*|ohne|antes|hasta|después|sin|até|depois|sem|não|prima|fino|entro|dopo|non|senza"
    r"|дейін|бұрын|kadar|önce|qadar|oldin|guests?|invités|гост\w+|gäste|invitados|ospiti|convidados"
    r"|postponed|cancel\w*|reporté\w*|annulé\w*|отмен\w+|перенес\w+|verschoben|abgesagt)(?!\w)",
    re.IGNORECASE,
)
"""Words with which an hour is not when that begins which they say of."""
_HANGING = re.compile(
    r"\s(?:from|since|of|for|to|by|the|de|du|des|d['’]|dès|le|la|les|pour|с|со|к|ко|от|на|von|ab|zu|für|der|dem|desde"
    r"|para|dal|dalle|di|per|das|prévue?s?|scheduled|planned|expected|geplant|previst[oa])$",
    re.IGNORECASE,
)
"""An end of words before an hour that belongs to what stands behind it."""
_BEHIND = re.compile(
    r"\s*(?:\(|(?:at|in|on|with|hosted|given|à|a|au|aux|en|dans|chez|avec|offert\w*|в|во|на|с|от имени|im|bei|mit|auf"
    r"|con|nel|nella|presso|offerto|ofrecid[oa]|no|na)\s|[ld]['’])",
    re.IGNORECASE,
)
"""How words behind an hour begin that say where or with whom it is."""


def without_following(said: str, start: time) -> tuple[str, list[tuple[str, time]]]:
    """What is held, without what is said to follow it at a later hour of its own, and that: what, and when.

    Only what tells of which kind it is follows: other hours stay where they are. In a row of a table it stands in the
    first cell.
    """
    cell, tab, cells = said.lstrip("\t ").partition("\t")
    found: list[tuple[str, time]] = []
    for at in reversed(list(_CLAUSE.finditer(cell))):
        before, follows = cell[: at.start()], _FOLLOWING.fullmatch(cell[at.end() :].strip())
        if follows is None or before.count("(") != before.count(")") or not before.strip(BESIDE):
            continue
        what, hour = _named(follows["what"]), hour_said(follows["hour"])
        more = follows["more"] or ""
        if what and _is_said_of(more) and hour is not None and hour > start:
            found.insert(0, (f"{what}{more}", hour))
            cell = _PART_OF_DAY.sub("", before)
    return (f"{cell}{tab}{cells}" if found else said), found


def _named(said: str) -> str:
    """What is held, where words before an hour are a whole title that begins with what that is; else empty.

    The arrival at a dinner, or of a flight, is none of its own.
    """
    what = _PREPOSITION.sub("", _THEN.sub("", said.strip(), count=1)).strip(BESIDE)
    if says_no_beginning(what) or _HANGING.search(what):
        return ""
    named = _ARTICLE.sub("", what, count=1) if _ARTICLE.match(what) else what
    told = kind_told(" ".join(named.split()[:_FIRST]))
    return named if told is not None and told.kind != "arrival" else ""


def says_no_beginning(said: str) -> bool:
    """Whether words say of the hour behind them that something ends, is off, or is another one then: rest before."""
    return _NO_BEGINNING.search(said) is not None


def _is_said_of(more: str) -> bool:
    """Whether words behind an hour say where it is held or with whom, and nothing else that is so then."""
    return not more.strip() or (_BEHIND.match(more) is not None and not says_no_beginning(more))


def has_hour_within(said: str) -> bool:
    """Whether words of an item say an hour, and no length."""
    return any(_LASTING.search(said[: found.start()]) is None for found in _WITHIN.finditer(said))
