"""Firms on a list: told by their legal form, or by what a firm calls itself, in the languages lists come in.

An office held in a firm is no office of a state: a president of a bank has no rank among ministers (protocol 2.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.lists.words.list_language import script_of_text

_FORMS = late_pattern(
    r"(?<![\w.])(?:Ltda?|Inc|Corp|Cie|LLC|LLP|PLC|Plc|GmbH|SARL|SpA|S\.p\.A|Srl|S\.r\.l|A/S|ApS|Oyj?|ASA|Sp\. z o\.o"
    r"|s\.r\.o"
    r"|a\.s|d\.o\.o|d\.d|Kft|Zrt|Nyrt|A\.?Ş|Ltd\. Şti|Pty|Bhd|Sdn|Tbk|OJSC|PJSC|MMC|MChJ)(?![\w])"
    r"|(?<=[^\W\d_] )(?<!\bthe )(?<!\bof )(?<!\bto )(?<!\bde )(?<!\bdu )(?<!\ban )(?<!deputy )(?<!Deputy )"
    r"(?:& )?(?:Co|AG|KG|SE|S\.?A|S\.?A\.?S|S\.?L\.?U?|B\.?V|N\.?V|AB|K\.?K|JSC|QSC)\.?(?=\s*(?:$|[,;)（(」»\"”]))"
    r"|(?<!\w)(?:ПАО|ОАО|ЗАО|ООО|МЧЖ|ТОО|АҚ|ЖШС|ТОВ|ООД|ЕООД|ХХК|ОсОО)(?!\w)"
    r"|(?<=[»”’\"] )(?:S\.? ?[AE]|S\.? ?p\. ?A|A\. ?D)\.?(?!\w|\.? \d)"
    r"|(?<!\w)(?:АО|АТ|ДП|ГК|НК|ОАК)(?= ?[«\"“„])|(?<=[»\"”] )(?:АД|АО)(?!\w)"
    r"|(?<=\w )(?:Α\.?Ε|Ε\.?Π\.?Ε|Ι\.?Κ\.?Ε)\.?(?=\s*(?:$|[,;)(»\"]))"
    r"|(?<!\w)(?:д\. ?о\. ?о|S\. ?R\. ?L|SRL|UAB|OÜ)(?![\w])"
    r"|(?<!\w)PT(?= [A-Z][a-z])|(?<!\w)(?:TNHH|[Cc]ông [Tt]y|ՍՊԸ|ՓԲԸ|შპს)(?!\w)|จำกัด|בע[\"״]מ|有限(?:责任|責任)?公司"
    r"|株式会社|有限会社|合同会社|[（(]株[）)]|ホールディングス|有限公司|股份|集团|集團|주식회사|[（(]주[）)]|ش\.م"
    r"|لمیٹڈ|लिमिटेड|प्राइवेट|कंपनी"
    r"|شركة|شرکت(?! ?کنند)"
)
"""The legal forms of firms, which are written in capitals as they are; the short ones at the end of a name alone."""
_JOINT_STOCK = late_pattern(
    r"(?<!\w)(?:(?:OA?O|P|O|C)?JSC|[ПО]?АО|ЗАО|АҚ|АЖ|НК|ГК|OAO|PAO|AO|АК|QSC|A\.?Ş|акционерн\w+ обществ\w+"
    r"|акционерлік қоғам\w*)(?!\w)\.?"
)
"""The legal forms in which states hold companies of their own, from Russia to Qatar."""
_CALLED = late_pattern(
    r"(?<!central )(?<!federal )(?<!national )(?<!world )(?<!reserve )(?<!development )(?<!investment )(?<!state )"
    r"\bbank\b(?! (?:of|for|supervision|regulation))"
    r"|\b(?:holdings?|incorporated|airlines|холдинг\w*|концерн\w*|(?<!merkez )bankası|chamber of commerce)\b"
    r"|(?<!центральный )(?<!национальный )(?<!всемирный )(?<!ұлттық )\bбанк\b(?! рос)(?! раз)"
    r"|\w (?:corporation|limited|industries|motors?|pharma(?:ceuticals?)?|securities|consulting|ventures"
    r"|enterprises)(?=\s*(?:$|[,;)(]))"
    r"|[重軽化]工業|商事|物産|電機|製薬|製作所|(?<!日本)銀行(?!総裁)|証券(?!取)|(?<!健康)(?<!社会)保険(?!局)"
    r"|自動車(?!局)|公司|은행|홀딩스",
    re.IGNORECASE,
)
"""What firms call themselves, and no group, programme or supervision does."""
_GROUP = late_pattern(
    r"(?!(?:Working|Contact|Friendship|Parliament\w*|Steering|Expert|Support|Study|Advisory|Policy|Focal|Regional|Joint|Action"
    r"|Minsk|Visegrad|Liaison|Core|Task|Drafting|Planning|Negotiati\w+|Advance|Technical|Press|Security|Protocol|The|This)\b)"
    r"[A-Z][\w&-]+ Group(?=\s*(?:[,;)]|$))|\b(?:Groupe|Grupo|Gruppo) [A-Z]\w+"
)
"""A group of companies by its name; other groups have no name before or behind the word."""
_HOLDING = late_pattern(
    r"\b(?:holdings?|холдинг\w*|индивидуальный предприниматель|жеке кәсіпкер|(?-i:ИП|ЖК)(?= [«А-ЯЁӘҒҚҢӨҰҮҺІ]))\b",
    re.IGNORECASE,
)
"""What a group of firms calls itself, and who trades in his own name."""
_LONGEST = 120
"""Letters of a firm with an office at most: a note of more words speaks of somebody else, too."""
_OF_A_STATE = late_pattern(
    r"\b(?:mo?fa|pmo|мид|eu|un|osce|minist\w*|department\w*|committee|(?:sub)?commissions?|agency|authority"
    r"|agencja|agencji|instituto? nacional|supervis\w*|regulat\w*|embassy|ambassade"
    r"|embajada|botschaft|government|parliament\w*|office of|protocol|administration|directorate|secretariat"
    r"|council|bureau"
    r"|министр?\w*|министерств\w*|департамент\w*|комитет\w*|комисси\w*|агентств\w*|управлени\w*|посольств\w*"
    r"|администраци\w*"
    r"|правительств\w*|парламент\w*|депутат\w*|надзор\w*|министрлі\w*|bakanl\w*|büyükelçi\w*|başkanlı\w*"
    r"|ministerium|abteilung"
    r"|bundes\w*|préfet\w*|préfecture|palais|élysée|quai d['’]orsay)\b|[省庁局]|大使|委員会|委员会|部门|部(?:長|长)"
    r"|وزارة|سفارة|대사|위원회",
    re.IGNORECASE,
)
"""What bodies of states are called."""
_IN_CHARACTERS = ("han", "kana", "hangul")


def names_firm(text: str) -> bool:
    """Whether words name a firm: by its legal form, or by what firms call themselves."""
    return bool(_FORMS.search(text)) or (bool(_CALLED.search(text) or _GROUP.search(text)) and not names_a_body(text))


def has_legal_form(text: str) -> bool:
    """Whether words hold the legal form of a firm, or call it a holding: no body of a state is called so."""
    return len(text) <= _LONGEST and bool(_FORMS.search(text) or _HOLDING.search(text))


def without_joint_stock(text: str) -> str:
    """Words without the legal forms in which companies of a state are held, too."""
    return _JOINT_STOCK.sub("", text)


def names_a_body(text: str) -> bool:
    """Whether words speak of a ministry, an embassy or another body of a state."""
    return bool(_OF_A_STATE.search(text))


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
