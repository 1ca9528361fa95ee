"""What somebody is in a delegation by his office alone, where his list puts him under no heading (protocol 2.2)."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.delegation.category import Category
from domain.lists.offices import is_interpreter

_DUTIES: dict[Category, re.Pattern[str]] = {
    "security": late_pattern(
        r"(?:(?:close|personal) protection|protection (?:officer|agent)s?|bodyguard"
        r"|security (?:officer|agent|police|detail|guard))s?\b.*"
        r"|gardes? du corps\b.*|(?:officier|agent|responsable) de (?:la )?sécurité\b.*"
        r"|(?:сотрудник|офицер) (?:личной |службы )?(?:охраны|безопасности)\b.*|телохранител.*"
        r"|(?:жеке )?күзет (?:қызметкер|офицер).*|қауіпсіздік қызметкер.*"
        r"|personenschützer.*|sicherheitsbeamt.*|escolta\b.*|(?:agente|oficial) de segur(?:idad|ança)\b.*"
        r"|agente di (?:scorta|sicurezza)\b.*|(?:yakın )?koruma(?: (?:memuru|polisi|görevlisi))?"
        r"|警護官.*|.{0,6}警衛官|警卫(?:员)?|경호(?:원|관)|(?:ضابط|مرافق) (?:أمن|حماية).*",
        re.IGNORECASE,
    ),
    "press": late_pattern(
        r"(?:(?:special|photo|tv|chief|news) )*(?:correspondent|journalist|reporter|cameraman|camera(?:woman| operator)"
        r"|press photographer)\b.*|journaliste\b.*|correspondante?\b(?! diplo).*|cadreur\b.*"
        r"|(?:собственный |специальный )?корреспондент\b.*|журналист(?:ка)?\b.*|(?:теле)?оператор\b.*"
        r"|тілші\b.*|журналист\b.*|periodista\b.*|jornalista\b.*|giornalista\b.*|muhabir\b.*|kameraman\b.*|gazeteci\b.*"
        r"|記者|カメラマン|记者|摄影记者|기자|촬영기자|صحفي\b.*|مراسل\b.*",
        re.IGNORECASE,
    ),
    "crew": late_pattern(
        r"(?:co-?)?pilot\b.*|flight (?:attendant|engineer|captain)\b.*|cabin crew\b.*|copilote\b.*|(?:chef|hôtesse) de"
        r" cabine\b.*|hôtesse de l['’]air|(?:второй )?пилот\b.*|бортпроводни.*|бортинженер\b.*|командир (?:воздушного"
        r" судна|экипажа)\b.*|ұшқыш\b.*|бортсерік.*|flugbegleiter.*|pilotin\b.*|piloto\b.*|pilota\b.*|kabin memuru"
        r"|操縦士|客室乗務員|飞行员|乘务员|조종사|승무원|طيار\b.*",
        re.IGNORECASE,
    ),
}


def category_by_office(position: Wording) -> Category:
    """The category of somebody by the words of his office: an interpreter is support, though he stands among others."""
    offices = [words.strip() for words in position.values()]
    if any(map(is_interpreter, offices)):
        return "support"
    found = (each for each, pattern in _DUTIES.items() if any(map(pattern.fullmatch, offices)))
    return next(found, "official")
