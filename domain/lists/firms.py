"""Firms on a list: told by their legal form, or by what a firm calls itself, in the languages lists come in.

An office held in a firm is no office of a state: a president of a bank has no rank among ministers (protocol 2.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.lists.list_language import script_of_text

_FORMS = late_pattern(
    r"(?<![\w.])(?:Ltd|Inc|Corp|Co|Cie|LLC|LLP|PLC|Plc|GmbH|AG|KG|SE|S\.?A\.?S|SARL|SpA|S\.p\.A|Srl|S\.r\.l|S\.?L\.?U?"
    r"|S\.?A|B\.?V|N\.?V|A/S|ApS|AB|Oy|Oyj|ASA|Sp\. z o\.o|s\.r\.o|a\.s|d\.o\.o|d\.d|Kft|Zrt|Nyrt|A\.?Ş|Ltd\. Şti"
    r"|K\.?K|Pty|Bhd|Sdn|Tbk|JSC|OJSC|PJSC|MMC|MChJ|QSC)(?![\w])"
    r"|(?<!\w)(?:АО|ПАО|ОАО|ЗАО|ООО|ТОО|АҚ|ЖШС|ТОВ|АТ|ДП|ГК|НК|АД|ООД|ЕООД|ХХК|ОсОО|ОАК)(?!\w)"
    r"|株式会社|有限会社|合同会社|[（(]株[）)]|ホールディングス|有限公司|股份|集团|集團|주식회사|[（(]주[）)]|ش\.م|شركة|شرکت"
)
"""The legal forms of firms, which are written in capitals as they are."""
_CALLED = late_pattern(
    r"(?<!central )(?<!national )(?<!world )(?<!reserve )(?<!development )(?<!state )(?<!federal )"
    r"\bbank\b(?! (?:of|supervision|regulation))"
    r"|\b(?:holdings?|corporation|incorporated|limited"
    r"|industries|airlines|motors?|pharma\w*|consulting|ventures|enterprises|insurance|securities"
    r"|холдинг\w*|корпораци\w+|(?<!национальный )(?<!национального )(?<!центральный )(?<!центрального )(?<!ұлттық )"
    r"банк(?!\w* росс|а рос)|концерн\w*|компани\w+|şirket\w*|(?<!merkez )bankası"
    r"|mobility|energy corporation|chamber of commerce)\b"
    r"|[重軽化]工業|商事|物産|電機|製薬|製作所|銀行(?!総裁)|証券|保険|自動車|建設|公司|은행|그룹|홀딩스",
    re.IGNORECASE,
)
"""What firms call themselves."""
_GROUP = late_pattern(
    r"(?!(?:Working|Contact|Friendship|Parliament\w*|Steering|Expert|Support|Study|Advisory|Policy|Focal|Regional|Joint|Action"
    r"|Minsk|Visegrad|Liaison|Core|Task|Drafting|Planning|Negotiati\w+|Advance|Technical|Press|Security|Protocol|The|This)\b)"
    r"[A-Z][\w&-]+ Group(?=\s*(?:[,;)]|$))|\b(?:Groupe|Grupo|Gruppo) [A-Z]\w+"
)
"""A group of companies by its name; other groups have no name before or behind the word."""
_BODIES = late_pattern(
    r"\b(?:minist\w+|committees?|commissions?|embass\w+|parliament\w*|senat\w*|government\w*|comité\w*|commission\w*"
    r"|gouvernement\w*|ambassad\w+|botschaft\w*|bundes\w+|regierung\w*|ausschuss\w*|министе?р\w*|комитет\w*|комисси\w+"
    r"|посольств\w*|правительств\w*|парламент\w*|администраци\w+ президента|комитеті?\w*|министрлі\w+|bakan\w+"
    r"|gobierno\w*|comisión\w*)\b|省|庁|大使|政府|国务院|委员会|部长|장관|대사|위원회",
    re.IGNORECASE,
)
"""Of what no firm is part: a ministry for industries is none."""
_IN_CHARACTERS = ("han", "kana", "hangul")


def names_firm(text: str) -> bool:
    """Whether words name a firm: by its legal form, or by what firms call themselves."""
    called = _CALLED.search(text) or _GROUP.search(text)
    return bool(_FORMS.search(text) or (called and not _BODIES.search(text)))


def held_at(position: Wording, firms: Iterable[str]) -> Wording:
    """The office with the firm it is held in, in each language the one in its letters, else the only one."""
    by_script = {_written(firm): firm for firm in reversed(tuple(firms))}
    return {language: _joined(words, by_script) for language, words in position.items()}


def _joined(office: str, firms: dict[str, str]) -> str:
    script = _written(office)
    firm = firms.get(script) or (next(iter(firms.values())) if len(firms) == 1 else "")
    if not firm or firm.casefold() in office.casefold():
        return office
    first, semicolon, rest = office.partition(";")
    return f"{firm} {office}" if script == "han" else f"{first}, {firm}{semicolon}{rest}"


def _written(text: str) -> str:
    script = script_of_text(text)
    return "han" if script in _IN_CHARACTERS else script
