"""A name and an office in one line."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.names.two_scripts import named_in_two_scripts, with_label
from domain.lists.text.by_blanks import in_characters, parted_by_blanks
from domain.lists.text.in_han import LABEL_IN_HAN, office_before_courtesy, without_blanks_in_name
from domain.lists.text.labels_before import LABEL, without_label, without_lead
from domain.lists.text.office_then_name import office_before_name
from domain.lists.text.parted_by_signs import (
    IN_CHARACTERS,
    SEPARATORS,
    before_brackets,
    behind_note,
    behind_tab,
    behind_whole_name,
    named_in_parts,
    parted_anyhow,
    tabbed,
)
from domain.lists.text.whole_names import JUNIOR
from domain.lists.words.list_language import script_of_text, scripts_in
from domain.naming.comparing.name_parts import is_unknown

_STILL_OPEN = late_pattern(r"(.+?[,;]\s.+?)\s+[–—-]\s+([^\s,;]{2,20})")
"""A name, an office, and that neither is sure: `Hana Te Awekotuku, Press Secretary - TBC`."""
_DASH_BEFORE_ROOM = late_pattern(r"(?<=[^\W\d_])\s+[–—-]\s+(?=№\s?\d{1,4}\s*$)")
"""What stands between an office and a room: `супруга – №501`."""
_OFFICE_LABEL = late_pattern("^(?P<role>翻\\s?译|翻\\s?譯|秘\\s?书|记\\s?者|司\\s?机|随\\s?员|警\\s?卫)[:：]\\s?")
_OF_A_MEMBER = late_pattern("[员員]$")
_READING_BEHIND = late_pattern("(?<=[\u3400-\u9fff々])\\s?[(（][\u3040-\u30ff\\s]{2,30}[)）]")
"""The same in brackets behind the name."""


def name_beside_office(line: str) -> tuple[str, str]:
    """The name and the office of a line; all of it is the name where nothing parts them."""
    line = _DASH_BEFORE_ROOM.sub(", ", _READING_BEHIND.sub(" ", line).strip())
    known = (
        office_before_courtesy(line)
        or behind_note(line)
        or _in_two_scripts(line)
        or before_brackets(line)
        or behind_tab(line)
    )
    if known is not None:
        return known
    if script_of_text(line) in IN_CHARACTERS and (parted := tabbed(line) or in_characters(line) or _labelled(line)):
        return parted
    opened = _STILL_OPEN.fullmatch(line)
    if opened is not None and is_unknown(opened[2]):
        line = f"{opened[1]} ({opened[2]})"
    line = JUNIOR.sub(r" \1", without_blanks_in_name(line))
    if (label := LABEL.match(line)) is not None:
        name, office = name_beside_office(line[label.end() :])
        return name, with_label(office, label[0].strip(" :：–—-")) if office else office
    line = without_label(without_lead(line))
    found = behind_whole_name(line)
    if found is not None:
        return found
    for separator in SEPARATORS:
        parts = separator.split(line, maxsplit=1)
        if len(parts) == 2 and parts[1].strip():
            found = named_in_parts(parts[0].strip(), parts[1].strip(), separator)
            if found is not None:
                return found
    return parted_by_blanks(line) or office_before_name(line) or parted_anyhow(line)


def _in_two_scripts(line: str) -> tuple[str, str] | None:
    """The name and the office where the name is in two scripts, perhaps behind a label: `团长：王毅 WANG Yi`."""
    label = LABEL_IN_HAN.match(line) if len(scripts_in(line)) > 1 else None
    if label is None:
        return named_in_two_scripts(line)
    name, office = name_beside_office(line[label.end() :])
    return name, with_label(office, label["role"].replace(" ", "")) if office else label["role"]


def _labelled(line: str) -> tuple[str, str] | None:
    """The name and the office of a Chinese line with a label before: `团　长：贺广义，…主任`, `翻译：李娜，…`."""
    label = LABEL_IN_HAN.match(line)
    named = label if label is not None else _OFFICE_LABEL.match(line)
    if named is None:
        return None
    name, office = name_beside_office(line[named.end() :])
    leads = label is not None and not _OF_A_MEMBER.search(label["role"])
    role = named["role"].replace(" ", "")
    if not office:
        return (name, role) if label is None or leads else None
    return name, f"{office}（{role}）" if leads or label is None else office
