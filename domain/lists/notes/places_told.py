"""Where a list says that somebody stands beside those it counted before: `5 bis`, `after no. 5`, `между 5 и 6`."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_ARTICLE = r"(?:the\s+|les?\s+|der\s+|il\s+|[oe]l?\s+)?"
_WORD = (
    r"(?:nos?\.|no(?=\s)|nrn?\.?|n\.?[°º]|№№?|#|numbers?|numéros?|números?|numer[oi]|nummer[n]?|номер(?:а|ом|ами|ов)?"
    r"|rows?|position|пункт(?:а|ом)?|item|place)\s*"
)
"""How a number of the list is called."""
_NO = rf"{_ARTICLE}(?:{_WORD})?"
_BESIDE = late_pattern(
    r"\s*(?:№|no\.?|n°|#)?\s*\(?(\d{1,4})\s?[-–.]?\s?(?:bis|ter|quater|quinquies|бис|тер|[a-dа-г])\s*[.)]?\s*",
    re.IGNORECASE,
)
"""A number and what tells it from the next: 5 bis, 7a."""
_BEFORE_LINE = late_pattern(
    r"\s*(?:№|no\.?|n°|#)?\s*\(?\d{1,4}\s?[-–]?\s?(?:bis|ter|quater|quinquies|бис|тер|[a-dа-г])\s*[.):](?=\s+\S)",
    re.IGNORECASE,
)
_BETWEEN = (
    rf"(?:between|entre|между|zwischen|tra|fra|pomiędzy|між)\s+(?:les\s+|los\s+|os\s+|i\s+)?{_NO}(?P<between>\d{{1,4}})\s+"
    rf"(?:and|et|и|und|y|e|i|та|й)\s+{_NO}\d{{1,4}}"
    r"|(?P<both>\d{1,4})(?:[-–]?\w{0,3})?\s*(?:ile|және|мен|пен|və|va|와|과|和|と|و)\s*\d{1,4}(?:[-–]?\w{0,3})?\s*"
    r"(?:arasına|arasında|арасына|арасында|orasiga|사이에?|之间|之間|の間)"
    r"|بين (?:الرقمين )?(?P<arabic>\d{1,4}) و\s?\d{1,4}"
)
_AFTER = (
    rf"(?:directly |immediately |right )?(?:after|behind|following|après|nach|hinter|после"
    rf"|вслед за|después de|depois d[eo]|dopo|po|після|за)\s+(?:d?el\s+)?{_ARTICLE}{_WORD}(?P<after>\d{{1,4}})"
    r"|(?P<turkic>\d{1,4})(?:[-–]?(?:нөмір\w*|жол\w*|ші \w+|numara\w*|raqam\w*"
    r"|n[cç][ıiuü] \w+|dan|den|тан|тен|дан|ден))*\s*"
    r"(?:кейін|sonra|keyin)"
    r"|第?(?P<han>\d{1,4})(?:号|番|번)?\s?(?:之后|之後|后|後|の後|の次|다음|뒤)"
    r"|بعد (?:الرقم |رقم )(?P<numbered>\d{1,4})"
)
_IN_WORDS = late_pattern(rf"(?<!\w)(?:{_BETWEEN}|{_AFTER})(?!\d)", re.IGNORECASE)
_IN_A_CELL = late_pattern(
    rf"\s*(?:{_BETWEEN}|{_AFTER}|(?:after|après|nach|после)\s+(?P<bare>\d{{1,4}})|(?P<dash>\d{{1,4}})\s?[-–]\s?(?P<next>\d{{1,4}}))\s*\.?\s*",
    re.IGNORECASE,
)
_NAMED = late_pattern(rf"(?<!\w){_WORD}\d|第\d|\d(?:号|番|번)|رقم", re.IGNORECASE)
"""A number that is said to be one of the list."""
_ASKED = (
    r"(?:(?:à|to be|zu|da|a|para|должен быть|надлежит|прошу|просьба|просим|veuillez|please|bitte)\s+)?"
    r"(?:(?:insérer|placer|classer|inscrire|ranger|insert(?:ed)?|place[d]?|list(?:ed)?|rank(?:s|ed)?|вставить|включить"
    r"|поместить|разместить|поставить|указать|einzufügen|einfügen|inserire|inserir|insertar|colocar|situar)\s+)?"
    r"(?:(?:directly|immediately|right|just|juste|directement|immédiatement|unmittelbar|direkt|сразу|непосредственно"
    r"|subito|inmediatamente|logo)\s+)?"
)
_NOTED_BEHIND = late_pattern(
    rf"{_ASKED}(?:after|behind|following|après|derrière|после|вслед за|nach|hinter|después de|detrás de|tras|dopo"
    rf"|depois d[eoa]|po|після)\s+(?P<whom>\S.*?)(?:\s+(?:einzufügen|einfügen|einreihen|zu setzen))?"
    r"|(?P<turkic>\S.*?)(?:['’-]?(?:[тд][ае]н|[нт]ен|нан|dan|den|tan|ten))?\s+(?:кейін|соң|sonra|keyin)(?:\s.*)?",
    re.IGNORECASE,
)
_MOST_DIGITS = 3


def place_in_number(cell: str) -> int | None:
    """Behind which number of the list sent before a cell of numbers places somebody; None: behind none."""
    if (beside := _BESIDE.fullmatch(cell)) is not None:
        return int(beside[1])
    found = _IN_A_CELL.fullmatch(cell)
    if found is None or (found["next"] and int(found["next"]) != int(found["dash"]) + 1):
        return None
    return _number_of(found)


def behind_whom_noted(words: str) -> str:
    """Behind whom words in brackets place somebody, as they call him; empty where they place nobody."""
    found = _NOTED_BEHIND.fullmatch(" ".join(words.split()))
    return (found["whom"] or found["turkic"] or "").strip() if found is not None else ""


def place_before(line: str) -> tuple[str, str]:
    """The number with its addition that a line begins with, empty if with none, and the rest: `5 bis. Mr Horn`."""
    found = _BEFORE_LINE.match(line)
    return (found[0].strip(" .):"), line[found.end() :].strip()) if found is not None else ("", line)


def place_in_words(line: str) -> tuple[int | None, str]:
    """Behind which number the words of a line place somebody, and the line without them."""
    found = _IN_WORDS.search(line) if any(map(str.isdigit, line)) else None
    if found is None:
        return None, line
    rest = re.sub(r"[(（]\s*[)）]", " ", f"{line[: found.start()]} {line[found.end() :]}")
    return _number_of(found), re.sub(r"\s+([,;:.])", r"\1", " ".join(rest.split())).strip(" ,;–—-")


def place_apart(line: str, *, numbered: bool) -> tuple[int | None, str]:
    """The same where the words stand at the beginning or at the end of a line that names somebody with his office.

    Between two numbers that do not follow each other are years or hours. In a line with a number of its own the words
    are set apart by a comma or brackets, and name the list's numbers as such.
    """
    found = _IN_WORDS.search(line) if any(map(str.isdigit, line)) else None
    if found is None or len(re.findall(r"\d+", found[0])[0]) > _MOST_DIGITS:
        return None, line
    before, behind = line[: found.start()].rstrip(), line[found.end() :].strip()
    named = bool(_NAMED.search(found[0]))
    if (behind.strip(" .;,)）:：") and before) or (not named and not _follow_on(found[0])):
        return None, line
    apart = not before or before.endswith((",", ";", "(", "（", "–", "—", "-"))
    if (not apart and not named) or (numbered and not (apart and named and not found[0].casefold().startswith("за"))):
        return None, line
    return place_in_words(line)


def _follow_on(words: str) -> bool:
    """Whether words hold one number, or two that follow each other."""
    numbers = [int(each) for each in re.findall(r"\d+", words)]
    return len(numbers) == 1 or numbers[1] == numbers[0] + 1


def _number_of(found: re.Match[str]) -> int:
    return next(int(said) for name, said in found.groupdict().items() if said and name != "next")
