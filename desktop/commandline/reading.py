"""Reading: visits, schedule, delegation, attendance, itinerary, impact, history, compare, check."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.commandline import answers, json_output, json_people
from desktop.commandline.answers import answer
from desktop.commandline.call import Call
from desktop.commandline.moments import moment_of, noon, typed_moment
from desktop.commandline.parser import Declarations
from desktop.wording.nearest import with_legend
from desktop.wording.words import Words
from domain.checks.check import outstanding
from domain.checks.day import due
from domain.checks.gathered import gathered
from domain.core.late import late
from domain.core.problem import Damaged, Malformed
from domain.core.times import local
from domain.office import Office
from domain.programme.programme import Item
from domain.projections.attendance import attendance, attendance_of
from domain.projections.awaiting import AgreementTable
from domain.projections.correspondence import correspondence
from domain.projections.delegation import delegation
from domain.projections.explained import explained
from domain.projections.history import HistoryRow, concerned, history, rows_about, rows_concerning
from domain.projections.in_room import present_at
from domain.projections.itinerary import itinerary
from domain.projections.late_changes import late_changes
from domain.projections.lines import lines
from domain.projections.precedence_rank import explain_ranks
from domain.projections.schedule import schedule
from domain.projections.seating import seating, seating_of
from domain.projections.visits import damaged_row
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from desktop.desk import member_finder
    from domain.checks import rules
    from domain.impact import impact
else:
    rules, impact = late("domain.checks.rules"), late("domain.impact.impact")
    member_finder = late("desktop.desk.member_finder")

FINDINGS = 1
"""The exit code where something was found that somebody should see to."""


def add_to(commands: Declarations) -> None:
    """Declare the subcommands."""
    commands.add("visits", visits, json=True)
    commands.add("schedule", show_schedule, visit=True, as_of=True, json=True)
    members = commands.add("delegation", show_delegation, visit=True, as_of=True, json=True)
    members.take("--late", about="late", action="store_true")
    lists = commands.add("attendance", show_attendance, visit=True, as_of=True, json=True)
    lists.take("item", about="item", shown="item", nargs="?")
    lists.take("--at", about="at", shown="clock")
    plans = commands.add("seating", show_seating, visit=True, as_of=True, json=True)
    plans.take("item", about="item", shown="item", nargs="?")
    stands = commands.add("lines", show_lines, visit=True, as_of=True, json=True)
    stands.take("item", about="item", shown="item", nargs="?")
    own = commands.add("itinerary", show_itinerary, visit=True, as_of=True, json=True)
    own.take("member", about="member", shown="member")
    gone = commands.add("impact", show_impact, visit=True, as_of=True, json=True)
    gone.take("member", about="member", shown="member")
    gone.take("--by", about="instead", shown="member")
    told_so_far = commands.add("history", show_history, as_of=True, json=True)
    told_so_far.take("visit", about="history", shown="visit", nargs="?")
    told_so_far.take("--about", about="about", shown="subject")
    told_so_far.take("--by", about="by", shown="author")
    two = commands.add("compare", show_differences, visit=True, json=True)
    two.take("before", about="from", shown="from")
    two.take("after", about="to", shown="to")
    found = commands.add("check", show_checks, visit=True, json=True)
    found.take("--as-of", about="checks-as-of", shown="moment")
    found.take("--on", about="checks-on", shown="day")
    found.take("--all", about="all-checks", action="store_true")
    commands.add("awaiting", show_awaiting, visit=True, as_of=True, json=True)
    commands.add("correspondence", show_correspondence, visit=True, as_of=True, json=True)


def visits(call: Call) -> int:
    """The visits of the office, by their first day; last those that cannot be read, each with what to do.

    The exit code is that of damage as well where there are none in a file that entries may be missing from.
    """
    with call.office() as office:
        rows = [line.row for line in office.visit_lines().values()]
        damaged = [damaged_row(visit_id, damage) for visit_id, damage in office.damage.visits().items()]
        missed = not rows and isinstance(office.store.doubt, Damaged)
    rows.sort(key=lambda row: (row.first_day, row.reference))
    code = call.tell_damaged(row.damage for row in damaged)
    return answer(call, call.words, [*rows, *damaged], answers.VISITS) or (Damaged.exit_code if missed else code)


def show_schedule(call: Call) -> int:
    """The programme of a visit, planned beside actual."""
    visit, words = _visit_and_words(call)
    return answer(call, words, schedule(visit), answers.SCHEDULE)


def show_itinerary(call: Call) -> int:
    """The items a member takes part in."""
    visit, words = _visit_and_words(call)
    return answer(call, words, itinerary(visit, call.asked.member), answers.itinerary_of(call.asked.member))


def show_impact(call: Call) -> int:
    """What the withdrawal or replacement of a member would touch."""
    visit, words = _visit_and_words(call)
    return answer(call, words, impact.impact_of(visit, call.asked.member, call.asked.by), answers.IMPACT)


def show_delegation(call: Call) -> int:
    """The members of both sides in their order of precedence, each with the rule that gives the place.

    With `--late` what changed after their lists were closed.
    """
    if call.asked.late:
        return _show_late_changes(call)
    with call.office() as office:
        visit_id, newest, words = _found(call, office)
        visit = _visit_at(office, visit_id, newest, call.asked.as_of)
        found = explain_ranks(visit, history(office.journal(visit_id, visit.entries)))
    return answer(call, words, [(row, found[row.id]) for row in delegation(visit)], answers.DELEGATION)


def show_attendance(call: Call) -> int:
    """The attendance lists of a visit, or that of one item."""
    visit, words = _visit_and_words(call)
    found = attendance(visit)
    if call.asked.item is not None:
        found = (attendance_of(visit, visit.programme.known(call.asked.item)),)
    if call.asked.at is not None:
        items = (visit.programme.items[each.item] for each in found)
        found = tuple(present_at(visit, item, _instant(call.asked.at, visit, item)) for item in items)
    if call.asked.json:
        call.answer_json(json_output.documents_of(found, json_people.attendance_document, words))
        return 0
    told = "\n\n".join(answers.attendance_lines(each, words) for each in found)
    marked = (instant for each in found for instant in answers.instants_of_list(each))
    text = answers.by_the_clock(told, words, marked) if told else words("cli.no-attendance")
    call.answer(with_legend(text, words))
    return 0


def show_seating(call: Call) -> int:
    """The seating plans of a visit, or that of one item."""
    visit, words = _visit_and_words(call)
    found = seating(visit)
    if call.asked.item is not None:
        found = (seating_of(visit, visit.programme.known(call.asked.item)),)
    if call.asked.json:
        call.answer_json(json_output.documents_of(found, json_people.seating_document, words))
        return 0
    text = "\n\n".join(answers.seating_lines(each, words) for each in found) or words("cli.no-seating")
    call.answer(with_legend(text, words))
    return 0


def show_lines(call: Call) -> int:
    """The lines of a visit, or of one item."""
    visit, words = _visit_and_words(call)
    if call.asked.item is not None:
        visit.programme.known(call.asked.item)
    found = lines(visit, call.asked.item)
    if call.asked.json:
        call.answer_json(json_output.documents_of(found, json_people.line_document, words))
        return 0
    text = "\n\n".join(answers.line_lines(each, words) for each in found) or words("cli.no-lines")
    call.answer(with_legend(text, words))
    return 0


def show_history(call: Call) -> int:
    """Every entry of the journal in words, oldest first; without a visit that of the office itself."""
    with call.office() as office:
        if call.asked.visit is None:
            rows = rows_about(history(office.own_journal()), call.asked.about, call.asked.by)
            return answer(call, call.words, rows, answers.HISTORY)
        visit_id, newest, words = _found(call, office)
        visit = _visit_at(office, visit_id, newest, call.asked.as_of)
        rows = _told_about(history(office.journal(visit_id, visit.entries)), visit, call)
    return answer(call, words, rows, answers.HISTORY)


def _told_about(rows: Sequence[HistoryRow], visit: Visit, call: Call) -> list[HistoryRow]:
    """The entries that concern what has that id, or a part of it, else whom it names in any spelling."""
    about, by = call.asked.about, call.asked.by
    found = rows_concerning(rows, about, by)
    if found or about is None:
        return found
    members = member_finder.MemberFinder().named(visit, about)
    return [row for row in rows_about(rows, author=by) if not members.isdisjoint(concerned(row))]


def show_differences(call: Call) -> int:
    """What differs between two moments of a visit, the earlier one named first, with who recorded it, when and why."""
    with call.office() as office:
        visit_id, newest, words = _found(call, office)
        moments = [moment_of(typed, office, newest) for typed in (call.asked.before, call.asked.after)]
        first, second = (office.past.entry_number(visit_id, each) for each in moments)
        if first > second:
            raise Malformed("moments-reversed", first=first, second=second)
        entries = office.journal(visit_id, second)[first:]
        found = explained(office.visit(visit_id, first), entries)
    return answer(call, words, found, answers.DIFFERENCES)


def show_checks(call: Call) -> int:
    """What somebody should see to today, or on the day named. Exit code 1 if there is anything.

    Accepted checks are listed only with `--all`, and do not count.
    """
    with call.office() as office:
        visit_id, visit, words = _found(call, office)
        now, as_of = office.clock(), None
        if call.asked.as_of is not None:
            as_of = moment_of(call.asked.as_of, office, visit)
            visit = office.visit(visit_id, as_of)
            now = as_of if isinstance(as_of, datetime) else office.past.recorded_at(visit_id, as_of)
        recorded = now
        if call.asked.on is not None:
            now = noon(call.asked.on, visit.zone)
        beyond = office.elsewhere(visit_id, visit.entries if call.has_told_damage and as_of is None else as_of)
        found = due(rules.check(visit, beyond), now, visit.zone, recorded=recorded)
    standing = outstanding(found)
    answer(call, words, gathered(found if call.asked.all else standing), answers.CHECKS)
    return FINDINGS if standing else 0


def show_awaiting(call: Call) -> int:
    """What waits for whom, since when and why. The exit code is 0."""
    visit, journal = _visit_and_journal(call)
    return answer(call, call.words.of_visit(visit), AgreementTable(visit, journal).awaiting(), answers.AWAITING)


def show_correspondence(call: Call) -> int:
    """The register of correspondence, newest first, with the entries that quote each letter."""
    visit, journal = _visit_and_journal(call)
    return answer(call, call.words.of_visit(visit), correspondence(visit, journal), answers.LETTERS)


def visit_as_of(call: Call, office: Office) -> tuple[UUID, Visit]:
    """The visit that was named, as of the moment that was asked for."""
    visit_id, newest, _ = _found(call, office)
    return visit_id, _visit_at(office, visit_id, newest, call.asked.as_of)


def _show_late_changes(call: Call) -> int:
    with call.office() as office:
        visit_id, visit = visit_as_of(call, office)
        rows = late_changes(visit, history(office.journal(visit_id, visit.entries)))
    return answer(call, call.words.of_visit(visit), rows, answers.LATE_CHANGES)


def _visit_and_words(call: Call) -> tuple[Visit, Words]:
    with call.office() as office:
        _, visit = visit_as_of(call, office)
    return visit, call.words.of_visit(visit)


def _visit_and_journal(call: Call) -> tuple[Visit, list[HistoryRow]]:
    with call.office() as office:
        visit_id, visit = visit_as_of(call, office)
        return visit, history(office.journal(visit_id, visit.entries))


def _found(call: Call, office: Office) -> tuple[UUID, Visit, Words]:
    visit_id = office.resolve(call.visit_reference())
    newest = newest_readable(call, office, visit_id)
    return visit_id, newest, call.words.of_visit(newest)


def newest_readable(call: Call, office: Office, visit_id: UUID) -> Visit:
    """The visit as it stands; before an entry that cannot be read, as it stood until then, which is told.

    Raises:
        Damaged: the visit cannot be read.
    """
    visit, damage = office.readable(visit_id)
    if damage is not None:
        call.tell_damaged([damage])
    return visit


def _visit_at(office: Office, visit_id: UUID, newest: Visit, typed: str | None) -> Visit:
    """The visit at the moment that was typed, if any; at its newest entry it was folded already."""
    entry = _entry(office, visit_id, newest, typed)
    return newest if entry == newest.entries else office.visit(visit_id, entry)


def _entry(office: Office, visit_id: UUID, newest: Visit, typed: str | None) -> int:
    if typed is None:
        return newest.entries
    return office.past.entry_number(visit_id, moment_of(typed, office, newest))


def entry_at(office: Office, visit_id: UUID, typed: str) -> int:
    """The entry of a visit at a moment that was typed, such as that of `--since` beside `--as-of`."""
    return _entry(office, visit_id, office.visit(visit_id), typed)


def _instant(typed: str, visit: Visit, item: Item) -> datetime:
    """The instant that was typed; a local time of the venue is one of the day of the item."""
    began = item.started or item.ended
    day = item.planned.day if item.planned else local(began, item.zone).date() if began else visit.first_day
    found = typed_moment(typed, item.zone, day)
    if isinstance(found, int):
        raise Malformed("bad-time", field="at", value=typed[:60])
    return found
