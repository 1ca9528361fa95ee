"""What a timeline shows. Times are whole minutes after midnight at the venue; the caller does all wording."""

from enum import Enum, auto

import msgspec

from desktop.wording.time_words import clock_by


class Lane(msgspec.Struct, frozen=True):
    """A column: a principal, a room, a person.

    A lane of weight 2 is twice as wide as one of weight 1. Blocks span neighbouring lanes of one group only,
    so that the principals of joint talks share a box and their room has its own.
    """

    id: str
    title: str
    subtitle: str = ""
    weight: float = 1.0
    group: str = ""
    side: str = ""
    """The side by whose rule the head of the lane is closed; nothing for a plain one."""

    @property
    def proposed(self) -> bool:
        """Whether it shows what is not recorded."""
        return self.id == PROPOSED


class BlockKind(Enum):
    """TALKS stand out, a PAUSE (transfer, reserve) stands back, everything else is an ITEM."""

    TALKS = auto()
    ITEM = auto()
    PAUSE = auto()


class BlockState(Enum):
    """The state of a block. GHOST: absent at the moment shown, in the programme today. PROPOSED: not recorded yet."""

    PLANNED = auto()
    RUNNING = auto()
    HELD = auto()
    CANCELLED = auto()
    GHOST = auto()
    PROPOSED = auto()


MinuteSpan = tuple[int, int]
"""From which minute of the day to which, by the clock of the venue."""


class ItemBlock(msgspec.Struct, frozen=True):
    """An item of the programme in one or more lanes: what happened as far as anybody knows, else what is planned.

    After midnight `start` and `end` go on beyond 1440. Lanes side by side are spanned by one box; a lane
    apart gets a box of its own with `short_title`. `conflict` is a sentence, `tag` says how the item differs
    today.
    """

    id: str
    lanes: tuple[str, ...]
    start: int
    end: int
    title: str
    time_text: str = ""
    lines: tuple[str, ...] = ()
    icon: str = ""
    short_title: str = ""
    sort: str = ""
    """What sort of item it is, which stands for a title that has no short form where a lane is narrow."""
    brief: str = ""
    """What tells of it in a line where it is out of view: when it begins, and its short title."""
    start_text: str = ""
    """The hour it begins at alone, which stands for `time_text` where there is no room for that."""
    kind: BlockKind = BlockKind.ITEM
    state: BlockState = BlockState.PLANNED
    conflict: str = ""
    tag: str = ""
    plan: MinuteSpan | None = None
    """When it was planned, drawn behind it."""
    soft_start: bool = False
    soft_end: bool = False
    """The start, the end is about or not known: its edge is dashed."""
    open_end: bool = False
    """Whether nobody says when it ends: it is drawn for a while, and no end is told."""
    expected: int | None = None
    """Until when what runs is expected to go on."""
    expected_text: str = ""
    movable: bool = True
    ordered: bool = False
    """Whether it has no hour and stands by the order of the day: a drag puts it after another."""
    group: str = ""
    """The title of the items that are held one after the other as one; a frame is drawn around them."""
    led: str = ""
    """Who leads it, where that is no principal."""

    @property
    def spoken(self) -> str:
        """All that is written on the block, for a screen reader."""
        parts = (
            self.time_text,
            self.title,
            self.group,
            *self.lines,
            self.led,
            self.expected_text,
            self.conflict,
            self.tag,
        )
        return ", ".join(part for part in parts if part)


class Gutter(msgspec.Struct, frozen=True):
    """A clock beside the hours: the zone's place in a word, and its minutes ahead of the venue.

    `ahead` lists from which minute of the day it is how many minutes ahead: it changes when either clock does.
    `pattern` is how the language writes a time of day.
    """

    place: str
    ahead: tuple[tuple[int, int], ...] = ((0, 0),)
    pattern: str = "HH:MM"

    def shows(self, minute: int) -> str:
        """What it shows at that minute after midnight at the venue, such as 14:00, in French 14 h 00."""
        ahead = next((by for since, by in reversed(self.ahead) if since <= minute), 0)
        hour, rest = divmod((minute + ahead) % (24 * 60), 60)
        return clock_by(self.pattern, hour, rest)


class TimelineDay(msgspec.Struct, frozen=True):
    """One day of a timeline, from `first` to `last` minute. `now` is None on other days than today."""

    lanes: tuple[Lane, ...] = ()
    blocks: tuple[ItemBlock, ...] = ()
    gutters: tuple[Gutter, ...] = (Gutter(""),)
    first: int = 0
    last: int = 24 * 60
    now: int | None = None
    key: str = ""
    """Which day it is: another one is shown from its own hours on, the same stays where it was scrolled to."""
    earlier: str = ""
    later: str = ""
    """What the lines that tell of items out of view are called."""
    proposed: tuple[ItemBlock, ...] = ()
    """Where a delay would move items: in the lane PROPOSED and in those of rooms; recorded nowhere."""


PROPOSED = "proposed"
FURTHER = "further"
OTHERS = "others"
"""The lanes of what is proposed, and of items no principal takes part in."""
