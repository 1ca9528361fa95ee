"""What somebody is in a delegation by his office alone, where his list puts him under no heading (protocol 2.2)."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.delegation.category import Category
from domain.lists.words.offices import is_interpreter, names_an_office
from domain.registry.junior_ministers import is_junior_minister
from domain.registry.office_words import class_in_some_words

_DUTIES: dict[Category, str] = {
    "security": r"(?:close|personal) protection(?: officers?)?|protection (?:officer|agent)s?|bodyguards?"
    r"|security (?:officer|agent|detail|guard)s?|security police|gardes? du corps"
    r"|(?:officier|agente?|responsable) de (?:la )?(?:sécurité|protection(?: rapprochée)?)"
    r"|(?:сотрудник|офицер) (?:личной |службы )?(?:охраны|безопасности)|сотрудник службы государственной охраны"
    r"|телохранитель|(?:жеке )?күзет (?:қызметкері|офицері)|қауіпсіздік қызметкері"
    r"|personenschützer(?:in)?|sicherheitsbeamt(?:er|e|in)|escolta|(?:agente|oficial) de segur(?:idad|ança)"
    r"|agente di (?:scorta|sicurezza)|(?:yakın )?koruma(?: (?:memuru|polisi|görevlisi))?"
    r"|警護官|.{0,6}警衛官|警卫(?:员)?|경호(?:원|관)|(?:ضابط|مرافق) (?:أمن|حماية)",
    "press": r"(?:(?:special|photo|tv|chief|news) )*(?:correspondent|journalist|reporter|cameraman|camera(?:woman"
    r"| operator)"
    r"|press photographer)|journaliste|correspondante?|cadreur"
    r"|(?:собственный |специальный )?корреспондент|журналист(?:ка)?|(?:теле|видео)оператор"
    r"|тілші|periodista|jornalista|giornalista|muhabir|kameraman|gazeteci"
    r"|記者|カメラマン|记者|摄影记者|기자|촬영기자|صحفي|مراسل",
    "crew": r"(?:co-?)?pilot|flight (?:attendant|engineer|captain)|cabin crew|copilote|(?:chef|hôtesse) de cabine"
    r"|hôtesse de l['’]air|(?:второй )?пилот|бортпроводни(?:к|ца)|бортинженер|командир (?:воздушного судна|экипажа)"
    r"|ұшқыш|бортсерік|flugbegleiter(?:in)?|pilotin|piloto|pilota|kabin memuru"
    r"|操縦士|客室乗務員|飞行员|乘务员|조종사|승무원|طيار",
}
"""A duty by which somebody is no official, as it is called where it is all that he does."""
_BEHIND: dict[Category, str] = {
    "security": r".*\b(?:security|police|protection|guard|embassy|sécurité|gendarmerie|polizei|охран\w*"
    r"|безопасност\w*"
    r"|полици\w*|посольств\w*|күзет\w*|policía|polizia|polícia|emniyet|koruma)\b.*"
    r"|(?:the )?(?:president|prime minister)|(?:président|premier ministre)|президента(?: \w+)?"
    r"|премьер-министра(?: \w+)?",
    "press": r"(?i:.*\b(?:agency|news\w*|tv|television|radio|times|daily|post|press|media|herald|tribune|gazette|agence"
    r"|presse"
    r"|télévision|journal|agentur|zeitung|fernsehen|телеканал\w*|телевидени\w*|агентств\w*|новости|газет\w*|журнал\w*"
    r"|радио\w*|сми|риа|тасс|хабар|арнасы|агенттігі|агентлиги|agencia|agenzia|televisi\w+|ajansı|gazetesi)\b.*)"
    r"|[A-ZА-Я][A-ZА-Я0-9]{1,6}(?: [A-Z]\w+)?|[«“\"].+[»”\"]|[A-Z][a-z]+(?: [A-Z][a-z]+)?",
    "crew": r".*\b(?:aircraft|air ?force|air ?lines?|airways|plane|flight|wing|squadron|avion|самол[её]т\w*|борт\w*"
    r"|авиа\w*|воздушн\w+|flugbereitschaft|luftwaffe|avión|avião|aereo|uçağı)\b.*",
}
"""Whose duty it may be: who is guarded, the medium, the aircraft."""
_IN_ITS_OFFICES = late_pattern(
    r"\b(?:social\w*|civil\w*|aliment\w*|banking|committee|commission|parliament\w*|комитет\w*|парламент\w*|unhcr"
    r"|icrc)\b",
    re.IGNORECASE,
)
"""What makes of a duty's words another office."""
_OF_OTHERS = late_pattern(
    r"(?P<link>\s*[,،、(（–—/]\s*|\s+-\s+|\s+)(?:(?:of|for|at|with|from|de|du|des|di|del|della|von|der)\s+(?:the\s+"
    r"|la\s+)?"
    r"|de l['’]|d['’]|l['’])?(?P<behind>.+?)[)）]?",
    re.IGNORECASE,
)
_NOT_OF_A_STATE_ALONE = ("head-of-state", "vice-president", "governor", "state-company", "business", "staff")
"""Offices that firms and clubs have as well, by their words."""
_CHAIRED = "prime-minister"
"""Of whom the words are those of any chairman, too."""
_OF_GOVERNMENT = ("minist", "премьер", "başbakan", "总理", "總理", "총리", "首相", "رئيس الوزراء")
"""How a head of government is called, and no chairman."""


def category_by_office(position: Wording) -> Category:
    """The category of somebody by the words of his office: an interpreter is support, though he stands among others."""
    offices = [words.strip() for words in position.values()]
    if is_of_a_state(position, "support"):
        return "official"
    if any(map(is_interpreter, offices)):
        return "support"
    return next((each for each in _DUTIES if any(_is_duty(each, words) for words in offices)), "official")


def is_of_a_state(position: Wording, category: Category) -> bool:
    """Whether an office is one of a state, so that its holder comes as no more than the list says in his own row.

    A firm has presidents and chairmen too.
    """
    found = class_in_some_words(position)
    if found is None:
        return is_junior_minister(position)
    if category != "business":
        return found not in ("state-company", "business", "staff")
    if found == _CHAIRED:
        return any(each in words.casefold() for words in position.values() for each in _OF_GOVERNMENT)
    return found not in _NOT_OF_A_STATE_ALONE


def _is_duty(category: Category, office: str) -> bool:
    """Whether a duty is the whole office, or its head with nothing behind but whom or what it is for."""
    for length in _ends(office):
        if re.fullmatch(_DUTIES[category], office[:length], re.IGNORECASE):
            rest = office[length:]
            return not rest.strip() or _is_for(category, rest)
    return False


def _ends(office: str) -> list[int]:
    """Where the words of an office end, the last first."""
    return [len(office), *(found.start() for found in reversed(list(re.finditer(r"(?<=[^\W_])(?=[^\w'’-])", office))))]


def _is_for(category: Category, rest: str) -> bool:
    found = _OF_OTHERS.fullmatch(rest)
    if found is None or _IN_ITS_OFFICES.search(found["behind"]):
        return False
    behind = found["behind"]
    fits = re.fullmatch(_BEHIND[category], behind, re.IGNORECASE if category != "press" else 0)
    return fits is not None and not (category == "press" and names_an_office(behind.split()[0]))
