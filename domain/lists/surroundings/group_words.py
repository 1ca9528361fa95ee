"""How headings name the categories of a delegation, in the languages lists come in (protocol 2.2)."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.delegation.category import Category
from domain.delegation.head_words import HEAD_OF
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.groups_told import ADVANCE

GROUPS: dict[Category, str] = {
    "business": r"делов|бизнес|business|affaires\b(?! (?:[ée]tr|mond))|empresar|imprenditor|wirtschaft"
    r"|iş (?:insan|adam"
    r"|dünya)"
    r"|іскер|предпринимат|رجال الأعمال|企业|企業|工商|경제사절|기업인"
    r"|ділов|bedrijfs|üzlet|oameni de afaceri|привред|privred"
    r"|podnikatel|経済界|doanh nghiệp|pengusaha"
    r"|biznes|délégation économique|doanh nghi|närings?livs(?:repr|del|före)|erhvervsdel|næringslivsdel|(?:economic"
    r"|trade|commercial) mission|mission (?:économique|commerciale)"
    r"|(?:экономическ|торгов|коммерческ)\w+ мисси|(?:misión|missão|missione) (?:econ[oóô]mic|comercia|commercial)"
    r"|(?:delegación|delegação|delegazione) (?:empresaria|imprenditorial)"
    r"|экономикалық миссия|сауда миссия|経済(?:ミッション|使節|代表団|団)|経済団体|경제(?:인|단체)"
    r"|(?:وفد|بعثة) (?:ال)?(?:اقتصادي|تجاري)|misja gospodarcz|gospodarcz\w+ misj",
    "press": r"\bpress\b|press corps|presse\b|\bmedia\b|médias?\b|\bmedien|journalist|пресс|\bсми\b|журналист"
    r"|представители средств|баспасөз|бұқаралық|бақ өкіл"
    r"|prensa|imprensa|comunicação social|medios de comunicación|comunicación social|stampa|medios|basın|mətbuat"
    r"|matbuot|الإعلام|الصحاف|الصحفي|新闻|新聞|记者|記者|媒体|媒體|報道関係|報道陣|報道機関|プレス|マスコミ"
    r"|기자단|취재|prasa\b"
    r"|dziennikarz|novinář|\btisk|sajtó|\bpers\b|lehdistön?\b|toimittajat|\bпреса|τύπο|δημοσιογράφ|עיתונ"
    r"|תקשורת|პრეს|ჟურნალისტ|մամուլ|լրագր|رسانه|خبرنگار|मीडिया|पत्रकार|สื่อมวลชน|báo chí|wartawan|presă|новинар"
    r"|novinar|сэтгүүлч",
    "crew": r"экипаж|\bcrew\b|équipage|besatzung|tripulaci|tripula[cç]|equipaggio|mürettebat|طاقم|机组|機組|экипажы",
    "accompanying": r"\bunofficial (?:delegation|members?|part(?:y|icipants?)|suite|delegates|group)"
    r"|(?:délégation|membres?|suite) non[- ]offici|inoffizielle\w* (?:delegation|mitglied|begleit)"
    r"|не ?официальн\w+ (?:делегаци|член|лиц|част|состав|участник)"
    r"|(?:бейресми|norasmiy|gayri ?resm[iî]) (?:делегаци|delega|heyet)"
    r"|(?:delegación|delegação|delegazione|miembros|membros|membri) (?:no|não|non)[- ](?:oficia|ufficial)"
    r"|nieoficjaln\w+ (?:delegac|część|skład)|неофіційн\w+ (?:делегац|член|част)"
    r"|(?:非公式|非正式)(?:随|代表|同行|成员|メンバー)"
    r"|비공식 ?(?:수행|대표|일행)|غير (?:ال)?رسمي(?:ين)?$"
    r"|\bсвит[аеуы]\b|сопровожд|accompan|accompagn|acompañant|acompanhant|accompagnat|begleit|refakat|бірге жүретін"
    r"|ілес(?:іп|пе)|entourage|suite\b|seguito\b|séquito|orszak|gefolge|seurue|maiyet|müşayiət"
    r"|مرافق|随行|隨行|同行|(?<!공식)수행원|towarzysz|doprovod|kísér|begeleid|medföljande|mukana"
    r"|супров|însoț|însoţ|прат(?:ња|ећ)|prat(?:nja|eći)|συνοδ|מלוו|tháp tùng|tùy tùng|tuỳ tùng"
    r"|pendamping|pengiring|rombongan|ผู้ติดตาม"
    r"|همراهان|дагалд|hamrohlik|kuzatib",
    "security": r"охран|охорон|безопасност|security|sécurité|gardes? du corps|protection officers?|close protection"
    "|protection rapprochée|sicherheit"
    r"|personenschutz|seguridad|segurança|sicurezza|scorta|koruma|güvenlik"
    r"|қауіпсіздік|күзет|الأمن|الحراس|^경호(?:원|팀|처)?$|ochron|funkcjonariusz|ayudantía|ochrank|bezpečnost|biztons"
    r"|testőr|beveilig|säkerhet"
    r"|livvakt|turvallisuus"
    r"|securitate"
    r"|^protecție|^ochrana$|^zaštita|^заштита|^захист"
    r"|безпек|ασφ[αά]λε[ιί]|אבטחה|დაცვ|անվտանգ|حفاظت|an ninh|pengamanan|keamanan|^keselamatan"
    r"|รักษาความปลอดภัย|警護|警備"
    r"|обезбе"
    r"|obezbe|osigura|хамгаалал|警卫|警衛|安保|安全|xavfsizlik|təhlükəsizlik",
    "support": r"^(?:other )?(?:staff|personnel|персонал)$|technicien|техническ|\bsupport(?:ing)?\b|\bappui\b|technique"
    "|technical|logist"
    "|обслуж|обеспеч|қызмет көрсету"
    r"|техникалық|técnic"
    r"|tecnic|apoio|apoyo|technisch|teknik|" + ADVANCE + r"|工作人员|工作人員|后勤"
    r"|\(advance\)|tim (?:pendahulu|aju)|wsparci|pendukung|ondersteun|tukihenkil|технічн|támogat|podpůrn|فني|الدعم"
    r"|texnik",
    "official": r"официальн|official|officiel|offiziell|oficial|ufficiale|resm[iî]|ресми|الرسمي|正式|官方|공식|rasmiy"
    r"|oficjaln|oficiáln|službe|званичн|zvaničn|офіційн|officië|hivatalos"
    r"|virallin|επίσημ|רשמי|ოფიციალ|պաշտոնակ|رسمی|आधिकारिक|ทางการ|chính thức|公式|албан ёс|rəsmi",
}  # fmt: skip
"""How a heading names a category of the delegation, in the languages lists come in. The first that fits holds."""
_CATEGORIES: dict[Category, str] = {
    "head": HEAD_OF + r"|^head$|^глава$|^(?:代表)?[团団團][长長]$",
    "spouse": r"^spouse|^conjoint|^épou|^супруг|^жұбай|^zevce|^eş\b",
}
_JOINED = late_pattern(r"\b(?:and|et|und|y|e|и|және|ve|і|και|i|a|och|og|en)\b|[,&/+]")
_OF_ESCORT = 3
_SUITE = late_pattern(
    r"\bsuite\b|\bсвит\w|séquito|s[eé]guito\b|gefolge|comitiva|maiyet|gevolg|följe|följe|随[員员]|隨員"
)
_NOT_OFFICIAL = late_pattern(
    r"\bun-?official|\bnon[- ](?:offic|uffic)|\b(?:no|não)[- ]oficial|не ?официальн|inoffiziell|非"
)
_OFFICIAL_DELEGATION = late_pattern(
    r"official delegation|délégation officielle|официальн\w+ делегаци|delegación oficial|delegação oficial"
    r"|delegazione ufficiale|offizielle\w* delegation|ресми делегация|resm[iî] heyet|الوفد الرسمي|官方代表团"
)
_TURKISH = late_pattern("[İĞŞəƏ]|BASIN|HEYET|LİSTE|GÖREVL|MENSUP")


@lru_cache(maxsize=20_000)
def category_in(words: str) -> Category | None:
    """The category of the delegation that words name, as those of a heading or a cell do."""
    if (named := group_named(words)) is not None:
        return named
    said = in_small_letters(words)
    for table in (_CATEGORIES, GROUPS):
        found = next((category for category, pattern in table.items() if re.search(pattern, said)), None)
        if found == "accompanying" and _is_escort(said):
            return "security"
        if found == "accompanying" and (_is_official_suite(said) or _is_official_delegation(said)):
            return "official"
        if found is not None:
            return found
    return None


def _is_escort(said: str) -> bool:
    """Whether a few words speak of company and of security as of one thing: `Συνοδεία ασφαλείας`."""
    few = len(said.split()) <= _OF_ESCORT and not _JOINED.search(said)
    return few and bool(re.search(GROUPS["security"], said))


def _is_official_suite(said: str) -> bool:
    """Whether words name the official suite of a sovereign, which is the official delegation: 公式随員."""
    suite = _SUITE.search(said) and re.search(GROUPS["official"], said)
    return bool(suite) and not _NOT_OFFICIAL.search(said)


def _is_official_delegation(said: str) -> bool:
    """Whether words name the official delegation, which accompanies whoever heads it."""
    return bool(_OFFICIAL_DELEGATION.search(said)) and not _NOT_OFFICIAL.search(said)


def in_small_letters(words: str) -> str:
    """Words in small letters; the Turkish ones where they have a capital of that alphabet."""
    turkish = words.replace("I", "ı").replace("İ", "i") if _TURKISH.search(words) else words
    return turkish.casefold().strip()
