"""What sentences of a note most likely mean for the list that stands; the officer decides it, with the sentence beside.

Whom a sentence names, a number in it, and the words that say a change (`resources/names/changes.txt`) tell it. Where
they do not tell it clearly, or say that it may be so, the sentence is told as not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson, ParsedList, RejectedRow
from domain.lists.mails.act_entries import with_acts
from domain.lists.names.courtesies import courtesy_before
from domain.lists.names.family_led import FamilySaid, family_said
from domain.lists.names.list_names import name_as_said, name_in
from domain.lists.names.name_order import Leading
from domain.lists.notes.change_words import (
    Saying,
    is_one_sentence,
    is_sentence,
    is_unsure,
    languages_of_changes,
    sayings_in,
)
from domain.lists.notes.large_names import Named
from domain.lists.notes.named_in import (
    each_once,
    member_by_office,
    members_in,
    number_beside,
    number_in,
    others_in,
    quoted_in,
)
from domain.lists.notes.occasions import is_of_one_occasion
from domain.lists.notes.offices_told import office_told
from domain.lists.notes.sentence_rows import says_place_behind
from domain.lists.notes.things_told import is_about_a_thing
from domain.lists.surroundings.sides_told import named_as_in_state, names_of_sides
from domain.lists.text.whole_names import is_name
from domain.lists.words.list_language import script_of_text, told_language
from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.name_parts import is_unknown
from domain.naming.comparing.thresholds import ASKED
from domain.naming.scripts.letters import is_unspaced
from domain.visit.visit import Visit

_FEWEST_SIGNS = 2
_WORDS_OF_A_POINT = 20
"""Words of a point of a note at most that ends without a full stop: a note verbale begins with more of them."""
_MOST_NAMED = 2
"""Of whom a sentence of a place speaks: who moves, and who stands before him."""
_AFTER_BEHIND = frozenset({"tr", "az", "kk", "ky", "uz", "tk", "mn", "hu", "fi", "et", "ja", "ko", "zh", "hi", "ka"})
"""Languages that say whom somebody follows before the word for it: Bakan'dan sonra."""
_LARGE_BEHIND = late_pattern(r"\s+[^\W\d_a-zß-ÿ]")
"""What goes on with a name that is not named whole."""
_DECLINES_NOT = frozenset({"en", "fr", "es", "pt", "it", "de", "nl", "sv", "da", "no"})
"""Languages in which a name is the same wherever it stands in a sentence."""
_LABEL = late_pattern(r"\W*(?:no?s?\.?|nrn?\.?|n[°º]|№|numéro|номер)\s*\d{1,3}\s*[:：–—]", re.IGNORECASE)
"""A number of the list before what is to be read in its row: whoever comes stands there, `Nr. 4: statt Hahn nun …`."""
_NOT_SO = late_pattern(r"\s*\([^()]*\)")
"""What a note adds in brackets behind the right name: `(not "Foerster")`."""
_FAMILY_LEADS = frozenset({"ru", "kk", "uk", "be", "ky", "uz", "tg", "hu"})
"""Languages in whose lists the family name leads, with a patronymic behind or by custom."""


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
    reading = _Reading(members, visit.delegations.ranks(side), _languages(asked, members))
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


class _Reading(msgspec.Struct, frozen=True):
    """Sentences beside the list that stands."""

    members: Sequence[Member]
    ranks: Mapping[str, int]
    languages: Sequence[str]

    def meant_by(self, row: RejectedRow) -> tuple[ListedPerson, ...]:
        """What a sentence most likely means; nothing where it does not tell."""
        text = " ".join(", ".join(filter(None, row.cells)).split())  # the comma at which its cells were parted
        every = members_in(text, self.members, self.ranks)
        said = sayings_in(_without(text, every), self.languages)
        unsure = is_unsure(_without(text, every), self.languages)
        if not (is_sentence(text) or says_place_behind(text)) or unsure or ("gone" in said and is_about_a_thing(text)):
            return ()
        if is_of_one_occasion(text, ranks="ranks" in said):
            return ()
        named = each_once(every)
        before, _, right = text.partition(":")
        right = _NOT_SO.sub("", right).strip(" .")
        if right and not quoted_in(right) and "reads" in sayings_in(before, self.languages):
            return tuple(self._called_otherwise(row.line, text, before, right))
        one = "reads" in said and len(named) == 1 and not quoted_in(text) and {*self.languages} <= _DECLINES_NOT
        spelt = tuple(self._spelt_otherwise(row.line, text, every)) if one else ()
        office = office_told(_without(text, every)) if len(named) == 1 and not {"gone", "instead"} & {*said} else ""
        if spelt or office:
            return spelt or tuple(self._retitled(row.line, text, named[0], office))
        quoted = [each for each in quoted_in(text) if not is_unknown(each)]
        if quoted:
            return tuple(self._read_otherwise(row.line, text, named, quoted)) if "reads" in said else ()
        found = others_in(text, every)
        others = [each for each in found if each.is_sure] or (found if "de" not in self.languages else [])
        if "instead" not in said and "besides" not in said:
            others = [each for each in others if each.is_sure]
        return tuple(self._of_kind(row.line, text, said, named, others))

    def _of_kind(
        self, line: int, text: str, said: Mapping[Saying, int], named: Sequence[Named], others: Sequence[Named]
    ) -> Iterator[ListedPerson]:
        one, other = len(named) == 1, len(others) == 1
        placed = bool({"after", "before"} & {*said})
        behind = self._leader(text, said, "", named) if placed and other and len(named) <= 1 else None
        if one and other and "instead" in said:
            yield self._struck(line, text, named[0])
            rank = self.ranks.get(named[0].member)
            labelled = _LABEL.match(text) is not None and number_in(text) == rank
            yield self._new(line, text, others[0], rank if labelled else None)
        elif one and not others and "gone" in said and "instead" not in said:
            yield self._struck(line, text, named[0])
        elif (
            behind is not None and ("besides" in said or says_place_behind(text)) and not {"gone", "instead"} & {*said}
        ):
            yield self._new(line, text, others[0], self.ranks.get(behind, 0) + 1, behind)
        elif not named and others and ("besides" in said or "instead" in said) and "gone" not in said:
            yield from (self._new(line, text, each) for each in (others if "instead" not in said else others[:other]))
        elif not others and "gone" not in said and ("ranks" in said or says_place_behind(text)):
            yield from self._moved(line, text, said, named)

    def _moved(
        self, line: int, text: str, said: Mapping[Saying, int], named: Sequence[Named]
    ) -> Iterator[ListedPerson]:
        """Who is to stand behind another or before him, or at a number."""
        people = [each for each in named if not text[each.start : each.end].strip()[-1:].isdigit()]
        number, beside = number_in(text), number_beside(text)
        untold = (
            "instead" in said and number is None and beside is None
        )  # `на третье место` is no word of a replacement
        if not people or len(people) > _MOST_NAMED or untold:
            return
        moves = people[0].member
        if beside is not None or {"after", "before"} & {*said}:
            place = beside if beside is not None else number
            behind = self._of_rank(place) if place is not None else self._leader(text, said, moves, people[1:])
            behind = self._above(behind, moves) if behind and place is not None and "before" in said else behind
            if behind is not None and behind != moves:
                yield self._at(line, text, people[0], self._rank_behind(moves, behind), behind)
        elif len(people) == 1 and number is not None and number in self.ranks.values():
            yield self._at(line, text, people[0], number)

    def _leader(self, text: str, said: Mapping[Saying, int], moves: str, named: Sequence[Named]) -> str | None:
        """Behind whom somebody is to stand: empty before everybody; None where a sentence does not tell it."""
        at = said.get("after", said.get("before", 0))
        others = [member for member in self.members if member.id != moves]
        found = named[0].member if named else member_by_office(text[at:], others)
        if not found and _AFTER_BEHIND & {*self.languages}:
            found = member_by_office(text[:at], others)
        return self._above(found, moves) if found and "after" not in said else found or None

    def _above(self, member: str, moves: str) -> str | None:
        """Who stands before a member, without the one who moves; None: nobody does."""
        order = [key for key in sorted(self.ranks, key=lambda key: self.ranks[key]) if key != moves]
        at = order.index(member) if member in order else 0
        return order[at - 1] if at else None

    def _of_rank(self, rank: int) -> str | None:
        return next((key for key, held in self.ranks.items() if held == rank), None)

    def _rank_behind(self, moves: str, behind: str) -> int:
        rank = self.ranks.get(behind, 0)
        return rank if self.ranks.get(moves, 0) < rank else rank + 1

    def _read_otherwise(
        self, line: int, text: str, named: Sequence[Named], quoted: Sequence[str]
    ) -> Iterator[ListedPerson]:
        """Whose name is to be read otherwise: the one a quoted name resembles, or the one the sentence names."""
        member, old = self._quoted_member(quoted)
        keys = {each.member for each in named} | ({member} if member else set())
        new = [each for each in quoted if each != old]
        parts = list(self._part_read_otherwise(line, text, next(iter(keys)), quoted)) if len(keys) == 1 else []
        if parts:
            yield from parts
        elif len(keys) == 1 and len(new) == 1:
            (key,) = keys
            right = name_in(new[0], self._language_of(key), leading=self._leading)
            standing = next(iter(self._member(key).names.values()), Name())
            if right.in_full != standing.in_full and _shares_a_word(right, standing):
                language = self._language_of(key)
                families = _families(new[0], language)
                yield ListedPerson(line, {language: right}, {}, member=key, sentence=text, families=families)

    def _spelt_otherwise(self, line: int, text: str, named: Sequence[Named]) -> Iterator[ListedPerson]:
        """Whose name a sentence says twice, once as it stands: it is to be read as the other one."""
        whole = [each for each in named if not any(_lies_in(each, other) for other in named)]
        if any(_LARGE_BEHIND.match(text, each.end) for each in whole):
            return
        key, twice = named[0].member, [text[each.start : each.end].strip(" .") for each in whole]
        language, standing = self._language_of(key), self._member(key).names.values()
        words = [{*each.casefold().split()} for each in map(str, standing)]
        other = [each for each in twice if {*each.casefold().split()} not in words]
        if len(twice) == _FEWEST_SIGNS and len(other) == 1 and is_name(other[0]):
            read = name_in(other[0], language, leading=self._leading)
            yield ListedPerson(
                line, {language: read}, {}, member=key, sentence=text, as_said=_as_said(other[0], language),
                families=_families(other[0], language),
            )  # fmt: skip

    def _called_otherwise(self, line: int, text: str, before: str, right: str) -> Iterator[ListedPerson]:
        """Whose name is to be read as what stands behind a colon: whom the words before it name, by name or by office.

        A name of which no word is his own is no other spelling of it.
        """
        keys = {each.member for each in members_in(before, self.members, self.ranks)}
        key = keys.pop() if len(keys) == 1 else "" if keys else member_by_office(before, self.members)
        if not key or not is_name(right):
            return
        language, standing = self._language_of(key), self._member(key).names.values()
        read = name_in(right, language, leading=self._leading)
        if any(_shares_a_word(read, name) for name in standing) and read not in standing:
            yield ListedPerson(
                line, {language: read}, {}, member=key, sentence=text, as_said=_as_said(right, language),
                families=_families(right, language),
            )  # fmt: skip

    def _retitled(self, line: int, text: str, named: Named, office: str) -> Iterator[ListedPerson]:
        """Whose office is another one now, in the language of the sentence if his stands in it."""
        position = self._member(named.member).position
        language = next((each for each in self.languages if each in position), self.languages[0])
        if office.casefold() != position.get(language, "").casefold():
            yield ListedPerson(line, {}, {language: office}, member=named.member, sentence=text)

    def _part_read_otherwise(self, line: int, text: str, key: str, quoted: Sequence[str]) -> Iterator[ListedPerson]:
        """A part of somebody's name that is to be read otherwise, where it is quoted as it stands."""
        for language, name in self._member(key).names.items() if len(quoted) == _FEWEST_SIGNS else ():
            for wrong, right in (quoted, reversed(quoted)):
                if wrong in (name.family, name.given):
                    part = {"family": right} if wrong == name.family else {"given": right}
                    yield ListedPerson(
                        line, {language: msgspec.structs.replace(name, **part)}, {}, member=key, sentence=text
                    )
                    return

    def _quoted_member(self, quoted: Sequence[str]) -> tuple[str, str]:
        """Which member's name is quoted as it stands, and how."""
        if len(quoted) < 2:
            return "", ""
        # Of two spellings that are much alike the one that stands is the old one, else the first.
        scored = [
            (likeness(each, str(name)), each.casefold() == str(name).casefold(), -at, member.id, each)
            for at, each in enumerate(quoted)
            for member in self.members
            for name in member.names.values()
        ]
        score, _, _, key, said = max(scored, default=(0.0, False, 0, "", ""))
        return (key, said) if score >= ASKED else ("", "")

    def _struck(self, line: int, text: str, named: Named) -> ListedPerson:
        names = dict(self._member(named.member).names)
        return ListedPerson(line, names, {}, struck=True, member=named.member, sentence=text)

    def _at(self, line: int, text: str, named: Named, rank: int, behind: str = "") -> ListedPerson:
        return ListedPerson(line, {}, {}, rank, member=named.member, behind=behind, sentence=text)

    def _new(self, line: int, text: str, named: Named, number: int | None = None, behind: str = "") -> ListedPerson:
        told = told_language([text])
        language = told if told is not None and told in self.languages else self.languages[0]
        courtesy = courtesy_before(named.name)
        return ListedPerson(
            line, {language: name_in(named.name, language, leading=self._leading)},
            {language: named.office} if named.office else {}, number, added=True, sentence=text, behind=behind,
            courtesy={language: courtesy} if courtesy else {},
            as_said=_as_said(named.name, language), families=_families(named.name, language),
        )  # fmt: skip

    @property
    def _leading(self) -> Leading:
        return "family" if _FAMILY_LEADS & {*self.languages} else "given"

    def _member(self, key: str) -> Member:
        return next(member for member in self.members if member.id == key)

    def _language_of(self, key: str) -> str:
        names = self._member(key).names
        return next(
            (language for language in self.languages if language in names), next(iter(names), self.languages[0])
        )


def _as_said(text: str, language: str) -> dict[str, Name]:
    """A name as it is written, where it sets no family name apart."""
    said = name_as_said(text, language)
    return {language: said} if said is not None else {}


def _families(text: str, language: str) -> dict[str, FamilySaid]:
    """How a name tells its family name, where it does."""
    said = family_said(text)
    return {language: said} if said is not None else {}


def _without(text: str, named: Sequence[Named]) -> str:
    """The text with blanks for those it names: no part of a name says a change."""
    for each in named:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text


def _lies_in(one: Named, other: Named) -> bool:
    """Whether somebody is named within a longer name: `Marta Iglesias` of `Marta Iglesias Castro`."""
    return one != other and other.start <= one.start and one.end <= other.end


def _shares_a_word(one: Name, other: Name) -> bool:
    words = [{*str(each).casefold().replace("-", " ").split()} for each in (one, other)]
    signs = [{*each.in_full.replace(" ", "")} if is_unspaced(each.family) else set() for each in (one, other)]
    return bool(words[0] & words[1]) or len(signs[0] & signs[1]) >= _FEWEST_SIGNS
