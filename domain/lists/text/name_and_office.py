"""A name and an office within a line or a cell, and the number before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.names.company import in_company, is_spouse
from domain.lists.names.courtesies import has_courtesy, is_honour, only_courtesies, without_courtesies
from domain.lists.names.styled import styled
from domain.lists.names.two_scripts import named_in_two_scripts, with_label
from domain.lists.notes.places_told import behind_whom_noted, place_before
from domain.lists.surroundings.headings import is_duty, is_duty_of_somebody
from domain.lists.text.by_blanks import (
    LABEL_IN_HAN,
    in_characters,
    office_before_courtesy,
    office_before_name,
    parted_by_blanks,
    without_blanks_in_name,
)
from domain.lists.text.nobodys_words import without_nobodys_words
from domain.lists.words.firms import names_firm
from domain.lists.words.list_language import script_of_text, scripts_in
from domain.lists.words.offices import name_like, names_an_office, office_like
from domain.naming.comparing.name_parts import is_unknown

NUMBERED = late_pattern(
    r"^\s*(?:№|No\.?|n°|#)?\s*\(?(\d{1,4})\s*(?:[.)\]]\s*-?|、|．|-(?=\s)|\s+-|\s*[–-](?=\s*\S)|\s(?=\s)|\u3000"
    r"|។|۔)\s*(?=\S)(.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LETTERED = late_pattern(r"^\s*\(?(?:[a-zа-я]|[ivx]{1,4})[.)]\s+(?!(?-i:[a-zа-я]\.))(?=\S)", re.IGNORECASE)
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
_DEGREE = late_pattern(
    r"(?<=\w)(?:\s*,\s*|\s+[-–—]\s+)(?:(?:ph\.?\s?d|m\.?\s?d|mba|ll\.?\s?[md])\b\.?(?=\s*(?:,|;|\s[-–—]\s))"
    r"|md[bl]\b\.?(?=\s*(?:$|[,;\n]|\s[-–—]\s))|(?-i:(?:[A-Z][a-z]{0,3}\.){1,4}(?=\s*,)))",
    re.IGNORECASE,
)
"""A degree or a seat in parliament between a name and what it is: it belongs to neither."""
_JUNIOR = late_pattern(r",\s+(Jr\.?|Sr\.?|II|III|IV|Jnr\.?|Snr\.?|fils)(?=$|[\s,])")
"""What tells a son from his father, behind a comma: it is no office."""
_LABEL = late_pattern(
    r"^(?:head of (?:the )?delegation|chef de (?:la )?délégation|глава делегации|jef[ea] de (?:la )?delegación"
    r"|(?:delegation )?member|membre|член делегации|miembro|membro|mitglied|üye|мүше|عضو(?: الوفد)?"
    r"|chefe d[ae] delegação|delegationsleiter(?:in)?|capo (?:della )?delegazione|heyet başkanı|делегация басшысы)"
    r"\s*[:：–—-]\s*(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""What a line says of somebody before his name."""
_LEAD = late_pattern(r"[^:\d«»“”\"]*[^\W\d_]{2,} [^:\d«»“”\"]*[^\W\d_]\s?:\s+(?=\S+\s+\S)")
"""Words before a colon that lead to somebody, or say what he does."""
_CALLED = late_pattern(r"[^\W\d_]{3,}(?: [^\W\d_]+){0,2}\s?:\s+(?=\S+\s+\S)")
"""A few words and a colon before somebody with a courtesy: `Contact: Mr John Smith, Attaché`."""
_LEADS_ON = late_pattern(
    r"\b(?:nous|we|following|suivante?s?|également|also|aussi|auch|folgende\w*|siguientes?|seguent[ei]|следующ\w+"
    r"|также|тоже"
    r"|келесі|төмендегі|aşağıdaki|ayrıca|anche|también|também|joign\w+|joins?|convient|ajout\w+|addition\w*)\b",
    re.IGNORECASE,
)
_STILL_OPEN = late_pattern(r"(.+?[,;]\s.+?)\s+[–—-]\s+([^\s,;]{2,20})")
"""A name, an office, and that neither is sure: `Hana Te Awekotuku, Press Secretary - TBC`."""
_SEAT = late_pattern(
    r"^(?:seat|chair|place|siège|couvert|место|platz|stuhl|asiento|puesto|lugar|posto|орын|koltuk)"
    r"\s*(?:no\.?|n°|№)?\s*(\d{1,4})\s*[:.)–—-]\s*(?=\S)",
    re.IGNORECASE,
)
"""The number of a seat, as seating lists have it before a name."""
_OFFICE_IN_BRACKETS = late_pattern(r"([^()（）,;:：–—]+)[(（]([^()（）:：]{2,200})[)）]")
_NOTED_NAME = late_pattern(
    r"(?P<name>[^()（）,;:：，、–—\t]+?)\s*(?P<noted>[(（](?P<note>[^()（）,;:]{2,60})[)）])"
    r"\s*(?:[,;:，、；：\t]|\s[–—-](?=\s))\s*(?P<office>[^\s,;].*)"
)
"""A name, what is noted of it in brackets, and the office: `Bùi Thanh Sơn (Trưởng đoàn), Phó Thủ tướng`."""
_NAME_ENDS = late_pattern(r"(.{5,80}?(?<=[^\W\d_]{3}))\.\s+(.+)")
"""A name and an office as two sentences: `D. José Manuel Albares Bueno. Ministro de Asuntos Exteriores`."""
_MALAK = late_pattern(
    r"(?:السيدة|الآنسة|الأستاذة|الدكتورة|المهندسة|السفيرة)\s+(?:(?:الدكتورة|المهندسة)\s+)?ملك(?:\s\S+){1,3}"
)
"""A woman of the name that is written as the word for a king, which no woman is."""
_STYLED_OFFICE = late_pattern(
    r"(?P<style>s\. ?e\.?(?: ?(?:m|sr|sra)\.)?|h\. ?e\.?|sua excelência|su excelencia|sua eccellenza|son excellence)\s+"
    r"(?:the|el|la|le|il|o|a|l['’])\s*(?P<office>[^\W\d_].*)",
    re.IGNORECASE,
)
"""An office with a style before it: `S.E. el Presidente de la República`, before `don José Antonio Kast`."""
_DASH_BEFORE_ROOM = late_pattern(r"(?<=[^\W\d_])\s+[–—-]\s+(?=№\s?\d{1,4}\s*$)")
"""What stands between an office and a room: `супруга – №501`."""
_OFFICE_LABEL = late_pattern("^(?P<role>翻\\s?译|翻\\s?譯|秘\\s?书|记\\s?者|司\\s?机|随\\s?员|警\\s?卫)[:：]\\s?")
_OF_A_MEMBER = late_pattern("[员員]$")
_OF_A_BODY = late_pattern(
    r"\b(?:bureau|departments?|divisions?|affairs|directorate|section|unit|office|agency|institute|boards?|council|committee"
    r"|association|foundation|university|federation|centre|center|services?|secretariat|authority|branch|headquarters|programme"
    r"|direction|ambassade|conseil|comité|société|université|fédération|affaires|abteilung|referat|verband|universität|dirección"
    r"|departamento|oficina|embajada|consejo|comité|universidad|asuntos|dipartimento|ufficio|direzione|consiglio|università"
    r"|департамент\w*|управлени\w+|отдел\w*|агентств\w+|комитет\w*|совет|центр\w*|университет\w*|ассоциаци\w+|фонд\w*)\b",
    re.IGNORECASE,
)
"""What stands in the names of departments and bodies, and in those of no persons."""
_FEW_WORDS = 7
_IN_CHARACTERS = ("han", "kana", "hangul")
_NAME_IN_CHARACTERS = late_pattern("[\u3040-\u9fff々〇ヶ가-힣·・•]{1,12}(?: [\u3040-\u9fff々〇ヶ가-힣·・•]{1,12}){0,2}")
_PART_IN_CHARACTERS = late_pattern("[\u3040-\u9fff々〇ヶ가-힣]{1,3}")
"""A family name or a given one."""
_WHOLE_IN_HANGUL = late_pattern("[가-힣]{3,4}")
_READING_BEHIND = late_pattern("(?<=[\u3400-\u9fff々])\\s?[(（][\u3040-\u30ff\\s]{2,30}[)）]")
"""The same in brackets behind the name."""
_IS_READING = late_pattern("[(（]?(?:[\u3040-\u309f ]+|[\u3040-\u30ff]+ [\u3040-\u30ff]+)[)）]?")
"""How a Japanese name is read, in kana below it."""


def number_of(text: str) -> tuple[str, str]:
    """The number a line begins with, empty if with none, and the rest of it."""
    beside, named = place_before(text)
    if beside:
        return beside, named
    found = NUMBERED.match(text)
    if found:
        return str(int(found[1])), found[2]
    if seat := _SEAT.match(text):
        return str(int(seat[1])), text[seat.end() :]
    lettered = _LETTERED.match(text)
    rest = text[lettered.end() :] if lettered else ""
    counts = bool(lettered) and (")" in text[:5] or text.lstrip()[0].islower())
    return "", rest if rest and counts and (has_courtesy(rest) or name_and_office(rest)[1]) else text


def is_of_somebody(line: str) -> bool:
    """Whether a line without a number is about one person: it begins with his name, and an office follows."""
    name, office = name_and_office(line)
    return names_an_office(office) and LABEL_IN_HAN.sub("", _LABEL.sub("", line)).startswith(name)


@lru_cache(maxsize=20_000)
def name_and_office(text: str) -> tuple[str, str]:
    """The name and the office a text holds, parted by a line, a dash, a comma or a blank between Chinese words."""
    if styled(text) is not None:
        return text, ""
    text = without_nobodys_words(text)
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return _of_lines([_DEGREE.sub("", lines[0]), *lines[1:]])
    text = _DEGREE.sub("", text)
    led = _LEADERS.sub("\t", text.strip())
    return _of_line("\t".join(" ".join(part.split()) for part in led.split("\t")))


def _of_lines(lines: Sequence[str]) -> tuple[str, str]:
    """Lines of names come before those of the office; without any word of an office the first line is the name."""
    if len(lines) == 2 and _is_office_line(lines[0]) and _stands_under_office(lines[1]):
        return lines[1], lines[0]
    if len(lines) > 1 and _IS_READING.fullmatch(lines[1]) and _is_name_in_characters(lines[0]):
        return _of_lines([lines[0], *lines[2:]])
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
    name, office = _of_line(lines[0])
    if office and at == 1:
        honour = is_honour(office) and not office_like(office)
        return name, " ".join([*([] if honour else [office]), *lines[1:]])
    return "\n".join(lines[:at]), " ".join(lines[at:])


def _is_name_in_characters(line: str) -> bool:
    """Whether a line is a name in Chinese, Japanese or Korean letters, with or without a blank in it."""
    return script_of_text(line) in _IN_CHARACTERS and bool(_NAME_IN_CHARACTERS.fullmatch(line)) and is_name(line)


def _is_no_more_of_it(name: str, line: str) -> bool:
    """Whether the line below such a name is no part of it: the name is whole, or the line is longer than a part."""
    if script_of_text(line) not in _IN_CHARACTERS or has_courtesy(line):
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


def _of_line(line: str) -> tuple[str, str]:
    line = _DASH_BEFORE_ROOM.sub(", ", _READING_BEHIND.sub(" ", line).strip())
    known = (
        office_before_courtesy(line)
        or _behind_note(line)
        or _in_two_scripts(line)
        or _before_brackets(line)
        or _behind_tab(line)
    )
    if known is not None:
        return known
    if script_of_text(line) in _IN_CHARACTERS and (parted := _tabbed(line) or in_characters(line) or _labelled(line)):
        return parted
    opened = _STILL_OPEN.fullmatch(line)
    if opened is not None and is_unknown(opened[2]):
        line = f"{opened[1]} ({opened[2]})"
    line = _JUNIOR.sub(r" \1", without_blanks_in_name(line))
    if (label := _LABEL.match(line)) is not None:
        name, office = _of_line(line[label.end() :])
        return name, with_label(office, label[0].strip(" :：–—-")) if office else office
    line = _without_label(_without_lead(line))
    found = _behind_whole_name(line)
    if found is not None:
        return found
    for separator in _SEPARATORS:
        parts = separator.split(line, maxsplit=1)
        if len(parts) == 2 and parts[1].strip():
            found = _named(parts[0].strip(), parts[1].strip(), separator)
            if found is not None:
                return found
    return parted_by_blanks(line) or office_before_name(line) or _parted_anyhow(line)


def _behind_tab(line: str) -> tuple[str, str] | None:
    """A whole name before the only tab of a line, and the office behind it, whatever other signs stand there."""
    left, _, right = (part.strip() for part in line.partition("\t"))
    whole = bool(right) and "\t" not in right and len(without_courtesies(left).split()) > 1
    return (left, right) if whole and office_like(right) and is_name(left) and "," not in left else None


def _in_two_scripts(line: str) -> tuple[str, str] | None:
    """The name and the office where the name is in two scripts, perhaps behind a label: `团长：王毅 WANG Yi`."""
    label = LABEL_IN_HAN.match(line) if len(scripts_in(line)) > 1 else None
    if label is None:
        return named_in_two_scripts(line)
    name, office = _of_line(line[label.end() :])
    return name, with_label(office, label["role"].replace(" ", "")) if office else label["role"]


def _tabbed(line: str) -> tuple[str, str] | None:
    """The name and the office of a line in characters with a tab between: the blank within a name parts none."""
    left, *rest = (part.strip() for part in line.split("\t"))
    named = _NAME_IN_CHARACTERS.fullmatch(left) is not None and not office_like(left)
    return (left, rest[0]) if len(rest) == 1 and named and office_like(rest[0]) else None


def _labelled(line: str) -> tuple[str, str] | None:
    """The name and the office of a Chinese line with a label before: `团　长：贺广义，…主任`, `翻译：李娜，…`."""
    label = LABEL_IN_HAN.match(line)
    named = label if label is not None else _OFFICE_LABEL.match(line)
    if named is None:
        return None
    name, office = _of_line(line[named.end() :])
    leads = label is not None and not _OF_A_MEMBER.search(label["role"])
    role = named["role"].replace(" ", "")
    if not office:
        return (name, role) if label is None or leads else None
    return name, f"{office}（{role}）" if leads or label is None else office


def _before_brackets(line: str) -> tuple[str, str] | None:
    """The name and the office of a line that has the office in brackets."""
    found = _OFFICE_IN_BRACKETS.fullmatch(line)
    named = found is not None and is_name(found[1]) and (office_like(found[2]) or is_duty(found[2]))
    named = named and found is not None and not behind_whom_noted(found[2])
    return (found[1].strip(), found[2].strip()) if found is not None and named else None


def _behind_note(line: str) -> tuple[str, str] | None:
    """The name with what it is noted to be in the delegation, and the office behind it, of a line with both."""
    found = _NOTED_NAME.fullmatch(line)
    if found is None or not is_head_of_delegation(found["note"]) or not is_name(found["name"]):
        return None
    return f"{found['name']} {found['noted']}", found["office"].strip()


def _without_lead(line: str) -> str:
    """The line without the words of a sentence that lead to who has a courtesy: `Also with us: Mr Luís Ferreira`."""
    lead = _LEAD.match(line)
    sentence = lead is not None and bool(_LEADS_ON.search(lead[0]))
    return line[lead.end() :] if lead is not None and sentence and has_courtesy(line[lead.end() :]) else line


def _without_label(line: str) -> str:
    """The line without what calls who has a courtesy and an office, where that is neither: `Contact: Mr Smith, …`."""
    label = _CALLED.match(line)
    if label is None or not has_courtesy(line[label.end() :]) or has_courtesy(line):
        return line
    said = label[0].strip(" :")
    other = office_like(said) or is_duty(said) or is_name(said.title()) is False
    return line if other or not names_an_office(line[label.end() :]) else line[label.end() :]


def _behind_whole_name(line: str) -> tuple[str, str] | None:
    """The name and the office where an office follows a name behind a dot or a stroke."""
    if (ended := _NAME_ENDS.fullmatch(line)) and _is_whole_name(ended[1]) and _begins_as_office(ended[2]):
        return ended[1].strip(), ended[2].strip()
    left, slash, right = (part.strip() for part in line.partition(" / "))
    if not slash:
        return None
    if is_name(left) and office_like(right) and not only_courtesies([left]):
        return left, right
    return (right, left) if office_like(left) and is_name(right) and not has_courtesy(left) else None


def _parted_anyhow(line: str) -> tuple[str, str]:
    """What stands before the first sign between words and behind it, whatever it is."""
    for separator in _SEPARATORS[:4]:
        parts = separator.split(line, maxsplit=1)
        if len(parts) == 2 and parts[0].strip() and parts[1].strip() and len(parts[0].split()) <= _FEW_WORDS:
            return parts[0].strip(), parts[1].strip()
    return line, ""


def _named(left: str, right: str, separator: re.Pattern[str]) -> tuple[str, str] | None:
    """Name and office of the two parts of a line, if one of them is a name."""
    called, titled = _behind_styled_office(left, right), office_before_name(left)
    if called is None and titled is not None and not has_courtesy(right):
        called = titled[0], f"{titled[1]}, {right}"
    if called is not None:
        return called
    behind = office_like(left) and is_name(right) and not (names_firm(f"Xx {right}") or _OF_A_BODY.search(right))
    if separator is _SEPARATORS[4] and is_name(right) and _calls(left, courteous=has_courtesy(right)):
        return right, left
    named = separator is _SEPARATORS[4] and is_duty_of_somebody(f"{left}: {right}")
    if named or (behind and has_courtesy(right) and not has_courtesy(left)):
        return right, left
    if separator is _SEPARATORS[3] and len(left.split()) == 1 and (found := _family_before_comma(left, right)):
        return found
    if is_unknown(left) or is_name(left) or (_MALAK.fullmatch(left) and office_like(right)):
        return left, right
    return (right, left) if behind and not has_courtesy(left) else None


def _behind_styled_office(left: str, right: str) -> tuple[str, str] | None:
    """The name with the style, and the office, where an office with a style stands before a name with a courtesy."""
    found = _STYLED_OFFICE.fullmatch(left)
    if found is None or not (names_an_office(found["office"]) and has_courtesy(right) and is_name(right)):
        return None
    return f"{found['style']} {right}", found["office"]


def _calls(label: str, *, courteous: bool) -> bool:
    """Whether words before a colon say who stands behind it: `Spouse: Anna Lee`, `Driver: Mr Al Fay`."""
    bare = not has_courtesy(label) and (len(label.split()) == 1 or not is_name(label))
    return is_spouse(label) or (courteous and bare)


def _is_whole_name(text: str) -> bool:
    words = without_courtesies(text).split()
    apart = any("." in word or word in ("-", "–", "—") for word in words)
    whole = len(words) > 1 and not apart and not has_courtesy(f"{words[-1]}. Xx")
    return whole and is_name(text)


def _begins_as_office(text: str) -> bool:
    return office_like(" ".join(text.split()[:2]))


def _family_before_comma(family: str, rest: str) -> tuple[str, str] | None:
    """The name and the office where a family name stands before a comma and given names behind it."""
    given, comma, office = (part.strip() for part in rest.partition(","))
    if not name_like(family) or not name_like(given) or len(given.split()) > 2:
        return None
    return f"{family}, {given}", office if comma else ""


def with_junior(name: str) -> str:
    """The name; what tells a son from his father stands behind no comma: `Caine Jr.`."""
    return _JUNIOR.sub(r" \1", name)


def is_name(text: str) -> bool:
    """Whether a text is a name, as far as its letters tell, with what stands before it and who comes along."""
    return name_like(without_courtesies(in_company(text).text))
