"""The name of a row as its header, in the tags of a PDF (PDF/UA-1).

Typst marks the heads of columns. The name of a row, which its template prints as strong text, is made the header of its
row here, and every other cell of the row says that it stands under it. The objects of structure in its files are plain
text; they are changed where they stand, and the table of objects is written anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from domain.core.late_pattern import late_pattern

_ROW = b"/Type/StructElem/S/TR"
_CELL = b"/Type/StructElem/S/TD"
_STRONG = b"/Type/StructElem/S/Strong"
_KIDS = late_pattern(rb"/K\[([^\[\]]*)\](?:/Pg \d+ 0 R)?>>\s*endobj\s*$")
_DICTIONARY = late_pattern(rb"<<.*?>>")
_REFERENCE = late_pattern(rb"(\d+) 0 R")
_IN_TABLE = late_pattern(rb"<</O/Table[^<>]*>>")
_PARENT = late_pattern(rb"/P \d+ 0 R")


def with_row_headers(pdf: bytes) -> bytes:
    """The file with the first cell of each row that has strong text in it as the header of that row."""
    start = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    table = pdf[start:].split(b"\r\n")
    places = [int(line[-18:-8]) for line in table if line.endswith(b" 00000 n")]
    edges = dict(zip(sorted(places), [*sorted(places)[1:], start], strict=True))
    objects = [pdf[place : edges[place]] for place in places]
    if not _name_rows(objects):
        return pdf
    return _written(pdf[: min(places)], objects, pdf[pdf.index(b"trailer", start) : pdf.rindex(b"startxref")])


def _written(head: bytes, objects: list[bytes], trailer: bytes) -> bytes:
    parts, place = [head], len(head)
    table = [b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(objects) + 1)]
    for each in objects:
        table.append(b"%010d 00000 n\r\n" % place)
        parts.append(each)
        place += len(each)
    return b"".join([*parts, *table, trailer, b"startxref\n%d\n%%%%EOF" % place])


def _name_rows(objects: list[bytes]) -> int:
    """Name every row that has a name; how many there were. An object stands at its number less one."""
    ids = b""
    count = 0
    for row in [each for each in objects if _ROW in each[:60]]:
        cells = [kid for kid in _kids(row) if _CELL in objects[kid][:60]]
        name = next((cell for cell in cells if _is_strong(objects, cell)), None)
        if name is None or len(cells) < sum(1 for _ in _kids(row)):
            continue
        count += 1
        own = b"(row%06d)" % count
        ids += b"%s%d 0 R" % (own, name + 1)
        objects[name] = _header(objects[name], own)
        for cell in cells:
            if cell != name and _KIDS.search(objects[cell]):
                objects[cell] = _in_table(objects[cell], b"/Headers[", own + b"]")
    if count:
        root = next(place for place, each in enumerate(objects) if b"/Type/StructTreeRoot" in each[:60])
        objects[root] = _with_ids(objects[root], ids)
    return count


def _kids(element: bytes) -> Iterator[int]:
    """The elements below one, by their place."""
    found = _KIDS.search(element)
    for number in _REFERENCE.findall(_DICTIONARY.sub(b"", found[1]) if found else b""):
        yield int(number) - 1


def _is_strong(objects: list[bytes], element: int) -> bool:
    return any(_STRONG in objects[kid][:60] or _is_strong(objects, kid) for kid in _kids(objects[element]))


def _header(cell: bytes, own: bytes) -> bytes:
    parent = _PARENT.search(cell)
    assert parent is not None
    named = cell[: parent.end()] + b"/ID" + own + cell[parent.end() :]
    return _in_table(named.replace(b"/S/TD", b"/S/TH", 1), b"/Scope/Row", b"")


def _in_table(cell: bytes, key: bytes, value: bytes) -> bytes:
    """The cell which says one thing more of its place in the table."""
    said = _IN_TABLE.search(cell)
    if said is None:
        own = b"<</O/Table%s%s>>" % (key, value)
        return cell.replace(b"/A[", b"/A[" + own, 1) if b"/A[" in cell else cell.replace(b"/K[", b"/A[%s]/K[" % own, 1)
    table = said[0]
    if key in table:
        end = table.index(b"]", table.index(key))
        table = table[:end] + value + table[end + 1 :]
    else:
        table = table[:-2] + key + value + b">>"
    return cell[: said.start()] + table + cell[said.end() :]


def _with_ids(root: bytes, ids: bytes) -> bytes:
    tree = b"/IDTree<</Names["
    if tree not in root:
        return root.replace(b"/ParentTreeNextKey", b"%s%s]>>/ParentTreeNextKey" % (tree, ids), 1)
    end = root.index(b"]", root.index(tree))
    return root[:end] + ids + root[end:]
