"""What stands behind an hour of a programme, parted into title and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.forms.place_words import has_word_of_place, is_where_one_arrives, looks_like_place
from desktop.wording.kind_told import kind_told

BESIDE = " \t\u00a0\u202f:;,.|–—-•"
"""What may stand between an hour and what is held then, and around a place."""
BRACKETED = re.compile(r"(?P<title>.*\S)?\s*\((?P<place>[^()]+)\)\s*\.?")
_BRACKETED_WITHIN = re.compile(r"(?P<title>.*\S)\s*\((?P<place>[^()]+)\)(?P<more>\s*[,;–—-].*)")
"""A place in brackets with more of the title behind it."""
_PARTS = re.compile(
    r"\s+[–—-]\s+|\s*(?P<apart>[|@])\s*|\s*;\s*|,\s+|(?:(?<=\w{4})|(?<=.{3}\))|(?<=[^\W\d_]\.[^\W\d_]))\.\s+"
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
    r"\s(?:à la |à l['’]|au |dans (?:la |le |l['’])|at (?:the )?|in the |im |in der |en el |en la |al |nel |nella "
    r"|na |no )"
    r"(?=\w)"
)
"""What stands before the place something is held at, in languages that leave its name as it is."""
_HELD = frozenset(
    {"meal", "working-meal", "reception", "ceremony", "talks", "press-statements", "signing", "religious-service"}
)
"""The kinds of item that are held somewhere."""
_SPEECH = re.compile(
    r"(?:discours|allocutions?|speech(?:es)?|address(?:es)?|remarks|выступлени\w+|речь|rede|ansprache|discursos?|discorsi?o?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[\w»”\"][\w»”\"])\.\s+(?=[^\W\d_])")
"""Where a sentence behind a place begins."""


def parted(rest: str) -> tuple[str, str, list[str]]:
    """The title and the place in what stands behind an hour, and what is neither."""
    cells = [cell.strip(BESIDE) for cell in rest.split("\t") if cell.strip(BESIDE)]
    if len(cells) > 1:
        return cells[0], cells[1], cells[2:]
    said = cells[0] if cells else ""
    if (dress := _DRESS.search(said)) is not None and said[: dress.start()].strip(BESIDE):
        title, place, left = parted(said[: dress.start()])
        return f"{title} {dress[0].strip()}", place, left
    return _titled_and_placed(said)


def _titled_and_placed(said: str) -> tuple[str, str, list[str]]:
    bracketed = BRACKETED.fullmatch(said)
    if bracketed is not None and bracketed["title"] and looks_like_place(bracketed["place"]):
        return bracketed["title"].strip(BESIDE), bracketed["place"].strip(BESIDE), []
    within = _BRACKETED_WITHIN.fullmatch(said)
    if within is not None and has_word_of_place(within["place"]):
        return f"{within['title']}{within['more']}", within["place"].strip(), []
    for title, whole, apart in _halves(said):
        place, behind = _without_remark(whole)
        if has_word_of_place(place) or is_where_one_arrives(place, title) or (apart and looks_like_place(place)):
            return f"{title} – {behind}" if behind else title, place, []
        said_first, *more = _SENTENCE.split(place, maxsplit=1)
        if more and has_word_of_place(said_first):
            return f"{title}. {more[0]}", said_first, []
    return (*_held_at(said), [])


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
