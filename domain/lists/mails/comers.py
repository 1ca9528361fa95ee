"""Who comes by a sentence of a mail, read as the same name and office are in a row of a list."""

from __future__ import annotations

import msgspec

from domain.core.names import Name
from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.mails.declined import as_they_are_called
from domain.lists.names.courtesies import courtesy_before, without_courtesies
from domain.lists.names.family_led import family_said
from domain.lists.names.list_names import name_as_said, name_in
from domain.lists.names.name_order import Leading
from domain.lists.notes.large_names import Named
from domain.lists.tables.columns import ListColumn

_COLUMNS = (ListColumn("number"), ListColumn("name"), ListColumn("position"))
_FAMILY_LEADS = frozenset({"ru", "kk", "uk", "uz", "zh", "ja", "ko"})


def who_comes(line: int, sentence: str, named: Named, language: str, *, number: int | None = None) -> ListedPerson:
    """Somebody new, in the language of the mail, with the name divided as a list would have it."""
    bare = without_courtesies(named.name)
    called, office = as_they_are_called(bare, named.office, language)
    said = named.name.replace(bare, called)
    read = _as_in_a_row(said, office)
    courtesy = courtesy_before(said)
    name = read.name if read is not None else name_in(said, language, leading=_leading(language))
    as_said, families = name_as_said(said, language), family_said(said)
    return ListedPerson(
        line, {language: name}, {language: office} if office else {}, number, added=True, sentence=sentence,
        courtesy={language: courtesy} if courtesy else {},
        as_said={language: as_said} if as_said is not None else {},
        families={language: families} if families is not None else {},
    )  # fmt: skip


class _Read(msgspec.Struct, frozen=True):
    name: Name


def _as_in_a_row(said: str, office: str) -> _Read | None:
    """The name as a row with that office has it; None where it is not read as the name of one person."""
    found = parse_list((("1", said, office or "—"),), _COLUMNS).entries
    names = list(found[0].names.values()) if len(found) == 1 else []
    whole = sorted(without_courtesies(said).casefold().replace(".", "").split())
    if len(names) != 1 or sorted(str(names[0]).casefold().replace(".", "").split()) != whole:
        return None
    return _Read(names[0])


def _leading(language: str) -> Leading:
    return "family" if language in _FAMILY_LEADS else "given"
