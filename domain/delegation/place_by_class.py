"""Where somebody stands of whom the order his side gave says nothing: by the class of his office (protocol 4.9).

Behind the last of his own class; where there is none, below those of higher classes and above those of lower ones. A
class that was not noted is the one the words of an office name. Nobody comes above the head of the delegation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from msgspec.structs import replace

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.delegation.category import APART
from domain.delegation.delegation import Delegations, Member
from domain.delegation.order_rule import office_rank
from domain.registry.junior_ministers import is_junior_minister
from domain.registry.office_class import OFFICE_CLASSES, OfficeClass
from domain.registry.office_words import class_in_some_words, is_heir

_ClassRank = tuple[int, int, bool]
"""The part of the list, how high a class stands in the order followed, and whether the office is below its class."""
_Ranks = Sequence[_ClassRank | None]
_HIGH_CLASSES = OFFICE_CLASSES[: OFFICE_CLASSES.index("minister") + 1]
"""Ministers and whoever stands above them."""

_SERVES = late_pattern(
    r"(?:(?:personal|chief|senior|military|official|личн\w+|старш\w+|военн\w+|officielle?|жеке)\s+)?"
    r"(?:adjutant|aide-de-camp|interpreter|translator|note-taker|physician|doctor|photographer|valet|bodyguard"
    r"|interprète|traduct|aide de camp|médecin|photographe|garde du corps|adjudant"
    r"|адъютант|переводчик|врач|фотограф|телохранител|камердинер|стенограф"
    r"|аудармашы|дәрігер|dolmetscher|arzt|intérprete|traductor|médico|tercüman|翻译|译员|通訳|مترجم)",
    re.IGNORECASE,
)
"""How the words begin that name who serves others, whoever they are: an adjutant, an interpreter, a physician."""
_BELOW_DEPUTIES = late_pattern(
    r"(?!.*(?:federal department|département fédéral))\s*(?:the |acting |и\.\s?о\. )?"
    r"(?:(?:deputy|assistant)[- ]secretary[- ]general\b"
    r"|secrétaire générale? adjointe?\b|sous-direct(?:eur|rice)\b"
    r"|(?:deputy |assistant )?(?:head|chief|director)(?:[- ]general)?,? (?:of )?(?:the )?(?:[\w’'-]+ ){0,5}?"
    r"(?:department|division|section|unit|directorate)\b"
    r"|(?:chef|cheffe|direct(?:eur|rice))(?: général| générale)?(?: adjoint| adjointe)? (?:de |du |de la |d['’]un )?"
    r"(?:division|département|service|bureau|section)\b"
    r"|(?:(?:первый )?заместитель )?(?:директора?|начальника?|руководител[ья]|заведующ(?:ий|ая|его|ей))"
    r" (?:[\w-]+ ){0,3}?(?:департамент|отдел|сектор)\w*"
    r"|(?:(?:deputy|minister|first|second|third)[- ])?(?:counsell?or|secretary),? (?:of |at |in )?(?:the )?embassy\b"
    r"|(?:(?:первый|второй|третий) )?(?:секретарь|советник) посольства|(?:second|third) secretary\b)"
    r"|.*\b(?:департаменті(?:нің)? директоры|бөлімі(?:нің)? (?:басшысы|меңгерушісі))",
    re.IGNORECASE,
)
"""Words of officials who stand below the deputies of ministers everywhere: heads of departments, staff of embassies."""
_MINISTER_OF_STATE = late_pattern(
    r"\bministre d['’]\s?état\b|^(?:the )?chief cabinet secretary\b|^(?:内閣)?官房長官$", re.IGNORECASE
)
"""A rank of ministers in French, which stands above others, whatever the office beside it is; a minister in Japan."""
_PROTOCOL = late_pattern(
    r"(?:the )?(?:chief|head) of (?:the )?(?:state |diplomatic )?protocol\b"
    r"|(?:chef|cheffe|directeur|directrice) du protocole\b"
    r"|(?:шеф|начальник|глава|руководитель) (?:(?:государственного|дипломатического) )?протокола\b"
    r"|хаттама бастығы|jef[ea] de protocolo\b|chefe do protocolo\b|capo del (?:cerimoniale|protocollo)\b"
    r"|protokollchef|chef des protokolls\b|儀典長|礼宾司司长",
    re.IGNORECASE,
)
"""How the chief of protocol of a state is called, who stands below the deputies of ministers (protocol 3.3)."""


def is_left_open(delegations: Delegations, member: Member) -> bool:
    """Whether the order a side gave leaves open where somebody stands; heads and spouses stand by the rule."""
    given = delegations.given.get(member.side, ())
    return bool(given) and member.id not in given and member.category not in ("head", "spouse")


def place_by_class(delegations: Delegations, order: Sequence[str], member: Member) -> int:
    """The place of a member, from 0, in an order of the others of his side who are expected.

    An office without a class stands behind the last of its category, before who serves others there; the heir of a
    house right below the head.
    """
    among, ranks = _among(delegations, order, member)
    ranked = _as_ranked(member)
    own = _class_rank(delegations, ranked)
    at = _place_among(ranks, own, high=_is_high(ranked))
    if own is None:
        at = _before_who_serves(ranks, _class_rank(delegations, replace(member, office_class="staff")))
    behind = order.index(among[at - 1]) + 1 if at else order.index(among[0]) if among else 0
    return max(below_the_head(delegations, member.side, order), behind)


def is_as_right(delegations: Delegations, order: Sequence[str], member: Member, place: int) -> bool:
    """Whether a place in an order is as right as the one his class gives him: nobody stands otherwise by it.

    Ministers and whoever stands above them come before those whose office has no class: they have one right place.
    Nobody is right behind somebody of another category, such as an interpreter the list names among officials.
    """
    among, ranks = _among(delegations, order, member)
    own = _class_rank(delegations, member)
    if own is None or _is_high(member) or place < below_the_head(delegations, member.side, order):
        return own is None
    if among is not order and place and order[place - 1] not in among and place > order.index(among[0]):
        return False
    misplaced = _misplaced(ranks, own)
    above = set(order[:place])
    return misplaced[sum(each in above for each in among)] == min(misplaced)


def _among(delegations: Delegations, order: Sequence[str], member: Member) -> tuple[Sequence[str], _Ranks]:
    """Those of an order who are of somebody's category, or everybody, each with the rank of his class."""
    members = delegations.members
    among = [each for each in order if member.category in (None, members[each].category)] or order
    return among, [_class_rank(delegations, _as_ranked(members[each])) for each in among]


def _as_ranked(member: Member) -> Member:
    """Somebody as he and others are placed among each other, where no class was said and his words name none.

    An heir comes first, then who has the rank of a minister or stands right below; a chief of protocol stands below
    deputies of ministers, and last who serves others.
    """
    if _class_of(member) is not None:
        return member
    if is_heir(member.position):
        return replace(member, office_class="vice-president")
    words = member.position.values()
    if is_junior_minister(member.position) or any(map(_MINISTER_OF_STATE.search, words)):
        return replace(member, office_class="minister")
    if is_chief_of_protocol(member.position):
        return replace(member, office_class="chief-of-protocol")
    low = any(map(_SERVES.match, words)) or any(map(_BELOW_DEPUTIES.match, words))
    return replace(member, office_class="staff") if low else member


def is_chief_of_protocol(position: Wording) -> bool:
    """Whether the words of an office name the chief of protocol of a state, in some language."""
    return any(map(_PROTOCOL.match, position.values()))


def below_the_head(delegations: Delegations, side: str, order: Iterable[str]) -> int:
    """The first place in an order below the principal and whoever stands beside him."""
    keys, led = list(order), delegations.principal_of(side)
    if led not in keys:
        return 0
    at = keys.index(led) + 1
    while at < len(keys) and delegations.members[keys[at]].category == "spouse":
        at += 1
    return at


def _place_among(ranks: _Ranks, own: _ClassRank | None, *, high: bool) -> int:
    """How many stand before somebody of a class, of those who stand in an order.

    Where several places are as right, nobody comes before a higher class, and whose class is high stands at the first:
    above those whose office has no class.
    """
    if own is None:
        return len(ranks)
    if own in ranks:
        return max(at for at, rank in enumerate(ranks) if rank == own) + 1
    misplaced = _misplaced(ranks, own)
    places = range(len(misplaced))
    return min(places if high else reversed(places), key=misplaced.__getitem__)


def _before_who_serves(ranks: _Ranks, staff: _ClassRank | None) -> int:
    """How many stand before an office without a class: all but those who serve others, behind everybody else."""
    at = len(ranks)
    while at and ranks[at - 1] in (None, staff):
        at -= 1
    serving = (place for place in range(at, len(ranks)) if ranks[place] is not None)
    return next(serving, len(ranks))


def _misplaced(ranks: _Ranks, own: _ClassRank) -> list[tuple[int, int]]:
    """Of each place, how many it sets otherwise than their class does, and how many of a higher class behind."""
    lower = accumulate((rank is not None and rank > own for rank in ranks), initial=0)
    higher = [*accumulate((rank is not None and rank < own for rank in ranks), initial=0)]
    return [(before + higher[-1] - above, higher[-1] - above) for before, above in zip(lower, higher, strict=True)]


def _class_rank(delegations: Delegations, member: Member) -> _ClassRank | None:
    """How high the class of an office stands in the order the side follows; None: it has none."""
    named = _class_of(member)
    if named is None:
        return None
    classed = member if member.office_class is not None else replace(member, office_class=named)
    part, weight, *_ = office_rank(delegations, classed, delegations.orders.get(member.side))
    return (part, weight, is_junior_minister(member.position))


def _is_high(member: Member) -> bool:
    """Whether somebody comes before those whose office has no class."""
    return _class_of(member) in _HIGH_CLASSES


def _class_of(member: Member) -> OfficeClass | None:
    told = class_in_some_words(member.position) if member.category not in APART else None
    return member.office_class or told
