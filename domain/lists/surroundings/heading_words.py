"""The words by which a heading names a whole delegation, a side of talks or a group."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.group_words import GROUPS
from domain.lists.words.offices import name_like, office_like

WHOLE = (
    r"delegation|délégation|делегац[иі]|делегатс|delegaci[óo]n|delega[cç][ãa]o|delegazione|delegatsiya|heyet|comitiva"
    r"|(?:ال)?وفد|代表团|代表團|代表団"
    r"|composition|состав|құрам|tarkib|terkib|composición|composição|composizione|zusammensetzung"
    r"|\blist(?:e|a|s|esi|of)?\b|список|списка|тізім|ro['‘’ʻ]yxat|قائمة|名单|名單|名簿|annex|annexe|приложение"
    r"|қосымша"
    r"|anlage|anexo|allegato"
    r"|participants?\b|участник|teilnehmer|katılımcı|participantes|partecipanti|integrantes|қатысушы|المشاركين"
    r"|المشاركون|与会|與會|出席者|参加者"
    r"|同行者|명단|대표단|danh sách|đoàn đại biểu|\bskład\b|delegacj|seznam|členů|popis\b|izaslanstv"
    r"|списак|састав|névsor|küldötts|daftar|lijst|κατάλογ|αντιπροσωπ|רשימ|משלחת|فهرست|هیئت|सूची|प्रतिनिधिमंडल|รายชื่อ"
    r"|คณะผู้แทน"
    r"|složení|zloženie|sestava|sastav\b|skład\b|жагсаалт|төлөөлөгчд|დელეგაცი|\bსია\b|պատվիրակ|valtuuskun|delegație"
    r"|delegației|delegatie|delegasjon|delegaatio|delegācij|delegacij|küldöttség|λίστα"
)
_OF_A_SIDE = (
    r"\bside\b|\bparty\b|^from the |^from |^for the |\bpartie\b|^du côté|^pour la |сторон[аыеу]|^от |^со стороны"
    r"|тарап|тарабы|\bseite\b"
    r"|\bparte\b|^por (?:la |parte )|taraf|الجانب|^عن |方$|方[:：]|側(?:出席者)?$|측$|tomon|delegaciya"
)
MEMBERS = late_pattern(
    r"\b(?:members?|membres?|miembros|membros|membri|mitglieder|persons?|personnes?|personalities|personnalités"
    r"|personas|pessoas|representatives?"
    r"|représentants?|представител[иь]|лица|члены|participants?|delegates?|officers?|group|groupe|группа|служба"
    r"|личная|team|équipe|staff|personnel|персонал"
    r"|üyeleri|görevlileri|mensupları|vertreter|corps|correspondents?|attach[ée]s|адамдар|тұлғалар|қызметі|службы|of"
    r"|the|of the|des?|du|d['’]|и)\b",
    re.IGNORECASE,
)
_OF_DAYS = late_pattern(r"[^\d]{0,20}\d{1,2}\D.*\b(?:19|20)\d\d\D{0,12}")
"""The days of a visit: `3. bis 5. Juni 2026`."""


def names_a_side(words: str) -> bool:
    """Whether words name a side of talks: `from the French side`."""
    return bool(re.search(_OF_A_SIDE, words, re.IGNORECASE))


def is_group(words: str) -> bool:
    """Whether words name a group, not the office of one person in it: `Security`, not `Security officer`."""
    left = " ".join(MEMBERS.sub(" ", words).split())
    stripped = left
    for pattern in GROUPS.values():
        stripped = re.sub(rf"\w*(?:{pattern})\w*", " ", stripped, flags=re.IGNORECASE)
    return not office_like(" ".join(stripped.split())) if stripped.strip(" -–/&,.") else True


def has_parts(text: str) -> bool:
    """Whether a line is a name and an office with something between them, no title and the days of a visit."""
    found = re.split(r"\s[–—-]\s|,\s|\t", text, maxsplit=1)
    title = len(re.findall(WHOLE, found[0].casefold())) > 1  # `COMPOSITION OF DELEGATION – GOODWILL VISIT`
    whole = len(found) > 1 and not title and name_like(found[0]) and len(found[0].split()) > 1
    return whole and not (_OF_DAYS.fullmatch(found[1]) and re.match(rf"[^\W\d_]*(?:{WHOLE})", found[0].casefold()))
