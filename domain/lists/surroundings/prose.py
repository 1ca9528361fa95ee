"""The prose of the letter, the note or the mail a list came in, and of the page it was copied from."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.surroundings.mail_heads import MAIL_HEAD
from domain.lists.surroundings.reach import REACHED_AT
from domain.lists.surroundings.running_text import FOLLOWS, SENTENCE_WORDS, is_sentence_of_a_letter
from domain.lists.text.labelled import is_particular
from domain.lists.words.offices import names_an_office, office_like

_PAGE = late_pattern(
    r"^(?:[-–—]\s*)?(?:page|p\.|seite|стр(?:аница|\.)|бет|sayfa|pagina|página)\s*\d{1,3}(?:\s*(?:/|of|sur|von|из|de"
    r"|di)\s*\d{1,3})?\.?(?:\s*[-–—])?$"
    r"|^\d{1,3}\s*/\s*\d{1,3}$|^[-–—]\s*\d{1,3}(?:\s*(?:/|of|sur|von|из|de|di)\s*\d{1,3})?\s*[-–—]$",
    re.IGNORECASE,
)
"""The number of a page, as text copied from a PDF has it between the lines."""
_QUOTED = late_pattern(r"^\s*(?:>|\||&gt;)")
_GREETING = late_pattern(
    r"^(?:dear|hello|hi|all|good (?:morning|afternoon|day)|to whom|your excellency|excellency|madame|monsieur|chers?"
    r"|chères?|bonjour|sehr geehrte|liebe"
    r"|guten tag|уважаем|добрый день|здравствуйте|құрметті|sayın|değerli|merhaba|estimad|muy señor|prezad|gentil[ei]"
    r"|egregi|السادة|السيد|تحية|尊敬的"
    r"|beste|geachte|szanown|drog[iay]|kära|hej|hei|hyvä|kjære|tisztelt|kedves|stimat|bună|vážen|dobrý den|шановн"
    r"|добрий день|поштован|αγαπητ|αξιότιμ|안녕하|拝啓|お世話"
    r"|您好|laba diena|gerbiam\w*|labdien|tere|lugupeetud|austatud|përshëndetje|i nderuar|s?poštovan\w*"
    r"|kính (?:gửi|thưa)"
    r"|hurmatli|hörmətli|(?:уважаем|высокоуважаем|многоуважаем|estimad|prezad|egregi|gentilissim|szanown|шановн|поштован"
    r"|αγαπητ|αξιότιμ|vážen|почитува|uvažen|drah)\w*)\b.{0,80}[,!:，：،]\s*$",
    re.IGNORECASE,
)
_OF_A_NOTE = late_pattern(
    r"(?:presents? (?:its|his|her|their) compliments|has the hono[u]?r (?:to|of)|avails itself of"
    r"|présente ses compliments"
    r"|a l['’]honneur de|saisit cette occasion|свидетельствует (?:сво[её]|им|ему)|имеет честь|пользуется случаем"
    r"|beehrt sich|hat die ehre|benutzt diesen anlass|saluda (?:muy )?atentamente|tiene (?:el|a) (?:honor|honra)"
    r"|tem a honra|ha l['’]onore|presenta i (?:suoi|propri) complimenti|saygılarını sunar|құрметін білдір"
    r"|تهدي (?:أطيب )?تحياتها|تتشرف)",
    re.IGNORECASE,
)
"""What a note verbale says before the list in it and behind."""
_PLACE_AND_DAY = late_pattern(
    r"(?:[^\W\d_][\w .'’-]{1,30},?\s+)?(?:(?:the|le|den|am|on|il|el|aos|a)\s+)?\d{1,2}(?:st|nd|rd|th|er|\.)?\s+"
    r"(?:of |de |« ?)?[^\W\d_]{3,12}\.?\s+(?:de |of )?(?:19|20)\d\d(?:\s*(?:г\.?|года?|ж\.?|жыл\w*))?\.?"
    r"|\d{1,2}\.?\s+(?:de )?[^\W\d_]{3,12}\s+(?:de )?20\d\d(?:\s*(?:г\.?|года?|ж\.?|жыл\w*))?"
    r"(?:,?\s+\d{1,2}[:.]\d\d(?:\s*(?:uhr|h|ч\.?))?)?(?:,?\s+[^\W\d_][^\W\d_.-]{2,20})?",
    re.IGNORECASE,
)
"""Where and when a letter was written: Paris, 12 November 2026."""
_OF_A_PAGE = late_pattern(
    r"(?:published|posted|last updated|source|photo|publié|mis à jour|crédit|опубликован\w*|источник|фото"
    r"|veröffentlicht|quelle|foto|stand|kaynak|güncelleme|fuente|publicado|fonte"
    r"|来源|责任编辑|发布时间|жарияланды)"
    r"\b[^:：]{0,40}[:：].*",
    re.IGNORECASE,
)
"""What a page of the web says of itself below a list or above."""
_ROOM = late_pattern(
    r"(?:the )?(?:[^\W\d_]+ ){1,3}(?:room|hall|palace)|(?:salle|salon|palais|hôtel) [^,;:]{3,40}|\S* ?(?:saal|zimmer)"
    r"|(?:зал|дворец) [^,;:]{3,40}|[^,;:]{3,30} (?:зал|дворец|залы|сарайы|salonu|sarayı)",
    re.IGNORECASE,
)
"""Where those on a list meet: `Cabinet Room`."""
_LEADS_IN = late_pattern(
    r".*\b(?:accompanied by|accompagnée?s? (?:de|par|d['’])|acompañad[oa]s? (?:de|por)|acompanhad[oa]s? (?:de|por"
    r"|pel[oa])|accompagnat[oaie] d\w+|begleitet von|in begleitung von|в сопровождении|consists? of|composed of"
    r"|composée? (?:de|comme suit)|compuesta por|composta (?:da|por)|bestehend aus|в составе|includes?)\s*[:：]?",
    re.IGNORECASE,
)
"""What a sentence says before the persons it names."""
_NOTE = late_pattern(
    r"(?:n\.?\s?b\.?|diet(?:ary)?(?: requirements?| restrictions?| needs)?|allerg\w+|special (?:requirements?"
    r"|meals?)|meals?"
    r"|régime(?:s)?(?: alimentaires?)?|repas|питание|диета|verpflegung|unverträglichkeiten|dieta\w*|alergias"
    r"|flights?|transport(?:ation)?|accommodation|luggage|baggage|vols?|hébergement|рейс|перел[её]т|размещение|багаж"
    r"|unterkunft"
    r"|vuelos?|alojamiento|voli|alloggio|note|nota|remarque|примечание|ескерту?|anmerkung|hinweis|not|uwaga|注|备注|備考"
    r"|ملاحظة)\s*[:：.]\s*\S.*"
    r"|(?:contact(?: person| point)?|point of contact|poc|personne (?:de|à) contact(?:er)?|persona de contacto"
    r"|ansprechpartner(?:in)?"
    r"|kontaktperson|контакт(?:ное лицо|ы)?|referente|irtibat(?: kişisi)?|байланыс\w*|联系人|聯繫人|联络人|連絡先"
    r"|担当者?"
    r"|담당자"
    r"|연락처"
    r"|日程|日時|期間|場所|会場|宿泊先|时间|地点|행사|일시|장소|기간)\s*[:：]\s*\S.*",
    re.IGNORECASE,
)
"""A remark below a list: `NB: Ms Grech arrives a day earlier.`"""
_ADDRESSED = late_pattern(r".{2,60}(?:御中|各位|귀중|台鉴|台鑒)")
"""To which office a letter in Japanese, Korean or Chinese is."""
_SHORT_SENTENCE = late_pattern(r"[^\W\d_]+(?: [a-zà-ÿа-яё'’-]{2,}){1,3}(?<=[a-zà-ÿа-яё]{3})\.")
"""A few words that say something: `See below.`"""
_AT_AN_HOUR = late_pattern(
    r"[^\W\d_][^\d:：]{1,40}[:：]\s*(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|\d{1,2}[:.]\d\d)\b.*"
)
"""What happens on which day or at what hour: `Прибытие: 13.12.2026, рейс SZ-215, 06:30`."""
_NUMBER_OF_LETTER = late_pattern(r"(?:№|n[°º]|nr\.|исх\.?|ref\.?)\s*:?\s*[\w./-]*\d[\w./-]*", re.IGNORECASE)
_REFERENCE = late_pattern(
    r"(?:(?:n\.? ?[º°o]?\.?|№|no\.?|nr\.?|ref(?:erence)?\.?|réf\.?|исх\.?|sayı"
    r"|az\.?)\s*[:.]?\s*)+[\w.-]*\d[\w.-]*\s*[/–-]\s*[\w./ -]*\d+",
    re.IGNORECASE,
)
"""The number of a note or a letter: N.º 214/2025."""
_TO_A_PLACE = late_pattern(
    r"(?:to|in|à|en|nach|в|a) [^\W\d_][\w .'’-]{2,40}, (?:on )?\d{1,2}(?:\s*[-–]\s*\d{1,2})?\.? "
    r"[^\W\d_]{3,12}\.? (?:19|20)\d\d",
    re.IGNORECASE,
)
"""How the title of a list goes on in its next line: TO KAZAKHSTAN, 11 - 12 NOVEMBER 2025."""
_MONTHS = (
    "jan|ene|gen|feb|fév|fev|mar|märz|apr|avr|abr|mai|may|mag|jun|juin|giu|jul|juil|lug|aug|août|ago|sep|set|okt|oct|out|ott|nov"
    "|dez|dec|déc|dic|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел"
    "|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|paźd|list|grud|січ|лют|бер|кві|трав|чер|лип"
    "|сер|вер|жов|лист|груд"
)
"""How months begin."""
_DAYS = late_pattern(
    r"(?:令和|平成)?\s?[\d元〇一二三四五六七八九十]{1,4}\s?[年년]\s?[\d〇一二三四五六七八九十]{1,3}\s?[月월]"
    r"\s?[\d〇一二三四五六七八九十]{1,3}\s?[日일]\s?(?:[(（].[)）])?"
    r"|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\.?(?: ?г\.)?|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}\.?"
    r"|[^\W\d_]{3,10}\.? \d{1,2}(?:\s*[-–]\s*(?:[^\W\d_]{3,10}\.? )?\d{1,2})?,? (?:19|20)\d\d"
    r"|\d{1,2}\.?(?:\s*[-–]\s*|\.-)\d{1,2}\.? [^\W\d_]{3,12}\.? (?:19|20)\d\d(?: г\.| года)?"
    rf"|\d{{1,2}}\.?\s*[-–]\s*\d{{1,2}}\.? (?:de )?(?:{_MONTHS})[^\W\d_]*\.?(?: de)?(?: (?:19|20)\d\d\.?)?"
    rf"|(?:{_MONTHS})[^\W\d_]* \d{{1,2}}\s*[-–]\s*\d{{1,2}}(?:,? (?:19|20)\d\d)?",
    re.IGNORECASE,
)
"""On which days a visit is: November 11-12, 2025."""
_POSTAL = late_pattern(
    r".*[^\W\d_]{3,}.*\d{1,4}.*\b\d{5,6} [^\W\d_]{3,}.*|.*\b\d{5,6} [^\W\d_]{3,}.*[^\W\d_]{3,}.* \d{1,4}\w?"
)
"""A street with the number of a house, and a town with its own: `Via XX Settembre, 20 - 00187 Roma`."""


def is_prose(line: str) -> bool:
    """Whether a line is of a letter, a mail or a page, and names nobody."""
    whole = (
        _NOTE,
        REACHED_AT,
        FOLLOWS,
        _PLACE_AND_DAY,
        _DAYS,
        _TO_A_PLACE,
        _REFERENCE,
        _NUMBER_OF_LETTER,
        _AT_AN_HOUR,
        _OF_A_PAGE,
        _ROOM,
        _ADDRESSED,
    )
    begun = (_PAGE, _QUOTED, MAIL_HEAD, _GREETING)
    if line.endswith(("!", "！")) or _OF_A_NOTE.search(line) or any(pattern.fullmatch(line) for pattern in whole):
        return True
    if any(pattern.match(line) for pattern in begun) or is_particular(line):
        return True
    if _SHORT_SENTENCE.fullmatch(line) and not office_like(line):
        return True
    if _POSTAL.fullmatch(line) and not (has_courtesy(line) or names_an_office(line)):
        return True
    leads_in = len(line.split()) >= SENTENCE_WORDS and _LEADS_IN.fullmatch(line)
    return bool(leads_in) or is_sentence_of_a_letter(line)
