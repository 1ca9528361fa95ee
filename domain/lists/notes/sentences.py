"""What sentences of a note most likely mean for the list that stands; the officer decides it, with the sentence beside.

Whom a sentence names, a number in it, and the words that say a change (`resources/names/changes.txt`) tell it. Where
they do not tell it clearly, or say that it may be so, the sentence is told as not understood.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from domain.delegation.delegation import Member
from domain.lists.listed import ParsedList, RejectedRow
from domain.lists.mails.act_entries import with_acts
from domain.lists.notes.change_words import (
    is_one_sentence,
    is_sentence,
    languages_of_changes,
    sayings_in,
)
from domain.lists.notes.meant_by_sentences import SentencesRead
from domain.lists.notes.named_in import (
    members_in,
    number_in,
    others_in,
)
from domain.lists.notes.standing_members import StandingMembers
from domain.lists.surroundings.sides_told import named_as_in_state, names_of_sides
from domain.lists.words.list_language import script_of_text, told_language
from domain.visit.visit import Visit

_WORDS_OF_A_POINT = 20
"""Words of a point of a note at most that ends without a full stop: a note verbale begins with more of them."""


def with_sentences(listing: ParsedList, visit: Visit, side: str) -> ParsedList:
    """The list with what its sentences most likely mean, beside the list of a side that stands."""
    members = [member for member in visit.delegations.listed(side) if member.travels]
    few = 2 * sum(not (entry.struck or entry.added) for entry in listing.entries) < len(members)
    mail = 2 * sum(bool(each.position) and not (each.struck or each.added) for each in listing.entries) < len(members)
    if not members or not (listing.by_sentences or few or mail):
        return listing
    listing, settled = with_acts(listing, members, visit.delegations.ranks(side))
    asked = [row for row in listing.rejected if row.line not in settled and _may_say_a_change(row, members, few=few)]
    if not asked:
        return listing
    # Of a list that has rows of persons the officer reads what is said of others: it is told, and not understood.
    reading = SentencesRead(StandingMembers(members, visit.delegations.ranks(side), _languages(asked, members)))
    found = {row.line: reading.meant_by(row) if listing.by_sentences else () for row in asked}
    untold = {row.line for row in asked if not found[row.line]}
    entries = (*listing.entries, *(entry for each in found.values() for entry in each))
    rows = [row for row in listing.rejected if not found.get(row.line)]
    rejected = tuple(msgspec.structs.replace(row, why="sentence") if row.line in untold else row for row in rows)
    return named_as_in_state(ParsedList(entries, rejected, lines=listing.lines), side, names_of_sides(visit))


def _may_say_a_change(row: RejectedRow, members: Sequence[Member], *, few: bool) -> bool:
    """Whether a row that was left out may be a sentence about the list; of a letter, one that names a member of it.

    Args:
        few: whether few are named beside it, as in a note of changes.
    """
    text = " ".join(row.cells)
    if row.why in ("prose", "heading") and is_sentence(text):
        others = few and is_one_sentence(text) and any(each.is_sure for each in others_in(text, ()))
        if others or members_in(text, members, {}):
            return True
    if few and row.why in ("nobody", "prose", "heading") and len(text.split()) <= _WORDS_OF_A_POINT:
        about = row.why == "nobody" or number_in(text) is not None or bool(members_in(text, members, {}))
        return _says_anything(text) and (about or any(each.is_sure for each in others_in(text, ())))
    return row.why == "sentence"


def _says_anything(text: str) -> bool:
    """Whether a line without a full stop, such as a point of a note, says a change in the language it tells."""
    told = told_language([text])
    return bool(sayings_in(text, (told,) if told is not None else languages_of_changes()))


def _languages(rows: Sequence[RejectedRow], members: Sequence[Member]) -> tuple[str, ...]:
    """The languages the sentences may be in: what they tell, and those of the list that stands in the same letters."""
    texts = [" ".join(row.cells) for row in rows]
    script = script_of_text(" ".join(texts))
    told = told_language(texts)
    said = [words for member in members for words in ({k: str(n) for k, n in member.names.items()}, member.position)]
    standing = {language for words in said for language, text in words.items() if _alike(script_of_text(text), script)}
    return tuple(sorted(({told} if told else set()) | (standing & languages_of_changes())))


def _alike(one: str, other: str) -> bool:
    east = {"han", "kana"}
    return one == other or {one, other} <= east
