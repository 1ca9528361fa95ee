"""A name and an office in several lines of one cell or paragraph: lines of names come before those of the office."""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import has_courtesy, is_honour, without_courtesies
from domain.lists.text.name_beside_office import name_beside_office
from domain.lists.text.parted_by_signs import IN_CHARACTERS, NAME_IN_CHARACTERS
from domain.lists.text.whole_names import is_name
from domain.lists.words.list_language import script_of_text, scripts_in
from domain.lists.words.offices import name_like, office_like

_PART_IN_CHARACTERS = late_pattern("[\u3040-\u9fff々〇ヶ가-힣]{1,3}")
"""A family name or a given one."""
_WHOLE_IN_HANGUL = late_pattern("[가-힣]{3,4}")
_IS_READING = late_pattern("[(（]?(?:[\u3040-\u309f ]+|[\u3040-\u30ff]+ [\u3040-\u30ff]+)[)）]?")
"""How a Japanese name is read, in kana below it."""


def name_over_office(lines: Sequence[str]) -> tuple[str, str]:
    """Lines of names come before those of the office; without any word of an office the first line is the name."""
    if len(lines) == 2 and _is_office_line(lines[0]) and _stands_under_office(lines[1]):
        return lines[1], lines[0]
    if len(lines) > 1 and _IS_READING.fullmatch(lines[1]) and _is_name_in_characters(lines[0]):
        return name_over_office([lines[0], *lines[2:]])
    if len(lines) == 2 and office_like(lines[0]) and _is_name_in_characters(lines[1]):
        return lines[1], lines[0]
    at = next((number for number, line in enumerate(lines) if number and _is_office_line(line)), None)
    if (
        len(lines) > 1
        and at in (None, 1)
        and _is_name_in_characters(lines[0])
        and (at or _is_no_more_of_it(lines[0], lines[1]))
    ):
        return lines[0], " ".join(lines[1:])
    if at is None:
        first_is_whole = len(without_courtesies(lines[0]).split()) > 1 and (
            not name_like(lines[1])
            or _loud_in(lines[0]) > 0 == _loud_in(lines[1])
            or (has_courtesy(lines[0]) and not has_courtesy(lines[1]) and len(scripts_in(" ".join(lines))) == 1)
        )
        at = 1 if first_is_whole else len(lines)
    name, office = name_beside_office(lines[0])
    if office and at == 1:
        honour = is_honour(office) and not office_like(office)
        return name, " ".join([*([] if honour else [office]), *lines[1:]])
    return "\n".join(lines[:at]), " ".join(lines[at:])


def _is_name_in_characters(line: str) -> bool:
    """Whether a line is a name in Chinese, Japanese or Korean letters, with or without a blank in it."""
    return script_of_text(line) in IN_CHARACTERS and bool(NAME_IN_CHARACTERS.fullmatch(line)) and is_name(line)


def _is_no_more_of_it(name: str, line: str) -> bool:
    """Whether the line below such a name is no part of it: the name is whole, or the line is longer than a part."""
    if script_of_text(line) not in IN_CHARACTERS or has_courtesy(line):
        return False
    return bool(_WHOLE_IN_HANGUL.fullmatch(name)) or " " in name or not _PART_IN_CHARACTERS.fullmatch(line)


def _stands_under_office(line: str) -> bool:
    """Whether the line below an office is the name: it has a courtesy, or its family name in capitals."""
    return is_name(line.partition(",")[0]) and (has_courtesy(line) or 0 < _loud_in(line) < len(line.split()))


def _loud_in(line: str) -> int:
    """How many words of a line are in capitals, as a family name is."""
    return sum(len(word) > 2 and word.isupper() for word in line.split())


def _is_office_line(line: str) -> bool:
    return office_like(line) and not in_company(line).words and not has_courtesy(line)
