"""What stands behind an hour of a programme, parted into title and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.forms.place_words import (
    begins_as_place,
    has_word_of_place,
    is_flight,
    is_where_one_arrives,
    looks_like_place,
)
from desktop.wording.kind_told import kind_told

BESIDE = " \t\u00a0\u202f:;,.|–—-•：，、。،"
"""What may stand between an hour and what is held then, and around a place."""
BRACKETED = re.compile(r"(?P<title>.*\S)?\s*[(（](?P<place>[^()（）]+)[)）]\s*\.?")
_BRACKETED_WITHIN = re.compile(r"(?P<title>.*\S)\s*\((?P<place>[^()]+)\)(?P<more>\s*[,;–—-].*)")
"""A place in brackets with more of the title behind it."""
_PARTS = re.compile(
    r"\s+[–—-]\s+|\s*(?P<apart>[|@]|\u3000)\s*|\s*;\s*|,\s+|\s*[،，]\s*|(?:(?<=\w{4})|(?<=.{3}\))"
    r"|(?<=[^\W\d_]\.[^\W\d_]))\.\s+"
)
"""What may stand before a place: a sign, the end of a sentence, brackets, initials; one `apart` before nothing else."""
_INITIALS = re.compile(r"(?<!\w)[^\W\d_]\.\s?[^\W\d_]$")
"""Those of somebody, behind his family name; behind a word in small letters they begin what a place is called."""
_DRESS = re.compile(
    r"\s*[(\[](?:tenue|dress|attire|форма одежды|дресс-код|киім|kleding|traje|kleidung|abito|(?:black|white) tie"
    r"|smoking|lounge suit|dark suit|morning dress|national dress|cravate (?:noire|blanche)"
    r"|met by|welcomed by|received by|greeted by|seen off by|accueil(?:li)?|reçu|встреча\w+|провожа\w+)\b"
    r"[^()\[\]]*[)\]]\s*$",
    re.IGNORECASE,
)
"""What is worn, or who greets there, in brackets behind all else: it is no part of a place."""
_AT = re.compile(
    r"\s(?:presso (?:la |il |l['’])?|à la |à l['’]|au |dans (?:la |le |l['’])|at (?:the )?|in the |im |in der "
    r"|en el |en la |al |nel |nella "
    r"|na |no )"
    r"(?=\w)"
)
"""What stands before the place something is held at, in languages that leave its name as it is."""
OF_A_TABLE = 2
"""A row of more cells than these behind its hour has a column of places, be it empty."""
_HELD = frozenset(
    {"meal", "working-meal", "reception", "ceremony", "talks", "press-statements", "signing", "religious-service"}
)
"""The kinds of item that are held somewhere."""
_THERE = re.compile(
    r"(?:presso|chez|bei|in the|at the|in|at|au|à la|à l['’]|dans (?:la |le |l['’])|im|in der|en el|en la|en|no"
    r"|na|nel|nella|во?|на|في)"
    r"\s?(?<=\W)(?=\w)"
)
"""What may stand before a place behind a comma."""
_HOUR = re.compile(r"(?<!\d)\d{1,2}\s?(?:[:h]|ч\.?)\s?\d{2}(?!\d)")
"""No place has an hour."""
_INVITED = re.compile(
    r"(?:(?:up)?on|at|by|sur|à|по|auf) (?:the |l['’])?(?:invitation|invitación|приглашени|einladung)", re.I
)
"""How a remark begins that says at whose invitation it is."""
_SAID_OF = re.compile(
    r"(?P<place>[^.;:,]+)(?P<sign>\.|,)\s+(?P<said>(?:[^\W\d_]+\s?:\s|(?:accueil|met by|welcomed by|встречает"
    r"|кездеседі)\b).*)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:installation|transfer|transfert|check.in|traslado|trasferimento|fahrt|переезд|размещение|заселение"
    r"|orientation|visite?"
    r"|visita|visit|déjeuner|dîner|lunch|dinner|almuerzo|cena|pranzo|обед|ужин|retour|return|regreso|regresso"
    r"|rientro|puis|then)\b",
    re.IGNORECASE,
)
"""How words begin that say a further thing that is done."""
_ASIDE = re.compile(r"(?P<place>[^()]*\S)\s+\((?P<aside>[^()]+)\)")
_REMARK = re.compile(
    r"(?:press|medi[ae]|фото|пресс|сми\b|бақ\b|[fp]hoto|foto|dress|tenue|kleid|traje|abito|форма одежды|киім|kıyafet"
    r"|kiyim|transport|көлік|ulaşım|tbc|tbd|à confirmer|уточняется|а confirmar|zugelassen|allowed|الزي|着装)",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:lieu|venue|place|место|ort|lugar|local|luogo|yer|joyi?|орны|地点|المكان)\s*[:：]\s*", re.IGNORECASE
)
_PLACE_WITHIN = re.compile(
    r"\s*(?:[.,;(]|\s[–—-])?\s+\(?(?:lieu|venue|place|место(?: проведения)?|ort|lugar|local|luogo|yer|joyi?"
    r"|(?:өтетін )?орны|地点|المكان)\s*[:：]\s*(?P<place>[^()]+?)\)?\.?$",
    re.IGNORECASE,
)
"""A place behind a word for it: Réunion. Lieu : Palais."""
_SPEECH = re.compile(
    r"(?:discours|allocutions?|speech(?:es)?|address(?:es)?|remarks|выступлени\w+|речь|rede|ansprache|discursos?"
    r"|discorsi?o?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[\w»”\"][\w»”\"])\.\s+(?=[^\W\d_])")
"""Where a sentence behind a place begins."""


def parted(rest: str) -> tuple[str, str, list[str]]:
    """The title and the place in what stands behind an hour, and what is neither."""
    cells = [cell.strip(BESIDE) for cell in rest.split("\t")]
    cells = cells[1:] if not cells[0] else cells
    if len(cells) > OF_A_TABLE and cells[0]:
        # A place that is left empty is none: what stands behind it is a remark.
        return cells[0], cells[1], [cell for cell in cells[2:] if cell]
    cells = [cell for cell in cells if cell]
    if len(cells) > 1:
        return (cells[0], "", cells[1:]) if is_flight(cells[1]) else (cells[0], cells[1], cells[2:])
    said = cells[0] if cells else ""
    if (dress := _DRESS.search(said)) is not None and said[: dress.start()].strip(BESIDE):
        title, place, left = parted(said[: dress.start()])
        return f"{title} {dress[0].strip()}", place, left
    return _titled_and_placed(said)


def _titled_and_placed(said: str) -> tuple[str, str, list[str]]:
    called = _PLACE_WITHIN.search(said)
    if called is not None and called.start():
        return said[: called.start()].strip(BESIDE), called["place"].strip(BESIDE), []
    title, place = _bracketed(said) or _behind_a_sign(said) or _held_at(said)
    return title, place, []


def _bracketed(said: str) -> tuple[str, str] | None:
    """The title and the place that stands in brackets behind it, or within it."""
    found = BRACKETED.fullmatch(said)
    place = _named(found["place"].strip(BESIDE)) if found is not None else ""
    if found is not None and found["title"] and _is_a_place(place):
        title, *house = re.split(r",\s+(?=[^,]+$)", found["title"].strip(BESIDE))
        if house and has_word_of_place(house[0]):
            return title, f"{house[0]} ({place})"
        return found["title"].strip(BESIDE), place
    within = _BRACKETED_WITHIN.fullmatch(said)
    if within is not None and has_word_of_place(within["place"]):
        return f"{within['title']}{within['more']}", within["place"].strip()
    return None


def _named(place: str) -> str:
    """A place without a word for one, or for being there, before it: lieu : Palais, presso Villa Reale."""
    named = _CALLED.sub("", place, count=1)
    return _THERE.sub("", named, count=1) if _THERE.match(named) else named


def _behind_a_sign(said: str) -> tuple[str, str] | None:
    """The title and the place behind a comma, a dash or the like."""
    for before, whole, apart in _halves(said):
        named, behind = _without_remark(_THERE.sub("", whole, count=1) if _THERE.match(whole) else whole)
        place, aside = _without_said_of(named)
        title = f"{before}{aside}"
        if _goes_on(place) or _HOUR.search(place):
            continue
        if has_word_of_place(place) or is_where_one_arrives(place, title) or (apart and looks_like_place(place)):
            return (f"{title} – {behind}" if behind else title), place
        said_first, *more = _SENTENCE.split(place, maxsplit=1)
        if more and has_word_of_place(said_first):
            return f"{title}. {more[0]}", said_first
    return None


def _goes_on(said: str) -> bool:
    """Whether words behind a comma say what is done next, though they end in a place."""
    return said[:1].islower() and not begins_as_place(said) and _DONE.match(said) is not None


def _without_said_of(named: str) -> tuple[str, str]:
    """A place without what is said of the item behind it: in brackets, of who greets there, or the press; and that."""
    found = _SAID_OF.fullmatch(named)
    if found is not None and has_word_of_place(found["place"]):
        return found["place"], f"{found['sign']} {found['said']}"
    return _without_aside(named)


def _is_a_place(bracketed: str) -> bool:
    if _HOUR.search(bracketed) or _INVITED.match(bracketed):
        return False
    return looks_like_place(bracketed) or (has_word_of_place(bracketed) and kind_told(bracketed) is None)


def _without_aside(place: str) -> tuple[str, str]:
    """A place without what is said of the item in brackets behind it, with an hour or of what is held too, and that."""
    found = _ASIDE.fullmatch(place)
    if found is None or has_word_of_place(found["aside"]):
        return place, ""
    of_the_item = any(sign.isdigit() for sign in found["aside"]) or kind_told(found["aside"]) is not None
    return (found["place"], f" ({found['aside']})") if of_the_item else (place, "")


def is_remark(said: str) -> bool:
    """Whether a line says of an item who may look on, what is worn, or what is still to come: it is no place."""
    return _REMARK.search(said) is not None


def _held_at(said: str) -> tuple[str, str]:
    """What is held, and where it is said to be behind a preposition: Dîner privé à la Nonciature.

    Of a drive, a visit or what is handed over the words say where to, what or whom, and stay in the title.
    """
    for found in _AT.finditer(said):
        title, place = said[: found.start()].strip(), said[found.end() :].strip(BESIDE)
        told = kind_told(title)
        if (
            told is not None
            and told.kind in _HELD
            and title.count("(") == title.count(")")
            and has_word_of_place(place)
        ):
            return title, f"{place[:1].upper()}{place[1:]}"
    return said, ""


def _without_remark(place: str) -> tuple[str, str]:
    """A place without what is said behind a dash of what is held there, and that."""
    named, dash, behind = place.partition(" - ")
    if not dash:
        named, dash, behind = place.partition(" – ")
    of_what_is_said = behind[:1].islower() or _SPEECH.match(behind) is not None
    if dash and of_what_is_said and has_word_of_place(named) and not has_word_of_place(behind):
        return named.strip(BESIDE), behind.strip(BESIDE)
    return place, ""


def _halves(said: str) -> Iterator[tuple[str, str, bool]]:
    """A text parted at each sign that may stand before a place, from the first on, and whether it stands before that
    alone.
    """
    for found in _PARTS.finditer(said):
        title, place = said[: found.start()].strip(BESIDE), said[found.end() :].strip(BESIDE)
        if (initials := _INITIALS.search(title)) is not None and found[0].startswith("."):
            if not title[: initials.start()].split()[-1:] or title[: initials.start()].split()[-1][:1].islower():
                continue
            title += "."
        # What stands between brackets is parted nowhere.
        if title and place and title.count("(") == title.count(")"):
            yield title, place, found["apart"] is not None
