"""The seating plan as printed: the table from above, with its convention and the right-hand side of each head."""

from __future__ import annotations

from desktop.printing.contents.seating_contents import MOST_SPOKEN, ON_A4, PlanDrawn, PlanSeat, PlanSide, Seating
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.printing.words.line_words import A3, A4, line_words
from desktop.printing.words.line_words import wants_a3 as line_wants_a3
from desktop.printing.words.order import short_heading, side_heading
from desktop.printing.words.table_words import flags_told, seats_listed, table_words, wall_told, wants_a3
from desktop.seating.room import GUEST_ABOVE, WALLS, across, along
from desktop.seating.words import (
    convention_words,
    head_office,
    of_host,
    off_table_words,
    own_right_words,
    seat_words,
)
from desktop.wording.chairs import chair_on_plan
from domain.projections.paper.marks import Marks
from domain.projections.paper.seating import SeatingFacts, seat_key
from domain.projections.seating import SeatSeen, TablePlan


def seating_words(facts: SeatingFacts, words: InLanguages, marked: Marked) -> Seating:
    """The tables and the lines of one or of several items, each on a page of its own."""
    marks = marked.marks
    tables = tuple(_plan(facts, plan, words.in_zone(plan.zone), marks) for plan in facts.plans if plan.shape == "long")
    others = [plan for plan in facts.plans if plan.shape != "long"]
    large = (
        any(plan.longest > ON_A4 for plan in tables)
        or any(wants_a3(plan, words) for plan in others)
        or any(line_wants_a3(line, words) for line in facts.lines)
    )
    ground = A3 if large else A4
    shaped = (table_words(facts, plan, words.in_zone(plan.zone), marks, ground) for plan in others)
    lines = (*shaped, *(line_words(facts, line, words, marks, ground) for line in facts.lines))
    return Seating(tables, lines, marked.since, plain_marks=words.outside, large=large)


def seating_title(facts: SeatingFacts, words: InLanguages) -> Wording:
    """What stands on the sheet: tables, lines by their kind, or both."""
    kinds = list(dict.fromkeys(f"line.{line.kind}" for line in facts.lines))
    if len(kinds) > 1 or (facts.plans and kinds not in ([], ["line.photograph"])):
        kinds = ["sheet.lines"]
    parts = [*(["sheet.seating"] if facts.plans else ()), *kinds]
    return words.made(lambda spoken: capital(spoken.listed([_within(spoken(part)) for part in parts])))


def _within(title: str) -> str:
    """A title as it stands beside another: without its capital."""
    return title[:1].lower() + title[1:]


def seating_subtitle(facts: SeatingFacts, words: InLanguages) -> Wording:
    """The item, where all is of one."""
    [only, *others] = facts.items.values()
    return () if others else item_line(only, words)


def _plan(facts: SeatingFacts, plan: TablePlan, words: InLanguages, marks: Marks) -> PlanDrawn:
    walls = WALLS[plan.facing]
    upper_side = "guest" if plan.facing in GUEST_ABOVE else "host"
    lower_side = "host" if upper_side == "guest" else "guest"
    return PlanDrawn(
        heading=item_line(facts.items[plan.item], words),
        upper=_side(facts, plan, upper_side, words, marks, upper=True),
        lower=_side(facts, plan, lower_side, words, marks, upper=False),
        upper_wall=_wall(facts, plan, walls.upper, words),
        lower_wall=_wall(facts, plan, walls.lower, words),
        left_wall=_wall(facts, plan, walls.left, words),
        windows_above=walls.upper == "windows",
        door_below=walls.lower == "door",
        convention=PrintedLine(words.made(lambda spoken: convention_words(plan, spoken))),
        flags=flags_told(facts, plan, words),
        flags_of_host=of_host(plan),
        host=side_heading(facts.visit, "host", words) if plan.ranking == "sides-alternate" else (),
        spoken=_spoken(plan, words),
        listed=seats_listed(facts, plan, words, marks),
    )


def _side(
    facts: SeatingFacts, plan: TablePlan, side: str, words: InLanguages, marks: Marks, *, upper: bool
) -> PlanSide:  # fmt: skip
    """Those who sit by the head of a side; where the sides mix the host's are marked."""
    seats = [(seat.where, _seat(seat, plan, words, marks, upper=upper)) for seat in plan.seats if seat.row == side]
    by_office = _heads_by_office(plan, side, words)
    return PlanSide(
        state=side_heading(facts.visit, plan.side_of(side), words),
        short=short_heading(facts.visit, plan.side_of(side), words),
        own_right=words.made(lambda spoken: own_right_words(plan, side, spoken, by_office=by_office)),
        seats=tuple(seat for where, seat in seats if where == "table"),
        ends=tuple(seat for where, seat in seats if where == "table-end"),
        set_back=tuple(seat for where, seat in seats if where not in ("table", "table-end")),
    )


def _seat(seat: SeatSeen, plan: TablePlan, words: InLanguages, marks: Marks, *, upper: bool) -> PlanSeat:
    outermost = max((abs(each.from_middle) for each in plan.seats if each.row == seat.row and each.middle), default=0.0)
    beside = {"left-of-head": -1.0 - outermost, "right-of-head": 1.0 + outermost}.get(seat.where)
    name = words.at_seat(seat.names, namesake=seat.namesake, capitals=True)
    return PlanSeat(
        shares=across(beside if beside is not None else along(seat), upper),
        number=str(seat.number) if seat.number else "",
        name=name,
        office=words.office_behind(name, words.office(seat.short_office or seat.position)),
        role=_role(seat, words) if not seat.number else (),
        where=_where(seat, plan, words),
        chair=words.made(lambda spoken: chair_on_plan(seat.chair, spoken)) if seat.chair is not None else (),
        head=seat.role == "head",
        host=plan.ranking == "sides-alternate" and seat.side == "host",
        mark=marks.of(seat_key(plan.item, seat.id)),
    )


def _where(seat: SeatSeen, plan: TablePlan, words: InLanguages) -> Wording:
    if seat.where in ("table", "table-end"):
        return ()
    by_office = _heads_by_office(plan, seat.row, words)
    return words.made(lambda spoken: off_table_words(seat, plan, spoken, by_office=by_office))


def _heads_by_office(plan: TablePlan, row: str, words: InLanguages) -> bool:
    """Whether a head is told by the office in every language of the sheet: in one alone he would seem somebody else."""
    return all(head_office(plan, row, 1, spoken) for spoken in words.each)


def _role(seat: SeatSeen, words: InLanguages) -> Wording:
    """What someone does who is not counted; at the end of a table there is room for one short word."""
    if seat.where == "table-end":
        return words.say("sheet.notes")
    return words.made(lambda spoken: capital(spoken(f"role.{seat.role}")))


def _wall(facts: SeatingFacts, plan: TablePlan, what: str, words: InLanguages) -> Wording:
    return wall_told(facts, plan, what, words) if what else ()


def _spoken(plan: TablePlan, words: InLanguages) -> str:
    """The plan in words, in the first language, for a screen reader; of many seats the list under it tells."""
    spoken = words.each[0]
    convention = convention_words(plan, spoken)
    seats = spoken.clauses(seat_words(seat, plan, spoken, outside=words.outside) for seat in plan.seats)
    return f"{convention}. {seats}." if len(seats) <= MOST_SPOKEN else f"{convention}."
