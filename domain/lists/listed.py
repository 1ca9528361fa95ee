"""Who stands on a list, and which rows of it name nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import msgspec

from domain.core.names import Name, Side
from domain.core.problem import Malformed
from domain.core.text import Wording, cleaned
from domain.delegation.category import APART, Category
from domain.delegation.head_words import calls_head_of_delegation
from domain.lists.names.family_led import FamilySaid, part_named_first, with_first_word_as_family
from domain.lists.names.undivided import UndividedName, divided_likewise
from domain.lists.words.firms import held_at, names_firm
from domain.lists.words.institutions import held_in

Doubt = Literal["unlike", "misread", "list", "state"]
"""What is doubtful about a row: it lacks what nearly all others have, or its name or office is unlike one.

`list`: nothing about the row itself, but so much about the others that all of the list may be read amiss; `state`: the
list is that of a state that is no side of the visit.
"""


class ListedPerson(msgspec.Struct, frozen=True):
    """Someone on the list. `line` is the row, from 1; `number` what the list itself says.

    `group`: the heading he stands under. `side`: the one a heading says. `accompanied`: the words that say he does not
    come alone, such as `et son épouse`. `spouse_of`: the place on the list, from 0, of the one she is listed with.
    """

    line: int
    names: dict[str, Name]
    position: Wording
    number: int | None = None
    category: Category | None = None
    group: str = ""
    side: Side | None = None
    remarks: str = ""
    accompanied: str = ""
    spouse_of: int | None = None
    struck: bool = False
    """Whether the list says that he no longer comes."""
    added: bool = False
    """Whether the list says that he comes besides, or for somebody else."""
    undivided: dict[str, UndividedName] = {}
    """His names by language in which nothing tells where the family name begins; lists print no part in capitals."""
    as_said: dict[str, Name] = {}
    """His names by language that set no family name apart, word by word as they are written."""
    families: dict[str, FamilySaid] = {}
    """How the list tells his family name, by language, where it does."""
    family_said: bool = False
    """Whether the officer said where it begins."""
    member: str = ""
    """The member a sentence names, by id."""
    behind: str = ""
    """The member a sentence or a note places him behind, by id."""
    beside: str = ""
    """Behind whom a note in brackets places him, as the list calls that one."""
    sentence: str = ""
    """The sentence of a note this is the likely meaning of."""
    courtesy: Wording = {}
    """What stands before the name, where it tells more than Mr or Mrs: `H.E. Dr.`."""
    after: int | None = None
    """Behind which number of the list sent before he is to stand: 5 bis, after no. 5."""
    formerly: dict[str, Name] = {}
    """How the row read that a correction changes."""
    firms: tuple[str, ...] = ()
    """The firm he is of, as columns of the list name it, in several letters perhaps."""
    doubt: Doubt | None = None
    """Why he may be nobody, or be read amiss."""

    def at_firm(self) -> ListedPerson:
        """The same with the firm beside his office, if he comes for one."""
        if not self.firms or not (self.category == "business" or any(map(names_firm, self.firms))):
            return self
        return msgspec.structs.replace(self, position=held_at(self.position, self.firms))

    def at_institution(self) -> ListedPerson:
        """The same with the institution he stands under, or beside, where his office tells his rank alone."""
        if self.category in APART:
            return self
        institutions = (self.group, *self.firms, *self.remarks.split("; "))
        return msgspec.structs.replace(self, position=held_in(self.position, institutions))

    def with_family(self, count: int) -> ListedPerson:
        """The same with a family name of so many words, as the officer says."""
        said = {language: name.divided(count, language) for language, name in self.undivided.items()}
        others = {
            language: divided_likewise(name, self.undivided.values(), count)
            for language, name in self.names.items()
            if language not in self.families
        }
        return msgspec.structs.replace(
            self, names={**self.names, **others, **said}, undivided={}, family_said=bool(said)
        )

    @property
    def cells(self) -> tuple[str, ...]:
        """What is said of him, to be shown."""
        return tuple(filter(None, (*(name.in_full for name in self.names.values()), *self.position.values())))

    @property
    def is_called_head(self) -> bool:
        """Whether the list says of him that he leads the delegation: under a heading, or beside his office."""
        if self.category in APART:
            return False
        remarks = {"remark": self.remarks} if self.remarks else {}
        return self.category == "head" or calls_head_of_delegation({**self.position, **remarks})

    @property
    def words(self) -> dict[str, Name] | Wording:
        """What the list calls him: by name, or by office while the name is not known."""
        return self.names or self.position


RejectionReason = Literal["heading", "nobody", "too-long", "unfit-text", "prose", "note", "other-side", "sentence"]
"""Why a row is left out.

`sentence`: it says something of the list, in words that tell nobody what is to be done;
`prose`: it is of the letter or mail the list came in; `note`: it says something of others; `other-side`: its heading
names another side than the list is read for.
"""


class RejectedRow(msgspec.Struct, frozen=True):
    """A row that was left out, and why."""

    line: int
    cells: tuple[str, ...]
    why: RejectionReason

    @property
    def is_unread(self) -> bool:
        """Whether somebody may stand in it all the same."""
        return self.why in ("nobody", "too-long", "unfit-text", "sentence")


class ParsedList(msgspec.Struct, frozen=True):
    """A list as it was understood."""

    entries: tuple[ListedPerson, ...]
    rejected: tuple[RejectedRow, ...]
    by_sentences: bool = True
    """Whether it was read sentence by sentence, as a correction or an addition is."""
    lines: tuple[str, ...] = ()
    """What its rows say, the first row first, where they are as few as those of a mail."""

    @property
    def unread(self) -> tuple[RejectedRow, ...]:
        """The rows in which somebody may stand who could not be read."""
        return tuple(row for row in self.rejected if row.is_unread)

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides headings name, in their order on the list."""
        return tuple(dict.fromkeys(entry.side for entry in self.entries if entry.side is not None))

    def with_names_as_said(self) -> ParsedList:
        """The list of people without family names: no name of theirs is turned round, and of none is anything asked.

        Who is struck off is told as he is called: a sentence may decline his name.
        """
        return msgspec.structs.replace(self, entries=tuple(
            msgspec.structs.replace(
                entry, names={**entry.names, **(entry.as_said if not entry.struck else {})}, undivided={}
            )
            for entry in self.entries
        ))  # fmt: skip

    def with_families_first(self, are_first: Callable[[Name, FamilySaid], bool]) -> ParsedList:
        """The list, whoever says his family name first named so; nothing is changed where the list tells it itself."""
        return msgspec.structs.replace(self, entries=tuple(
            msgspec.structs.replace(entry, names={
                language: _with_family_first(name, entry.families.get(language), are_first)
                for language, name in entry.names.items()
            })
            for entry in self.entries
        ))  # fmt: skip

    def with_first_words_as_families(self) -> ParsedList:
        """The list of people who say the family name first: where nothing tells it, it is the first word.

        Most names of the list may tell that it writes the given ones first, for readers abroad: Jae Myung Lee.
        """
        told = [part_named_first(said) for entry in self.entries for said in entry.as_said.values()]
        if told.count("given") > told.count("family"):
            return self
        return msgspec.structs.replace(self, entries=tuple(map(_with_first_words, self.entries)))

    def of(self, side: Side) -> ParsedList:
        """The list without who stands under the heading of another side, where it is of several."""
        if len(self.sides) < 2:
            return self
        kept = [at for at, entry in enumerate(self.entries) if entry.side in (None, side)]
        places = {at: place for place, at in enumerate(kept)}
        entries = [self.entries[at] for at in kept]
        others = [entry for entry in self.entries if entry.side not in (None, side)]
        return ParsedList(
            tuple(
                msgspec.structs.replace(entry, spouse_of=places.get(entry.spouse_of))
                if entry.spouse_of is not None
                else entry
                for entry in entries
            ),
            (*self.rejected, *(RejectedRow(entry.line, entry.cells, "other-side") for entry in others)),
            self.by_sentences,
            self.lines,
        )


def _with_first_words(entry: ListedPerson) -> ListedPerson:
    told = {
        language: parted
        for language, said in entry.as_said.items()
        if language in entry.names
        and language not in entry.families
        and entry.names[language].family_first is None
        and (parted := with_first_word_as_family(said, entry.names[language])) is not None
    }
    left = {language: whole for language, whole in entry.undivided.items() if language not in told}
    return msgspec.structs.replace(entry, names={**entry.names, **told}, undivided=left) if told else entry


def _with_family_first(name: Name, said: FamilySaid | None, are_first: Callable[[Name, FamilySaid], bool]) -> Name:
    told = said is not None and name.family_first is None and bool(name.given) and are_first(name, said)
    return msgspec.structs.replace(name, family_first=True) if told else name


def with_families(entries: Sequence[ListedPerson], families: Mapping[int, int]) -> tuple[ListedPerson, ...]:
    """The persons of a list, some with a family name of as many words as the officer says, by their places from 0."""
    return tuple(
        each.with_family(families[at]) if at in families and each.undivided else each for at, each in enumerate(entries)
    )


def with_categories(entries: Sequence[ListedPerson], categories: Mapping[int, Category]) -> tuple[ListedPerson, ...]:
    """The persons of a list, some coming as what the officer says, by their places from 0."""
    return tuple(
        msgspec.structs.replace(each, category=categories[at]) if at in categories else each
        for at, each in enumerate(entries)
    )


def persons_on(listing: ParsedList) -> tuple[ListedPerson, ...]:
    """Who stands on a list that is to be held against another.

    Raises:
        Malformed: `list-names-nobody`: held against the list that stands, it would withdraw everybody; where a
            character among letters is why nobody was read, that character and its place.
    """
    if not listing.entries:
        for cell in (cell for row in listing.rejected for cell in row.cells if row.why == "unfit-text"):
            if any(map(str.isalpha, cell)):
                cleaned(cell, "file")
        raise Malformed("list-names-nobody", field="file")
    return tuple(entry.at_firm().at_institution() for entry in listing.entries)
