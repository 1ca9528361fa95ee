"""Whether words of a programme name a place."""

from __future__ import annotations

import re

from desktop.wording.kind_told import kind_told
from desktop.wording.search import folded_to_search
from domain.core.cities import zone_of_city
from domain.lists.words.offices import names_an_office

_PLACE = re.compile(
    r"salle|salon|cour|hall|room|palais|palace|hotel|aeroport|airport|aeroporto|aeropuerto|flughafen|pavillon|pavilion"
    r"|place|square|quai|musee|museum|museu|museo|ambassade|embassy|embaixada|embajada|residence|residencia|chateau"
    r"|castle|centre|center|centro|ministere|ministry|ministerio|parlement|parliament|parlamento|senat|senate|assemblee"
    r"|assembly|eglise|church|cathedrale|cathedral|mosquee|mosque|monument|tombe|tomb|memorial|base|gare|station|port"
    r"|universite|university|universidade|stade|stadium|theatre|theater|opera|rue|avenue|boulevard|street|road|tarmac"
    r"|esplanade|jardin|garden|villa|maison|house|sala|palacio|plaza|praca|saal|schloss|parc|park|cimetiere|cemetery"
    r"|hippodrome|racecourse|temple|shrine|complex|campus|arena|stadion|kirche|sanctuaire|sanctuary|nonciature|nunciature"
    r"|\w*plein|\w*paleis|kabinet|cabinet|residentie|ministerie|luchthaven|kerk|ziekenhuis|hospital|building|\w*platz"
    r"|palast|ministerium|botschaft|residenz|rathaus|palazzo|piazza|ambasciata|residenza"
    r"|parvis|monastere|monastery|patriarcat|patriarchate|couvent|convent|abbaye|abbey|basilique|basilica|chapelle|chapel"
    r"|restaurant|ristorante|restaurante|ресторан|кафе|зал|кабинет|дворец|аэропорт|отель|гостиница|резиденция|музеи|посольство|мемориал|кремль|дом|площадь|улица|здание|театр"
    r"|вокзал|министерство|парламент|сенат|университет|центр|собор|монумент|могила|трап|стадион|ипподром|парк|сад"
    r"|набережная|проспект|комплекс|храм|церковь|мечеть|кладбище|усадьба|арена|монастырь|лавра|нунциатура|патриархия"
    r"|базилика|часовня"
    r"|сараи|сараиы|залы|әуежаи|әуежаиы|мұражаи|мұражаиы|қонақүи|резиденциясы|елшілігі|алаңы|стадионы|саябағы|орталығы"
    r"|қонақүиі|үиі|ғимараты|бөлмесі|кабинеті|мешіті|мейрамханасы|театры|ескерткіші|кешені|әуеаилақ|университеті|зауыты"
    r"|andar|etage|floor|этаж|obergeschoss|piso|kat|қабат|qavat|majilis|mazhilis|мәжіліс|мажилис"
    r"|әкімдік|әкімдігі|палатасы|столовая|корпус|студия|ауд|аудитория|деканат|палата|sacrario|\w*店"
    r"|акимат|фоие|галерея|библиотека|институт|завод|ресторан|холл|беседка|комната|переговорная"
    r"|alley|lobby|lounge|boardroom|auditorium|library|gallery|restaurant|pavilion|terminal|wing|courtyard"
    r"|bibliotheque|galerie|siege|cercle|auditorium|hemicycle|prefecture|mairie|institut|usine|laboratoire"
    r"|\w+saal|\w+haus|\w+halle|\w+zimmer|\w*kanzlei|\w+hotel|\w+museum|\w+strasse|amt|bundeskanzleramt|\w+kammer|hofburg|\w*oper"
    r"|\w+keller|\w+stube|\w*universitat|\w+flughafen|\w+theater|\w+denkmal|\w*foyer|\w+halle|ministerratssaal|kasino"
    r"|sede|cancilleria|congreso|congresso|camara|reitoria|auditorio|salon|teatro|catedral|catedrale|cattedrale|iglesia"
    r"|monumento|aula|instituto|istituto|bodega|adega|fabrica|fabbrica|restaurante|galleria|biblioteca|castello|chiesa|basilica"
    r"|municipio|prefettura|stazione|estacion|estacao|quirinale|farnesina|terraza|jardin|giardino|jardim|salao"
    r"|salonu|bakanligi|bakanlıgı|oteli|otel|havalimanı|havaalanı|sarayı|kosku|merkezi|muzesi|universitesi|restoran|restoranı"
    r"|lokantası|binası|meydanı|camii|buyukelciligi|konutu|orduevi|konukevi|odası|makamı|fabrikası|mudurlugu|baskanlıgı|meclisi"
    r"|vazirligi|mehmonxonasi|restorani|zali|xonasi|binosi|saroyi|aeroporti|markazi|muzeyi|universiteti|bogi|maydoni|teatri"
    r"|vokzali|hokimligi|qarorgohi|zal|zavodi|masjidi|majmuasi|instituti|kafesi"
    r"|(?:ال)?(?:وزاره|وزارة|فندق|قصر|مطار|قاعه|قاعة|مقر|غرفه|غرفة|متحف|جامعه|جامعة|دار|مجلس|مبنى|مركز|مطعم|صاله|صالة|ديوان|سفاره|سفارة"
    r"|مقام|ساحه|ساحة|حديقه|حديقة|مسجد|جامع|مسرح|قلعه|قلعة|نادي|مكتب|بيت|محطه|محطة|ميناء|معهد|مصنع|شركه|شركة|استاد|كنيسه|كنيسة|حي|صرح)"
    r"|\w*(?:宾馆|酒店|饭店|大厅|宫|大楼|会议室|会见厅|宴会厅|餐厅|大学|中心|机场|航站楼|车站|博物馆|广场|大厦|大会堂|使馆|公园|纪念碑|纪念堂|园区|工厂"
    r"|研究院|学院|剧院|体育馆|会堂|贵宾室|贵宾厅|国宾馆|苑|厅|展馆|总部|基地|故居|展厅|报告厅|外交部|商务部|教育部|省政府|市政府|总领馆|官邸|楼)"
)
"""Words that begin or end the name of a place, folded as words are to be searched."""
_ROOM = re.compile(
    r"palace|hall|room|airport|hotel|residence|дворец|зал|аэропорт|отель|сараиы|залы|әуежаиы"
    r"|vazirligi|bakanlıgı|mudurlugu|buyukelciligi|hokimligi|makamı|odası|salonu|zali|xonasi|binosi|binası|building|ғимараты|здание|кабинеті|кабинет"
)
"""What a place that is called by an office ends in: the Presidential Palace."""
_WORDS = re.compile(r"\w+")
_PERSON = re.compile(
    r"(?:s\.?\s?e\.?|h\.?\s?e\.?|m\.|mm\.|mme|mrs?\.?|ms\.?|dr\.?|г-н|г-жа|господин|herr|frau|sra?\.|dott\.?|sig\.?"
    r"|sayın|janob)(?:\s|$)",
    re.IGNORECASE,
)
_HOUSE = re.compile(
    r"(?:palais|palace|elysee|residence|hotel|ministere|ministry|parliament|parlement|дворец|дворц|резиденц|отел|гостиниц"
    r"|министерств|парламент|сараи|қонақүи)"
)
"""How the words begin for houses in a town."""
_AIRPORT = re.compile(
    r"a[eé]?ro?port|aeroporto|aeropuerto|flughaf|luchthaven|vliegveld|gare$|station$|аэропорт|вокзал|әуежаи"
)
"""How the words begin for where one arrives."""
_FLIGHT = re.compile(r"[A-Z0-9]{2,3}[ -]?\d{1,4}[A-Z]?")
"""The number of a flight or of an aircraft: KC421."""
_NUMBER_OF_A_FLIGHT = re.compile(r"[A-Z]{2,3} ?\d{3,4}")
_OPENING = "«“„\"‘'"
"""Quotation marks that a name may begin with."""
MOST_OF_A_NAME = 5
"""A name of a place with the word for it within, such as Grand Théâtre national, has no more words."""
MOST = 12
"""More words than these are no place."""


def has_word_of_place(text: str) -> bool:
    """Whether a text is short and begins or ends with a word for a place, or is a name with one in it.

    The President of the Senate is nobody's place.
    """
    said = text.strip()
    words = _WORDS.findall(folded_to_search(said))
    if not 0 < len(words) <= MOST:
        return False
    if _PLACE.fullmatch(words[0]):
        return True
    if _PERSON.match(said) or (names_an_office(said) and not _ROOM.fullmatch(words[-1])):
        return False
    named = len(words) <= MOST_OF_A_NAME and said.lstrip(_OPENING)[:1].isupper() and any(map(_PLACE.fullmatch, words))
    return named or bool(_PLACE.fullmatch(words[-1]))


def begins_as_place(text: str) -> bool:
    """Whether a text begins with a word for a place."""
    words = _WORDS.findall(folded_to_search(text))
    return bool(words) and _PLACE.fullmatch(words[0]) is not None


def is_flight(text: str) -> bool:
    """Whether a text is the number of a flight and nothing else: LA 140."""
    return _NUMBER_OF_A_FLIGHT.fullmatch(text.strip()) is not None


def is_in_town(text: str) -> bool:
    """Whether a palace, a residence or the like is named, to which one drives: no arrival of the visit."""
    return any(map(_HOUSE.match, _WORDS.findall(folded_to_search(text))))


def is_where_one_arrives(text: str, title: str) -> bool:
    """Whether a text is a city, or one name behind the title of an arrival or a departure: Vnukovo-2, but no flight."""
    if zone_of_city(text):
        return True
    told = kind_told(title)
    travels = told is not None and told.kind in ("arrival", "departure")
    return travels and len(text.split()) == 1 and not _FLIGHT.fullmatch(text) and looks_like_place(text)


def is_at_an_airport(text: str) -> bool:
    """Whether an airport or a station is named, where one arrives and is seen off."""
    return any(map(_AIRPORT.match, _WORDS.findall(folded_to_search(text))))


def looks_like_place(text: str) -> bool:
    """Whether a text names a place: by a word for one, or as a name that is neither an office nor an item."""
    said = text.strip()
    words = _WORDS.findall(folded_to_search(said))
    if not words or len(words) > MOST or _PERSON.match(said) or _NUMBER_OF_A_FLIGHT.fullmatch(said):
        return False
    if _PLACE.fullmatch(words[0]):
        return True
    if said[0].isdigit():
        return any(map(_PLACE.fullmatch, words))
    if not said.lstrip(_OPENING)[:1].isupper():
        return False
    if names_an_office(said):
        return bool(_ROOM.fullmatch(words[-1]))
    return any(map(_PLACE.fullmatch, words)) or kind_told(said) is None
