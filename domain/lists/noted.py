"""What a list notes in brackets of somebody and is no part of his office: behind whom he stands, with whom he comes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson
from domain.lists.notes.named_in import each_once, members_in
from domain.lists.notes.places_told import behind_whom_noted

_WITH = late_pattern(
    r"(?:accompagne|accompanies|accompanying|attached to|with|сопровождает|при|begleitet|acompaña|accompagna|acompanha)"
    r"\s+(?:m\.|mmes?|mrs?|ms|h\.e\.|s\.e\.|the|l[ea]|г-на|г-жу|господина|госпожу|президента|министра|herrn|frau|sra?\.)"
    r"(?:\s.*)?",
    re.IGNORECASE,
)

_PERHAPS = late_pattern(
    r"sous réserve|à confirmer|t\.?b\.?c\b|to be confirmed|subject to|по согласованию|подтвержд|уточня|нақтылан"
    r"|\bkommt\b|\btrifft\b|\barriver?a?\b|\bприб(?:удет|ывает)|\barriv(?:es|ing|era|ará|erà)|\bjoin(?:s|ing)?\b"
    r"|\brejoin|\breist\b|\bllega|келеді|gelecek"
    r"|سيصل|يصل|抵达"
    r"|\b(?:anreise|ankunft|abreise|abflug|arrival|arrivée|departure|départ|llegada|salida|chegada|partida|arrivo|partenza"
    r"|прибытие|прил[её]т|вылет|отъезд)\b.*\d"
    r"|^(?:ab|bis|from|until|till|dès|jusqu['’]au|à partir du|с|до|по|desde|hasta|até|dal|fino al)"
    r"\s+(?:le |the |el |dem |o )?\d{1,2}\b"
    r"|^(?:was|bisher|zuvor|ранее|précédemment|antes)\s+(?:mrs?|ms|m\.|mme|dr|herr|frau|г-н|г-жа|sra?)\b"
    r"|vorbehalt|noch offen|por confirmar|a confirmar|da confermare|teyit|待定|待确认|قيد التأكيد|يؤكد لاحق",
    re.IGNORECASE,
)
"""Words that say that it is not certain yet, that he comes apart from the others, or who came before."""
_DUTY = late_pattern(
    r"副团长|副團長|秘书长|秘書長|note-?taker|deputy head of (?:the )?delegation|chef(?:fe)? adjointe?"
    r" de (?:la )?délégation"
    r"|заместитель главы делегации|副[团団團][长長]|翻译|翻譯|ведени[ея] записи|preneur de notes"
    r"|protokollführer(?:in)?",
    re.IGNORECASE,
)
"""What somebody does in the delegation, beside his office."""


def is_no_office(words: str) -> bool:
    """Whether words in brackets behind an office are none: what he does here, that he may not come, where he stands."""
    known = _DUTY.fullmatch(words) or _PERHAPS.search(words) or is_about_others(words)
    return bool(known) or bool(behind_whom_noted(words))


def is_about_others(words: str) -> bool:
    """Whether words in brackets say whom somebody accompanies: `(accompagne Mme Kallas)`."""
    return _WITH.fullmatch(" ".join(words.split())) is not None


def placed_behind(
    entries: Sequence[ListedPerson], standing: Sequence[Member], ranks: Mapping[str, int]
) -> tuple[ListedPerson, ...]:
    """The persons of a list, those it notes behind a member of the one that stands with who he is."""
    expected = [member for member in standing if member.travels]
    return tuple(_placed(entry, expected, ranks) if entry.beside else entry for entry in entries)


def _placed(entry: ListedPerson, standing: Sequence[Member], ranks: Mapping[str, int]) -> ListedPerson:
    named = {each.member for each in each_once(members_in(entry.beside, standing, ranks))}
    return msgspec.structs.replace(entry, behind=named.pop()) if len(named) == 1 and not entry.behind else entry
