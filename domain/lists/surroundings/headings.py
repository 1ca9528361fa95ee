"""What the heading of a group, of a side or of a whole list says of those below it."""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.category import APART, Category
from domain.lists.names.courtesies import courtesy_before, has_courtesy
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.group_words import GROUPS, category_in, in_small_letters
from domain.lists.surroundings.groups_told import only_speaks_of
from domain.lists.surroundings.heading_words import WHOLE, has_parts, is_group, names_a_side
from domain.naming.words.lexicon import is_name_of_state

_OF_RANK = 2
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
_ARABIC_HONOUR = late_pattern(r"(?:^|\s)ل(?:فخامة|جلالة|سمو|معالي|دولة|صاحب)")
"""Whom a delegation accompanies."""


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
    if body is not None and re.search(WHOLE, in_small_letters(said[: body.start()])):
        said = said[: body.start()]
    category = category_in(said)
    if (category in APART and only_speaks_of(said, GROUPS[category])) or _OF_BOTH.search(said) or _is_of_several(said):
        category = None
    return Heading(words, category, category is not None or names_a_side(words))


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


def heads_persons(heading: Heading) -> bool:
    """Whether a title above a list names a part of a delegation, not only a body: `Organization for Security`."""
    if heading.category is None:
        return heading.apart
    if _OF_WHOM.search(heading.words):
        return _is_group_before_whom(heading.words)
    return (
        bool(re.search(WHOLE, in_small_letters(heading.words)))
        or names_a_side(heading.words)
        or is_group(in_small_letters(heading.words))
    )


def _is_group_before_whom(words: str) -> bool:
    """Whether a group stands before the words that say whom it accompanies: `Press accompanying the President`."""
    before = words[: found.start()] if (found := _OF_WHOM.search(words)) else words
    return category_in(before) in APART


def is_heading_of_side(words: str) -> bool:
    """Whether words name a side of talks, or the state it is of, and nobody."""
    bare = " ".join(words.split()).rstrip(" :：")
    return (
        bool(bare) and not has_courtesy(bare) and not has_parts(bare) and (names_a_side(bare) or is_name_of_state(bare))
    )
