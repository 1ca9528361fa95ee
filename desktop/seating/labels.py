"""The words of a seating plan on the screen, and the room they take: no name, office or state of it is cut."""

from __future__ import annotations

from desktop.look import fonts
from desktop.look.text_style import CAPTIONS, GROUP, SECONDARY_MEDIUM
from desktop.seating.flags import flags_width
from desktop.seating.room import DISC, MARGIN, NAME_GAP, WALL_INSET, Rectangle, SeatBox, TableSegment, around, framed
from desktop.seating.words import family, off_table_words, own_right_words
from desktop.wording.chairs import chair_on_plan
from desktop.wording.words import say
from domain.projections.seating import SeatingPlan, SeatSeen

NAMES = SECONDARY_MEDIUM
UNBROKEN = 132
"""A name wider than this, in pixels at the normal size of text, takes several lines where it is several words."""
ARROW = 24
"""From the middle of a head to the words of the arrow that shows the head's own right; and for the arrow itself."""
NOTE_LINES = 2
"""In so many lines it is said who sits behind."""
HAIR = 2


def room_of_names(plan: SeatingPlan) -> tuple[float, int]:
    """How many pixels the widest line of a name or a chair takes, and how many lines the longest name does."""
    seated = [seat for seat in plan.seats if seat.where in ("table", "table-end")]
    names = [name_lines(family(seat, say.words)) for seat in seated]
    widths = [NAMES.width(line) for lines in names for line in lines]
    chairs = [CAPTIONS.width(chair_on_plan(seat.chair, say.words)) for seat in seated]
    return max((*widths, *chairs), default=0) + HAIR, max(map(len, names), default=1)


def name_lines(name: str) -> tuple[str, ...]:
    """The lines of a name at a seat: of several words one that is long falls into several."""
    room = fonts.scaled(UNBROKEN)
    return NAMES.lines(name, max(room, NAMES.longest_word(name)))


def middle_of_name(box: SeatBox, wide: float) -> float:
    """The middle of so wide a name, across: over or under its seat, or next to it where the name stands beside it."""
    mark, name = box.mark, box.name
    if name.left >= mark.right:
        return name.left + wide / 2
    if name.right <= mark.left:
        return name.right - wide / 2
    return name.middle[0]


def frames_of(box: SeatBox) -> tuple[Rectangle, ...]:
    """What is framed where a seat is chosen: its mark with its name, or each, where names of others lie between."""
    lines = name_lines(family(box.seat, say.words))
    if box.seat.where not in ("table", "table-end") or box.seat.chair is not None:
        return (box.whole,)
    wide, high = max(map(NAMES.width, lines)), box.name.height
    name = framed(Rectangle(middle_of_name(box, wide) - wide / 2, box.name.middle[1] - high / 2, wide, high))
    mark = framed(box.mark)
    gap = max(name.top - mark.bottom, mark.top - name.bottom)
    return (mark, name) if gap > high / 2 else (around(mark, name),)


def segment_width(segment: TableSegment, words: str) -> float:
    """How wide the name of a side is on the table."""
    return max(map(GROUP.width, GROUP.lines(words, int(segment.wide))))


def note_text(plan: SeatingPlan, seat: SeatSeen) -> str:
    """Who sits away from the table, and where: "interpreter, behind the President"."""
    where = off_table_words(seat, plan, say.words)
    return say("seating.role-at", role=say(f"role.{seat.role}"), where=where)


def width_for_words(plan: SeatingPlan) -> float:
    """Over how many pixels there is room for what is said beside the seats: in each half one thing in a line."""
    if plan.shape == "heads-at-ends":
        return flags_width(plan) + 2 * fonts.scaled(MARGIN + WALL_INSET)
    aside = {seat.row for seat in plan.seats if seat.where == "right-of-head"}
    rights = [] if plan.goes_round else [own_right_words(plan, row, say.words) for row in plan.rows if row not in aside]
    behind = [note_text(plan, seat) for seat in plan.seats if seat.where not in ("table", "table-end")]
    halves = [
        *(CAPTIONS.width(words) + fonts.scaled(2 * ARROW + NAME_GAP) for words in rights),
        *(CAPTIONS.width(words) / NOTE_LINES * 1.3 + fonts.scaled(2 * DISC) for words in behind),
    ]
    return 2 * (max(halves, default=0.0) + fonts.scaled(MARGIN))
