"""How a mail begins that was sent on: who sent it, to whom, when."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

MAIL_HEAD = late_pattern(
    r"^\s*(?:from|to|sent|date|subject|cc|bcc|reply-to|importance|attachments?|von|an|gesendet|betreff|datum|de|à|a"
    r"|objet|envoyé|cci?|asunto|para|enviado"
    r"|assunto|oggetto|inviato|от|кому|тема|дата|копия|отправлено|kimden|kime|konu|tarih|gönderildi|кімнен|кімге"
    r"|van|verzonden|aan|onderwerp|od|do|temat|wysłano|från|till|skickat|ämne|fra|til|emne|sendt|aihe|lähettäjä|către"
    r"|subiect|від|кому|відправлено|보낸 사람|받는 사람|제목|差出人|宛先|件名|送信日時"
    r"|feladó|címzett|tárgy|komu|předmět|mittente|data"
    r"|тақыры[пб]ы?|الموضوع|موضوع|θέμα|נושא|mövzu|mavzu|perihal|perkara|发件人|收件人|主题|日期)\s*[:：]\s",
    re.IGNORECASE,
)


def begins_mail(line: str) -> bool:
    """Whether a line stands at the beginning of a mail that was sent on: who sent it, to whom, when."""
    return bool(MAIL_HEAD.match(line))
