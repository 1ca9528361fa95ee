"""What a note says is to be done with a list, a line each: somebody replaced, struck off or added (protocol 4.9)."""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.change_verbs import LEADS_IN
from domain.lists.notes.changes_in_words import change_in_chinese, change_in_words, said_of_whom, sentences_of
from domain.lists.notes.instruction_words import COMING, HINTED, PATTERNS
from domain.lists.notes.nominative import as_called
from domain.lists.notes.sections_of_changes import InstructionKind
from domain.lists.text.name_and_office import name_and_office
from domain.lists.text.whole_names import is_name
from domain.naming.scripts.letters import is_unspaced

_PLACE = late_pattern(r"(?:(?:no\.?|number|row|n°|numéro|№|номер|nr\.?|sıra|пункт)\s*)(\d{1,3})", re.IGNORECASE)
_BY_NAME = late_pattern(r"замен\w+\s.*\bна\b|\bзамен\w+ на\b", re.IGNORECASE)
_INTO = late_pattern(
    r"\b(?:включить|добавить|ввести|внести|дополнить|включено|додано|введено|внесено)\s+(?=\w)", re.IGNORECASE
)
"""Verbs behind which a Russian name is declined: `включить Лаврентьева Дмитрия Сергеевича`."""
_OF_FATHER = late_pattern(r"(?:вича|ича|вны|чны|вну|чну)$")
"""How a declined patronymic ends."""
_ARTICLE = late_pattern(
    r"(?:la|il|lo|el|o|a|os|as|der|die|den|dem|le|the|dell?['’]|del|della|dal|dalla|al|alla)\s+|l['’]", re.IGNORECASE
)
_PRONOUN = late_pattern(
    r"(?:оның|u|uning|onun|kendisinin|改|现|他们|其|s?he|they|il|elle|er|sie|он|она|l[ue]i|él|ella|el[ea]|o|ол|هو|هي|他|她)",
    re.IGNORECASE,
)
_INITIAL = late_pattern(r"(?:^|[\s.])[^\W\d_]\.$")
_LONGEST = 400


_RELATIVE = late_pattern(
    r"(?<=\w),\s(?:qui|who|which|quien|che|котор(?:ый|ая|ые)|який|яка|który|która|který|která|ktor[ýá]|care|aki|joka|som)\s.*$"
)
"""What a sentence goes on to say of somebody behind his office."""
_REQUEST = late_pattern(r"bitte|please|kindly|просим|просьба|veuillez|prière|rogamos|lütfen|просимо", re.IGNORECASE)
_INTO_IT = late_pattern(
    r"^\s*(?:в (?:состав |список )?(?:нашей )?делегаци[июя]|в список(?: делегации)?|to (?:the|our) (?:list|delegation)"
    r"|à la (?:liste(?: de la délégation)?|délégation)|a la (?:lista|delegación)|alla (?:lista|delegazione)"
    r"|à (?:lista|delegação)|auf die (?:Liste|Delegationsliste)|in die (?:Liste|Delegation))\s+(?=\S)",
    re.IGNORECASE,
)
"""Into what somebody is to be taken."""
_IN_DELEGATION = late_pattern(
    r"\s(?:в составе(?: нашей)? делегации|в делегации|у складі делегації|in (?:our|the) delegation|in der delegation"
    r"|(?:dans|au sein de) (?:la|notre) délégation|en (?:la|nuestra) delegación|na (?:nossa )?delegação"
    r"|nella (?:nostra )?delegazione|делегация құрамында|heyette)(?=[\s,]|$)",
    re.IGNORECASE,
)


class Instruction(msgspec.Struct, frozen=True):
    """What is to be done: with whom, and who comes instead. Of a correction, how the row reads now."""

    kind: InstructionKind
    who: str
    by: str = ""
    number: int | None = None
    """The rank who is added is to have, where it says it."""

    @property
    def place(self) -> int | None:
        """The number on the list by which it says whom it means."""
        found = _PLACE.fullmatch(self.who)
        return int(found[1]) if found else None


def instruction_in(line: str) -> Instruction | None:
    """What a line says is to be done with the list; None: it says nothing of the kind."""
    text = _without_end(LEADS_IN.sub("", " ".join(line.split())).strip(" ;。"))
    if len(text) > _LONGEST:
        return None
    if (chinese := change_in_chinese(text)) is not None:
        return Instruction(*chinese)
    worded = _as_worded(text)
    worded = worded if worded is None or not _REQUEST.fullmatch(worded.who) else None
    if worded is not None and _PRONOUN.fullmatch(worded.who):
        return Instruction("add", worded.by) if worded.by else None
    if worded is not None and len(sentences_of(worded.who)) > 1:
        worded = next(filter(None, map(_as_worded, sentences_of(text))), None)
    return worded if worded is not None and _is_about_somebody(worded) else _in_a_sentence(line) or worded


def _is_about_somebody(worded: Instruction) -> bool:
    name = name_and_office(worded.who)[0]
    return worded.kind == "correct" or worded.place is not None or (":" not in name and is_name(name))


def _in_a_sentence(line: str) -> Instruction | None:
    """The same where the verb of a sentence says it."""
    found = change_in_words(line)
    if found is None:
        return None
    kind, who = found
    return Instruction(kind, _bare(as_called(who) if kind == "add" and _INTO.search(line) else who))


def _as_worded(text: str) -> Instruction | None:
    """The same where it is worded as such instructions usually are."""
    if not HINTED.search(text):
        return None
    for kind, patterns in PATTERNS.items():
        for pattern in patterns:
            found = pattern.fullmatch(text)
            said = found.groupdict() if found is not None else {}
            if any(not is_name(name_and_office(said["by"])[0]) for part in ("office", "name") if part in said):
                continue
            if "held" in said:
                parted = "、" if is_unspaced(said["who"]) else ", "
                return Instruction(kind, said["who"], f"{said['who']}{parted}{said['held'].strip()}")
            if any(map(str.isalnum, said.get("who", ""))):
                by = ", ".join(filter(None, (COMING.sub("", said.get("by") or ""), said.get("office"))))
                who = said_of_whom(said["who"])
                if any(map(_OF_FATHER.search, who.partition(",")[0].split())):
                    who = as_called(who)
                return Instruction(kind, _bare(who), _bare(as_called(by) if _BY_NAME.search(text) else by))
    return None


def _without_end(text: str) -> str:
    """The text without the full stop behind it; an initial keeps its dot."""
    return text if _INITIAL.search(text) else text.rstrip(" .")


def _bare(text: str) -> str:
    text = _INTO_IT.sub("", _RELATIVE.sub("", _IN_DELEGATION.sub("", text)))
    bare = _without_end(text.strip(' ,;:–—-«»“”„"').lstrip("."))
    bare = f"{bare}»" if bare.count("«") > bare.count("»") else bare
    article = _ARTICLE.match(bare)
    return bare[article.end() :] if article and has_courtesy(bare[article.end() :]) else bare
