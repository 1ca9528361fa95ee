"""Whom a sentence of a note names: members of the list that stands, in whatever case, and somebody else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.notes.large_names import WORD, Named, names_written_large
from domain.lists.notes.ordinal_places import ordinal_place
from domain.lists.words.offices import is_particle, joins, office_like
from domain.naming.scripts.japanese import japanese_readings
from domain.naming.scripts.letters import is_unspaced
from domain.naming.texts.text_words import stem_of

_NUMBER = late_pattern(
    r"(?:\b(?:no|nr|n(?=\.)|n°|nº|№|number|numéro|número|numero|nummer|номер\w*|пункт\w*|поз|row|line|item|ligne|строк\w*|zeile"
    r"|position|place|rang|platz|plats|sıra|poz|rb|br|č|št)\.?\s*(?:п/п\s*)?(\d{1,3})\b(?!\s*[:.]\d)"
    r"|\b(\d{1,3})\s*(?:numara\w*|-?(?:orin\w*|sıra\w*|нөмір\w*|орын\w*)|号|番|번))",
    re.IGNORECASE,
)
"""The number somebody has on a list."""
_OF_A_THING = late_pattern(
    r"(?:room|hall|flight|car|agenda|table|gate|seat|zimmer|saal|flug|wagen|tagesordnung\w*|chambre|salle|vol|voiture"
    r"|ordre du jour|point|комнат\w*|зал\w*|рейс\w*|машин\w*|hotel|hôtel|habitación|vuelo|sala|camera|volo)\s*$",
    re.IGNORECASE,
)
_GOES_ON_AS_A_THING = late_pattern(
    r"\s*(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:of|de|der|du|del|dell['’])\s+(?:the\s+|l['’]|la\s+)?(?:agenda|programme|program|ordre du jour|tagesordnung)"
    r"|повестки|программы|на списке номеров|on the list of rooms|de l['’]ordre du jour)",
    re.IGNORECASE,
)
"""What stands behind a number that is none of the list: a month, or an item of something else."""
_BESIDE = late_pattern(r"(?<![\w.,:])(\d{1,3})\s?[-–]?\s?(?:bis|ter|quater|бис|тер)(?!\w)", re.IGNORECASE)
_WHOLE_OFFICE = 0.5
"""By how much an office counts more that is said whole: of `after the Minister`, that of who is no more than that."""
_OF_WHAT = late_pattern(
    r"\b(?:of|for|de|du|des|del|della|dell['’]|de la|di|für|fur|dos?|das?)\s+(?:the\s+|l['’]|la\s+)?$", re.IGNORECASE
)
"""What leads from an office to what it is for."""
_QUOTED = late_pattern(r"[«“„\"「『]\s*([^«»“”„\"「」『』]{2,120}?)\s*[»”“\"」』]")
LONGEST_ENDING = 5
_SHORTEST, _SHORTEST_OFFICE = 3, 5
_FEWEST = 2
_HAN_NAME = late_pattern(
    r"(?<![\u3400-\u9fff々])([\u3400-\u9fff々]{3,5})(?=氏|様|さん|先生|女士|同志|副?(?:局長|課長|室長|部長|審議官|参事官|書記官|秘書官|補佐官|通訳"
    r"|報道官|次官|長官|大臣|大使|司长|处长|部长|参赞|翻译|主任|局长))(?<!政策)(?<!経済)(?<!外務)(?<!通商)(?<!国際)(?<!総合)(?<!企画)(?<!協力)(?<!増加)(?<!增加)"
)
_TITLE_IN_HAN = (
    "(?:[\u3400-\u9fff]{0,4}(?:局長補佐|課長補佐|局長|課長|室長|部長|審議官|参事官|書記官|秘書官|補佐官|通訳|報道官|次官|長官|大臣|大使|議員"
    "|会長|社長|主任))"
)
_JAPANESE_FAMILY = late_pattern(
    rf"(?<![\u3400-\u9fff々])(?P<name>[\u3400-\u9fff々]{{2}})(?=(?P<office>{_TITLE_IN_HAN})|氏|様|さん)"
)
"""A family name of two signs before an office or a courtesy, where it is known as one."""
_COURTESIES = frozenset({"씨", "님"})
_HAN_OFFICE_NAME = late_pattern(
    r"(?P<office>副?(?:部长|司长|处长|局长|主任|参赞|翻译|秘书|大使|专员|记者))(?P<name>[\u3400-\u9fff]{2,3}?)(?=代替|代为|出席|参加|接替|一名|随团|[，,。]|$)"
)
"""A name behind an office: 翻译吴晓梅一名."""
_HANGUL_NAME = late_pattern(
    r"(?<![가-힣])(?P<name>[가-힣]{2,4})\s+(?=(?P<office>\S*(?:국장|과장|실장|차관|차장|비서관|보좌관|대변인|통역|씨|님|위원|서기관|심의관|사무관|주무관|행정관|부장|팀장|단장)))"
)


def members_in(text: str, members: Sequence[Member], ranks: Mapping[str, int]) -> list[Named]:
    """Where a sentence names members, by name or by number, in its order."""
    return sorted([*_by_name(text, members), *_by_number(text, ranks)], key=lambda each: each.start)


def each_once(named: Sequence[Named]) -> list[Named]:
    """The members a sentence names, each once."""
    first: dict[str, Named] = {}
    for each in named:
        first.setdefault(each.member, each)
    return list(first.values())


def others_in(text: str, members: Sequence[Named]) -> list[Named]:
    """Names in a sentence that are none of those of members found in it, each with an office where one stands by."""
    if any(map(is_unspaced, text)):
        spans = [(each.start, each.end) for each in members]
        whole = list(_HAN_NAME.finditer(text))
        short = [each for each in _JAPANESE_FAMILY.finditer(text) if japanese_readings(each["name"])
                 and not any(each.start() < one.end() and one.start() < each.end() for one in whole)]  # fmt: skip
        found = [*whole, *short, *_HAN_OFFICE_NAME.finditer(text), *_HANGUL_NAME.finditer(text)]
        free = [
            each
            for each in map(_in_characters, found)
            if not any(each.start < end and start < each.end for start, end in spans)
        ]
        return [each for each in free if not office_like(each.name) and not says_where(each.name)]
    return list(names_written_large(text, members))


def says_where(words: str) -> bool:
    """Whether words behind an office say where somebody stands: 部长之后."""
    return words.startswith(("之后", "之前", "之後", "后面", "前面", "の次", "の前"))


def _in_characters(found: re.Match[str]) -> Named:
    """Somebody in Chinese, Japanese or Korean letters, with the office before the name where it stands there."""
    said = found.groupdict()
    part = "name" if "name" in said else 1
    office = said.get("office") or ""
    return Named(found.start(part), found.end(part), name=found[part], office="" if office in _COURTESIES else office)


def quoted_in(text: str) -> list[str]:
    """What stands in quotation marks."""
    return [found[1] for found in _QUOTED.finditer(text)]


def member_by_office(text: str, members: Sequence[Member]) -> str:
    """The member whose office words name, in whatever case: `after the Minister of Defence`, `po rzeczniku prasowym`.

    The first office a text says counts. None is told where several hold what it says, or where it goes on otherwise.
    """
    if any(map(is_unspaced, text)):
        return _longest_held(text, members)
    words = list(WORD.finditer(text))
    for at in range(len(words)):
        told = {(_said_of(text, words[at:], office), member.id)
                for member in members for office in member.position.values()}  # fmt: skip
        most = max((said for said, _ in told), default=0)
        held = {member for said, member in told if said == most}
        if most:
            return held.pop() if len(held) == 1 else ""
    return ""


def _longest_held(text: str, members: Sequence[Member]) -> str:
    """Whose office stands in a text without blanks, the longest of those that do: 副部长 is no 部长."""
    held = [(_length_of(office, text), member.id) for member in members for office in member.position.values()]
    most = max((length for length, _ in held if length >= _FEWEST), default=0.0)
    ids = {member for length, member in held if length == most}
    return ids.pop() if len(ids) == 1 else ""


def _length_of(office: str, text: str) -> float:
    """How many of the last signs of an office stand in a text, more where all do: 大臣 is said of a 外務大臣."""
    ends = (office[at:] for at in range(len(office)))
    said = next((end for end in ends if end in text), "")
    return len(said) + _WHOLE_OFFICE * (said == office)


def _said_of(text: str, words: Sequence[re.Match[str]], office: str) -> float:
    """How many words of an office a text says from its first word on; 0 where it says another one."""
    parts = [_bare(each[0]) for each in WORD.finditer(office) if not joins(each[0].casefold())]
    said, end = 0, 0
    for word in words:
        apart = said and text[end : word.start()].strip()
        if apart or said == len(parts):
            break
        end = word.end()
        if joins(word[0].casefold()):
            continue
        if not _begin_alike(_bare(word[0]), parts[said]) and _bare(word[0]) != parts[said]:
            goes_on = said and _OF_WHAT.search(text[: word.start()])
            return 0 if goes_on else float(said)
        said += 1
    return said + _WHOLE_OFFICE * (said == len(parts))


def _bare(word: str) -> str:
    """A word in small letters, without the Arabic article."""
    return word.casefold().removeprefix("ال")


def _begin_alike(one: str, other: str) -> bool:
    common = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return common >= _SHORTEST_OFFICE and max(len(one), len(other)) - common <= LONGEST_ENDING - 1


def number_in(text: str) -> int | None:
    """The number on a list a sentence says."""
    found = next(_numbers_in(text), None)
    return int(found[1] or found[2]) if found is not None else ordinal_place(text)


def number_beside(text: str) -> int | None:
    """The number on a list beside which a sentence places somebody: `no. 5 bis`."""
    found = _BESIDE.search(text)
    return int(found[1]) if found is not None else None


def _by_number(text: str, ranks: Mapping[str, int]) -> Iterator[Named]:
    by_rank = {rank: key for key, rank in ranks.items()}
    for found in _numbers_in(text):
        key = by_rank.get(int(found[1] or found[2]))
        if key is not None:
            yield Named(found.start(), found.end(), key)


def _numbers_in(text: str) -> Iterator[re.Match[str]]:
    """Where a sentence says a number on the list: not that of a room, a flight or an item of the agenda."""
    for found in _NUMBER.finditer(text):
        if not (_OF_A_THING.search(text[: found.start()]) or _GOES_ON_AS_A_THING.match(text[found.end() :])):
            yield found


def _by_name(text: str, members: Sequence[Member]) -> Iterator[Named]:
    words = [(found[0], found.start(), found.end()) for found in WORD.finditer(text)]
    stems = [{stem_of(name.family) for name in member.names.values()} for member in members]
    called = Counter(stem for each in stems for stem in each)
    for member, own in zip(members, stems, strict=True):
        spans = [span for name in member.names.values() for span in _spans(text, words, name)]
        whole = [span for span in spans if span[2]]
        alone = all(called[stem] == 1 for stem in own)
        for start, end, _ in whole or (spans if alone else []):
            yield Named(start, end, member.id)


def _spans(text: str, words: Sequence[tuple[str, int, int]], name: Name) -> Iterator[tuple[int, int, bool]]:
    """Where a name stands: from where to where, and whether a given name or its initial stands beside the family name.

    A family name of two letters, and one of several persons, needs the given name.
    """
    if is_unspaced(name.family):
        joined = f"{name.family}{name.given}"
        at = text.find(joined)
        if at < 0 and len(name.family) > _FEWEST:
            at = text.find(name.family)
        if at >= 0:
            yield at, at + len(joined), True
        elif name.given and (
            found := re.search(rf"(?<![\u3400-\u9fff々]){name.family}(?={_TITLE_IN_HAN}|氏|様|さん)", text)
        ):
            yield found.start(), found.end(), False
        return
    family, given = name.family.split(), name.given.split()
    yield from _beside(words, family, given, name.patronymic)
    if len(family) == _FEWEST and not is_particle(family[0]):  # of two family names the first is said alone
        yield from (span for span in _beside(words, family[:1], given, name.patronymic) if span[2])


def _beside(
    words: Sequence[tuple[str, int, int]], family: Sequence[str], given: Sequence[str], patronymic: str
) -> Iterator[tuple[int, int, bool]]:
    """Where these words of a family name stand, and whether a given name stands beside."""
    for at in range(len(words) - len(family) + 1):
        if not all(_is_written_as(words[at + by][0], word) for by, word in enumerate(family)):
            continue
        end = at + len(family)
        first, last = at, end
        while first and _is_given(words[first - 1][0], given):
            first -= 1
        while last < len(words) and (_is_given(words[last][0], given) or is_form(words[last][0], patronymic)):
            last += 1
        beside = first < at or last > end
        if not beside and at == 0 and not words[0][0].isupper():
            continue  # `Grand` may be any word that begins a sentence
        if beside or len("".join(family)) >= _SHORTEST:
            yield words[first][1], words[last - 1][2], beside


def _is_given(word: str, given: Sequence[str]) -> bool:
    initials = "".join(each[:1] for each in given).casefold()
    return any(is_form(word, each) for each in given) or (word.endswith(".") and word[:1].casefold() in initials)


def _is_written_as(word: str, right: str) -> bool:
    """Whether a word is this part of a family name, written large where that is."""
    return is_form(word, right) and not (word[:1].islower() and right[:1].isupper())


def is_form(word: str, right: str) -> bool:
    """Whether a word is this one, in any case: Лаврова, Aydın'ın, Sikorę."""
    if not right:
        return False
    bare, said = re.split(r"['’ʼ]", word.rstrip("."))[0].casefold(), right.casefold()
    if "'" in right or "’" in right:
        bare = word.rstrip(".").casefold().replace("’", "'")
        said = said.replace("’", "'")
    stem = stem_of(said)
    return bare == said or (
        len(stem) >= _SHORTEST and bare.startswith(stem) and len(bare) - len(stem) <= LONGEST_ENDING
    )
