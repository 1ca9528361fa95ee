"""What ends a letter, a mail or a list: `Kind regards`, who signs, a line of dashes."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.running_text import SENTENCE_WORDS

_SIGNED = late_pattern(
    r"[^\t]{4,}(?:\t{2,}|\s{6,})\s*(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w’'-]+|[^\t]{4,}(?:\t{2,}"
    r"|\s{6,})\s*[^\W\d_][\w’'-]+ (?:[^\W\d_]\.\s?){1,2}"
)
_RULE = late_pattern(r"[-_=*–—~]{3,}")
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
_CLOSES = late_pattern(
    r"\b(?:cordiali saluti|distinti saluti|freundlichen grüßen|salutations(?: \w+){0,2}|regards|saludos(?: cordiales)?"
    r"|cumprimentos|pozdrowieni[ae]m?i?|pozdravem|поважением|уважением|повагою|saygılarımızla|saygılarımla"
    r"|considération|consideración|consideração|considerazione|hochachtung|құрметпен)[.,!]?$",
    re.IGNORECASE,
)
"""With what a sentence ends that ends a letter."""


def is_rule(line: str) -> bool:
    """Whether a line is drawn of dashes: below a letterhead it ends nothing, below a list it does."""
    return bool(_RULE.fullmatch(line.strip()))


def ends_a_letter(line: str) -> bool:
    """Whether a line ends a letter or a mail: `Kind regards`."""
    return bool(_CLOSING.match(line)) or (len(line.split()) >= SENTENCE_WORDS and bool(_CLOSES.search(line)))


def is_signature(line: str) -> bool:
    """Whether a line below a table is of who signs it: his office, and far behind it his name with initials."""
    return bool(_SIGNED.fullmatch(line.strip()))
