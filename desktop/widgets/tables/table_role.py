"""What a model may say of a cell and of a column beside Qt's own roles."""

from enum import IntEnum

from PySide6.QtCore import Qt


class TableRole(IntEnum):
    """What the delegate of a table asks for.

    SECOND_LINE: text below the first, muted. CHIP: a ChipFace in place of text. GROUP: in column 0 of a row
    that heads a group, its text. The others are true or false. STRUCK: the row is withdrawn. MUTED, STRONG:
    how the first line is set. PLACEHOLDER: the wording is provisional and is underlined with dots. SIDE: in
    column 0 of a row that heads a side (`host`, `guest`, `third`), which rule is drawn below it. STANDS: where a
    mark is prepared in a cell, the words of what stands there until it is recorded. ALONE: in column 0 of a row that
    heads a group, what stands above some rows of it that are copied without the others, such as their day. FACE: all
    of what a cell shows, a CellFace, so that it is asked for once; a model may leave it to the others.
    Of a column, asked for as data of its head: YIELDS, how readily it breaks its lines, 1 where nothing is said;
    MAIN, whether it takes the room that is left; INSIDE, whether it is for the house alone and not copied with a row.
    """

    SECOND_LINE = Qt.ItemDataRole.UserRole + 101
    STRUCK = Qt.ItemDataRole.UserRole + 102
    MUTED = Qt.ItemDataRole.UserRole + 103
    STRONG = Qt.ItemDataRole.UserRole + 104
    CHIP = Qt.ItemDataRole.UserRole + 105
    GROUP = Qt.ItemDataRole.UserRole + 106
    PLACEHOLDER = Qt.ItemDataRole.UserRole + 107
    SIDE = Qt.ItemDataRole.UserRole + 108
    STANDS = Qt.ItemDataRole.UserRole + 109
    YIELDS = Qt.ItemDataRole.UserRole + 110
    MAIN = Qt.ItemDataRole.UserRole + 111
    FACE = Qt.ItemDataRole.UserRole + 112
    INSIDE = Qt.ItemDataRole.UserRole + 113
    ALONE = Qt.ItemDataRole.UserRole + 114
