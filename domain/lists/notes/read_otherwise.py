"""Whose name a sentence of a note has read otherwise than it stands: quoted, spelt anew, or behind a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.lists.listed import ListedPerson
from domain.lists.names.list_names import name_in
from domain.lists.notes.large_names import Named
from domain.lists.notes.named_in import member_by_office, members_in
from domain.lists.notes.standing_members import StandingMembers, as_said, families_said
from domain.lists.text.whole_names import is_name
from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.thresholds import ASKED
from domain.naming.scripts.letters import is_unspaced

_FEWEST_SIGNS = 2
_LARGE_BEHIND = late_pattern(r"\s+[^\W\d_a-zß-ÿ]")
"""What goes on with a name that is not named whole."""


class NamesReadOtherwise(msgspec.Struct, frozen=True):
    """Names of the list that stands, as sentences have them read."""

    standing: StandingMembers

    def quoted_otherwise(
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
            right = name_in(new[0], self.standing.language_of(key), leading=self.standing.leading)
            standing = next(iter(self.standing.member(key).names.values()), Name())
            if right.in_full != standing.in_full and _shares_a_word(right, standing):
                language = self.standing.language_of(key)
                families = families_said(new[0], language)
                yield ListedPerson(line, {language: right}, {}, member=key, sentence=text, families=families)

    def spelt_otherwise(self, line: int, text: str, named: Sequence[Named]) -> Iterator[ListedPerson]:
        """Whose name a sentence says twice, once as it stands: it is to be read as the other one."""
        whole = [each for each in named if not any(_lies_in(each, other) for other in named)]
        if any(_LARGE_BEHIND.match(text, each.end) for each in whole):
            return
        key, twice = named[0].member, [text[each.start : each.end].strip(" .") for each in whole]
        language, standing = self.standing.language_of(key), self.standing.member(key).names.values()
        words = [{*each.casefold().split()} for each in map(str, standing)]
        other = [each for each in twice if {*each.casefold().split()} not in words]
        if len(twice) == _FEWEST_SIGNS and len(other) == 1 and is_name(other[0]):
            read = name_in(other[0], language, leading=self.standing.leading)
            yield ListedPerson(
                line, {language: read}, {}, member=key, sentence=text, as_said=as_said(other[0], language),
                families=families_said(other[0], language),
            )  # fmt: skip

    def called_otherwise(self, line: int, text: str, before: str, right: str) -> Iterator[ListedPerson]:
        """Whose name is to be read as what stands behind a colon: whom the words before it name, by name or by office.

        A name of which no word is his own is no other spelling of it.
        """
        keys = {each.member for each in members_in(before, self.standing.members, self.standing.ranks)}
        key = keys.pop() if len(keys) == 1 else "" if keys else member_by_office(before, self.standing.members)
        if not key or not is_name(right):
            return
        language, standing = self.standing.language_of(key), self.standing.member(key).names.values()
        read = name_in(right, language, leading=self.standing.leading)
        if any(_shares_a_word(read, name) for name in standing) and read not in standing:
            yield ListedPerson(
                line, {language: read}, {}, member=key, sentence=text, as_said=as_said(right, language),
                families=families_said(right, language),
            )  # fmt: skip

    def _part_read_otherwise(self, line: int, text: str, key: str, quoted: Sequence[str]) -> Iterator[ListedPerson]:
        """A part of somebody's name that is to be read otherwise, where it is quoted as it stands."""
        for language, name in self.standing.member(key).names.items() if len(quoted) == _FEWEST_SIGNS else ():
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
            for member in self.standing.members
            for name in member.names.values()
        ]
        score, _, _, key, said = max(scored, default=(0.0, False, 0, "", ""))
        return (key, said) if score >= ASKED else ("", "")


def _lies_in(one: Named, other: Named) -> bool:
    """Whether somebody is named within a longer name: `Marta Iglesias` of `Marta Iglesias Castro`."""
    return one != other and other.start <= one.start and one.end <= other.end


def _shares_a_word(one: Name, other: Name) -> bool:
    words = [{*str(each).casefold().replace("-", " ").split()} for each in (one, other)]
    signs = [{*each.in_full.replace(" ", "")} if is_unspaced(each.family) else set() for each in (one, other)]
    return bool(words[0] & words[1]) or len(signs[0] & signs[1]) >= _FEWEST_SIGNS
