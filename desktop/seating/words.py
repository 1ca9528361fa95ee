"""A seating plan in words: for a terminal, a screen reader and a sheet."""

from __future__ import annotations

from desktop.wording import grammar
from desktop.wording.chairs import chair_words
from desktop.wording.honours import flags_seen
from desktop.wording.names import at_seat, nearest_form
from desktop.wording.sizes import ALONE, size_text
from desktop.wording.words import Words
from domain.core.names import GUEST, HOST
from domain.programme.honours import flags_in_order
from domain.programme.item_kind import TRAITS
from domain.programme.size import so_many
from domain.projections.lines import LinePlan, LineRow
from domain.projections.seating import SeatRow, SeatSeen, TablePlan
from domain.seating.line_layout import UNMIXED

ENUMERATIONS = {
    "facing": "facing",
    "ranking": "ranking",
    "interpreter": "interpreter-seat",
    "note_takers": "note-taker-seat",
    "shape": "shape",
}
"""The parts of a convention, each with the namespace of its words."""


def convention_words(plan: TablePlan, words: Words) -> str:
    """The convention by its name, then what it says: "door at the side: guest faces the windows; …"."""
    if plan.goes_round:
        return words("seating.segments", sides=[words.of("side", side) for side in plan.sides])
    said = {part: kind for part, kind in ENUMERATIONS.items() if part != "shape" or plan.shape != "long"}
    parts = [words(f"{kind}.{getattr(plan, part)}") for part, kind in said.items()]
    law = [words("seating.law", law=plan.law)] if plan.law else []
    return words(
        "seating.convention", name=words.of("convention", plan.convention), parts=words.clauses([*parts, *law])
    )


def flags_words(plan: TablePlan | LinePlan, words: Words) -> str:
    """The flags as whoever looks at them sees them: by name where others than host and guest have one."""
    if set(plan.sides) <= {HOST, GUEST}:
        return flags_seen(plan.flags, plan.flag_law, words)
    order = flags_in_order(plan.sides, plan.flags)
    seen = words("seating.flags-in-order", sides=[words.of("side", side) for side in order])
    return words("seating.flags-by-law", flags=seen, law=plan.flag_law) if plan.flag_law else seen


def of_host(plan: TablePlan | LinePlan) -> tuple[bool, ...]:
    """Of each flag, from left to right as seen, whether it is the host's."""
    return tuple(side == HOST for side in flags_in_order(plan.sides, plan.flags))


def seat_called(seat: SeatSeen | LineRow, words: Words, *, outside: bool = False) -> str:
    """Who sits there: by name, or "[to be advised]" with the office; outside the house by the office alone."""
    if outside and not seat.names:
        return words.pick(seat.position)
    return words.name(seat.names, seat.position)


def place_words(seat: SeatSeen, plan: TablePlan, words: Words, *, outside: bool = False) -> str:
    """Where someone sits: "in the centre", "2 places to the right of Kassym-Jomart Tokayev"."""
    if seat.where != "table":
        return off_table_words(seat, plan, words)
    leading = [each for each in plan.seats if each.row == seat.row and each.middle]
    if seat.middle or not leading:
        return words("seating.end" if plan.shape == "heads-at-ends" else "seating.centre")
    nearest = min(leading, key=lambda each: abs(seat.at - each.at))
    where = "seating.right" if seat.at > nearest.at else "seating.left"
    return words(where, count=abs(seat.at - nearest.at), name=seat_called(nearest, words, outside=outside))


def off_table_words(seat: SeatSeen, plan: TablePlan, words: Words, *, by_office: bool = True) -> str:
    """Where someone sits who is not at the table: "set back, on the left of the President"."""
    hand = {"left-of-head": -1, "right-of-head": 1}.get(seat.where, 0)
    head = head_office(plan, seat.row, hand, words) if by_office and seat.where != "table-end" else ""
    return words(f"seat-of.{seat.where}", head=head) if head else words(f"seat.{seat.where}")


def head_office(plan: TablePlan, row: str, hand: int, words: Words) -> str:
    """Who leads a row, by office: of co-heads the one who sits furthest that way. Empty where it has no such words."""
    leading = [seat for seat in plan.seats if seat.row == row and seat.middle]
    if not leading or words.language not in ("en", "fr"):
        return ""
    head = max(leading, key=lambda seat: seat.at * hand) if hand else leading[0]
    return grammar.office(head.position.get(words.language, ""), words.language)


def own_right_words(plan: TablePlan, row: str, words: Words, *, by_office: bool = True) -> str:
    """Whose right an arrow shows: "right of the President"."""
    head = head_office(plan, row, 1, words) if by_office else ""
    return words("seating.right-of", head=head) if head else words("seating.own-right")


def seat_words(seat: SeatSeen, plan: TablePlan, words: Words, *, outside: bool = False) -> str:
    """A seat as it is heard: side and number, name, office, place, and who sits opposite."""
    number = words.number(seat.number) if seat.number else words.of("role", seat.role)
    parts = [
        words("seating.who", side=words.of("side", seat.side), number=number),
        seat_called(seat, words, outside=outside),
    ]
    if seat.names and seat.position:
        parts.append(words.pick(seat.position))
    parts.append(place_words(seat, plan, words, outside=outside))
    across = next((each for each in plan.seats if each.id == seat.opposite), None)
    if across is not None:
        parts.append(words("seating.opposite", name=seat_called(across, words, outside=outside)))
    if isinstance(seat, SeatRow) and seat.swapped:
        parts.append(words("seating.swapped"))
    if seat.chair is not None:
        parts.append(chair_words(seat.chair, words))
    if isinstance(seat, SeatRow) and seat.chair_noted is not None:
        parts.append(words("seating.chair-noted", chair=seat.chair_noted))
    return ", ".join(filter(None, parts))


def plan_title(plan: TablePlan, words: Words) -> str:
    """The title of the table: "Expanded talks · 1+6", by the members who count."""
    title, counted = words.pick(plan.title), plan_sizes(plan, words)
    if title.casefold() == counted.casefold():
        return title
    return words("seating.title", title=title, counted=counted)


def plan_sizes(plan: TablePlan, words: Words) -> str:
    """How many of each side sit there, by the members who count: at a meeting as its size, 1+6, else 7 + 7."""
    counted = {side: sum(seat.number is not None for seat in plan.side(side)) for side in plan.sides}
    many = set(counted.values())
    leading = {side: sum(seat.role == "head" for seat in plan.side(side)) for side in plan.sides}
    # Of two, or of co-heads alone, a size is told by names where the sides differ: there is no room for them.
    meeting = plan.format is not None or "size" in TRAITS.get(plan.kind, ())
    told_as_size = meeting and 0 not in many
    if told_as_size and (len(many) == 1 or (2 not in many and max(leading.values()) < 2)):
        sizes = {side: so_many(count) for side, count in counted.items()}
        co_heads = {side: count for side, count in leading.items() if count > 1}
        return size_text(sizes, plan.sides, words, co_heads, wider=plan.format != ALONE)
    return " + ".join(words.number(count) for count in counted.values())


def line_heading(plan: LinePlan, words: Words) -> str:
    """A line in one phrase: "Receiving line · Aircraft steps · host side, then guest side"."""
    mixed = _mixed(plan, words) if plan.kind in ("receiving", "farewell") else _grouped(plan, words)
    return " · ".join(filter(None, (words.of("line", plan.kind), words.pick(plan.point), mixed)))


def _mixed(plan: LinePlan, words: Words) -> str:
    """How the sides mix: of many parties in the order that was set for them."""
    return words(f"mixing-of-parties.{plan.mixing}" if plan.in_party_order else f"mixing.{plan.mixing}")


def _grouped(plan: LinePlan, words: Words) -> str:
    """How people stand in a photograph; in a presentation line each side always stands by itself."""
    if plan.kind != "photograph":
        return ""
    if plan.mixing not in UNMIXED:
        return words("lines.outward", how=_mixed(plan, words))
    if len({row.side for row in plan.people}) > 2 and not any(row.by_hand for row in plan.people):
        return words("lines.heads-in-the-middle")
    return words("lines.halves-around" if any(row.at == 0 for row in plan.people) else "lines.halves")


def spot_words(row: LineRow, words: Words) -> str:
    """Where someone stands in a photograph: "row 1, 2 from the middle on their right"; empty in other lines."""
    if row.row is None or row.at is None:
        return ""
    if row.at == 0:
        return words("lines.in-row-centre", row=row.row)
    return words("lines.in-row-right" if row.at > 0 else "lines.in-row-left", row=row.row, at=abs(row.at))


def stand_words(row: LineRow, words: Words, *, outside: bool = False) -> str:
    """A place in a line as it is heard: side and number, name, office, place, and by whom introduced."""
    parts = [words("seating.who", side=words.of("side", row.side), number=words.number(row.place))]
    parts += [
        seat_called(row, words, outside=outside),
        words.pick(row.position) if row.names else "",
        spot_words(row, words),
    ]
    parts += [words("lines.introduced", name=words.name(row.by_names)) if row.by else ""]
    parts += [words("lines.by-hand") if row.by_hand else ""]
    return ", ".join(filter(None, parts))


def family(seat: SeatSeen | LineRow, words: Words) -> str:
    """The family name, as on a large card; the whole name where there is none."""
    if not seat.names:
        return words("name.to-be-advised")
    language = nearest_form(seat.names, words.language)
    return at_seat(seat.names[language], words.language, namesake=seat.namesake)
