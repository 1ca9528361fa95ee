"""What stands on a list beside persons: headings of groups and sides, notes, and the prose of a letter or a mail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.category import APART, Category
from domain.delegation.head_words import HEAD_OF, is_head_of_delegation
from domain.lists.names.courtesies import courtesy_before, has_courtesy
from domain.lists.names.name_order import is_patronymic
from domain.lists.notes.titles_of_changes import announces_changes
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.group_words import GROUPS, category_in, in_small_letters
from domain.lists.surroundings.groups_told import only_speaks_of
from domain.lists.surroundings.prose import ends_a_letter, is_prose
from domain.lists.surroundings.states_headed import is_state
from domain.lists.text.by_blanks import office_before_courtesy
from domain.lists.words.bodies import is_body, is_body_for_several
from domain.lists.words.offices import name_like, names_an_office, office_like
from domain.naming.words.lexicon import is_name_of_state

RowKind = Literal["heading", "prose", "closing", "count"]
"""What a line is that names nobody. After a closing there is nobody any more."""

_DUTIES = ("press", "security", "support", "crew")
"""Groups whose name may also be what one person of them does."""
_WHOLE = (
    r"delegation|délégation|делегац[иі]|делегатс|delegaci[óo]n|delega[cç][ãa]o|delegazione|delegatsiya|heyet|comitiva"
    r"|(?:ال)?وفد|代表团|代表團|代表団"
    r"|composition|состав|құрам|tarkib|terkib|composición|composição|composizione|zusammensetzung"
    r"|\blist(?:e|a|s|esi|of)?\b|список|списка|тізім|ro['‘’ʻ]yxat|قائمة|名单|名單|名簿|annex|annexe|приложение"
    r"|қосымша"
    r"|anlage|anexo|allegato"
    r"|participants?\b|участник|teilnehmer|katılımcı|participantes|partecipanti|integrantes|қатысушы|المشاركين"
    r"|المشاركون|与会|與會|出席者|参加者"
    r"|同行者|명단|대표단|danh sách|đoàn đại biểu|\bskład\b|delegacj|seznam|členů|popis\b|izaslanstv"
    r"|списак|састав|névsor|küldötts|daftar|lijst|κατάλογ|αντιπροσωπ|רשימ|משלחת|فهرست|هیئت|सूची|प्रतिनिधिमंडल|รายชื่อ"
    r"|คณะผู้แทน"
    r"|složení|zloženie|sestava|sastav\b|skład\b|жагсаалт|төлөөлөгчд|დელეგაცი|\bსია\b|պատվիրակ|valtuuskun|delegație"
    r"|delegației|delegatie|delegasjon|delegaatio|delegācij|delegacij|küldöttség|λίστα"
)
_OF_A_SIDE = (
    r"\bside\b|\bparty\b|^from the |^from |^for the |\bpartie\b|^du côté|^pour la |сторон[аыеу]|^от |^со стороны"
    r"|тарап|тарабы|\bseite\b"
    r"|\bparte\b|^por (?:la |parte )|taraf|الجانب|^عن |方$|方[:：]|側(?:出席者)?$|측$|tomon|delegaciya"
)
_DUTY_BEHIND = late_pattern(
    "(?P<name>[^\\t;()\\n]+?)\\s*(?:\\t|\u3000|;\\s|\\s\\((?=.*\\)$))\\s*(?P<duty>[^\\t;()\\n]+)\\)?"
)
_HAN_NAME = late_pattern("[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]\u3000[\u3400-\u9fff]")
_HAN_WITH_DUTY = late_pattern(
    "(?P<name>[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田姜范"
    "姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟雷钱汤尹黎贺龚張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂蘇盧蔣葉鍾陸秦顧錢湯賀]"
    "[\u3400-\u9fff]{1,2}|[\u3400-\u9fff]{1,6}(?:[·•・][\u3400-\u9fff]{1,8})+) +(?P<duty>[\u3400-\u9fff]{2,8})"
)
"""A Chinese name, told by its family name or its point, and what may be a duty behind a blank: `陈刚 警卫`."""
_ACRONYM = late_pattern(r"^[B-DF-HJ-NP-TV-XZ]{3,5} (?=[A-Z])")
"""How a channel is called, and no family name: `BBC World`."""
_OF_RANK = 2
_COUNT = late_pattern(
    r"^(?:total|итого|всего|gesamt|insgesamt|summe|toplam|барлығы|жалпы|бардыгы|totale?|totaal|jami|cəmi|yekun|razem|ogółem|łącznie"
    r"|всього|усього|разом|ukupno|укупно|σύνολο|összesen|celkem|spolu|skupaj|yhteensä|totalt|i alt|kokku|kopā"
    r"|iš viso|нийт|სულ"
    r"|ընդամենը|סה[\"״]כ|جمع|مجموع|إجمالي|المجموع|कुल|รวม|tổng(?: cộng| số)?|jumlah|合计|合計|共計|总计|總計|총원|합계"
    r"|총계?"
    r"|共)\b"
    r"(?:.{0,40}\d|(?: pax| persons?| people)?\s*[:.：]?\s*$)"
    r"|^[（(]?(?:以上|共|总共|合计|计|計|全)\s*\d{1,3}\s*[名人位]"
    r"|\s[x×]\s?\d{1,2}\b|[–—:-]\s*\d+\s*(?:чел|persons?\b|people|pers\b|personnes|pax|kişi|personen|personas|pessoas"
    r"|адам|人|members"
    r"|членов)",
    re.I,
)
_MEMBERS = late_pattern(
    r"\b(?:members?|membres?|miembros|membros|membri|mitglieder|persons?|personnes?|personalities|personnalités"
    r"|personas|pessoas|representatives?"
    r"|représentants?|представител[иь]|лица|члены|participants?|delegates?|officers?|group|groupe|группа|служба"
    r"|личная|team|équipe|staff|personnel|персонал"
    r"|üyeleri|görevlileri|mensupları|vertreter|corps|correspondents?|attach[ée]s|адамдар|тұлғалар|қызметі|службы|of"
    r"|the|of the|des?|du|d['’]|и)\b",
    re.IGNORECASE,
)
_OF_WHOM = late_pattern(
    r"(?:accompany\w*|accompagn\w*|acompañ\w*|acompanh\w*|сопровожда\w*) (?:the|his|her|al?|le|la|el|il|o|a la|au|"
    r"президент\w*|министр\w*|премьер\w*)(?= )|(?:accompagn\w*) l['’]|(?:al seguito|seguito|séquito) de[l']",
    re.IGNORECASE,
)
"""Whom a delegation accompanies: its members are no accompanying persons by that."""
_VISIT = late_pattern(
    r"(?:official|state|working|private|officiel\w*|d['’]état|официальн\w+|государственн\w+|рабоч\w+|offizi\w+"
    r"|oficial|ufficiale"
    r"|resm[iî]|ресми|rasmiy|rəsmi|офіційн\w+|oficjaln\w+|oficiáln\w+)\s+(?:visit\w*|travel|trip|mission|tour"
    r"|reise|voyage|déplacement|viaje|viagem|viaggio|missione|поездк\w*|визит\w*|візит\w*|besuch\w*"
    r"|ziyaret\w*|сапар\w*"
    r"|tashrif\w*|səfər\w*|wizyt\w*|návštěv\w*)|(?:ال)?زيارة (?:ال)?(?:رسمية|دولة)"
    r"|(?:正式|国事|國事|公式|공식 ?)(?:访问|訪問|방문)"
    r"|سفر رسمی"
    r"|(?:бизнес|business|деловой|іскерлік|wirtschafts|iş)[- ]?форум\w*|(?:business|wirtschafts|iş)[- ]?forum\w*"
    r"|forum (?:d['’]affaires|empresarial|econ\w+)"
    r"|(?:visit[ea]|визит\w*)\s+(?:officiel\w*|oficial|ufficiale|d['’]état|de estado|di stato|de travail)",
    re.IGNORECASE,
)
"""The visit, which is official too, or the forum for which a delegation of business comes."""
_EVENT = late_pattern(
    r"(?:[^\W\d_]+ ){0,3}(?:\w*reise|viaje|voyage|viagem|trip|поездк\w*|kunjungan|látogatás\w*"
    r"|visit|visite|visita|\w*besuch|визит\w*|ziyaret\w*|сапар\w*|\w*vierailu\w*|wizyt\w*"
    r"|návštěv\w*|summit"
    r"|саммит\w*|sommet|cumbre|\w*gipfel|zirve\w*)\b.*\b(?:19|20)\d\d\b.*"
    r"|(?:(?:state|official|working|private) )?(?:visit (?:of|to|by)|visite (?:d[eu]|d['’]état|officielle|à|en|au)"
    r"|viaje (?:de|a)|voyage (?:d[eu]|officiel|à|en|au)|déplacement (?:d[eu]|à|en|au)|viagem (?:d[aeo]|ao?)|viaggio"
    r"|поездка (?:в|\w+[аяо])|trip (?:of|to|by)|\w*reise (?:de[rs]|nach|in)"
    r"|visita (?:d[eio]|del|ad?|oficial|ufficiale|de estado|di stato)|\w*besuch (?:de[rs]|in|von)|визит (?:в"
    r"|\w+[аяо]))\b[^,;:–—\d]*",
    re.IGNORECASE,
)
"""For which visit a list is: `Visita ad Astana – 11-13 novembre 2025`."""
_TABLE = late_pattern(
    r"(?:table|стол|tisch|mesa|tavolo|tafel|üстел|үстел|masa|стіл|桌|餐桌)\s*(?:no\.?|n°|№)?\s*(?:\d{1,3}"
    r"|[A-ZА-Я])\s*[:.]?",
    re.IGNORECASE,
)
"""The heading of a table of a seating list."""
_ARABIC_HONOUR = late_pattern(r"(?:^|\s)ل(?:فخامة|جلالة|سمو|معالي|دولة|صاحب)")
"""Whom a delegation accompanies."""
_OF_DAYS = late_pattern(r"[^\d]{0,20}\d{1,2}\D.*\b(?:19|20)\d\d\D{0,12}")
"""The days of a visit: `3. bis 5. Juni 2026`."""
_IN_BRACKETS = late_pattern(r"[\w.]\s*[(（]([^()（）]+)[)）]$")
_LONG_TITLE = late_pattern(
    r"(?:(?:the|official|list|liste?|members?|membres?|composition) "
    r"|(?:of|de|des|du|the|la) ){0,5}"
    r"(?:delegations?|délégations?) (?:accompanying|accompagnant|of|de|du|to|for|pour|à) .*\b(?:19|20)\d\d\b"
    r"|(?:the )?(?:names?|list|composition|members) of (?:the )?(?:official )?delegation accompanying [^,;]*"
    r"|(?:noms|liste|composition|membres) (?:des membres )?de la délégation (?:officielle )?accompagnant [^,;]*",
    re.IGNORECASE,
)
"""The title of a list that says whom the delegation accompanies, and when, however long."""
_MOST_WORDS = 14
"""Words of a heading at most; more are a sentence."""
_LOOKED_AT = 400
"""Letters of a line that are looked at."""


class Heading(msgspec.Struct, frozen=True):
    """A heading: its words, the category it names, and whether it is of a group or a side, not of the whole list."""

    words: str
    category: Category | None
    apart: bool


_OF_A_MINISTRY = late_pattern(
    r"\w*(?:minist[eèé]r\w*|ministry|министер\w*|министрлі\w*|министрлиг\w*|bakanlı\w*|vazirli\w*|nazirli\w*"
    r"|kementerian|وزارة).*",
    re.IGNORECASE,
)
"""The ministry a delegation is of: what that is for is no group of it."""
_MINISTRY_BEHIND = late_pattern(
    r"[^,:;–—]*?(?:министрлі[гк]\w*|министрлиг\w*|bakanlı[ğk]\w*|vazirli[gk]\w*|nazirli[yk]\w*)", re.IGNORECASE
)
"""The same in languages that say first what a ministry is for."""
_ROLE_ALONE = late_pattern("(?:代表)?副?[団团團][長长]|(?:代表)?[団团團成][員员]|随行?[員员]|隨員|隨行人員|随行人员")
_ROMAN_PART = late_pattern(r"(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3})[.)]\s+(?=\S)")
"""The number of a part of a list behind its first; I. and V. may be initials."""
PART = late_pattern(r"(?:[IVX]{1,4}|[A-ZА-Я])[.)]\s+(?=\S)")
"""The number or the letter of a part, behind which its heading stands."""
_OF_A_BODY = late_pattern(
    r"\b(?:agency|agenc\w+|agentur\w*|департамент\w*|комитет\w*|управлени\w*|committee|department|chambers?"
    r"|палат\w*)\b.*",
    re.IGNORECASE,
)
"""The department or the like a delegation is of, where the words before it say `delegation`; else it is a group."""


_OF_BOTH = late_pattern(r"\b(?:official|officiel\w*|официальн\w*) (?:and|et|и) (?:un|non|не)", re.IGNORECASE)
"""What heads official members and others alike."""


_JOINED = late_pattern(r"\s*[,;/&]\s*|\s+(?:and|et|und|y|e|и|және|ve|oraz|en|och|og|a|i)\s+", re.IGNORECASE)
_OF_OFFICIALS = late_pattern(
    r"protocol|протокол|protokol|хаттама|礼宾|儀典|의전|مراسم|interpr|интерпрет|переводч|dolmetsch|tolk|tłumacz"
    r"|аудармашы|翻译|通訳|통역|مترجم|tercüman|çevirmen|advis[eo]r|conseiller|советник|berater|asesor|assessor|consiglier",
    re.IGNORECASE,
)
"""Groups whose members are of no category apart by that: officials, or what their offices say."""


def heading_of(text: str) -> Heading:
    """What a heading says."""
    words = " ".join(text.split()).rstrip(" :：").strip("【】〔〕■◆ ")
    if (named := group_named(words)) is not None:
        return Heading(words, named, True)
    said = _OF_A_MINISTRY.sub(" ", _MINISTRY_BEHIND.sub(" ", _VISIT.sub(" ", words)))
    body = _OF_A_BODY.search(said)
    if body is not None and re.search(_WHOLE, in_small_letters(said[: body.start()])):
        said = said[: body.start()]
    category = category_in(said)
    if (category in APART and only_speaks_of(said, GROUPS[category])) or _OF_BOTH.search(said) or _is_of_several(said):
        category = None
    return Heading(words, category, category is not None or _names_a_side(words))


def _is_of_several(words: str) -> bool:
    """Whether words name several groups, one of them of officials: `PROTOCOLE, INTERPRÈTES ET SÉCURITÉ`."""
    parts = _JOINED.split(words)
    named = [category_in(part) for part in parts]
    duties = any(_OF_OFFICIALS.search(part) and found is None for part, found in zip(parts, named, strict=True))
    return duties and any(found is not None for found in named)


def names_somebody(words: str) -> bool:
    """Whether a heading speaks of a person: `members accompanying H.E. Mr To Lam`."""
    parts = words.split()
    if _ARABIC_HONOUR.search(words):
        return True
    rest = (" ".join(parts[at:]) for at in range(1, len(parts) - 1))
    # A rank before one word may be no rank: `CREW LIST / GENERAL DECLARATION`.
    return any(has_courtesy(said) and (len(said.split()) > _OF_RANK or not courtesy_before(said)) for said in rest)


_BETWEEN_PARTS = late_pattern(r"\s[–—-]\s|,\s|:\s")
_OF_A_NAME = range(2, 5)
"""Words of a name with a patronymic, or a family name in capitals."""


@lru_cache(maxsize=10_000)
def kind_of_line(text: str) -> RowKind | None:
    """What a line is that stands by itself, as far as its words tell; None: it may name somebody."""
    if "\n" in text and _is_letterhead(text[:_LOOKED_AT].split("\n")):
        return "heading"
    if _is_somebody_with_duty(text[:_LOOKED_AT]):
        return None
    line = " ".join(text[:_LOOKED_AT].split())
    if ends_a_letter(line):
        return "closing"
    if is_prose(line):
        return "heading" if is_body_for_several(line.rstrip(" :：")) else "prose"
    if _COUNT.search(line):
        return "count"
    heads = _LONG_TITLE.match(line) or is_role(line) or _is_part(line) or _is_heading(line)
    return "heading" if heads and not _ends_in_somebody(line) else None


def _ends_in_somebody(line: str) -> bool:
    """Whether a line that speaks of the delegation closes with a name: `Министр, глава делегации – Иванов Иван …`."""
    parts = [part.strip() for part in _BETWEEN_PARTS.split(line)]
    words = parts[-1].split()
    if len(parts) == 1 or len(words) not in _OF_A_NAME or not name_like(parts[-1]):
        return False
    loud = [len(word) > 1 and word.isupper() for word in words]
    named = any(map(is_patronymic, words[1:])) or (any(loud) and not all(loud))
    return named and not line.isupper() and names_an_office(parts[0])


def is_role(words: str) -> bool:
    """Whether words are what somebody is in a delegation and no more, in Chinese characters: 団長, 随员."""
    return bool(_ROLE_ALONE.fullmatch(words.rstrip(" :：")))


def role_of_leader(role: str) -> str:
    """What is said behind an office of who leads a delegation, or of his deputy: （団長）; nothing of its members."""
    bare = role.rstrip(" :：")
    return f"（{bare}）" if bare.endswith(("長", "长")) else ""


def _is_part(line: str) -> bool:
    """Whether a line has the number or letter of a part of a list, and what heads it: `III. SÉCURITÉ ET PROTOCOLE`."""
    found = _ROMAN_PART.match(line)
    rest = line[found.end() :] if found is not None else ""
    heads = category_in(rest) is not None or (rest.isupper() and not name_like(rest))
    if found is None and (lettered := PART.match(line)) is not None and line.isupper():
        rest = line[lettered.end() :]  # D. is a courtesy in Spanish as well: `D. PRESS`
        heads = category_in(rest) is not None and _is_group(rest)
    return bool(rest) and heads and not any(map(str.isdigit, rest))


def _is_letterhead(lines: Sequence[str]) -> bool:
    """Whether lines of a paragraph name a state, and below it who writes; or are headings each."""
    first, *others = [" ".join(line.split()) for line in lines if line.strip()]
    if not others or any(map(has_courtesy, others)):
        return False
    return is_state(first) or (_is_heading(first) and all(_is_heading(line) for line in others))


def is_event(words: str) -> bool:
    """Whether words say for which visit a list is."""
    return bool(_EVENT.fullmatch(words))


def heads_persons(heading: Heading) -> bool:
    """Whether a title above a list names a part of a delegation, not only a body: `Organization for Security`."""
    if heading.category is None:
        return heading.apart
    if _OF_WHOM.search(heading.words):
        return _is_group_before_whom(heading.words)
    return (
        bool(re.search(_WHOLE, in_small_letters(heading.words)))
        or _names_a_side(heading.words)
        or _is_group(in_small_letters(heading.words))
    )


def _is_group_before_whom(words: str) -> bool:
    """Whether a group stands before the words that say whom it accompanies: `Press accompanying the President`."""
    before = words[: found.start()] if (found := _OF_WHOM.search(words)) else words
    return category_in(before) in APART


def is_heading_of_side(words: str) -> bool:
    """Whether words name a side of talks, or the state it is of, and nobody."""
    bare = " ".join(words.split()).rstrip(" :：")
    return (
        bool(bare)
        and not has_courtesy(bare)
        and not _has_parts(bare)
        and (_names_a_side(bare) or is_name_of_state(bare))
    )


def _names_a_side(words: str) -> bool:
    return bool(re.search(_OF_A_SIDE, words, re.IGNORECASE))


def _is_heading(line: str) -> bool:
    words = line.split()
    noted = _IN_BRACKETS.search(line)
    leads = noted is not None and is_head_of_delegation(noted[1])
    leads = leads or has_courtesy(line.partition(":")[2].strip()) or is_duty_of_somebody(line)
    bare = line.rstrip(" :：")
    heads_one = bare != line and is_head_of_delegation(bare)
    if leads or len(words) > _MOST_WORDS or has_courtesy(line) or (re.match(HEAD_OF, line, re.I) and not heads_one):
        return False
    if (
        heads_one
        or group_named(bare) is not None
        or announces_changes(bare)
        or _TABLE.fullmatch(bare)
        or is_state(bare)
        or _EVENT.fullmatch(bare)
        or is_body(bare)
    ):
        return True
    small = bare.casefold()
    if any(re.search(pattern, small) for pattern in (GROUPS["accompanying"], _WHOLE)) and not _has_parts(bare):
        return True
    if re.fullmatch(r"\(.+\)|（[^（）]+）|【.+】|〔.+〕", bare) or line.endswith((":", "：")):
        return True
    if _names_a_side(bare) and not _has_parts(bare):
        return True
    return category_in(bare) is not None and not _has_parts(bare) and _is_group(bare)


def _is_somebody_with_duty(text: str) -> bool:
    """Whether a line is a name, and a duty behind a tab, a semicolon or in brackets: `Jo Oakes (Press Officer)`."""
    if office_before_courtesy(text) is not None:
        return True
    if (han := _HAN_WITH_DUTY.fullmatch(text.strip())) is not None and not office_like(han["name"]):
        return category_in(han["duty"]) in _DUTIES and category_in(han["name"]) is None
    found = _DUTY_BEHIND.fullmatch(text.strip())
    if found is None or category_in(found["duty"]) not in _DUTIES:
        return False
    name = found["name"].strip()
    group = category_in(name) is not None or _MEMBERS.search(name) or re.search(_WHOLE, in_small_letters(name))
    whole = len(name.split()) > 1 or (bool(_HAN_NAME.fullmatch(name)) and office_like(found["duty"]))
    return whole and name_like(name) and not group


def is_duty_of_somebody(line: str) -> bool:
    """Whether a line is a duty, a colon and somebody's name: `Close protection: Karen Whitby`."""
    duty, colon, name = (part.strip() for part in line.partition(":"))
    several = bool(colon) and len(name.split()) > 1 and not _ACRONYM.search(name)
    return several and category_in(duty) in _DUTIES and name_like(name) and category_in(name) is None


def is_duty(words: str) -> bool:
    """Whether words that head a group may also be what one person of it does: `Security`, `Press`."""
    return words[-1:] not in (":", "：") and category_in(words) in _DUTIES


def _is_group(words: str) -> bool:
    """Whether words name a group, not the office of one person in it: `Security`, not `Security officer`."""
    left = " ".join(_MEMBERS.sub(" ", words).split())
    stripped = left
    for pattern in GROUPS.values():
        stripped = re.sub(rf"\w*(?:{pattern})\w*", " ", stripped, flags=re.IGNORECASE)
    return not office_like(" ".join(stripped.split())) if stripped.strip(" -–/&,.") else True


def _has_parts(text: str) -> bool:
    """Whether a line is a name and an office with something between them, no title and the days of a visit."""
    found = re.split(r"\s[–—-]\s|,\s|\t", text, maxsplit=1)
    title = len(re.findall(_WHOLE, found[0].casefold())) > 1  # `COMPOSITION OF DELEGATION – GOODWILL VISIT`
    whole = len(found) > 1 and not title and name_like(found[0]) and len(found[0].split()) > 1
    return whole and not (_OF_DAYS.fullmatch(found[1]) and re.match(rf"[^\W\d_]*(?:{_WHOLE})", found[0].casefold()))
