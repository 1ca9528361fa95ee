"""What a sentence of a note most likely means for the list that stands: who goes, comes, moves or is called anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.listed import ListedPerson, RejectedRow
from domain.lists.names.courtesies import courtesy_before
from domain.lists.names.list_names import name_in
from domain.lists.notes.change_words import Saying, is_sentence, is_unsure, sayings_in
from domain.lists.notes.large_names import Named
from domain.lists.notes.moved_by_sentences import PlacesSaid
from domain.lists.notes.named_in import (
    each_once,
    members_in,
    number_in,
    others_in,
    quoted_in,
)
from domain.lists.notes.occasions import is_of_one_occasion
from domain.lists.notes.offices_told import office_told
from domain.lists.notes.read_otherwise import NamesReadOtherwise
from domain.lists.notes.sentence_rows import says_place_behind
from domain.lists.notes.standing_members import StandingMembers, as_said, families_said
from domain.lists.notes.things_told import is_about_a_thing
from domain.lists.words.list_language import told_language
from domain.naming.comparing.name_parts import is_unknown

_DECLINES_NOT = frozenset({"en", "fr", "es", "pt", "it", "de", "nl", "sv", "da", "no"})
"""Languages in which a name is the same wherever it stands in a sentence."""
_LABEL = late_pattern(r"\W*(?:no?s?\.?|nrn?\.?|n[°º]|№|numéro|номер)\s*\d{1,3}\s*[:：–—]", re.IGNORECASE)
"""A number of the list before what is to be read in its row: whoever comes stands there, `Nr. 4: statt Hahn nun …`."""
_NOT_SO = late_pattern(r"\s*\([^()]*\)")
"""What a note adds in brackets behind the right name: `(not "Foerster")`."""


class SentencesRead(msgspec.Struct, frozen=True):
    """Sentences beside the list that stands."""

    standing: StandingMembers

    def meant_by(self, row: RejectedRow) -> tuple[ListedPerson, ...]:
        """What a sentence most likely means; nothing where it does not tell."""
        text = " ".join(", ".join(filter(None, row.cells)).split())  # the comma at which its cells were parted
        every = members_in(text, self.standing.members, self.standing.ranks)
        said = sayings_in(_without(text, every), self.standing.languages)
        unsure = is_unsure(_without(text, every), self.standing.languages)
        if not (is_sentence(text) or says_place_behind(text)) or unsure or ("gone" in said and is_about_a_thing(text)):
            return ()
        if is_of_one_occasion(text, ranks="ranks" in said):
            return ()
        named = each_once(every)
        before, _, right = text.partition(":")
        right = _NOT_SO.sub("", right).strip(" .")
        if right and not quoted_in(right) and "reads" in sayings_in(before, self.standing.languages):
            return tuple(NamesReadOtherwise(self.standing).called_otherwise(row.line, text, before, right))
        same = {*self.standing.languages} <= _DECLINES_NOT
        one = "reads" in said and len(named) == 1 and not quoted_in(text) and same
        spelt = tuple(NamesReadOtherwise(self.standing).spelt_otherwise(row.line, text, every)) if one else ()
        office = office_told(_without(text, every)) if len(named) == 1 and not {"gone", "instead"} & {*said} else ""
        if spelt or office:
            return spelt or tuple(self._retitled(row.line, text, named[0], office))
        quoted = [each for each in quoted_in(text) if not is_unknown(each)]
        if quoted:
            otherwise = NamesReadOtherwise(self.standing).quoted_otherwise(row.line, text, named, quoted)
            return tuple(otherwise) if "reads" in said else ()
        found = others_in(text, every)
        others = [each for each in found if each.is_sure] or (found if "de" not in self.standing.languages else [])
        if "instead" not in said and "besides" not in said:
            others = [each for each in others if each.is_sure]
        return tuple(self._of_kind(row.line, text, said, named, others))

    def _of_kind(
        self, line: int, text: str, said: Mapping[Saying, int], named: Sequence[Named], others: Sequence[Named]
    ) -> Iterator[ListedPerson]:
        one, other = len(named) == 1, len(others) == 1
        placed = bool({"after", "before"} & {*said})
        led = placed and other and len(named) <= 1
        behind = PlacesSaid(self.standing).leader(text, said, "", named) if led else None
        if one and other and "instead" in said:
            yield self._struck(line, text, named[0])
            rank = self.standing.ranks.get(named[0].member)
            labelled = _LABEL.match(text) is not None and number_in(text) == rank
            yield self._new(line, text, others[0], rank if labelled else None)
        elif one and not others and "gone" in said and "instead" not in said:
            yield self._struck(line, text, named[0])
        elif (
            behind is not None and ("besides" in said or says_place_behind(text)) and not {"gone", "instead"} & {*said}
        ):
            yield self._new(line, text, others[0], self.standing.ranks.get(behind, 0) + 1, behind)
        elif not named and others and ("besides" in said or "instead" in said) and "gone" not in said:
            yield from (self._new(line, text, each) for each in (others if "instead" not in said else others[:other]))
        elif not others and "gone" not in said and ("ranks" in said or says_place_behind(text)):
            yield from PlacesSaid(self.standing).moved(line, text, said, named)

    def _retitled(self, line: int, text: str, named: Named, office: str) -> Iterator[ListedPerson]:
        """Whose office is another one now, in the language of the sentence if his stands in it."""
        position = self.standing.member(named.member).position
        language = next((each for each in self.standing.languages if each in position), self.standing.languages[0])
        if office.casefold() != position.get(language, "").casefold():
            yield ListedPerson(line, {}, {language: office}, member=named.member, sentence=text)

    def _struck(self, line: int, text: str, named: Named) -> ListedPerson:
        names = dict(self.standing.member(named.member).names)
        return ListedPerson(line, names, {}, struck=True, member=named.member, sentence=text)

    def _new(self, line: int, text: str, named: Named, number: int | None = None, behind: str = "") -> ListedPerson:
        told = told_language([text])
        language = told if told is not None and told in self.standing.languages else self.standing.languages[0]
        courtesy = courtesy_before(named.name)
        return ListedPerson(
            line, {language: name_in(named.name, language, leading=self.standing.leading)},
            {language: named.office} if named.office else {}, number, added=True, sentence=text, behind=behind,
            courtesy={language: courtesy} if courtesy else {},
            as_said=as_said(named.name, language), families=families_said(named.name, language),
        )  # fmt: skip


def _without(text: str, named: Sequence[Named]) -> str:
    """The text with blanks for those it names: no part of a name says a change."""
    for each in named:
        text = f"{text[: each.start]}{' ' * (each.end - each.start)}{text[each.end :]}"
    return text
