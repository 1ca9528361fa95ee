"""An addendum is not the list (protocol 4.9): nobody is gone, nobody moves, nobody comes above the president."""

from __future__ import annotations

import msgspec
import pytest

from domain.core.copying import copied
from domain.core.message import Command, decide
from domain.core.names import Name
from domain.delegation.accepted_list import AcceptList, ListAccepted, RetractList
from domain.delegation.category import Category
from domain.delegation.list_order import GiveListOrder, ListOrderGiven
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import PlaceMember
from domain.delegation.principal import NamePrincipal, PrincipalNamed
from domain.delegation.proposing import MemberProposed, ProposeMember
from domain.delegation.replacement import MemberWithdrawn, WithdrawMember
from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.known_persons import person_known
from domain.lists.reconciling.list_said import WHOLE, ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.registry.name_form import NameForm
from domain.registry.office_held import OfficeHeld
from domain.registry.person import Person
from domain.registry.registries import Registries
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.lists.accepting import apply, commands_accepting
from tests.domain.scenario import fold

RUSSIA = {
    "putin": ("Vladimir Putin", "President"),
    "lavrov": ("Sergey Lavrov", "Minister of Foreign Affairs"),
    "belousov": ("Andrey Belousov", "Minister of Defence"),
    "ushakov": ("Yury Ushakov", "Aide to the President"),
    "peskov": ("Dmitry Peskov", "Press Secretary"),
    "borodavkin": ("Aleksey Borodavkin", "Ambassador"),
}
ALL = tuple(RUSSIA)
ADDENDUM = ListSaid("addendum")
CORRECTION = ListSaid("correction")


def name(text: str) -> Name:
    given, _, family = text.rpartition(" ")
    return Name(given, family)


def proposed(key: str, who: str, office: str, category: Category = "official") -> MemberProposed:
    return MemberProposed(key, "host", {"en": name(who)}, {"en": office}, category)


@pytest.fixture
def visit() -> Visit:
    """The hosts of the Moscow visit, in the order of their entry, led by the president."""
    events = [
        proposed(key, who, office, "head" if key == "putin" else "official") for key, (who, office) in RUSSIA.items()
    ]
    folded: Visit = fold([visit_opened(), *events])
    return folded


@pytest.fixture
def listed(visit: Visit) -> Visit:
    """The same under an order the sending side gave."""
    fold([ListOrderGiven("host", ("putin", "ushakov", "lavrov", "belousov", "peskov", "borodavkin"))], visit)
    return visit


def entry(who: str, office: str = "", number: int | None = None) -> ListedPerson:
    return ListedPerson(0, {"en": name(who)}, {"en": office} if office else {}, number)


def as_listed(*keys: str, numbered: bool = True) -> list[ListedPerson]:
    return [entry(*RUSSIA[key], number if numbered else None) for number, key in enumerate(keys, 1)]


NABIULLINA = entry("Elvira Nabiullina", "Governor of the Central Bank", 1)
LIKHACHEV = entry("Aleksey Likhachev", "Director General", 2)


def order(visit: Visit) -> list[str]:
    return [each.id for each in visit.delegations.listed("host") if each.travels]


def told(found: Reconciliation) -> list[tuple[str, str | None, str | None]]:
    return [(each.kind, each.member, each.held) for each in found.differences]


def test_a_list_of_two_who_stand_already_changes_nothing(visit: Visit) -> None:
    """It ranked the two ministers first and second, above the president."""
    found = reconcile(visit, "host", as_listed("lavrov", "peskov"), said=ListSaid())
    assert found.kind == "addendum"
    assert told(found) == []
    assert commands_accepting(found, visit, {each.id for each in found.changes}) == ()


def test_who_is_new_on_an_addendum_stands_where_the_rule_puts_him(visit: Visit) -> None:
    classes = {"lavrov": "foreign-minister", "belousov": "minister"}
    fold([MemberOfficeRanked(key, held, None, None) for key, held in classes.items()], visit)
    found = reconcile(visit, "host", [NABIULLINA, LIKHACHEV], said=ListSaid())
    assert found.kind == "addendum"
    commands = commands_accepting(found, visit, found.usually_accepted())
    assert [type(each) for each in commands] == [ProposeMember, ProposeMember]
    assert order(apply(visit, commands)) == [*ALL, "nabiullina", "likhachev"]
    assert visit.delegations.given == {}


def test_under_an_order_of_the_sending_side_who_is_new_comes_after_those_of_his_kind(listed: Visit) -> None:
    """And it is never recorded as an order that side gave."""
    fold([proposed("pilot", "Ivan Petrov", "Captain", "crew")], listed)
    given = listed.delegations.given["host"]
    found = reconcile(listed, "host", [NABIULLINA], said=ADDENDUM)
    recorded = as_accepted(found, listed, found.usually_accepted())
    apply(listed, recorded.commands)
    assert order(listed) == ["putin", "ushakov", "lavrov", "belousov", "peskov", "borodavkin", "nabiullina", "pilot"]
    assert listed.delegations.given["host"] == given
    assert not [each for each in recorded.commands if isinstance(each, GiveListOrder)]
    assert recorded.rank_of(found.differences[0]) == 7


def test_new_ministers_come_behind_the_ministers_in_their_order_each_recorded_once(listed: Visit) -> None:
    """No class was noted of anybody: that of an office is the one its words name."""
    ministers = [entry("Oleg Petrov", "Minister of Transport"), entry("Anna Orlova", "Minister of Health")]
    found = reconcile(listed, "host", ministers, said=ADDENDUM)
    recorded = as_accepted(found, listed, found.usually_accepted())
    placed = [each.member for each in recorded.commands if isinstance(each, PlaceMember)]
    assert placed == ["petrov", "orlova"]
    expected = ["putin", "ushakov", "lavrov", "belousov", "petrov", "orlova", "peskov", "borodavkin"]
    assert order(apply(listed, recorded.commands)) == expected


def test_whoever_stands_higher_than_all_but_the_head_comes_right_below_the_head(listed: Visit) -> None:
    fold([proposed("pilot", "Ivan Petrov", "Captain", "crew")], listed)
    higher = [entry("Mikhail Mishustin", "Prime Minister"), entry("Aleksandr Novak", "Deputy Prime Minister")]
    found = reconcile(listed, "host", higher, said=ADDENDUM)
    recorded = as_accepted(found, listed, found.usually_accepted())
    assert order(apply(listed, recorded.commands))[:4] == ["putin", "mishustin", "novak", "ushakov"]
    assert [recorded.rank_of(each) for each in found.differences] == [2, 3]


@pytest.mark.parametrize(("office", "rank"), [("Minister of Trade", 2), ("Deputy Minister of Trade", 3)])
def test_a_minister_comes_below_the_head_and_nobody_whose_office_is_known_behind_who_serves(
    office: str, rank: int
) -> None:
    staff = {"chamberlain": "Grand Chamberlain", "aide": "Aide-de-camp", "doctor": "Physician"}
    events = [proposed("king", "Harald Oldenborg", "King", "head")]
    events += [proposed(key, f"A {key}", office) for key, office in staff.items()]
    visit: Visit = fold([visit_opened(), *events, ListOrderGiven("host", ("king", *staff))])
    found = reconcile(visit, "host", [entry("Jonas Store", office)], said=ADDENDUM)
    recorded = as_accepted(found, visit, found.usually_accepted())
    assert recorded.rank_of(found.differences[0]) == rank


def test_a_list_by_names_keeps_its_order_below_the_head() -> None:
    events = [proposed("store", "Jonas Store", "Prime Minister", "head"), PrincipalNamed("host", "store")]
    visit: Visit = fold([visit_opened(), *events])
    names = ["Anna Aasland", "Espen Eide", "Jonas Store", "Per Svensson", "Trygve Vedum"]
    by_names = [entry(who, "Prime Minister" if "Store" in who else "Member") for who in names]
    found = reconcile(visit, "host", by_names, said=WHOLE)
    assert order(apply(visit, as_accepted(found, visit, found.usually_accepted()).commands)) == [
        "store", "aasland", "eide", "svensson", "vedum",
    ]  # fmt: skip


def test_somebody_between_two_classes_comes_between_them_whoever_stands_out_of_order(visit: Visit) -> None:
    fold([ListOrderGiven("host", ("putin", "lavrov", "belousov", "borodavkin", "peskov", "ushakov"))], visit)
    fold([MemberOfficeRanked("peskov", "speaker", None, None)], visit)
    found = reconcile(visit, "host", [entry("Aleksandr Novak", "Deputy Prime Minister")], said=ADDENDUM)
    recorded = as_accepted(found, visit, found.usually_accepted())
    assert recorded.rank_of(found.differences[0]) == 2


def test_a_new_minister_comes_behind_the_ministers_though_an_aide_of_higher_class_stands_far_below(
    visit: Visit,
) -> None:
    """The order of Kazakhstan puts the aides of the president before the ministers; the sending side put one last."""
    fold([ListOrderGiven("host", ("putin", "lavrov", "belousov", "borodavkin", "peskov", "ushakov"))], visit)
    fold([MemberOfficeRanked("ushakov", "deputy-prime-minister", None, None)], visit)
    found = reconcile(visit, "host", [entry("Oleg Petrov", "Minister of Transport")], said=ADDENDUM)
    recorded = as_accepted(found, visit, found.usually_accepted())
    assert recorded.rank_of(found.differences[0]) == 4


def test_the_officer_says_where_who_is_new_stands_but_never_above_the_head(listed: Visit) -> None:
    found = reconcile(listed, "host", [NABIULLINA], said=ADDENDUM)
    for asked, rank in ((4, 4), (1, 2), (40, 7)):
        recorded = as_accepted(found, listed, found.usually_accepted(), {0: asked})
        assert recorded.rank_of(found.differences[0]) == rank
        assert set(recorded.placed.values()) <= {"officer"}
        assert "putin" not in recorded.moved()


def test_a_number_on_an_addendum_is_a_rank_unless_it_counts_its_rows(listed: Visit) -> None:
    third = entry("Elvira Nabiullina", "Governor of the Central Bank", 3)
    found = reconcile(listed, "host", [third], said=ADDENDUM)
    recorded = as_accepted(found, listed, found.usually_accepted())
    assert order(apply(listed, recorded.commands))[:4] == ["putin", "ushakov", "nabiullina", "lavrov"]
    assert recorded.placed == {"nabiullina": "number"}
    assert recorded.moved() == {"lavrov": (3, 4), "belousov": (4, 5), "peskov": (5, 6), "borodavkin": (6, 7)}


def test_a_number_gives_a_member_another_rank(visit: Visit) -> None:
    found = reconcile(visit, "host", [entry(*RUSSIA["peskov"], 3)], said=ADDENDUM)
    assert [(each.kind, each.before, each.after, each.held) for each in found.differences] == [
        ("re-ranked", 5, 3, None)
    ]
    assert commands_accepting(found, visit, found.usually_accepted()) == (PlaceMember("peskov", None, "lavrov"),)
    held = reconcile(visit, "host", [entry(*RUSSIA["peskov"], 3)], said=CORRECTION)
    assert told(held) == [("re-ranked", "peskov", "number")]


def test_numbers_of_who_is_new_and_who_stands_hold_together(visit: Visit) -> None:
    fifth = entry("Elvira Nabiullina", "Governor of the Central Bank", 5)
    found = reconcile(visit, "host", [fifth, entry(*RUSSIA["lavrov"], 6)], said=ADDENDUM)
    apply(visit, commands_accepting(found, visit, found.usually_accepted()))
    assert order(visit) == ["putin", "belousov", "ushakov", "peskov", "nabiullina", "lavrov", "borodavkin"]


def test_a_spouse_on_an_addendum_stands_beside_the_head(listed: Visit) -> None:
    spouse = msgspec.structs.replace(entry("Ludmila Putina"), category="spouse")
    found = reconcile(listed, "host", [spouse], said=ADDENDUM)
    recorded = as_accepted(found, listed, found.usually_accepted())
    assert order(apply(listed, recorded.commands))[:2] == ["putin", "putina"]
    assert recorded.placed == {}


def test_an_addendum_that_repeats_a_member_with_another_office_corrects_his_row(visit: Visit) -> None:
    changed = entry("Sergey Lavrov", "First Deputy Prime Minister", 1)
    found = reconcile(visit, "host", [changed, NABIULLINA], said=ADDENDUM)
    assert told(found) == [("re-titled", "lavrov", None), ("new", None, None)]
    apply(visit, commands_accepting(found, visit, found.usually_accepted()))
    assert order(visit) == [*ALL, "nabiullina"]


def test_a_correction_changes_only_the_rows_it_names(visit: Visit) -> None:
    rows = [entry("Sergey Lavrov", "Foreign Minister", 1), entry("Elvira Nabiullina", "Governor", 2)]
    fold([MemberWithdrawn("borodavkin")], visit)
    found = reconcile(visit, "host", [*rows, entry(*RUSSIA["borodavkin"], 3)], said=CORRECTION)
    assert [kind for kind, _, held in told(found) if held is None] == ["re-titled"]
    assert {(kind, held) for kind, _, held in told(found) if held} == {
        ("new", "not-listed"),
        ("returned", "not-listed"),
    }
    assert commands_accepting(found, visit, found.usually_accepted()) == (
        WordPosition("lavrov", {"en": "Foreign Minister"}),
    )


@pytest.mark.parametrize("kind", ["addendum", "correction"])
def test_of_an_addendum_and_a_correction_nobody_is_gone(visit: Visit, kind: str) -> None:
    found = reconcile(visit, "host", as_listed("lavrov"), said=ListSaid(kind))  # type: ignore[arg-type]
    assert told(found) == []


def test_a_whole_list_that_leaves_out_the_president_neither_withdraws_nor_demotes_him(visit: Visit) -> None:
    found = reconcile(visit, "host", as_listed("peskov", "lavrov", "belousov", "ushakov", "borodavkin"))
    assert ("gone", "putin", "leads") in told(found)
    assert [each.member for each in found.gone()] == []
    accepted = {*found.usually_accepted(), *(each.id for each in found.gone())}
    apply(visit, commands_accepting(found, visit, accepted))
    assert order(visit) == ["putin", "peskov", "lavrov", "belousov", "ushakov", "borodavkin"]
    assert visit.delegations.given["host"] == ("peskov", "lavrov", "belousov", "ushakov", "borodavkin")


def test_the_president_is_withdrawn_only_by_himself(visit: Visit) -> None:
    found = reconcile(visit, "host", as_listed(*ALL[1:]))
    assert commands_accepting(found, visit, {"gone:putin"}) == (WithdrawMember("putin"),)


def test_who_was_named_principal_is_not_gone_either(visit: Visit) -> None:
    fold([PrincipalNamed("host", "lavrov")], visit)
    found = reconcile(visit, "host", as_listed("putin", "belousov", "ushakov", "peskov", "borodavkin"))
    assert told(found) == [("gone", "lavrov", "leads")]


def test_a_whole_list_that_puts_a_minister_above_the_president_is_held(visit: Visit) -> None:
    found = reconcile(visit, "host", as_listed("peskov", "putin", "lavrov", "belousov", "ushakov", "borodavkin"))
    assert told(found) == [("re-ranked", "peskov", "above-head")]
    assert commands_accepting(found, visit, found.usually_accepted()) == ()
    apply(visit, commands_accepting(found, visit, {"re-ranked:peskov"}))
    assert order(visit)[:2] == ["peskov", "putin"]


def test_who_is_new_and_listed_above_the_president_stands_after_him(visit: Visit) -> None:
    """What the list did not say is not recorded as its order."""
    found = reconcile(visit, "host", [NABIULLINA, *as_listed(*ALL, numbered=False)])
    recorded = as_accepted(found, visit, found.usually_accepted())
    apply(visit, recorded.commands)
    assert order(visit)[:3] == ["putin", "nabiullina", "lavrov"]
    assert recorded.placed == {"nabiullina": "head"}
    assert visit.delegations.given["host"] == ALL


def test_the_order_of_a_whole_list_names_nobody_it_leaves_out(visit: Visit) -> None:
    """Nobody is said to have been given a rank by a side that did not name him."""
    found = reconcile(visit, "host", as_listed("putin", "borodavkin", "lavrov", "belousov"))
    recorded = as_accepted(found, visit, found.usually_accepted())
    apply(visit, recorded.commands)
    assert visit.delegations.given["host"] == ("putin", "borodavkin", "lavrov", "belousov")
    assert order(visit) == ["putin", "borodavkin", "lavrov", "belousov", "ushakov", "peskov"]
    assert set(recorded.placed.values()) <= {"kept"}


def test_the_numbers_of_a_whole_list_are_its_order(visit: Visit) -> None:
    numbers = {"putin": 1, "peskov": 2, "lavrov": 3, "belousov": 4, "ushakov": 5, "borodavkin": 6}
    by_name = sorted(numbers, key=lambda key: RUSSIA[key][0])
    found = reconcile(visit, "host", [entry(*RUSSIA[key], numbers[key]) for key in by_name])
    assert [(each.member, each.before, each.after) for each in found.differences] == [("peskov", 5, 2)]
    apply(visit, commands_accepting(found, visit, found.usually_accepted()))
    assert order(visit) == list(numbers)


def test_a_list_of_the_other_side_is_told_and_nothing_of_it_is_accepted(visit: Visit) -> None:
    found = reconcile(visit, "guest", as_listed(*ALL), said=ListSaid())
    assert found.other_side == "host"
    assert found.usually_accepted() == frozenset()
    assert reconcile(visit, "host", as_listed(*ALL), said=ListSaid()).other_side is None


def test_the_same_list_twice_is_known_and_nothing_of_it_is_accepted_again(visit: Visit) -> None:
    digest = "a" * 64
    addendum = [NABIULLINA, LIKHACHEV]
    found = reconcile(visit, "host", addendum, said=ListSaid(digest=digest))
    said = AcceptList("host", found.kind, len(addendum), "addendum.docx", digest, "list-1")
    apply(visit, as_accepted(found, visit, found.usually_accepted(), said=said).commands)
    again = reconcile(visit, "host", addendum, said=ListSaid(digest=digest))
    assert (again.kind, again.guess.by, again.seen, told(again)) == ("addendum", "seen", True, [])
    apply(visit, [RenameMember("nabiullina", {"en": name("E. Nabiullina-Kuzminova")})])
    changed = reconcile(visit, "host", addendum, said=ListSaid(digest=digest))
    assert changed.usually_accepted() == frozenset()


def test_what_a_list_was_is_recorded_first_and_taken_back_with_the_rest(visit: Visit) -> None:
    before = order(visit)
    found = reconcile(visit, "host", [NABIULLINA, LIKHACHEV], said=ListSaid())
    said = AcceptList("host", found.kind, 2, "addendum.docx", "b" * 64, "list-1")
    undone: list[Command] = []
    recorded = as_accepted(found, visit, found.usually_accepted(), said=said).commands
    assert recorded[0] == said
    for command in recorded:
        undone[:0] = command.opposite(visit)
        fold(decide(command, visit), visit)
    assert visit.accepted_lists["list-1"].kind == "addendum"
    assert undone[-1] == RetractList("list-1")
    apply(visit, undone)
    assert (order(visit), visit.accepted_lists) == (before, {})
    assert as_accepted(found, visit, frozenset(), said=said).commands == ()


def large(number: int, changed: int = 0) -> list[ListedPerson]:
    made = [entry(f"Aleksandr{_letters(at)} Ivanov{_letters(at)}", f"Adviser {at}", at + 1) for at in range(number)]
    for at in range(0, changed * 7, 7):
        made[at + 3] = entry(str(made[at + 3].names["en"]), f"Chief adviser {at}", at + 4)
    return made


def _letters(number: int) -> str:
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number * 7919 % 10_000:04}")


def test_of_a_list_of_400_thirty_changes_are_shown() -> None:
    rows = large(400)
    events = [
        MemberProposed(f"m{at}", "host", each.names, each.position, "head" if at == 0 else "official")
        for at, each in enumerate(rows)
    ]
    visit: Visit = fold([visit_opened(), *events, ListAccepted("list", "host", "whole", 400, None, None)])
    rows = large(400, changed=15)
    for at in range(15):
        rows.insert(20 + 11 * at, rows.pop(-1 - at))
    rows = [ListedPerson(each.line, each.names, each.position) for each in rows]
    found = reconcile(visit, "host", rows, said=ListSaid())
    recorded = as_accepted(found, visit, found.usually_accepted())
    assert len(found.differences) == 30
    assert len(recorded.moved()) > 15


def test_who_is_of_the_registry_stands_by_the_office_he_holds(visit: Visit) -> None:
    """What is shown beforehand is what the office will record."""
    classes = {"lavrov": "foreign-minister", "belousov": "minister", "ushakov": "aide", "peskov": "staff"}
    fold([MemberOfficeRanked(key, held, None, None) for key, held in classes.items()], visit)
    held = {"secretary": OfficeHeld("secretary", {"en": "Secretary"}, "deputy-prime-minister")}
    shoigu = Person(1, "shoigu", {"en": NameForm("Sergey", "Shoigu")}, offices=held)
    registries = Registries(person={"shoigu": shoigu})
    rows = [entry("Sergey Shoigu", "Secretary of the Security Council", 1)]
    known = person_known(shoigu)
    found = reconcile(visit, "host", rows, said=ADDENDUM, known_of=lambda _place, _entry: known)
    recorded = as_accepted(found, visit, found.usually_accepted(), registries=registries)
    assert recorded.rank_of(found.differences[0]) == 2


def test_what_cannot_be_recorded_is_told_with_the_changes(visit: Visit) -> None:
    nameless = ListedPerson(1, {"en": Name()}, {})
    found = reconcile(visit, "host", [nameless, NABIULLINA], said=ADDENDUM)
    recorded = as_accepted(found, visit, found.usually_accepted())
    assert recorded.refused is not None
    assert recorded.refused.code == "text-missing"
    assert [*recorded.newcomers.values()] == ["nabiullina"]


def test_a_first_list_gives_the_order_of_the_sending_side_as_it_was_entered() -> None:
    """An addendum on the next day stands behind those of its class, not behind the interpreter."""
    offices = ("President", "Minister of Defence", "Adviser", "Interpreter")
    first = [entry(f"Anna {family}", office) for family, office in zip("WXYZ", offices, strict=True)]
    visit: Visit = fold([visit_opened()])
    for entries, said in ((first, WHOLE), ([entry("Ivan V", "Minister of Trade")], ADDENDUM)):
        found = reconcile(visit, "host", entries, said=said)
        apply(visit, commands_accepting(found, visit, found.usually_accepted()))
    assert [str(each.position["en"]) for each in visit.delegations.listed("host")] == [
        "President", "Minister of Defence", "Minister of Trade", "Adviser", "Interpreter",
    ]  # fmt: skip


def test_whom_a_list_calls_head_of_the_delegation_leads_only_where_that_is_accepted(visit: Visit) -> None:
    """No list makes anybody head in the place of another: it is asked, and told which of the two leads."""
    fold([MemberOfficeRanked("lavrov", "foreign-minister", None, None)], visit)
    words = ("Minister of Foreign Affairs, Head of Delegation", "Глава делегации, министр иностранных дел")
    for row in (entry("Sergey Lavrov", words[0]), ListedPerson(0, {"en": name("Sergey Lavrov")}, {"ru": words[1]})):
        found = reconcile(visit, "host", [row], said=ADDENDUM)
        (asked,) = [each for each in found.differences if each.kind == "leads"]
        assert (asked.id, asked.held, asked.before) == (
            "leads:lavrov",
            "to-lead",
            visit.delegations.members["putin"].names,
        )
        assert asked.id not in found.usually_accepted()
    assert NamePrincipal("host", "lavrov") not in commands_accepting(found, visit, found.usually_accepted())
    apply(visit, commands_accepting(found, visit, {asked.id}))
    assert order(visit)[:2] == ["lavrov", "putin"]


def test_a_new_head_on_an_addendum_leads_only_where_that_is_accepted(visit: Visit) -> None:
    """A prime minister whom the list puts under its heading of heads led as soon as his office had its class."""
    head = msgspec.structs.replace(entry("Mikhail Mishustin", "Prime Minister"), category="head")
    found = reconcile(visit, "host", [head], said=ADDENDUM)
    assert ("leads", None, "to-lead") in told(found)
    usual = apply(copied(visit), commands_accepting(found, visit, found.usually_accepted()))
    fold([MemberOfficeRanked("mishustin", "prime-minister", None, None)], usual)
    assert usual.delegations.principal_of("host") == "putin"
    accepted = apply(copied(visit), commands_accepting(found, visit, {each.id for each in found.differences}))
    assert accepted.delegations.principal_of("host") == "mishustin"


def test_a_head_who_comes_again_by_a_list_is_asked_about_where_another_was_named(visit: Visit) -> None:
    fold([MemberWithdrawn("putin"), PrincipalNamed("host", "lavrov")], visit)
    found = reconcile(visit, "host", as_listed(*ALL), said=WHOLE)
    assert ("leads", "putin", "to-lead") in told(found)
    apply(visit, commands_accepting(found, visit, found.usually_accepted() | {"returned:putin"}))
    assert order(visit)[:2] == ["lavrov", "putin"]
    assert reconcile(visit, "host", as_listed(*ALL), said=WHOLE).differences != ()


def test_of_a_list_that_calls_two_heads_one_of_whom_leads_nothing_is_asked(visit: Visit) -> None:
    rows = [entry("Vladimir Putin", "President, Head of Delegation"), entry("Sergey Lavrov", "Head of Delegation")]
    assert [each for each in told(reconcile(visit, "host", rows, said=ADDENDUM)) if each[0] == "leads"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Head of Delegation:\nSergey Lavrov, Minister of Foreign Affairs\n\nAleksey Likhachev, Director General\n",
        "Head of Delegation: Sergey Lavrov, Minister of Foreign Affairs\nAleksey Likhachev, Director General\n",
        "Sergey Lavrov, Minister of Foreign Affairs – Head of Delegation\nAleksey Likhachev, Director General\n",
    ],
    ids=["a heading", "a label", "behind the office"],
)
def test_a_list_says_of_one_person_that_he_heads_the_delegation(visit: Visit, text: str) -> None:
    """The heading became a person of rank 2, and the label before a name was lost."""
    rows = rows_of_lines(text.splitlines())
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [(each.names["en"].in_full, each.is_called_head) for each in entries] == [
        ("Sergey Lavrov", True), ("Aleksey Likhachev", False),
    ]  # fmt: skip
    assert ("leads", "lavrov", "to-lead") in told(reconcile(visit, "host", entries, said=ADDENDUM))


def test_a_prime_minister_of_an_addendum_comes_behind_the_heir() -> None:
    """The list of a kingdom has its heir second, whose office has no class."""
    norway = {
        "harald": ("Harald Oldenburg", "King of Norway"),
        "ingrid": ("Ingrid Oldenburg", "Crown Princess of Norway"),
        "eide": ("Espen Eide", "Minister of Foreign Affairs"),
    }
    events = [
        proposed(key, who, office, "head" if key == "harald" else "official") for key, (who, office) in norway.items()
    ]
    visit: Visit = fold([visit_opened(), *events, ListOrderGiven("host", tuple(norway))])
    entries = (entry("Jonas Store", "Prime Minister"),)
    found = reconcile(visit, "host", entries, said=ADDENDUM)
    accepted = as_accepted(found, visit, found.usually_accepted())
    assert accepted.ranks_after == {"harald": 1, "ingrid": 2, "store": 3, "eide": 4}
