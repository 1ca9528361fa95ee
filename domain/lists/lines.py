"""Lines of text read as rows of a list: a number, a name, an office. Headings and prose stay rows of one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.by_blanks import in_characters, office_before_name, parted_by_blanks, without_blanks_in_name
from domain.lists.columns import heads_columns
from domain.lists.company import in_company
from domain.lists.courtesies import has_courtesy, without_courtesies
from domain.lists.hanging import lines_joined, with_hanging_lines
from domain.lists.headings import is_body, is_duty, kind_of_line
from domain.lists.instructions import instruction_in
from domain.lists.labelled import is_of_labels, rows_of_labels
from domain.lists.list_language import script_of_text
from domain.lists.offices import is_interpreter, name_like, names_an_office, office_like
from domain.naming.name_parts import is_unknown

_NUMBERED = late_pattern(
    r"^\s*(?:№|No\.?|n°|#)?\s*\(?(\d{1,4})\s*(?:[.)\]]\s*-?|、|．|-(?=\s)|\s+-|\s*[–-](?=\s*\S)|\s(?=\s)|\u3000|។)\s*(?=\S)(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LETTERED = late_pattern(r"^\s*\(?(?:[a-zа-я]|[ivx]{1,4})[.)]\s+(?=\S)", re.IGNORECASE)
"""A letter or a Roman number before a line: it tells no place on the list. `A. Smith` keeps his initial."""
_LEADERS = late_pattern(r"\s*(?:\.{3,}|…{1,}|_{3,})\s*|(?<=\S) {3,}(?=\S)")
"""What leads the eye from a name to its office: dots, or blanks as columns of a page have them."""
_SEPARATORS = (
    late_pattern(r"\s+[–—-]{1,2}\s+|\s*—\s*|\s+–"
    r"|–\s+"), late_pattern(r"\s*\t\s*"), late_pattern(r"\s*;\s+"), late_pattern(r"\s*,\s+"),
    late_pattern(r"\s*[:：]\s+"), late_pattern(r"\s*[،，、፣]\s*"),
    late_pattern(r"(?<=[\u3040-\u9fff])\s+(?=[\u3040-\u9fff])"),
    late_pattern(r",(?=\S)|\s*—|—"),
)  # fmt: skip
_BULLET = late_pattern(r"^(?:[•▪‣◦●○■□*·–—-]\s+|[•▪‣◦●○■□])(?=\S)")
"""What a line of an enumeration without numbers begins with."""
_INLINE = late_pattern(r"(?:(?<=[:：.;,])|(?<=\w))\s+(?=\d{1,2}[.)]\s+[^\W\d])")
_INLINE_NUMBER = late_pattern(r"(?:^|\s)(\d{1,2})[.)]\s+(?=[^\W\d])")
"""Numbers of persons who stand one after the other in a paragraph."""
_AND = late_pattern(r"^(?:and|et|und|y|e|и|және|ve)\s+", re.IGNORECASE)
_BLANKS = late_pattern(" {4,}")
_LONGEST_PARAGRAPH = 10_000
_LONGEST_LINE = 2_500
"""Letters of a line that are read; a cell holds fewer."""
_DEGREE = late_pattern(
    r"(?<=\w)(?:\s*,\s*|\s+[-–—]\s+)(?:(?:ph\.?\s?d|m\.?\s?d|mba|ll\.?\s?[md])\b\.?(?=\s*(?:,|;|\s[-–—]\s))"
    r"|md[bl]\b\.?(?=\s*(?:$|[,;\n]|\s[-–—]\s)))",
    re.IGNORECASE,
)
"""A degree or a seat in parliament between a name and what it is: it belongs to neither."""
_JUNIOR = late_pattern(r",\s+(Jr\.?|Sr\.?|II|III|IV|Jnr\.?|Snr\.?|fils)(?=$|[\s,])")
"""What tells a son from his father, behind a comma: it is no office."""
_LABEL = late_pattern(
    r"^(?:head of (?:the )?delegation|chef de (?:la )?délégation|глава делегации|jef[ea] de (?:la )?delegación"
    r"|chefe d[ae] delegação|delegationsleiter(?:in)?|capo (?:della )?delegazione|heyet başkanı|делегация басшысы)"
    r"\s*[:：–—-]\s*(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""What a line says of somebody before his name."""
_QUOTE = late_pattern(r"^\s*(?:>\s?)+")
_QUOTED_SHARE = 0.6
_WITHIN = late_pattern(
    r"\s(?:of|the|of the|for|and|to|in|at|with|&|de|du|des|de la|et|pour|aux?|der|die|das|des|und|für|im|von|zur?"
    r"|del|della|delle|dei|di|e|y|para|d[ao]s?|и|по|при|в|на|с|во|жөніндегі|және|ve|i|w|a)\s*$"
)
"""With what a line ends that goes on in the next."""
_SEAT = late_pattern(
    r"^(?:seat|chair|place|siège|couvert|место|platz|stuhl|asiento|puesto|lugar|posto|орын|koltuk)"
    r"\s*(?:no\.?|n°|№)?\s*(\d{1,4})\s*[:.)–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""The number of a seat, as seating lists have it before a name."""
_OF_A_NAME = late_pattern(
    r"\b(?:name|nom|nombre|nome|imię|nazwisko|ismi|adı|фио|имя|аты|ім.я|nimi|الاسم)", re.IGNORECASE
)
_HYPHEN = late_pattern(r"[^\W\d_]{2}-\s*$")
_IN_BRACKETS = late_pattern(r"^(.+?)\s*[(\[]([^()\[\]]{2,60})[)\]]$")
_FEWEST_ABOVE = 3
_FEW_WORDS = 7
_NUMBERED_SHARE = 0.6


def rows_of_lines(lines: Iterable[str]) -> list[list[str]]:
    """The rows of lines or paragraphs; a paragraph may have lines of its own.

    `1. Yermek Kosherbayev, Minister of Foreign Affairs` is a row of three cells. Where a name stands alone and an
    office under it, both are one row; so are the lines of a curriculum vitae that say them.
    """
    unquoted = with_hanging_lines(_unquoted(list(lines)))
    if is_of_labels(unquoted):
        return list(rows_of_labels([part[:_LONGEST_LINE] for line in unquoted for part in line.split("\n")]))
    texts = _texts(unquoted)
    marked = [bool(_NUMBERED.match(text)) for text in texts]
    counted = marked[marked.index(True) :] if True in marked else marked
    numbered = sum(counted) >= _NUMBERED_SHARE * len(counted)
    reading = _Lines(numbered)
    for text in texts:
        reading.take(text)
    return reading.rows


def _texts(lines: list[str]) -> list[str]:
    """The lines, each about one person at most, without what begins those of an enumeration."""
    return [
        _BULLET.sub("", part.strip())[:_LONGEST_LINE].rstrip(" ;")
        for line in _unbroken(lines)
        for part in _parts_of(_BLANKS.sub("   ", line.strip())[:_LONGEST_PARAGRAPH])
        if part.strip()
    ]


class _Lines:
    """Lines while they are read: the rows so far, and what stood above."""

    def __init__(self, numbered: bool) -> None:
        self.rows: list[list[str]] = []
        self._numbered = numbered
        """Whether most of them have a number, from the first that has one."""
        self._begun = not numbered
        """Whether the first of those with a number came."""
        self._closed = False
        self._above = ""

    def take(self, text: str) -> None:
        """Take a line: a row of its own, or what goes on with the row above."""
        number, rest = number_of(text)
        if not number and heads_columns(rest):
            self.rows.append([_plain(text)])
            return
        if not self._closed and instruction_in(rest) is not None:
            self.rows.append([_plain(text)])
            return
        kind = kind_of_line(rest if not number else text)
        if kind == "heading" and self._awaited and self._is_duty_of_who_stands_above(text):
            self.rows[-1].append(_plain(text))
            self._above = rest
            return
        self._closed = self._closed or kind == "closing"
        if self._closed or (kind is not None and not number) or kind == "prose":
            self.rows.append([_plain(text)])
            return
        name, office = _unnamed(rest) or name_and_office(rest)
        self._begun = self._begun or bool(number)
        if not self._begun and not is_of_somebody(rest):
            self.rows.append([_plain(text)])
            return
        if number or not self._goes_on(rest, name, office):
            self._begin(text, number, name, office)
        self._above = rest

    @property
    def _awaited(self) -> bool:
        """Whether the one above has no office yet."""
        return bool(self.rows) and len(self.rows[-1]) == 2

    def _is_duty_of_who_stands_above(self, text: str) -> bool:
        return is_body(text) or (_alternate(self.rows) and is_duty(text))

    def _goes_on(self, rest: str, name: str, office: str) -> bool:
        """Whether a line without a number says more of who stands above; it is taken in."""
        if self._awaited and _goes_on(self.rows[-1], name, office):
            self.rows[-1][1:] = [f"{self.rows[-1][1]} {name}", office]
        elif _is_fuller(self.rows, self._above, rest, office):
            self.rows[-1][2] = _plain(rest)
        elif self._awaited and _continues(rest, name, office):
            self.rows[-1].append(_plain(rest))
        else:
            return False
        return True

    def _ends_in_next_line(self, text: str) -> bool:
        """Whether the last words of an office stand in a line of their own, in a list with numbers."""
        row = self.rows[-1] if self.rows else []
        return len(row) == 3 and bool(row[0]) and len(text.split()) == 1 and not text.isupper()

    def _begin(self, text: str, number: str, name: str, office: str) -> None:
        if not number and not office and text.isalpha() and self._ends_in_next_line(text):
            self.rows[-1][2] += f" {text}"
        elif not number and self._numbered and not office:
            self.rows.append([_plain(text)])
        elif not name or (number and not office and is_interpreter(name)):
            self.rows.append([number, "", name or office])
        else:
            self.rows.append([number, name, office] if office else [number, name])


def is_of_somebody(line: str) -> bool:
    """Whether a line without a number is about one person: it begins with his name, and an office follows."""
    name, office = name_and_office(line)
    return names_an_office(office) and _LABEL.sub("", line).startswith(name)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _unnamed(text: str) -> tuple[str, str] | None:
    """No name, and the office, where brackets behind it say that the name is still to come."""
    found = _IN_BRACKETS.match(text)
    if found is None or not is_unknown(found[2]) or not office_like(found[1]):
        return None
    if not _OF_A_NAME.search(found[2]) and name_and_office(found[1])[1]:
        return None
    return "", found[1].strip(" ,–—-")


def _unquoted(lines: list[str]) -> list[str]:
    """The lines; of a mail in which hardly anything but what it quotes is said, without the marks before these."""
    said = [line for line in lines if line.strip()]
    quoted = sum(bool(_QUOTE.match(line)) for line in said)
    return [_QUOTE.sub("", line) for line in lines] if quoted > _QUOTED_SHARE * len(said) else lines


def _unbroken(lines: list[str]) -> list[str]:
    """The lines; one that ends within its office, as text copied from a PDF does, with the next one."""
    whole: list[str] = []
    for line in lines:
        if whole and line.strip() and _ends_within(whole[-1]) and not _begins_anew(line):
            whole[-1] = lines_joined(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _ends_within(line: str) -> bool:
    if _HYPHEN.search(line):
        return True
    return len(line.split()) > 2 and "\t" not in line and bool(_WITHIN.search(line))


def _begins_anew(line: str) -> bool:
    kind = kind_of_line(line)
    apart = kind in ("prose", "closing", "count") or (kind == "heading" and line.rstrip().endswith((":", "：")))
    return apart or bool(_NUMBERED.match(line)) or has_courtesy(line.strip())


def _alternate(rows: Sequence[Sequence[str]]) -> bool:
    """Whether all who stand above the last one have an office under their name."""
    above = [row for row in rows[:-1] if len(row) > 1]
    return len(above) >= _FEWEST_ABOVE and all(len(row) > 2 for row in above)


def _goes_on(row: Sequence[str], name: str, office: str) -> bool:
    """Whether a family name stands alone in capitals over the given names and the office: Russian lists are so."""
    above = row[1]
    return (
        bool(office) and above.isupper() and len(above.split()) == 1 and 1 <= len(name.split()) <= 3 and _is_name(name)
    )


def _continues(rest: str, name: str, office: str) -> bool:
    """Whether a line is the office of who stands above, and names nobody itself."""
    if has_courtesy(rest) or (office and _is_name(name) and office_before_name(rest) is None):
        return False
    return office_like(rest) or not name_like(rest)


def _is_fuller(rows: Sequence[Sequence[str]], above: str, rest: str, office: str) -> bool:
    """Whether a line is the whole office of somebody above whose name a title stood: `President Emmanuel Macron`."""
    if office or not rows or len(rows[-1]) < 3 or not office_like(rest) or has_courtesy(rest):
        return False
    _, name, said = rows[-1]
    return above == f"{said} {name}" and office_before_name(f"{said} {name}") is not None


def _parts_of(line: str) -> list[str]:
    """The persons of a paragraph that lists several between semicolons, what heads it first; else the line itself."""
    if len(numbered := _INLINE.split(line)) > 2 and _counts_up(line):
        return [part for part in numbered if part.strip()]
    if ";" not in line or "\t" in line:
        return [line]
    head, colon, rest = line.partition(":")
    headed = bool(colon) and kind_of_line(f"{head}:") == "heading" and "–" not in head
    parts = [part.strip().removesuffix(".") for part in (rest if headed else line).split(";") if part.strip(" .")]
    parts = [_AND.sub("", part) for part in parts]
    if len(parts) < 2 or not all(_dashed(part) or _named_with_office(part) for part in parts):
        return [line]
    return [f"{head}:", *parts] if headed else parts


def _counts_up(line: str) -> bool:
    """Whether the numbers within a line count those it lists: 1., 2., 3."""
    said = [int(number) for number in _INLINE_NUMBER.findall(line)]
    return said == list(range(1, len(said) + 1))


def _named_with_office(part: str) -> bool:
    """Whether a part of a paragraph is a name with an office before or behind it, or with a courtesy."""
    name, office = name_and_office(number_of(part)[1])
    return _is_name(name) and len(name.split()) > 1 and (bool(office) or has_courtesy(part))


def _dashed(part: str) -> bool:
    """Whether a part of a paragraph is a name, a dash and an office."""
    name, *office = re.split(r"\s[–—-]\s", part, maxsplit=1)
    return bool(office) and _is_name(number_of(name)[1])


def number_of(text: str) -> tuple[str, str]:
    """The number a line begins with, empty if with none, and the rest of it."""
    found = _NUMBERED.match(text)
    if found:
        return str(int(found[1])), found[2]
    if seat := _SEAT.match(text):
        return str(int(seat[1])), text[seat.end() :]
    lettered = _LETTERED.match(text)
    rest = text[lettered.end() :] if lettered else ""
    return "", rest if rest and (has_courtesy(rest) or name_and_office(rest)[1]) and ")" in text[:5] else text


def name_and_office(text: str) -> tuple[str, str]:
    """The name and the office a text holds, parted by a line, a dash, a comma or a blank between Chinese words."""
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return _of_lines([_DEGREE.sub("", lines[0]), *lines[1:]])
    text = _DEGREE.sub("", text)
    led = _LEADERS.sub("\t", text.strip())
    return _of_line("\t".join(" ".join(part.split()) for part in led.split("\t")))


def _of_lines(lines: Sequence[str]) -> tuple[str, str]:
    """Lines of names come before those of the office; without any word of an office the first line is the name."""
    at = next((number for number, line in enumerate(lines) if number and _is_office_line(line)), None)
    if at is None:
        first_is_whole = len(without_courtesies(lines[0]).split()) > 1 and not name_like(lines[1])
        at = 1 if first_is_whole else len(lines)
    name, office = _of_line(lines[0])
    if office and at == 1:
        return name, " ".join([office, *lines[1:]])
    return "\n".join(lines[:at]), " ".join(lines[at:])


def _is_office_line(line: str) -> bool:
    return office_like(line) and not in_company(line).words and not has_courtesy(line)


def _of_line(line: str) -> tuple[str, str]:
    if script_of_text(line) in ("han", "kana", "hangul") and (parted := in_characters(line)) is not None:
        return parted
    line = _LABEL.sub("", _JUNIOR.sub(r" \1", without_blanks_in_name(line)))
    left, slash, right = line.partition(" / ")
    if slash and _is_name(left.strip()) and office_like(right):
        return left.strip(), right.strip()
    for separator in _SEPARATORS:
        parts = separator.split(line, maxsplit=1)
        if len(parts) == 2 and parts[1].strip():
            found = _named(parts[0].strip(), parts[1].strip(), separator)
            if found is not None:
                return found
    parted = parted_by_blanks(line) or office_before_name(line)
    if parted is not None:
        return parted
    for separator in _SEPARATORS[:4]:
        parts = separator.split(line, maxsplit=1)
        if len(parts) == 2 and parts[0].strip() and parts[1].strip() and len(parts[0].split()) <= _FEW_WORDS:
            return parts[0].strip(), parts[1].strip()
    return line, ""


def _named(left: str, right: str, separator: re.Pattern[str]) -> tuple[str, str] | None:
    """Name and office of the two parts of a line, if one of them is a name."""
    titled = office_before_name(left)
    if titled is not None and not has_courtesy(right):
        return titled[0], f"{titled[1]}, {right}"
    behind = office_like(left) and _is_name(right)
    if behind and has_courtesy(right):
        return right, left
    if separator is _SEPARATORS[3] and len(left.split()) == 1 and (found := _family_before_comma(left, right)):
        return found
    if is_unknown(left) or _is_name(left):
        return left, right
    return (right, left) if behind and not has_courtesy(left) else None


def _family_before_comma(family: str, rest: str) -> tuple[str, str] | None:
    """The name and the office where a family name stands before a comma and given names behind it."""
    given, comma, office = (part.strip() for part in rest.partition(","))
    if not name_like(family) or not name_like(given) or len(given.split()) > 2:
        return None
    return f"{family}, {given}", office if comma else ""


def _is_name(text: str) -> bool:
    return name_like(without_courtesies(in_company(text).text))
