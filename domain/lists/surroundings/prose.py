"""The prose of the letter, the note or the mail a list came in, and of the page it was copied from."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.text.labelled import is_particular
from domain.lists.words.offices import joins, name_like, names_an_office, office_like

_PAGE = late_pattern(
    r"^(?:[-–—]\s*)?(?:page|p\.|seite|стр(?:аница|\.)|бет|sayfa|pagina|página)\s*\d{1,3}(?:\s*(?:/|of|sur|von|из|de"
    r"|di)\s*\d{1,3})?\.?(?:\s*[-–—])?$"
    r"|^\d{1,3}\s*/\s*\d{1,3}$|^[-–—]\s*\d{1,3}(?:\s*(?:/|of|sur|von|из|de|di)\s*\d{1,3})?\s*[-–—]$",
    re.IGNORECASE,
)
"""The number of a page, as text copied from a PDF has it between the lines."""
_QUOTED = late_pattern(r"^\s*(?:>|\||&gt;)")
_MAIL_HEAD = late_pattern(
    r"^\s*(?:from|to|sent|date|subject|cc|bcc|reply-to|importance|attachments?|von|an|gesendet|betreff|datum|de|à|a"
    r"|objet|envoyé|cci?|asunto|para|enviado"
    r"|assunto|oggetto|inviato|от|кому|тема|дата|копия|отправлено|kimden|kime|konu|tarih|gönderildi|кімнен|кімге"
    r"|van|verzonden|aan|onderwerp|od|do|temat|wysłano|från|till|skickat|ämne|fra|til|emne|sendt|aihe|lähettäjä|către"
    r"|subiect|від|кому|відправлено|보낸 사람|받는 사람|제목|差出人|宛先|件名|送信日時"
    r"|feladó|címzett|tárgy|komu|předmět|mittente|data"
    r"|тақыры[пб]ы?|الموضوع|موضوع|θέμα|נושא|mövzu|mavzu|perihal|perkara|发件人|收件人|主题|日期)\s*[:：]\s",
    re.IGNORECASE,
)
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
    r"(?:[^\W\d_][\w .'’-]{1,30},?\s+)?(?:(?:the|le|den|am|on|il|el)\s+)?\d{1,2}(?:st|nd|rd|th|er|\.)?\s+"
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
_REACHED_AT = late_pattern(
    r"(?:(?:tel|mob|cell|phone|fax|ph|тел|моб|факс|whatsapp|email|e-mail|mail|電話|电话|手机|هاتف)[^\W\d_]*"
    r"(?:\d?[.:：]+\s*|\s+|(?=[+(\d])))+"
    r"(?:[+(\d][\d\s()+./-]{4,}|\S+@\S+)|[+(\d][\d\s()+./-]{6,}|\S+@\S+\.\w+",
    re.IGNORECASE,
)
"""By which number or address somebody is reached, alone in a line."""
_REACH = late_pattern(
    r"[\s,;:(（–—-]*(?:(?:tel|mob(?:ile)?|cell|phone|fax|тел(?:ефон)?|моб|факс|ұялы|whatsapp|e-?mail|mail|携帯|電話|电话|手机"
    r"|전화|هاتف)"
    r"\s*[.:：]*\s*)?(?:\+\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+\.[\w.-]*\w)\s*[)）]?",
    re.IGNORECASE,
)
"""By which number or address somebody is reached, within a line."""
_REACH_SET_OFF = late_pattern(
    r"(?:\s*[,;:(（–—]\s*|\s+-\s+|^\s*|\s+(?=tel|тел))(?:"
    r"(?:tel|mob(?:ile)?|cell|phone|fax|тел(?:ефон)?|моб|факс|ұялы|携帯|電話|电话|手机|전화"
    r"|هاتف)\s*[.:：]*\s*\(?\d[\d\s()./-]{4,}\d"
    r"|№\s?\d{1,4}[a-zа-я]?(?!\w)(?:\s*\([^()]{1,20}\))?|vip[- ](?:зал|lounge|hall|salon)\w*"
    r"|(?:room|rm|chambre|комната|комн|бөлме|zimmer|oda|habitación|quarto|部屋|房间|객실)\s*[.:：]*\s*(?:no\.?|nr\.?|n°|№)?"
    r"\s*\d{1,4}[a-z]?(?!\w)"
    r")\s*(?:[)）]|[\s.,;]*$)",
    re.IGNORECASE,
)
"""The same by a bare number, or a room, in brackets or at the end of a line: within an office it is of that office."""
_ADDRESSED = late_pattern(r".{2,60}(?:御中|各位|귀중|台鉴|台鑒)")
"""To which office a letter in Japanese, Korean or Chinese is."""
_SET_OFF = late_pattern(r"[,;:(（–—]|\s-\s|\t")
_BRACKETED = late_pattern(r"\s*[(（][^()（）]*[)）]")
_PARTED = late_pattern(r"[,;(–—]|:\s|\s-\s")
_ELIDED = late_pattern(r"(?<!\w)(?:[dl]|dell|all|nell)['’]", re.IGNORECASE)
_FEWEST_SMALL = 2
_SIGNED = late_pattern(
    r"[^\t]{4,}(?:\t{2,}|\s{6,})\s*(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w’'-]+|[^\t]{4,}(?:\t{2,}"
    r"|\s{6,})\s*[^\W\d_][\w’'-]+ (?:[^\W\d_]\.\s?){1,2}"
)
_RULE = late_pattern(r"[-_=*–—~]{3,}")
_FOLLOWS = late_pattern(r".{2,40}(?:如下|见下|列于下|(?:以下|下記)の(?:とおり|通り).{0,16}|다음과 같습니다)[:：。.]?")
"""How a sentence ends before a list in Chinese, Japanese or Korean: it follows."""
_COURTESY_AND_NAME = 3
_COMES_TOO = late_pattern(
    r"\b(?:accompan\w+|accompagn\w+|acompañ\w+|acompanh\w+|сопрово\w+|begleit\w+|towarzysz\w+|ілесіп|eşlik"
    r"|also (?:travel|attend|join)\w*|также (?:прибу|прие|едет|войд)\w*|se joindr\w+|joined by)\b",
    re.IGNORECASE,
)
"""What a sentence says of those who come besides."""
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
_CLOSING = late_pattern(
    r"^\s*(?:--+\s*$|_{5,}|-{5,}\s*(?:original|forwarded|исходное|ursprüngliche|message)|(?:(?:kind|best|warm|with"
    r"|many)\s+)?(?:regards|wishes|thanks|thank you|rgds|tks|thx|brgds)\b(?! for)"
    r"|ta[.,!]?\s*$|(?:merci|gracias|obrigad[oa]|grazie|danke|dank u|рахмет|rahmat)(?=\s*(?:[.,!]|$))"
    r"|(?:yours|your)s? (?:sincerely|faithfully|truly)|sincerely|cheers|respectfully|cordialement|bien (?:à vous"
    r"|cordialement)|meilleures salutations"
    r"|veuillez agréer|salutations|sentiments|mit (?:freundlichen|besten|vorzüglicher)|freundliche grüße|viele grüße"
    r"|beste grüße|hochachtungsvoll"
    r"|с уважением|с наилучшими|искренне|заранее благодар|спасибо|исп(?:олнитель)?\.?\s*:|исп\.|тел\.|құрметпен"
    r"|орынд\.|saygılar|iyi çalışmalar|teşekkür"
    r"|(?:un )?(?:cordial|atent\w+) saludos?|saludos|atentamente|atenciosamente|cordialmente|distinti saluti"
    r"|cordiali saluti|مع (?:خالص|فائق|أطيب|تحيات)|وتفضلوا"
    r"|restant à (?:votre|ta)|(?:je|nous) vous (?:prie|prions) d|dans l[’']attente|hörmətlə|ihtirom"
    r"|met vriendelijke|hoogachtend|z poważaniem|pozdrawiam|med vänlig|mvh|ystävällisin|terveisin|med venlig"
    r"|üdvözlettel"
    r"|tisztelettel|cu stimă|cu respect|s pozdravem|s úctou|з повагою"
    r"|с поштовањем|με εκτίμηση|감사합니다|以上$|以下余白|이상$|敬具|(?:med )?ven+lig hilsen|beste hilsen"
    r"|hilsen[,.]?\s*$|pagarbiai|su pagarba|ar cieņu|lugupidamis"
    r"|austusega"
    r"|me respekt|s (?:s?poštovanjem|pozdravom)|lep pozdrav"
    r"|trân trọng|hormat (?:kami|saya)|с (?:почит|поважање)|հարգանքով|პატივისცემით|ขอแสดงความนับถือ|よろしくお願い"
    r"|בברכה|בכבוד רב|תודה (?:רבה|מראש)|با احترام|با تشکر|ขอบคุณ|धन्यवाद|भवदीय|此致|谢谢|顺祝|sent from my|envoyé de mon"
    r"|отправлено с|hurmat bilan)",
    re.IGNORECASE,
)
_OF_SOMEBODY_NAMED = late_pattern(
    r"(?:he|she|they|it|this|these|we|please|kindly|his|her|their|ils?|elles?|nous|je|veuillez|merci|prière"
    r"|leur|cette?"
    r"|он|она|они|мы|просим|прошу|его|её|их|ол|олар|біз|er|wir|bitte|él|ella|ellos|egli|lui|lei|onlar|lütfen)"
    r"\s+(?P<verb>[^\W\d_]+)\b.*[.!?…]",
    re.IGNORECASE,
)
"""A sentence about who was named before, or to the reader: `He ranks after Mr Musar.`"""
_SENTENCE_WORDS = 5
_ENDS_IN_INITIALS = late_pattern(r"\b[^\W\d_a-zа-яё]\.\s?[^\W\d_a-zа-яё]\.$")
_SENTENCE_ENDS = late_pattern(r"(?:(?<=[a-zß-ÿа-яёәіңғүұқөһ]{4})|(?<=\d))[.!?]\s+(?=[^\W\d_a-zа-я])")
"""Where a sentence ends within a line and another begins."""
_CLOSES = late_pattern(
    r"\b(?:cordiali saluti|distinti saluti|freundlichen grüßen|salutations(?: \w+){0,2}|regards|saludos(?: cordiales)?"
    r"|cumprimentos|pozdrowieni[ae]m?i?|pozdravem|поважением|уважением|повагою|saygılarımızla|saygılarımla"
    r"|considération|consideración|consideração|considerazione|hochachtung|құрметпен)[.,!]?$",
    re.IGNORECASE,
)
"""With what a sentence ends that ends a letter."""
_POSTAL = late_pattern(
    r".*[^\W\d_]{3,}.*\d{1,4}.*\b\d{5,6} [^\W\d_]{3,}.*|.*\b\d{5,6} [^\W\d_]{3,}.*[^\W\d_]{3,}.* \d{1,4}\w?"
)
"""A street with the number of a house, and a town with its own: `Via XX Settembre, 20 - 00187 Roma`."""


def names_who_comes_too(line: str) -> bool:
    """Whether a sentence says that somebody comes along, whom it names: `… sera accompagnée de …, MM. Ba et Sy, …`."""
    words = line.split()
    named = any(
        has_courtesy(" ".join(words[at : at + _COURTESY_AND_NAME])) and words[at + 1][:1].isupper()
        for at in range(1, len(words) - 1)
    )
    return named and bool(_COMES_TOO.search(line))


def begins_mail(line: str) -> bool:
    """Whether a line stands at the beginning of a mail that was sent on: who sent it, to whom, when."""
    return bool(_MAIL_HEAD.match(line))


def _is_sentence(line: str) -> bool:
    words = line.split()
    said = _OF_SOMEBODY_NAMED.fullmatch(line)
    if said is not None and said["verb"].islower():
        return True
    if len(words) < _SENTENCE_WORDS or line[-1] not in ".!?,:;…" or has_courtesy(line) or line[0].isdigit():
        return False
    if words[0].islower() and names_an_office(words[0]):
        return False
    first = re.split(r"[,;–—]\s|\s-\s", line, maxsplit=1)[0]
    if len(first.split()) > 1 and name_like(first):
        return False
    return sum(word[:1].islower() for word in words) >= 0.6 * len(words) and not re.search(r"[:：]$", line[:40])


def says_of_somebody(line: str) -> bool:
    """Whether a line says something of persons, and no office: `Herr Petersen und Frau Kröll essen vegetarisch.`"""
    short = len(line.split()) < _SENTENCE_WORDS
    if line[-1:] not in (".", "!") or short or "\t" in line or _ENDS_IN_INITIALS.search(line):
        return False
    said = _SENTENCE_ENDS.split(_BRACKETED.sub("", line))[0]
    apart = bool(_PARTED.search(said)) or names_an_office(said)
    small = [word for word in said.strip(".").split() if word.islower() and word.isalpha() and not joins(word)]
    return not apart and len(small) >= _FEWEST_SMALL


def is_rule(line: str) -> bool:
    """Whether a line is drawn of dashes: below a letterhead it ends nothing, below a list it does."""
    return bool(_RULE.fullmatch(line.strip()))


def ends_a_letter(line: str) -> bool:
    """Whether a line ends a letter or a mail: `Kind regards`."""
    return bool(_CLOSING.match(line)) or (len(line.split()) >= _SENTENCE_WORDS and bool(_CLOSES.search(line)))


def reaches_somebody(line: str) -> bool:
    """Whether a line is a telephone number or an address, and nothing else."""
    return bool(_REACHED_AT.fullmatch(line.strip()))


def without_reach(text: str) -> tuple[str, str]:
    """A text without the numbers and addresses by which somebody is reached, and these."""
    if not any(map(str.isdigit, text)) and "@" not in text:
        return text, ""
    found: list[str] = []
    for pattern in (_REACH, _REACH_SET_OFF):
        while (each := pattern.search(text)) is not None:
            said = each.group().strip(" ,;:（–—-")
            found.append(said if "(" in said[1:] else said.strip(" ,;:()（）–—-"))
            text = " ".join(f"{text[: each.start()]} {text[each.end() :]}".split()).replace(" ,", ",")
    return text, "; ".join(found)


def leads_to_list(line: str) -> bool:
    """Whether a sentence says that a list follows: by a colon, or in words of Chinese, Japanese or Korean."""
    return line.rstrip().endswith((":", "：")) or bool(_FOLLOWS.fullmatch(line.strip()))


def is_running_text(line: str) -> bool:
    """Whether a line begins with words that run on as those of a sentence do, and with no name and no office."""
    if name_like(without_courtesies(line.rpartition(":")[2])) and ":" in line:
        return False  # somebody behind words that say what he does
    first = _ELIDED.sub("", _SET_OFF.split(line.strip(), maxsplit=1)[0])
    words = without_courtesies(in_company(first).text).split()
    small = [word for word in words if word.islower() and not joins(word)]
    several = len(small) >= _FEWEST_SMALL and any(word[:1].isupper() for word in first.split())
    return several and not names_an_office(first)


def is_signature(line: str) -> bool:
    """Whether a line below a table is of who signs it: his office, and far behind it his name with initials."""
    return bool(_SIGNED.fullmatch(line.strip()))


def is_prose(line: str) -> bool:
    """Whether a line is of a letter, a mail or a page, and names nobody."""
    whole = (
        _NOTE,
        _REACHED_AT,
        _FOLLOWS,
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
    begun = (_PAGE, _QUOTED, _MAIL_HEAD, _GREETING)
    if line.endswith(("!", "！")) or _OF_A_NOTE.search(line) or any(pattern.fullmatch(line) for pattern in whole):
        return True
    if any(pattern.match(line) for pattern in begun) or is_particular(line):
        return True
    if _SHORT_SENTENCE.fullmatch(line) and not office_like(line):
        return True
    if _POSTAL.fullmatch(line) and not (has_courtesy(line) or names_an_office(line)):
        return True
    leads_in = len(line.split()) >= _SENTENCE_WORDS and _LEADS_IN.fullmatch(line)
    return bool(leads_in) or _is_sentence(line)
