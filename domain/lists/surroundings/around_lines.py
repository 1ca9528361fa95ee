"""What surrounds the enumeration of a list of lines: a greeting, a farewell, who sends it, what a mail quotes."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.titles_of_changes import speaks_of_changes
from domain.lists.surroundings.group_words import category_in
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail, lines_of_head
from domain.lists.text.name_and_office import is_of_somebody
from domain.lists.text.numbers_before import NUMBERED, number_of
from domain.lists.words.offices import is_interpreter, name_like, office_like

BULLET = late_pattern(r"^(?:[•▪‣◦●○■□*·–—-]\s+|[•▪‣◦●○■□・◆◇])(?=\S)")
"""What a line of an enumeration without numbers begins with."""
_QUOTE = late_pattern(r"^\s*(?:>\s?)+")
_SEMICOLON = late_pattern(r"\s*[;；]\s*$")
_QUOTED_SHARE = 0.6
_GREETING = late_pattern(r"[^\W\d_]+(?:[ /][^\W\d_]+){0,2}[,!]")
"""A short line at the beginning that ends with a comma: `Kia ora,`."""
_FEWEST_MARKED, _MOST_BEHIND = 3, 3
_TAKES_LEAVE = late_pattern(
    r"\b(?:(?:herzliche|beste|viele|freundliche[nr]?|liebe|schöne) grüße\w*"
    r"|(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)"
    r"|(?:un )?(?:cordial|atento|afectuoso) saludo|saludos|cordialmente|salutations|cordiali saluti|distinti saluti"
    r"|(?:com os )?(?:melhores )?cumprimentos|met vriendelijke groet\w*|med vänliga hälsningar|z poważaniem|s pozdravem"
    r"|с (?:наилучшими )?пожеланиями|с уважением|ізгі тілек\w*|құрметпен|saygılar\w*|hürmətlə|hurmat bilan"
    r"|sincèrement|respectfully|с благодарностью|з повагою)",
    re.IGNORECASE,
)
"""What a farewell says, with more words than these perhaps."""
_MOST_OF_LEAVE = 9
_STOPS = (".", "!", "！", "。")
_LAST_WORDS = late_pattern(r"[^\W\d_]+\.?(?: [^\W\d_]+){0,3},")
"""A few words with a comma behind them: `Best,`, `Atte.,`."""
_FAREWELL = late_pattern(r"[^\W\d_]+(?: [^\W\d_]+){0,3},")
"""A short line behind an enumeration that ends with a comma, before who sends it: `Warmly yours,`."""


def unquoted(lines: list[str]) -> list[str]:
    """The lines; without the marks before what a mail quotes, where it says hardly anything else.

    Where it names nobody else, what it says itself is marked instead.
    """
    said = [line for line in lines if line.strip()]
    quoted = [_QUOTE.sub("", line) for line in said if _QUOTE.match(line)]
    own = [line for line in said if not _QUOTE.match(line)]
    if sum(map(_tells_of_somebody, quoted)) > 1 and not any(map(_tells_of_somebody, own)):
        return [_QUOTE.sub("", line) if _QUOTE.match(line) else f"> {line}" for line in lines if line.strip()]
    return [_QUOTE.sub("", line) for line in lines] if len(quoted) > _QUOTED_SHARE * len(said) else lines


def _tells_of_somebody(line: str) -> bool:
    return kind_of_line(line) is None and is_of_somebody(number_of(line)[1])


def without_head_of_letter(lines: list[str]) -> list[str]:
    """The lines; labels above a letter that no mail has, such as to whom it is and of which day, are marked."""
    head = lines_of_head(lines)
    return [f"> {line}" if at < head and line.strip() and not begins_mail(line) else line
            for at, line in enumerate(lines)]  # fmt: skip


def with_stops_of_changes(lines: list[str]) -> list[str]:
    """The lines; where they enumerate changes behind a colon, each ends as a sentence does, not with a semicolon."""
    led = any(line.rstrip().endswith((":", "：")) and speaks_of_changes(line) for line in lines)
    return [_SEMICOLON.sub(".", line) for line in lines] if led else lines


def without_greeting_and_sender(lines: list[str]) -> list[str]:
    """The lines; the greeting before an enumeration and the name of who sends it, behind its last line, are marked."""
    marked = [at for at, line in enumerate(lines) if BULLET.match(line.strip())]
    said = [at for at, line in enumerate(lines) if line.strip() and not _QUOTE.match(line)]
    greets = bool(said) and _GREETING.fullmatch(lines[said[0]].strip()) is not None
    if greets and (len(said) > _FEWEST_MARKED or (len(said) > 1 and not name_like(lines[said[0]].strip(" ,!")))):
        lines = [*lines[: said[0]], f"> {lines[said[0]]}", *lines[said[0] + 1 :]]
    if len(marked) < _FEWEST_MARKED:
        return lines
    last = marked[-1]
    behind = [at for at in said if at > last]
    if len(behind) > _MOST_BEHIND or any(_is_of_the_list(lines[at].strip()) for at in behind):
        return lines
    blank = all(lines[at].strip() for at in range(last + 1, min(last + 2, len(lines))))
    return (
        lines
        if blank and not behind
        else [f"> {line}" if at in behind and line.strip() else line for at, line in enumerate(lines)]
    )


def _is_of_the_list(line: str) -> bool:
    """Whether a line names somebody, an interpreter behind a colon too: `Interprète : Mme Salma Benjelloun`."""
    duty, colon, name = (part.strip() for part in line.partition(":"))
    named = bool(colon) and is_interpreter(duty) and (has_courtesy(name) or name_like(name))
    return named or is_of_somebody(line) or has_courtesy(line)


def without_farewell(lines: list[str]) -> list[str]:
    """The lines; a farewell and what follows it are marked: behind the last number, or the last name with an office."""
    numbered = [at for at, line in enumerate(lines) if NUMBERED.match(line)]
    if len(numbered) < _FEWEST_MARKED:
        return _without_last_words(lines)
    end = next((at for at in range(numbered[-1] + 1, len(lines)) if is_farewell(lines[at].strip())), len(lines))
    if any(is_of_somebody(line) or has_courtesy(line.strip()) for line in lines[end + 1 :]):
        return lines
    return [*lines[:end], *(f"> {line}" if line.strip() else line for line in lines[end:])]


def _without_last_words(lines: list[str]) -> list[str]:
    """The lines of a list without numbers, a short one with a comma behind its last person marked, with who signs."""
    said = [at for at, line in enumerate(lines) if line.strip()]
    last = next((at for at in said[-_MOST_BEHIND - 1 : -1] if _LAST_WORDS.fullmatch(lines[at].strip())), None)
    if last is None:
        return lines
    above = [line for at in said if at < last and not (line := lines[at].strip()).endswith(_STOPS)][-_FEWEST_MARKED:]
    below = [lines[at].strip() for at in said if at > last]
    listed = len(above) == _FEWEST_MARKED and all(is_of_somebody(line) or has_courtesy(line) for line in above)
    somebody = [lines[last].strip(), *below]
    if not listed or any(has_courtesy(line) or "," in line.rstrip(",") or NUMBERED.match(line) for line in somebody):
        return lines
    return [*lines[:last], *(f"> {line}" if line.strip() else line for line in lines[last:])]


def is_farewell(line: str) -> bool:
    """Whether a line is a farewell, and no office, name or group that ends with a comma."""
    said = line.rstrip(",")
    if _TAKES_LEAVE.search(line) and len(line.split()) <= _MOST_OF_LEAVE and not has_courtesy(line):
        return True
    return bool(_FAREWELL.fullmatch(line)) and not (office_like(said) or name_like(said) or category_in(said))
