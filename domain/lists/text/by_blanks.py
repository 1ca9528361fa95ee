"""A name and an office with nothing but blanks between them, as far as their letters tell which is which."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import (
    any_courtesy_before,
    has_courtesy,
    is_abbreviated_courtesy,
    is_plain_courtesy,
    styles_a_ruler,
    without_courtesies,
)
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.names.name_order import is_patronymic
from domain.lists.names.ranks import rank_in
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import is_particle, joins, name_like, names_an_office, office_like
from domain.naming.words.lexicon import is_name_of_state

_FORM_OF_STATE = late_pattern(r"республик[иа]|федерации|королевства|республикасы\w*|улсын", re.IGNORECASE)
_OF_A_STATE = late_pattern(r"республик|федерац|королевств|союз|улсын", re.IGNORECASE)
_ENDS_IN_CONSONANT = late_pattern(r"[бвгджзйклмнпрстфхцчшщ]$", re.IGNORECASE)
_SUBJECT = late_pattern(
    r"affairs?|trade|finances?|defen[cs]e|relations|co-?operation|development|industry|energy|econom(?:y|ic|ics)|education"
    r"|culture|interior|transport|agriculture|environment|security|policy|commerce|tourism|sports?|science|technology"
    r"|planning|investments?|communications?|infrastructure|affaires|étrangères|défense|extérieures?|exteriores|defensa"
    r"|asuntos|esteri|difesa|defesa|interno|fazenda|saúde|energie|wirtschaft|verteidigung|finanzen|soziales|verkehr|umwelt|forschung|auswärtiges|negeri|spraw|zagranicznych|wewnętrznych|obrony|narodowej|finansów|gospodarki|europe|asie|asia"
    r"|afrique|africa|amériques?|américas?|americas",
    re.IGNORECASE,
)
_GLUED = late_pattern(r"(?<!\S)((?:[^\W\d_]\.){1,2})([^\W\d_]{2}[\w'’-]+)$")
"""Initials and the family name without a blank between: О.А.Бектенов."""
_PARTED = late_pattern("[,;:()–—/]")
_SET_APART = late_pattern(r"[()\[\]–—]")
_MOST_OF_NAME = 4
_FEWEST_OF_NAME = 2
_CASED = ("latin", "cyrillic", "greek", "armenian", "")
_OFFICE_AND_SLAVIC_NAME = late_pattern(
    r"(?P<office>.+?)\s+(?P<name>[А-ЯЁІЇЄ][\w’'-]+\s+(?:[А-ЯЁІЇЄ]\.\s?){1,2}"
    r"|[А-ЯЁІЇЄ][\w’'-]+\s+[А-ЯЁІЇЄ][\w’-]+\s+[А-ЯЁІЇЄ]\w+"
    r"(?:вич|вна|ична|івна))(?P<noted>\s*\([^()]+\))?"
)
"""An office and the name behind it, with initials or a patronymic: `директор департамента Стерник А. В.`"""
_SLAVIC_ENDS = (".", ")", "вич", "вна", "ична", "івна")
_OF_WHAT = late_pattern(
    r"[ds]?[eau](?:gli|i|ll[aeo]?)|und|og|och|en|ve|va|və|w|za|pro|per"
    r"|för|til|voor",
    re.IGNORECASE,
)
"""A small word within an office that no name has."""
_EMIR = late_pattern(
    r"(?P<name>\S+ \S.*?) (?P<office>(?:أمير|ملك|سلطان) (?:دولة|البلاد|مملكة|سلطنة|الكويت|قطر)(?: .*)?)$"
)
"""A sovereign behind whose name stands of what he is one."""
_OF = late_pattern(r"of|de|du|des|del|della|di|d[ao]s?|von|van|af|av")
_ARTICLE = late_pattern(r"(?:the|le|la|el|il|o|a)\s", re.IGNORECASE)
_QUALIFIES = late_pattern(
    r"(?:non-)?resident|senior|junior|first|second|third|personal|private|principal|executive|permanent|press|foreign"
    r"|prime|defen[cs]e|economic|political|cultural|military|legal|national|federal|acting|under|joint|parliamentary",
    re.IGNORECASE,
)
"""What stands before the first word of an office that tells it."""
_SPACED_HAN = late_pattern(r"^([\u3400-\u9fff]) ([\u3400-\u9fff])(?=$|[ ，、,:：\t])")
"""A Chinese name of two signs, set as wide as those of three beside it: 王 毅."""
LABEL_IN_HAN = late_pattern(
    "^(?P<role>副?(?:代表)?[团團団] ?[长長]|秘书长|秘書長|(?:代表)?[团團]? ?[成团團] ?[员員]|随 ?员|隨 ?員)[:：] ?"
)
_MEMBER_IN_HAN = late_pattern("[员員]$")
_IN_HAN_BRACKETS = late_pattern("（([^（）]{2,60})）$")
_SEX = late_pattern("（[男女]）")
_NAME_IN_HAN = late_pattern("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,6}[·・•][\u3400-\u9fff·・•]{1,10}")
_LONGEST_GIVEN_IN_HAN = 3
_KOREAN_NAME = late_pattern("^[가-힣]{2,4}$")
_KOREAN_COURTESIES = frozenset({"여사", "씨", "님", "박사"})
_TITLED_HAN = late_pattern("^([\u4e00-\u9fff·]{2,10}?)((?:国家)?主席|总书记|总统|总理|首相|国王|部长|外长|大使)$")
"""A Chinese name with a title behind it: 习近平主席."""
_OF_A_BODY = late_pattern("[国家部会省市委院厅局司央驻副使政商务外交防财政教育]")
"""What no name before such a title has: 外交部长 is an office."""
_CALLED_BEHIND = late_pattern(
    "(?P<office>\\S.{2,60}?)\\s+(?P<name>[\u3400-\u9fff·・]{2,10}(?:先生|女士|小姐|阁下|閣下|同志|教授|博士))[。.]?"
)
"""A Chinese office, and behind it a name with its courtesy: `共同社记者 渡边纱英女士`."""
_LEADERS = frozenset({"団長", "副団長", "團長", "副團長"})
_LONG_PART = late_pattern("^[\u3040-\u9fff々〇ヶ]{1,4}$")
_HONOURED = late_pattern(r"(?:[【〔\[](?P<role>[^】〕\]]{1,8})[】〕\]]\s*)?(?P<said>.+?)\s*(?:様|氏|殿)")
_ROLE = late_pattern("副?[団團]長|[団團]員|(?:首席)?随員|随行員")
"""What somebody is in a delegation, before his name: 団長　岸田　文雄　内閣総理大臣."""
_PART_OF_NAME = late_pattern("^[\u3040-\u9fff々〇ヶ]{1,3}$")
"""A family name or a given one, as Japanese lists set them apart: 岸田　文雄."""


def parted_by_blanks(line: str) -> tuple[str, str] | None:
    """The name and the office of a line without any other sign between them; None where the letters do not tell."""
    words = line.split()
    if len(words) < 2:
        titled = _TITLED_HAN.match(line.strip())
        return (titled[1], titled[2]) if titled and not _OF_A_BODY.search(titled[1]) else None
    script = script_of_text(line)
    if script == "hangul":
        return _korean(words)
    if script in ("han", "kana"):
        return _japanese(words)
    if script == "arabic" and (reigns := _EMIR.match(line)) is not None:
        return reigns["name"], reigns["office"]
    if not office_like(line):
        return None
    return _in_cased(line, words) if script in _CASED else _caseless(words)


def _in_cased(line: str, words: list[str]) -> tuple[str, str] | None:
    """Those of a line in letters with capitals; `Монгол Улсын Ерөнхий сайд Гомбожавын …` begins with no name."""
    found = _cased(words)
    return (found or _courteous(line)) if found is None or not ends_in_a_name(found[1]) else None


def in_characters(line: str) -> tuple[str, str] | None:
    """The name and the office of a line of Chinese, Japanese or Korean, where its blanks or a label tell them."""
    if script_of_text(line) == "han" and (labelled := _in_han(line)) is not None:
        return labelled
    parted = _honoured(line) or parted_by_blanks(line)
    return None if parted is None else (without_blanks_in_name(parted[0]), parted[1])


def without_blanks_in_name(line: str) -> str:
    """The line; a Chinese name of two signs that it begins with is set without the blank in it."""
    return _SPACED_HAN.sub(r"\1\2", line)


def office_before_courtesy(line: str) -> tuple[str, str] | None:
    """The name and the office of a Chinese line that has the name at its end, with a courtesy."""
    found = _CALLED_BEHIND.fullmatch(line.strip())
    if found is None or without_courtesies(found["office"]) != found["office"]:
        return None
    told = office_like(found["office"]) or not _NAME_IN_HAN.fullmatch(found["office"])
    return (found["name"], found["office"]) if told else None


def _honoured(line: str) -> tuple[str, str] | None:
    """The name and the office of a Japanese line with a courtesy behind the name: `【団員】局長　檜山　亮 様`."""
    found = _HONOURED.fullmatch(line.strip())
    words = found["said"].split() if found is not None else []
    if found is None or len(words) < _FEWEST_OF_NAME:
        return None
    parts = [bool(_LONG_PART.match(each)) and not office_like(each) for each in words[-2:]]
    at = len(words) - (2 if all(parts) else 1)
    if not at:  # the courtesy tells, wherever it is read again, that all of it is the name
        return line[found.start("said") :].strip(), ""
    office, role = " ".join(words[:at]), found["role"] or ""
    return " ".join(words[at:]), f"{office}（{role}）" if role in _LEADERS else office


def _in_han(line: str) -> tuple[str, str] | None:
    """The name and the office of a line of Chinese: `翻　译：李　娜`, `团长：丁薛祥　国务院副总理`."""
    labelled = LABEL_IN_HAN.match(line)
    line = _SEX.sub("", line[labelled.end() :] if labelled else line)
    role = labelled["role"].replace(" ", "") if labelled else ""
    leads = f"（{role}）" if role and not _MEMBER_IN_HAN.search(role) else ""
    office, colon, name = (without_blanks_in_name(part.strip()) for part in line.partition("："))
    if colon and office_like(office) and _NAME_IN_HAN.fullmatch(name):
        return name, f"{office}{leads}"
    name, blank, office = _IN_HAN_BRACKETS.sub(r" \1", without_blanks_in_name(line)).partition(" ")
    if _ROLE.fullmatch(name):
        return None
    first = re.split("[、，, ]", office, maxsplit=1)[0]
    told = office_like(first) or (office_like(office) and len(first) > _LONGEST_GIVEN_IN_HAN)
    return (name, f"{office}{leads}") if blank and _NAME_IN_HAN.fullmatch(name) and told else None


def _korean(words: list[str]) -> tuple[str, str] | None:
    first, *rest = words
    last = words[-1]
    if office_like(words[-2]) and _KOREAN_NAME.match(last) and not office_like(last) and last not in _KOREAN_COURTESIES:
        return last, " ".join(words[:-1])
    if not _KOREAN_NAME.match(first) or not office_like(" ".join(rest)):
        return None
    return first, " ".join(word for word in rest if word not in _KOREAN_COURTESIES).strip("() ")


def _japanese(words: list[str]) -> tuple[str, str] | None:
    """Family name, given name, office; or an office first. Two words alone may be either: other signs tell."""
    if len(words) < 3:
        return None
    if _ROLE.fullmatch(words[0]) and (parted := _japanese(words[1:])) is not None:
        return parted[0], f"{parted[1]}（{words[0]}）" if words[0] in _LEADERS else parted[1]
    first, second, *rest = words
    if _ROLE.fullmatch(first) and len(words) == 3 and office_like(second) and not office_like(rest[0]):
        return rest[0], f"{second}（{first}）" if first in _LEADERS else second
    if office_like(first) and len(words) == 3:
        return f"{second} {rest[0]}", first
    parts = [bool(_PART_OF_NAME.match(each)) and not office_like(each) for each in (first, second)]
    return (f"{first} {second}", " ".join(rest)) if all(parts) else None


def _caseless(words: list[str]) -> tuple[str, str] | None:
    """The name goes up to the first word of an office."""
    words = without_courtesies(" ".join(words)).split()
    at = next((at for at in range(1, len(words)) if office_like(words[at])), None)
    if at is None or office_like(" ".join(words[:at])):
        return None
    return " ".join(words[:at]), " ".join(words[at:])


def _courteous(line: str) -> tuple[str, str] | None:
    """Behind a courtesy the name goes up to the first word of an office, and what is said of that before it.

    `Mr Lawrence Anderson Non-Resident Ambassador`.
    """
    if not has_courtesy(line) or _SET_APART.search(line):
        return None
    words = without_courtesies(line).split()
    at = next((at for at in range(1, len(words)) if office_like(words[at]) and not _is_of_what(words, at)), len(words))
    while at > 2 and _QUALIFIES.fullmatch(words[at - 1]):
        at -= 1
    name = " ".join(words[:at])
    return (name, " ".join(words[at:])) if 1 < at < len(words) and name_like(name) else None


def _cased(words: list[str]) -> tuple[str, str] | None:
    """The name ends with a patronymic and what belongs to it, with a family name in capitals, or before a small word.

    `Orbán Viktor miniszterelnök`, `Hakan FİDAN Dışişleri Bakanı`.
    """
    small = (at for at, word in enumerate(words) if at > 1 and word[0].islower() and not is_particle(word))
    for at in (_behind_patronymic(words), _behind_capitals(words), next(small, None)):
        if at is not None:
            name, office = " ".join(words[:at]), " ".join(words[at:])
            bare = without_courtesies(name)
            whole = len(bare.split()) > 1 and not (_ends_within(words[:at]) or _is_of_what(words, at))
            if whole and name_like(bare) and office_like(office):
                return name, office
    return None


def _is_of_what(words: list[str], at: int) -> bool:
    """Whether words go on with what somebody is of: `The Duke of Edinburgh`; a king has it for his office."""
    if not _OF.fullmatch("".join(words[at : at + 1])):
        return False
    said = " ".join(words)
    return not styles_a_ruler(any_courtesy_before(said)) or bool(_ARTICLE.match(without_courtesies(said)))


def _ends_within(words: list[str]) -> bool:
    """Whether words end as no name does, with a particle or initials behind one: `Visite de`, `Casa de S.M.`"""
    *_, before, last = ["", "", *words]
    return is_particle(last) or (is_particle(before) and "." in last)


def _behind_patronymic(words: list[str]) -> int | None:
    """Where a name with a patronymic ends: behind it, or behind the family name that follows a given name and it."""
    at = next((at for at, word in enumerate(words[:4]) if at and is_patronymic(word)), None)
    if at is None:
        return None
    return at + (2 if at == 1 else 1)


def _behind_capitals(words: list[str]) -> int | None:
    """Where a family name in capitals ends; None where the words before it, or those behind it, are in capitals too."""
    loud = [len(word.strip(".")) > 2 and word[0].isalpha() and word.isupper() for word in words]
    if True not in loud[1:] or all(loud):
        return None
    at = loud.index(True, 1)
    while at < len(words) and loud[at]:
        at += 1
    return at


def office_before_name(line: str) -> tuple[str, str] | None:
    """The name and the office of a line that begins with the office: `Foreign Secretary David Lammy`."""
    slavic = _OFFICE_AND_SLAVIC_NAME.fullmatch(line) if line.endswith(_SLAVIC_ENDS) else None
    if slavic and office_like(slavic["office"]) and not has_courtesy(line):
        return slavic["name"].strip(), f"{slavic['office']} {(slavic['noted'] or '').strip()}".strip()
    if not office_like(line) or (has_courtesy(line) and not _goes_on(line)) or _PARTED.search(line):
        return None
    if (along := in_company(line)).words and line.endswith(along.words):
        found = office_before_name(along.text)
        return (f"{found[0]} {along.words}", found[1]) if found is not None else None
    if (ranked := rank_in(line)) and office_like(line[:ranked]) and name_like(without_courtesies(line[ranked:])):
        return line[ranked:].strip(), line[:ranked].strip()
    return _name_at_end(_GLUED.sub(r"\1 \2", line).split())


def _name_at_end(words: list[str]) -> tuple[str, str] | None:
    """The words that are written large at the end of an office as a name, but for what the office is of."""
    starts = (at for at in range(1, len(words) - 1) if _may_be_whole(words[at:]))
    named = (
        at
        for at in starts
        if words[at][0].isupper() and name_like(rest := " ".join(words[at:])) and not has_courtesy(rest)
    )
    at = next(named, None)
    if at is not None and _joins(words[at - 1]):  # it belongs to the office: `Secretary of Commerce Howard Lutnick`
        at = next((at for at in range(at + 1, len(words) - 1) if _is_given(words[at])), len(words) - _FEWEST_OF_NAME)
    at = _behind_state(words, at)
    if at is None or is_name_of_state(" ".join(words[at:])) or _joins(words[at - 1]) or joins(words[at]):
        return None
    office = " ".join(words[:at])
    if at > 1 and _is_courtesy(words[at - 1]):
        at, office = at - 1, " ".join(words[: at - 1])
    while len(office.split()) > 1 and is_plain_courtesy(office.split()[-1]):  # Genel Müdür Sayın Kerem Uslu
        office, _, before = office.rpartition(" ")
        if joins(before):  # `Chief of Staff Susie Wiles and Mr. Dan Scavino` are two
            return None
    return (" ".join(words[at:]), office) if office_like(office) else None


def _joins(word: str) -> bool:
    return joins(word) or bool(_OF_WHAT.fullmatch(word))


def _is_given(word: str) -> bool:
    return word.casefold() in SECOND_GIVEN


def _goes_on(line: str) -> bool:
    """Whether what a line begins with is no courtesy but an office, as it says of what: `Ministro della Difesa …`."""
    before, rest = any_courtesy_before(line), without_courtesies(line).split()
    small = bool(rest) and rest[0][:1].islower() and _joins(rest[0].partition("'")[0].partition("’")[0])
    return small and names_an_office(before)


def _may_be_whole(words: list[str]) -> bool:
    """Whether so many words may be a name, small ones aside: Luiz Inácio Lula da Silva."""
    return sum(not is_particle(word) for word in words) <= _MOST_OF_NAME and not any(map(_is_courtesy, words))


def _is_courtesy(word: str) -> bool:
    """Whether a word with a dot stands before a name, and is no initial."""
    return len(word) > _FEWEST_OF_NAME and word.endswith(".") and is_abbreviated_courtesy(word)


def _behind_state(words: list[str], at: int | None) -> int | None:
    """Where the name begins behind what an office is of: `Президент Казахстана Касым-Жомарт Токаев`."""
    if at is None:
        return None
    states = script_of_text(" ".join(words)) == "cyrillic"
    ends = range(len(words) - _FEWEST_OF_NAME, at, -1)
    return next((end for end in ends if is_a_subject(words[end - 1]) or (states and _is_of_state(words, at, end))), at)


def _is_of_state(words: list[str], at: int, end: int) -> bool:
    """Whether a state is named up to here; it may begin a little before the words written large."""
    named = any(is_name_of_state(" ".join(words[begin:end])) for begin in range(max(1, at - 2), end))
    return named or bool(_FORM_OF_STATE.fullmatch(words[end - 1]))


def is_a_subject(word: str) -> bool:
    """Whether a word is of what a ministry is for, and nobody is called so: Affairs, Trade, Exteriores."""
    return bool(_SUBJECT.fullmatch(word))


def ends_in_a_name(office: str) -> bool:
    """Whether an office in Cyrillic letters ends in a name as it is called: `сайд Гомбожавын Занданшатар`.

    What an office is of is declined there, and most names of men as they are called end in a consonant.
    """
    found = office_before_name(office) if script_of_text(office) == "cyrillic" else None
    if found is None:
        return False
    name = found[0]
    states = is_name_of_state(name) or _OF_A_STATE.search(name) or any(map(str.isupper, name.split()))
    return not states and bool(_ENDS_IN_CONSONANT.search(name))
