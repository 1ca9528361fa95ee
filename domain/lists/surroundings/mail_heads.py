"""How a mail begins that was sent on: who sent it, to whom, when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy

MAIL_HEAD = late_pattern(
    r"^\s*(?:from|to|sent|date|subject|cc|bcc|reply-to|importance|attachments?|von|an|gesendet|betreff|datum|de|à|a"
    r"|objet|envoyé|cci?|asunto|para|enviado"
    r"|assunto|oggetto|inviato|от|кому|тема|дата|копия|отправлено|kimden|kime|konu|tarih|gönderildi|кімнен|кімге"
    r"|van|verzonden|aan|onderwerp|od|do|temat|wysłano|från|till|skickat|ämne|fra|til|emne|sendt|aihe|lähettäjä|către"
    r"|subiect|від|кому|відправлено|보낸 사람|받는 사람|제목|差出人|宛先|件名|送信日時"
    r"|feladó|címzett|tárgy|komu|předmět|mittente|data"
    r"|тақыры[пб]ы?|الموضوع|موضوع|θέμα|נושא|mövzu|mavzu|perihal|perkara|发件人|收件人|抄送|发送时间|主题|日期|寄件者|收件者|主旨)\s*(?:[:：]\s|：|(?<=[\u3400-\u9fff]):)",
    re.IGNORECASE,
)
_RARER_LABEL = late_pattern(
    r"(?:enviad[ao](?: em)?|data|ref|kutoka|kwenda|kwa|tarehe|yah|kumb|mada|dari|kepada|tanggal|hal|từ|gửi|kính gửi|đến"
    r"|ngày|dato|päiväys|za|zadeva|predmet|datum|από|προς|ημερομηνία|من|[إا]لى|التاريخ|از|به|تاریخ)\.?\s*:",
    re.IGNORECASE,
)
"""The labels of a letter in languages that mails are rarely in: `Kutoka: Idara ya Itifaki`."""
_LABELLED = late_pattern(r"[^\W\d_]{2,15}\.?(?: [^\W\d_]{1,15})?\s*[:：]\s*(?P<said>\S.*)")
_OF_A_LETTER = late_pattern(r"@|\b(?:19|20)\d\d\b")
"""What one of them has: an address, or a day."""
_FEWEST = 3


def begins_mail(line: str) -> bool:
    """Whether a line stands at the beginning of a mail that was sent on: who sent it, to whom, when."""
    return bool(MAIL_HEAD.match(line))


def _is_of_letters(line: str) -> bool:
    return begins_mail(line) or bool(_RARER_LABEL.match(line))


def lines_of_head(lines: Sequence[str]) -> int:
    """How many lines at the beginning of a text are the head of a letter or a mail, as their labels show.

    Each label is one of letters, one of several says an address or a day, and other lines follow. Any other label,
    such as `Name:` or `Deputy:`, is of the list itself.
    """
    said = [line.strip() for line in lines if line.strip()]
    head = list(takewhile(bool, map(_LABELLED.fullmatch, takewhile(_is_of_letters, said))))
    told = [found["said"] for found in head if found is not None]
    whole = _FEWEST <= len(told) < len(said) and not any(map(has_courtesy, told))
    if not whole or not any(map(_OF_A_LETTER.search, told)):
        return 0
    return [at for at, line in enumerate(lines) if line.strip()][len(told) - 1] + 1
