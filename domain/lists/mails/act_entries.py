"""A short mail beside the list that stands, as the entries of its acts and the rows that are left to the officer."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.delegation import Member
from domain.lists.listed import ListedPerson, ParsedList, RejectedRow, RejectionReason
from domain.lists.mails.act_words import language_of
from domain.lists.mails.acts import Act, Understood
from domain.lists.mails.comers import who_comes
from domain.lists.mails.declined import office_as_held
from domain.lists.mails.grammar import Grammar
from domain.lists.mails.mail_lines import Sentence, sentences_of_mail
from domain.lists.notes.change_words import is_sentence

_NUMBER_BEFORE = late_pattern(r"^\s*(?:\d{1,2}(?: bis)?, (?=\S)|\d{1,2}[.)]\s+(?=[^\W\d_]))")


_MOST_SIGNING = 2
_Told = Mapping[int, Sequence[tuple[Sentence, Understood]]]


def with_acts(
    listing: ParsedList, members: Sequence[Member], ranks: Mapping[str, int]
) -> tuple[ParsedList, frozenset[int]]:
    """The list with the acts its sentences say, and the lines that are settled so."""
    lines = _lines(listing)
    if not lines or not members:
        return listing, frozenset()
    spoken = {language for member in members for language in (*member.names, *member.position)}
    language = language_of([text for _, text in lines], spoken)
    if language is None:
        return listing, frozenset()
    grammar = Grammar(members, dict(ranks), language)
    told: dict[int, list[tuple[Sentence, Understood]]] = {}
    for sentence, found in grammar.understood(sentences_of_mail(lines, language)):
        told.setdefault(sentence.line, []).append((sentence, found))
    acts = any(each.acts for found in told.values() for _, each in found)
    settled = {line for line, found in told.items() if any(each.acts or each.doubtful for _, each in found)
               or (acts and all(each.says_nothing for _, each in found))}  # fmt: skip
    return _with(listing, told, members, language), frozenset(settled)


def _lines(listing: ParsedList) -> list[tuple[int, str]]:
    """The lines of the mail, from 1, without the numbers before them."""
    return [(line, _NUMBER_BEFORE.sub("", said)) for line, said in enumerate(listing.lines, 1) if said.strip()]


def _with(listing: ParsedList, told: _Told, members: Sequence[Member], language: str) -> ParsedList:
    standing = {member.id: member for member in members}
    acts = _each_once([act for found in told.values() for _, each in found for act in each.acts])
    lines = {line for line, found in told.items() if any(each.acts for _, each in found)}
    asked = {line: " ".join(said.text for said, each in found if each.asked) for line, found in told.items()}
    asked = {line: text for line, text in asked.items() if text}
    held = {line for line, found in told.items() if any(each.doubtful for _, each in found)} - lines
    entries = [entry for act in acts for entry in _entries(act, standing, language)]
    said = {line for line, found in told.items() if any(map(_is_running, found))}
    rest = [
        entry
        for entry in listing.entries
        if entry.line not in lines | held and not (entry.line in said and _is_plain(entry))
    ]
    apart = {id(entry): why for entry in rest if (why := _apart(entry, lines)) is not None}
    if not lines and said and _are_who_signs(rest, said):
        apart = {id(entry): "nobody" for entry in rest}
    kept = [entry for entry in rest if id(entry) not in apart]
    idle = {line for line, found in told.items() if acts and all(each.says_nothing for _, each in found)}
    rejected = [_row(row, asked, idle) for row in listing.rejected if row.line not in lines]
    known = {row.line for row in rejected} | {entry.line for entry in kept}
    rejected += [RejectedRow(line, (text,), "sentence") for line, text in asked.items() if line not in known]
    rejected += [RejectedRow(line, (listing.lines[line - 1],), "prose") for line in said - known - {*asked} - lines]
    rejected += [RejectedRow(entry.line, entry.cells, apart[id(entry)]) for entry in rest
                 if id(entry) in apart and entry.line not in asked]  # fmt: skip
    return ParsedList(
        _in_order(listing.entries, kept, entries),
        tuple(sorted(rejected, key=lambda row: row.line)),
        listing.by_sentences or bool(acts),
        listing.lines,
    )


def _is_running(found: tuple[Sentence, Understood]) -> bool:
    """Whether a sentence says something of those it names, and is no row of somebody."""
    sentence, meant = found
    return is_sentence(sentence.text) and not meant.acts and (meant.asked or meant.speaks)


def _is_plain(entry: ListedPerson) -> bool:
    return not (entry.struck or entry.added or entry.sentence or entry.number)


def _row(row: RejectedRow, asked: Mapping[int, str], idle: Collection[int]) -> RejectedRow:
    why: RejectionReason = "sentence" if row.line in asked else row.why
    return msgspec.structs.replace(row, why="prose" if row.line in idle and why in ("sentence", "nobody") else why)


def _apart(entry: ListedPerson, lines: Collection[int]) -> RejectionReason | None:
    """Why what was read as a row of somebody is none, beside sentences that say what changes: a greeting, who signs."""
    if not lines or entry.struck or entry.added or entry.number or entry.sentence:
        return None
    if not entry.names:
        return "prose"
    between = min(lines) < entry.line < max(lines)
    return None if entry.position else "nobody" if between or entry.courtesy else "prose"


def _are_who_signs(rest: Sequence[ListedPerson], said: Collection[int]) -> bool:
    """Whether the few rows below what a mail says of somebody are a farewell and a name, and no list."""
    bare = all(_is_plain(entry) and not entry.position and not entry.courtesy for entry in rest)
    return len(rest) <= _MOST_SIGNING and bare and all(entry.line > max(said) for entry in rest)


def _in_order(
    before: Sequence[ListedPerson], kept: Sequence[ListedPerson], entries: Sequence[ListedPerson]
) -> tuple[ListedPerson, ...]:
    """Those of rows and those of sentences, line by line; a spouse stays beside whom she is listed with."""
    found = sorted([*kept, *entries], key=lambda entry: entry.line)
    places = {id(entry): at for at, entry in enumerate(found)}
    return tuple(
        msgspec.structs.replace(entry, spouse_of=places.get(id(before[entry.spouse_of])))
        if entry.spouse_of is not None
        else entry
        for entry in found
    )


def _each_once(acts: Sequence[Act]) -> list[Act]:
    """The acts; of a departure told by two sentences the later one, which may say who comes instead."""
    last = {act.member: act for act in acts if act.kind == "gone" and act.member}
    return [act for act in acts if act.kind != "gone" or not act.member or last[act.member] is act]


def _entries(act: Act, standing: Mapping[str, Member], language: str) -> Iterator[ListedPerson]:
    if act.kind == "gone" and act.who is not None:
        entry = who_comes(act.line, act.sentence, act.who, language)
        yield msgspec.structs.replace(entry, struck=True, added=False)
    elif act.kind == "gone":
        yield ListedPerson(
            act.line, dict(standing[act.member].names), {}, struck=True, member=act.member, sentence=act.sentence
        )
    elif act.kind == "office":
        office = {language: office_as_held(act.office, language)}
        yield ListedPerson(act.line, {}, office, member=act.member, sentence=act.sentence)
    elif act.kind == "name" and act.name is not None:
        yield ListedPerson(act.line, {act.name.language: act.name.name}, {}, member=act.member, sentence=act.sentence)
    elif act.who is not None:
        entry = who_comes(act.line, act.sentence, act.who, language, number=act.number)
        yield msgspec.structs.replace(entry, beside=act.behind)
