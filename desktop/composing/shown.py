"""What the frame says of a composition: its title, when and where it meets, how many of each side there are."""

from __future__ import annotations

from desktop.composing.composition import Composition
from desktop.composing.counts import count_face, narrower_face, parity_face
from desktop.composing.frame import ComposingFrame
from desktop.composing.side_heads import SideHead
from desktop.models.attendance_model import side_words
from desktop.wording.words import Words
from domain.visit.visit import Visit


def show_title(frame: ComposingFrame, visit: Visit, wanted: Composition, words: Words) -> None:
    """Say whose composition it is, and when and where it meets."""
    item = visit.programme.items[wanted.item]
    when = words.planned(item.planned) if item.planned is not None else words("time.to-be-fixed")
    where = words.pick(item.place)
    frame.show_title(words("compose.title", title=item.title), " · ".join(filter(None, (when, where))))


def show_counts(frame: ComposingFrame, visit: Visit, wanted: Composition, words: Words) -> None:
    """Say how many of each side are at the table, whether they are as many, and who of narrower talks is missing."""
    heads = tuple(_head(visit, wanted, side, words) for side in wanted.delegates)
    frame.show_counts(parity_face(wanted, visit, words), narrower_face(wanted, visit, words), heads)


def _head(visit: Visit, wanted: Composition, side: str, words: Words) -> SideHead:
    item, party = visit.programme.items[wanted.item], visit.parties.get(side)
    name = side_words(side, party.name if party is not None else {}, words)
    expected = sum(each.travels for each in visit.delegations.listed(side))
    face = count_face(item, side, len(wanted.delegates[side]), words)
    return SideHead(side, name, face, words("compose.of-delegation", count=expected))
