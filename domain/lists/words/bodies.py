"""Names of ministries, embassies, departments and the like: who sends a list, or where somebody works."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.name_order import is_patronymic
from domain.naming.words.lexicon import is_name_of_state

_MOST_WORDS = 14
"""Words of such a name at most."""
_BODY = late_pattern(
    r"(?:[^\W\d_]+ )?\w*(?:kanzlei|ministerium|botschaft|bundestag|bundesrat|nationalrat|landtag)"
    r"(?: (?:für|der|des|in) [^,;:–—\d]*)?"
    r"|(?:minist(?:ry|[eè]re|ero|erio|ério|erstwo|erstvo|arstvo)|ministerul|министерств[оа]|міністерство"
    r"|\w*министрлігі|\w*ministeri(?:ö|et|um)"
    r"|auswärtiges amt|bundes\w*amt|embassy|ambassade|ambasciata|embaja[d]a|embaixada|ambasada|посольство|елшілігі"
    r"|(?:\w+ )?botschaft|department|département|departamento|dipartimento|департамент|управление|администрация"
    r"|presidency|présidence|presidenza|presidencia|presidência|chancellery|chancellerie|kanzlei|канцелярия"
    r"|protokoll(?:a|et|abteilung)?|protocol[eo]|protocol (?:department|service|office|section)|cerimoniale"
    r"|ceremonial"
    r"|ufficio (?:del|di|cerimoniale)|(?:sub)?secretaría|dirección general|cancillería"
    r"|service (?:de |d['’]|du |des )?\w+|bureau (?:de|du|des|d['’])|direction (?:de|du|des|générale|d['’])|ufficio"
    r"|office of"
    r"|segreteria di stato|se[cz]ret[aá]r[ií]a d[eo] estado|secrétairerie d['’]état|n[ou]n[cz]i\w*tur[ae]"
    r"|нунциатура|staatssekretariat"
    r"|sezione (?:per|di)"
    r"|служба протокола|секретариат|secretariat|secrétariat|cabinet office)\b"
    r"(?! general)(?:[^,;:–—\d]*)"
    r"|(?:[^\W\d_]+ ){0,3}commission(?: (?:of|for|de|du|des) [^,;:–—\d]*)?|folketinget|riksdagen|stortinget|eduskunta"
    r"|(?:note|letter|message|lettre|nota|carta|lettera|schreiben|письмо|нота) (?:verbale )?"
    r"(?:from|of|d[eo]s?|du|da|der|von|della|dell['’]|d['’]|от|посольства|министерства) ?[^,;:–—\d]*"
    r"|(?:referat|abteilung|sachgebiet) [\w ]{1,20}"
    r"|[^,;:–—\d]* (?:bakanlığı|başkanlığı|büyükelçiliği|genel müdürlüğü)(?:na|nın)?"
    r"|[^,;:–—\d]* (?:vazirligi|elchixonasi|boshqarmasi|agentligi|qo[‘’ʻ']mitasi|nazirliyi|səfirliyi"
    r"|министрлиги|элчилиги)(?:ning|nin)?"
    r"|[\u3040-\u30ff\u3400-\u9fff・（）]{2,}(?:[省庁府局部室課]|大使館|領事館|使馆|办公[厅室]|委员会|外交部|司)"
    r"|[^,;:–—\d]*(?:სამინისტრო|საელჩო|նախարարություն|դեսպանություն|मंत्रालय|minisztériuma?|departementet|ministeriet)"
    r"|(?:سفارة|وزارة|ديوان|رئاسة|سفارت|وزارت|نهاد) [^,;:–—\d،]*"
    r"|[^,;:–—\d]* (?:министрлігі|елшілігі|әкімдігі|бөлімі|басқармасы|департаменті|агенттігі|комитеті)(?:не|нің)?"
    r"|(?:(?:АО|ООО|ТОО|ГУ|РГП) )?[«\"“][^«»\"“”]+[»\"”](?: (?:Р?К?ММ|АҚ|ЖШС))?",
    re.IGNORECASE,
)
"""What a letter is headed with: who writes it."""
_SHORT_BODY = late_pattern("[\u3040-\u30ff\u3400-\u9fff]{1,3}[部司室府省局課]")
_STEM_OF_BODY = late_pattern(
    "大統|总统|總統|総統|[国國][务務]|人民|[市州省县縣区區]政|[检検檢]察|特[別别]|[対对]外|東[アイ南]|中東|北東|旅[行遊游]|観光|[联聯連]絡|联络|保[卫衛]"
    "|[護护][衛卫]|安全|公共|公[関关]|外[務务交事]|[財财][務务政]|[防国國][衛卫防]|法[務务]|[総总][務务合理]|[経经][産产済济]|[環环]境|厚[労生]|国[交土]|[農农][水林业業]|文[科化旅]|内[閣阁]"
    "|首相|官房|宮内|警[察備备]|金融|特[許许]|商[務务]|教育|司法|交通|公安|[衛卫]生|民政|科技|工信|水利|礼[賓宾]|條法|条[法約约]|新[聞闻]|[領领]事"
    "|[亜亚非欧歐美北]洲|[欧歐西]亚|[北拉南]美|[国國][際际]|[軍军]控|政[策務务]|[規规][劃划]|干部|人事|行政|[辦办]公|秘[書书]|翻[訳译]|[儀礼][典式]|報道"
    "|[広廣]報|通商|貿易|贸易|企[画劃划]|[調调]査|情報|[会會][計计]|文書|管理|外[聯联]|[組组][織织]|宣[傳传]|[統统][戦战計计]|投[資资]|合作|[監监]察|[審审][計计]"
    "|税[務务]|海[関关]|能源|移民|接待|本部|支部|幹部|[機机][構构]|大臣|[総总]理|主席|[庁廳厅]|中央|[営营][業业]|事[務务]|技[術术]|[開开][発发]|市[場场]"
)
"""With what the name of a ministry, a department or an office begins in Chinese characters."""
_LAST_OF_SEVERAL = late_pattern(
    r"(?:of|for|des?|du|d['’]|für|di|по|ва)\b[^,;]*,(?: [^,;]+,)* [^,;]+ (?:and|und|et|e|y|и|және|va|ve) [^,;]+$"
    r"|^(?:министерство|міністерство) [^,;]*,(?: [^,;]+,)* [^,;]+ (?:и|та|і|й) [^,;]+$"
    r"|^[^,;]+,(?: [^,;]+,)* [^,;]+ (?:va|ve|və|және|жана) [^,;]+"
    r" (?:vazirligi|bakanlığı|nazirliyi|министрлігі|министрлиги)$",
    re.IGNORECASE,
)
"""The last of several matters a ministry is for: `Wirtschaft, Energie und Tourismus`."""


def is_body_for_several(words: str) -> bool:
    """Whether words name a body for several matters, with commas between: `Ministry of Trade, Industry and Energy`."""
    return _LAST_OF_SEVERAL.search(words) is not None and is_body(words)


def is_body(words: str) -> bool:
    """Whether words are the name of a ministry, an embassy or the like: who sends a list, or where somebody works."""
    body, comma, state = words.rpartition(", ")
    words = body if comma and is_name_of_state(state) else words
    if words.isupper() or _LAST_OF_SEVERAL.search(
        words
    ):  # a letterhead: `Bundesministerium für Wirtschaft, Energie und Tourismus`
        words = words.replace(",", "")
    if is_patronymic(words.split()[-1] if words.split() else ""):
        return False  # somebody behind his office: `Департамент директоры Оразбаев Нұржан Серікұлы`
    if _SHORT_BODY.fullmatch(words) and not _STEM_OF_BODY.search(words):
        return False  # 長谷部 and 山本健司 are persons
    parts = re.split(r"\s[–—-]\s|,\s", words)
    return len(words.split()) <= _MOST_WORDS and all(_BODY.fullmatch(part.strip()) for part in parts)
