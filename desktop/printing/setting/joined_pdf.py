"""Joining the volumes of a sheet into one PDF/A-2a + PDF/UA-1 file, with the structure of all of them.

The files are those of the typesetter: each object stands in the table of objects under its place there, all but streams
are plain text, and pages, tags and outline hang each on one object the catalogue names. What a file says of itself (its
title, its description, its colours) is said as the first volume says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from domain.core.late_pattern import late_pattern

PAGES, TAGS, OUTLINE = b"/Pages", b"/StructTreeRoot", b"/Outlines"
_SHARED = (PAGES, TAGS, OUTLINE)
_SAID_ONCE = (b"/Metadata",)

# Text in round brackets may hold such brackets, and what looks like the number of an object.
_TEXT_OR_REFERENCE = late_pattern(rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()]|\([^()]*\))*\))*\)|\b(\d+) 0 R\b")
_OWN_NAME = late_pattern(rb"/ID\(([^()]*)\)")
_HEADERS = late_pattern(rb"/Headers\[[^\]]*\]")
_NAMES = late_pattern(rb"/IDTree<</Names\[([^\]]*)\]>>")
_NAMED = late_pattern(rb"\(([^()]*)\)(\d+ 0 R)")
_KEYS = late_pattern(rb"/ParentTree<</Nums\[([^\]]*)\]>>")
_KEYED = late_pattern(rb"(\d+) (\d+ 0 R)")
_KEY = late_pattern(rb"/StructParents? (\d+)")
_FIGURES = late_pattern(rb"\d+")
_KIDS = late_pattern(rb"/(?:K|Kids)\[([^\]]*)\]")
_ROLES = late_pattern(rb"/RoleMap<<([^<>]*)>>")
_ROLE = late_pattern(rb"/\w+/\w+")


class _Volume(msgspec.Struct):
    """One of the files: its objects by their numbers, what the catalogue names, and how it begins and ends."""

    objects: dict[int, bytes]
    named: dict[bytes, int]
    alone: set[int]
    """What is said once in a file: its catalogue, what the file is called."""
    head: bytes
    trailer: bytes


class _Tags(msgspec.Struct):
    """The root of the tags of all volumes."""

    kids: list[bytes] = []
    keyed: list[bytes] = []
    named: list[tuple[bytes, bytes]] = []
    roles: dict[bytes, None] = {}
    keys: int = 0
    """How many keys the volumes so far have used for their pages."""

    def take(self, root: bytes, volume: int) -> None:
        """Add the tags of a volume."""
        self.kids.append(_found(_KIDS, root))
        keyed = [(int(key), element) for key, element in _KEYED.findall(_found(_KEYS, root))]
        self.keyed += [b"%d %s" % (self.keys + key, element) for key, element in keyed]
        self.named += [(_own(name, volume), of) for name, of in _NAMED.findall(_found(_NAMES, root))]
        self.roles |= dict.fromkeys(_ROLE.findall(_found(_ROLES, root)))
        self.keys += max((key for key, _ in keyed), default=-1) + 1

    def root(self, number: int) -> bytes:
        """The object of the root."""
        names = b"".join(b"(%s)%s" % each for each in sorted(self.named))
        told = (
            b"/RoleMap<<%s>>" % b"".join(self.roles),
            b"/K[%s]" % b" ".join(self.kids),
            b"/ParentTree<</Nums[%s]>>" % b" ".join(self.keyed),
            b"/IDTree<</Names[%s]>>" % names if names else b"",
            b"/ParentTreeNextKey %d" % self.keys,
        )
        return b"%d 0 obj\n<</Type/StructTreeRoot%s>>\nendobj\n\n" % (number, b"".join(told))


class _Outline(msgspec.Struct):
    """The outline of a volume: its first and last heading, and how many it shows."""

    first: int
    last: int
    count: int


def joined(volumes: Sequence[bytes]) -> bytes:
    """One file of several, each of which keeps its pages, its tags and its headings."""
    parts = [_taken_apart(each) for each in volumes]
    first, tags, objects = parts[0], _Tags(), dict[int, bytes]()
    pages, outlines = list[bytes](), list[_Outline]()
    for volume, part in enumerate(parts):
        new = _new_numbers(part, first if volume else None, len(objects))
        told = {at: _renumbered(each, new) for at, each in part.objects.items() if at in new}
        pages.append(_found(_KIDS, told[part.named[PAGES]]))
        outlines += _outline(told[part.named[OUTLINE]])
        before = tags.keys
        tags.take(told[part.named[TAGS]], volume)
        objects |= {
            new[at]: _within(each, volume, before) for at, each in told.items() if not volume or at not in part.alone
        }
    objects[first.named[PAGES]] = _pages(first.named[PAGES], b" ".join(pages))
    objects[first.named[TAGS]] = tags.root(first.named[TAGS])
    if outlines:
        _link(objects, first.named[OUTLINE], outlines)
    return _written(first, objects)


def _new_numbers(part: _Volume, first: _Volume | None, used: int) -> dict[int, int]:
    """What the objects of a volume are numbered from here on; what a file has once is that of the first volume."""
    if first is None:
        return {at: at for at in part.objects}
    own = (at for at in sorted(part.objects) if at not in part.alone)
    shared = {part.named[name]: first.named[name] for name in _SHARED}
    return {at: used + place for place, at in enumerate(own, start=1)} | shared


def _taken_apart(pdf: bytes) -> _Volume:
    start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    places = [int(line[-18:-8]) for line in pdf[start:].split(b"\r\n") if line.endswith(b" 00000 n")]
    edges = dict(zip(sorted(places), [*sorted(places)[1:], start], strict=True))
    objects = {number: pdf[place : edges[place]] for number, place in enumerate(places, start=1)}
    trailer = pdf[pdf.index(b"trailer", start) : pdf.rindex(b"startxref")]
    catalogue = _number(trailer, b"/Root")
    named = {name: _number(objects[catalogue], name) for name in (*_SHARED, *_SAID_ONCE)}
    alone = {catalogue, _number(trailer, b"/Info"), *named.values()}
    return _Volume(objects, named, alone, pdf[: min(places)], trailer)


def _number(text: bytes, name: bytes) -> int:
    """The number that stands behind a name, such as that of an object."""
    found = _FIGURES.match(text, text.index(name + b" ") + len(name) + 1)
    assert found is not None
    return int(found[0])


def _renumbered(item: bytes, new: dict[int, int]) -> bytes:
    """An object under its new number, which names others by theirs."""
    head, stream, content = item.partition(b"stream\n")
    number, _, rest = head.partition(b" ")
    told = _TEXT_OR_REFERENCE.sub(lambda found: b"%d 0 R" % new[int(found[1])] if found[1] else found[0], rest)
    return b"%d %s%s%s" % (new[int(number)], told, stream, content)


def _within(item: bytes, volume: int, before: int) -> bytes:
    """An object whose names and keys are those of its volume: pages are counted through all of them."""
    if b"/Type/StructElem" in item[:40]:
        item = _OWN_NAME.sub(lambda found: b"/ID(%s)" % _own(found[1], volume), item)
        return _HEADERS.sub(lambda found: found[0].replace(b"(", b"(" + _own(b"", volume)), item)
    if b"/Type/Page/" in item[:40] or b"/Type/Annot" in item[:40]:
        return _KEY.sub(lambda found: found[0].split()[0] + b" %d" % (before + int(found[1])), item)
    return item


def _own(name: bytes, volume: int) -> bytes:
    return b"v%d.%s" % (volume + 1, name)


def _found(pattern: re.Pattern[bytes], text: bytes) -> bytes:
    """What stands in the first place of a pattern; nothing where that is not there."""
    found = pattern.search(text)
    return found[1] if found is not None else b""


def _outline(item: bytes) -> list[_Outline]:
    """What an outline says of itself; nothing of one without headings, as cards have none."""
    if b"/First " not in item:
        return []
    return [_Outline(_number(item, b"/First"), _number(item, b"/Last"), _number(item, b"/Count"))]


def _pages(number: int, kids: bytes) -> bytes:
    return b"%d 0 obj\n<</Type/Pages/Count %d/Kids[%s]>>\nendobj\n\n" % (number, kids.count(b"R"), kids)


def _link(objects: dict[int, bytes], root: int, outlines: Sequence[_Outline]) -> None:
    """Let the headings of a volume follow those of the one before it."""
    for before, after in pairwise(outlines):
        objects[before.last] = objects[before.last].replace(b"<<", b"<</Next %d 0 R" % after.first, 1)
        objects[after.first] = objects[after.first].replace(b"<<", b"<</Prev %d 0 R" % before.last, 1)
    objects[root] = b"%d 0 obj\n<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>\nendobj\n\n" % (
        root, outlines[0].first, outlines[-1].last, sum(each.count for each in outlines),
    )  # fmt: skip


def _written(first: _Volume, objects: dict[int, bytes]) -> bytes:
    parts, table, place = [first.head], [b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(objects) + 1)], len(first.head)
    for number in sorted(objects):
        table.append(b"%010d 00000 n\r\n" % place)
        parts.append(objects[number])
        place += len(objects[number])
    size = b"/Size %d" % (len(objects) + 1)
    trailer = first.trailer.replace(b"/Size %d" % _number(first.trailer, b"/Size"), size, 1)
    return b"".join([*parts, *table, trailer, b"startxref\n%d\n%%%%EOF" % place])
