"""A new list against the one that stands (protocol 4.8): matched across scripts, accepted or held, one undo."""

from __future__ import annotations

from random import Random

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.message import Command, decide
from domain.core.names import Name
from domain.delegation.accepted_list import ListKind
from domain.delegation.category import Category
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.precedence import PlaceMember
from domain.delegation.proposing import MemberProposed, ProposeMember
from domain.delegation.replacement import MemberReinstated, MemberWithdrawn, ReinstateMember, WithdrawMember
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.lists.accepting import apply, commands_accepting
from tests.domain.scenario import fold

PEOPLE = {
    "tokayev": ("Kassym-Jomart Tokayev", "President of the Republic of Kazakhstan"),
    "kosherbayev": ("Yermek Kosherbayev", "Minister of Foreign Affairs"),
    "transport": ("", "Minister of Transport"),
    "nysanbayev": ("Yerlan Nysanbayev", "Minister of Ecology and Natural Resources"),
    "abayev": ("Dauren Abayev", "Ambassador to the Russian Federation"),
}
EN = frozenset({"en"})


def name(text: str) -> Name:
    given, _, family = text.rpartition(" ")
    return Name(given, family)


def proposed(key: str, names: dict[str, Name], position: dict[str, str]) -> MemberProposed:
    return MemberProposed(key, "guest", names, position, "official")


@pytest.fixture
def visit() -> Visit:
    members = [proposed(key, {"en": name(who)} if who else {}, {"en": office}) for key, (who, office) in PEOPLE.items()]
    visit: Visit = fold([visit_opened(), *members])
    return visit


def entry(who: str, office: str = "", language: str = "en") -> ListedPerson:
    return ListedPerson(0, {language: name(who)} if who else {}, {language: office} if office else {})


def as_listed(*keys: str) -> list[ListedPerson]:
    return [entry(*PEOPLE[key]) for key in keys]


def told(found: Reconciliation) -> list[tuple[str, str | None]]:
    return [(each.kind, each.member) for each in found.differences]


def accept(visit: Visit, found: Reconciliation, *ids: str) -> Visit:
    return apply(visit, commands_accepting(found, visit, ids or found.usually_accepted()))


ALL = tuple(PEOPLE)


def test_the_courtesy_a_list_gives_to_somebody_new_is_kept(visit: Visit) -> None:
    queen = msgspec.structs.replace(entry("Ingrid III"), courtesy={"fr": "Sa Majesté la Reine"})
    found = reconcile(visit, "guest", [*as_listed(*PEOPLE), queen])
    after = apply(visit, commands_accepting(found, visit, [each.id for each in found.changes]))

    assert after.delegations.members["iii"].courtesy == {"fr": "Sa Majesté la Reine"}


def test_a_list_in_another_language_gives_its_courtesies_to_whom_it_names_and_takes_none_away(visit: Visit) -> None:
    member = visit.delegations.members["abayev"]
    member.courtesy, member.address = {"en": "H.E. Mr"}, {"en": "Your Excellency"}
    french = ListedPerson(
        1, {"fr": Name("Daouren", "Abaïev")}, {"fr": "Ambassadeur auprès de la Fédération de Russie"},
        courtesy={"fr": "M.", "en": "Mr"},
    )  # fmt: skip
    found = reconcile(visit, "guest", [french], said=ListSaid("correction"))
    after = accept(visit, found).delegations.members["abayev"]

    assert (after.courtesy, after.address) == ({"en": "H.E. Mr", "fr": "M."}, {"en": "Your Excellency"})


@pytest.mark.parametrize(
    ("office", "held"),
    [
        ("President", "shorter"),
        ("Ambassador", None),
        ("President of the Republic", "shorter"),
        ("President of the Republic of Kazakh", None),
        ("Former President of the Republic of Kazakhstan", None),
        ("President of the Republic of Kazakhstan, Chairman of the Assembly", None),
    ],
)
def test_an_office_a_list_breaks_off_is_asked_about(visit: Visit, office: str, held: str | None) -> None:
    entries = [entry(PEOPLE["tokayev"][0], office), *as_listed(*ALL[1:])]
    (told,) = [each for each in reconcile(visit, "guest", entries).changes if each.kind == "re-titled"]
    assert told.held == held


@pytest.mark.parametrize(
    ("office", "held"), [("Minister", "shorter"), ("Minister of Foreign", "shorter"), ("Min", None)]
)
def test_a_minister_is_a_foreign_minister_broken_off(visit: Visit, office: str, held: str | None) -> None:
    entries = [*as_listed(ALL[0]), entry(PEOPLE["kosherbayev"][0], office), *as_listed(*ALL[2:])]
    (told,) = [each for each in reconcile(visit, "guest", entries).changes if each.kind == "re-titled"]
    assert told.held == held


def test_a_correction_shortens_an_office_unasked(visit: Visit) -> None:
    entries = [entry(PEOPLE["tokayev"][0], "President of the Republic")]
    found = reconcile(visit, "guest", entries, said=ListSaid("correction"))
    assert [(each.kind, each.held) for each in found.differences] == [("re-titled", None)]


def test_nothing_of_a_list_read_amiss_is_accepted_unasked(visit: Visit) -> None:
    new = entry("Anna Holm", "Adviser")
    retitled = entry(PEOPLE["abayev"][0], "Envoy")
    entries = [retitled, new, *as_listed("tokayev", "kosherbayev", "transport", "nysanbayev")]
    amiss = [msgspec.structs.replace(each, doubt="list") for each in entries]
    found = reconcile(visit, "guest", amiss)
    assert {"new", "re-titled", "re-ranked"} <= {each.kind for each in found.differences}
    assert not found.usually_accepted()
    assert reconcile(visit, "guest", entries).usually_accepted()


def test_a_part_of_a_name_alone_is_no_other_spelling_of_it_unless_the_officer_says_so(visit: Visit) -> None:
    """A given name that was copied by itself would take the family name away."""
    alone = ListedPerson(1, {"en": Name(family="Abayev")}, {})
    found = reconcile(visit, "guest", [alone], said=ListSaid("correction"))
    assert [(each.kind, each.held) for each in found.differences] == [("respelt", "misread")]
    corrected = msgspec.structs.replace(alone, formerly={"en": Name("Dauren", "Abayev")})
    said = reconcile(visit, "guest", [corrected], said=ListSaid("correction"))
    assert [(each.kind, each.held) for each in said.differences] == [("respelt", None)]


def test_a_short_list_that_names_somebody_new_is_an_addendum_whatever_it_corrects(visit: Visit) -> None:
    corrected = entry("Dauren Abayev", "Ambassador-at-Large")
    assert reconcile(visit, "guest", [corrected], said=ListSaid()).guess.kind == "correction"
    both = [corrected, entry("Aida Balayeva", "Minister of Culture")]
    with_another = reconcile(visit, "guest", both, said=ListSaid())
    assert (with_another.guess.kind, with_another.guess.others) == ("addendum", 1)


def test_the_same_list_changes_nothing(visit: Visit) -> None:
    found = reconcile(visit, "guest", as_listed(*ALL))
    assert told(found) == []
    assert {each.kind for each in found.changes} == {"unchanged"}
    assert commands_accepting(found, visit, found.usually_accepted()) == ()


@pytest.mark.parametrize(
    ("who", "language"),
    [
        ("Касым-Жомарт Токаев", "ru"), ("Қасым-Жомарт Тоқаев", "kk"), ("Kassym-Jomart Tokaïev", "fr"),
        ("قاسم جومارت توكاييف", "ar"),
    ],
)  # fmt: skip
def test_a_member_is_found_across_scripts_and_gains_the_form(visit: Visit, who: str, language: str) -> None:
    found = reconcile(visit, "guest", [entry(who, "", language), *as_listed(*ALL[1:])])
    assert told(found) == [("respelt", "tokayev")]
    names = accept(visit, found).delegations.members["tokayev"].names
    assert names == {"en": name("Kassym-Jomart Tokayev"), language: name(who)}


def test_who_is_new_is_proposed_at_his_place(visit: Visit) -> None:
    newcomer = entry("Murat Nurtleu", "Deputy Prime Minister")
    found = reconcile(visit, "guest", [*as_listed("tokayev"), newcomer, *as_listed(*ALL[1:])])
    assert told(found) == [("new", None)]
    assert [each.id for each in found.differences] == ["new:2"]
    assert commands_accepting(found, visit, found.usually_accepted()) == (
        ProposeMember("guest", newcomer.position, newcomer.names, "official", "nurtleu", by_list=True),
        GiveListOrder("guest", ("tokayev", "nurtleu", *ALL[1:])),
    )  # fmt: skip


def test_who_is_gone_is_held_until_he_is_accepted_as_gone(visit: Visit) -> None:
    """Nobody is withdrawn unasked (protocol 4.9)."""
    found = reconcile(visit, "guest", as_listed(*ALL[:-1]))
    assert [(each.kind, each.member, each.held) for each in found.differences] == [("gone", "abayev", "gone")]
    assert commands_accepting(found, visit, found.usually_accepted()) == ()
    assert commands_accepting(found, visit, {each.id for each in found.gone()}) == (WithdrawMember("abayev"),)


def test_only_who_moved_is_re_ranked(visit: Visit) -> None:
    found = reconcile(visit, "guest", as_listed("tokayev", "abayev", "kosherbayev", "transport", "nysanbayev"))
    assert [(each.kind, each.member, each.before, each.after) for each in found.differences] == [
        ("re-ranked", "abayev", 5, 2)
    ]
    order = ("tokayev", "abayev", "kosherbayev", "transport", "nysanbayev")
    assert commands_accepting(found, visit, found.usually_accepted()) == (GiveListOrder("guest", order),)


def test_who_is_gone_above_re_ranks_nobody(visit: Visit) -> None:
    assert told(reconcile(visit, "guest", as_listed("tokayev", "transport", "nysanbayev", "abayev"))) == [
        ("gone", "kosherbayev")
    ]


def test_another_office_is_a_new_title(visit: Visit) -> None:
    found = reconcile(visit, "guest", [entry("Kassym-Jomart Tokayev", "Head of State"), *as_listed(*ALL[1:])])
    assert told(found) == [("re-titled", "tokayev")]
    assert commands_accepting(found, visit, found.usually_accepted()) == (
        WordPosition("tokayev", {"en": "Head of State"}),
    )


@pytest.mark.parametrize("sign", ["\N{RIGHT SINGLE QUOTATION MARK}", "'", "\N{MODIFIER LETTER APOSTROPHE}"])
def test_another_apostrophe_is_no_other_office_and_no_other_name(sign: str) -> None:
    member = proposed("osullivan", {"en": Name("Maeve", "O'Sullivan")}, {"en": "Chargé d'affaires"})
    visit: Visit = fold([visit_opened(), member])
    listed = ListedPerson(1, {"en": Name("Maeve", f"O{sign}Sullivan")}, {"en": f"Chargé d{sign}affaires"})
    assert told(reconcile(visit, "guest", [listed])) == []


@pytest.mark.parametrize(("kind", "told"), [("whole", []), ("addendum", []), ("correction", ["respelt"])])
def test_a_shorter_name_corrects_nothing_but_in_a_correction(kind: ListKind, told: list[str]) -> None:
    """Hassan Ali, for whom Hassan Ali Omar stands, keeps the name that stands."""
    adviser = {"en": "Adviser"}
    visit: Visit = fold([visit_opened(), proposed("omar", {"en": Name("Hassan Ali", "Omar")}, adviser)])
    found = reconcile(visit, "guest", [entry("Hassan Ali", "Adviser")], said=ListSaid(kind))

    assert [each.kind for each in found.differences] == told


@pytest.mark.parametrize("spelt", ["Ermek Kosherbaev", "Yermek Kosherabyev", "Yermek Kosherbayew", "Kosherbaiev Y."])
def test_a_misspelling_is_a_finding_of_one_person(visit: Visit, spelt: str) -> None:
    changed = entry(spelt, PEOPLE["kosherbayev"][1])
    assert told(reconcile(visit, "guest", [*as_listed("tokayev"), changed, *as_listed(*ALL[2:])])) == [
        ("respelt", "kosherbayev")
    ]


@pytest.mark.parametrize("spelt", ["KOSHERBAYEV Yermek", "Y. Kosherbayev", "Yermek Beybituly Kosherbayev"])
def test_order_capitals_initials_and_a_patronymic_are_no_other_spelling(visit: Visit, spelt: str) -> None:
    same = entry(spelt, PEOPLE["kosherbayev"][1])
    assert told(reconcile(visit, "guest", [*as_listed("tokayev"), same, *as_listed(*ALL[2:])])) == []


def test_an_approved_spelling_is_never_overwritten(visit: Visit) -> None:
    """A spelling once approved is never overwritten (protocol 10.3)."""
    changed = [*as_listed("tokayev"), entry("Ermek Kosherbaev", PEOPLE["kosherbayev"][1]), *as_listed(*ALL[2:])]
    found = reconcile(visit, "guest", changed, approved={"kosherbayev": EN})
    assert [(each.kind, each.locked) for each in found.differences] == [("respelt", True)]
    assert found.usually_accepted() == frozenset()
    assert commands_accepting(found, visit, {each.id for each in found.changes}) == ()


def test_an_approved_spelling_may_gain_a_form_in_another_language(visit: Visit) -> None:
    found = reconcile(
        visit, "guest", [entry("Касым-Жомарт Токаев", "", "ru"), *as_listed(*ALL[1:])], approved={"tokayev": EN}
    )
    assert [(each.kind, each.locked) for each in found.differences] == [("respelt", False)]


def test_a_name_to_be_advised_is_named_by_his_office(visit: Visit) -> None:
    """The list of the Moscow visit had the Minister of Transport without a name."""
    changed = [*as_listed("tokayev", "kosherbayev"), entry("Nurlan Sauranbayev", "Minister of Transport")]
    found = reconcile(visit, "guest", [*changed, *as_listed("nysanbayev", "abayev")])
    assert told(found) == [("named", "transport")]
    assert commands_accepting(found, visit, found.usually_accepted()) == (
        RenameMember("transport", {"en": name("Nurlan Sauranbayev")}),
    )


def test_a_withdrawn_member_who_reappears_is_reinstated_where_the_officer_says_so(visit: Visit) -> None:
    """The list may be older than his withdrawal (protocol 4.8)."""
    fold([MemberWithdrawn("abayev")], visit)
    found = reconcile(visit, "guest", as_listed("tokayev", "abayev", "kosherbayev", "transport", "nysanbayev"))
    assert told(found) == [("returned", "abayev")]
    assert [each.held for each in found.differences] == ["withdrawn"]
    assert not any(isinstance(each, ReinstateMember) for each in commands_accepting(found, visit, frozenset()))
    assert commands_accepting(found, visit, frozenset({"returned:abayev"})) == (
        ReinstateMember("abayev"),
        GiveListOrder("guest", ("tokayev", "abayev", "kosherbayev", "transport", "nysanbayev")),
    )


def test_who_is_new_but_much_like_someone_withdrawn_is_asked_about(visit: Visit) -> None:
    fold([MemberWithdrawn("abayev")], visit)
    alike = entry("Dauren Abiev", "Press Secretary")
    found = reconcile(visit, "guest", [*as_listed(*ALL[:-1]), alike])
    assert [(each.kind, each.like) for each in found.differences] == [("new", "abayev")]
    assert found.usually_accepted() == frozenset()
    settled = reconcile(visit, "guest", [*as_listed(*ALL[:-1]), alike], same={4: "abayev"})
    assert settled.usually_accepted() >= {"returned:abayev"}
    assert told(settled) == [("returned", "abayev"), ("re-titled", "abayev"), ("respelt", "abayev")]


def test_two_of_one_family_are_two_persons(visit: Visit) -> None:
    found = reconcile(visit, "guest", [*as_listed(*ALL), entry("Nurlan Abayev", "Interpreter")])
    assert told(found) == [("new", None)]


def test_what_is_held_is_not_recorded(visit: Visit) -> None:
    changed = [*as_listed("tokayev", "abayev", "kosherbayev", "transport"), entry("Murat Nurtleu", "Aide")]
    found = reconcile(visit, "guest", changed)
    assert told(found) == [("re-ranked", "abayev"), ("new", None), ("gone", "nysanbayev")]
    commands = commands_accepting(found, visit, {"re-ranked:abayev"})
    assert commands == (
        GiveListOrder("guest", ("tokayev", "abayev", "kosherbayev", "transport")),
        PlaceMember("nysanbayev", None, "transport"),
    )
    apply(visit, commands)
    order = ["tokayev", "abayev", "kosherbayev", "transport", "nysanbayev"]
    assert [each.id for each in visit.delegations.listed("guest")] == order


def test_the_list_of_the_sending_side_wins_over_a_place_given_by_hand(visit: Visit) -> None:
    """The sending side's own list goes first (protocol 3.1)."""
    apply(visit, [PlaceMember("abayev", 1)])
    found = reconcile(visit, "guest", as_listed(*ALL))
    assert told(found) == [("re-ranked", "abayev")]
    accept(visit, found)
    assert [each.id for each in visit.delegations.listed("guest")] == list(ALL)
    assert visit.delegations.placed("guest") == {}


def test_the_first_of_an_empty_list_is_its_head() -> None:
    empty = fold([visit_opened()])
    found = reconcile(empty, "guest", as_listed("tokayev", "abayev"))
    proposals = [
        each for each in commands_accepting(found, empty, found.usually_accepted()) if isinstance(each, ProposeMember)
    ]
    assert [(each.member, each.category) for each in proposals] == [("tokayev", "head"), ("abayev", "official")]


@pytest.mark.parametrize(
    ("offices", "leads"),
    [
        (("former Secretary-General of the United Nations", "President of Korea", "First Lady"), 1),
        (("Minister of Trade", "Director", "Adviser"), 0),
        (("King", "President of Korea", "Adviser"), 0),
        (("Minister of Trade", "Director", "Adviser", "Counsellor", "President"), 0),
    ],
)
def test_the_only_head_of_a_state_leads_right_below_somebody_else(offices: tuple[str, ...], leads: int) -> None:
    empty = fold([visit_opened()])
    found = reconcile(empty, "guest", [entry(f"Ann Lee{chr(97 + at)}", each) for at, each in enumerate(offices)])
    commands = commands_accepting(found, empty, [each.id for each in found.changes])
    proposed = [each.category for each in commands if isinstance(each, ProposeMember)]
    assert [at for at, category in enumerate(proposed) if category == "head"] == [leads]


@pytest.mark.parametrize(
    ("headings", "categories"),
    [(("official", "official"), ("head", "official")), (("official", "head"), ("official", "head"))],
)
def test_the_first_under_official_delegation_is_its_head_unless_the_list_says_who_is(
    headings: tuple[Category, Category], categories: tuple[Category, Category]
) -> None:
    empty = fold([visit_opened()])
    entries = [
        msgspec.structs.replace(each, category=category)
        for each, category in zip(as_listed("tokayev", "abayev"), headings, strict=True)
    ]
    found = reconcile(empty, "guest", entries)
    commands = commands_accepting(found, empty, found.usually_accepted())
    assert tuple(each.category for each in commands if isinstance(each, ProposeMember)) == categories


@pytest.mark.parametrize(
    ("who", "language", "key"),
    [
        ("Ahmet Kılıç", "tr", "kilic"),
        ("Jörg Weiß", "de", "weiss"),
        ("Сергей Лавров", "ru", "lavrov"),
        ("ኢሳያስ ኣፈወርቂ", "ti", "afewerki"),
    ],
)
def test_the_id_of_somebody_new_is_his_family_name_in_latin_letters(
    visit: Visit, who: str, language: str, key: str
) -> None:
    found = reconcile(visit, "guest", [*as_listed(*PEOPLE), entry(who, "Adviser", language)])
    assert key in accept(visit, found).delegations.members


def test_new_members_of_one_name_get_ids_of_their_own(visit: Visit) -> None:
    found = reconcile(visit, "guest", [*as_listed(*ALL), entry("Marat Abayev", "Aide"), entry("Olzhas Abayev", "Aide")])
    commands = commands_accepting(found, visit, found.usually_accepted())
    assert [each.member for each in commands if isinstance(each, ProposeMember)] == ["abayev-2", "abayev-3"]


NAMES = st.builds(
    Name,
    st.sampled_from(["Yermek", "Yerlan", "Dauren", "Kassym-Jomart", "Nurlan", "1", "", "Д."]),
    st.sampled_from(["Abayev", "Abaev", "Абаев", "Nysanbayev", "Kosherbayev", "Kim", "托卡", "?", "A B"]),
)
FORMS = st.dictionaries(st.sampled_from(["en", "ru", "kk", "zh"]), NAMES, max_size=3)
OFFICES = st.dictionaries(
    st.sampled_from(["en", "ru"]), st.sampled_from(["Minister", "Aide", "Посол", "x"]), min_size=1
)
MEMBERS = st.lists(st.tuples(FORMS, OFFICES), max_size=12)


def standing(members: list[tuple[dict[str, Name], dict[str, str]]]) -> Visit:
    events = [proposed(f"m{n}", names, office) for n, (names, office) in enumerate(members)]
    visit: Visit = fold([visit_opened(), *events])
    return visit


def entries_of(visit: Visit, side: str) -> tuple[ListedPerson, ...]:
    """The list of a side as if it had been sent: those expected, in their order."""
    expected = (member for member in visit.delegations.listed(side) if member.travels)
    return tuple(
        ListedPerson(number, dict(member.names), dict(member.position), number, member.category)
        for number, member in enumerate(expected, 1)
    )


@given(MEMBERS)
def test_a_list_reconciled_with_itself_is_empty(members: list[tuple[dict[str, Name], dict[str, str]]]) -> None:
    visit = standing(members)
    assert told(reconcile(visit, "guest", entries_of(visit, "guest"))) == []


def test_of_persons_alike_in_all_the_first_expected_is_the_first_on_the_list() -> None:
    """Five seats for ministers to be named; two were withdrawn, and their rows stay above the others."""
    visit = standing([({}, {"en": "Minister"})] * 5)
    fold([MemberWithdrawn("m0"), MemberWithdrawn("m1")], visit)
    assert told(reconcile(visit, "guest", entries_of(visit, "guest"))) == []


@given(MEMBERS, st.randoms(use_true_random=False), MEMBERS)
def test_a_list_accepted_whole_stands_as_it_was_sent(
    members: list[tuple[dict[str, Name], dict[str, str]]],
    random: Random,
    others: list[tuple[dict[str, Name], dict[str, str]]],
) -> None:
    """The order of the new list is the order that stands, and sent again it changes nothing of it."""
    visit = standing(members)
    sent = [*entries_of(visit, "guest"), *entries_of(standing(others), "guest")]
    sent = [msgspec.structs.replace(each, number=None) for each in sent]
    random.shuffle(sent)
    sent = sent[: max(1, len(sent) // 2)]
    found = reconcile(visit, "guest", sent)
    everything = {each.id for each in found.differences}
    apply(visit, commands_accepting(found, visit, everything))
    expected = [each for each in visit.delegations.listed("guest") if each.travels]
    assert len(expected) == len(sent)
    ranks = visit.delegations.ranks("guest")
    assert all(ranks.get(key) == number + 1 for number, key in found.members.items())
    again = reconcile(visit, "guest", entries_of(visit, "guest"))
    assert told(again) == []


def test_undoing_the_batch_leaves_the_list_as_it_was(visit: Visit) -> None:
    fold([MemberWithdrawn("abayev"), MemberReinstated("abayev", "proposed")], visit)
    before = [(each.id, each.names, each.position, each.status) for each in visit.delegations.listed("guest")]
    changed = [entry("Murat Nurtleu", "Aide"), *as_listed("abayev", "tokayev"), entry("Ermek Kosherbaev", "Minister")]
    found = reconcile(visit, "guest", changed)
    undone: list[Command] = []
    for command in commands_accepting(found, visit, {*found.usually_accepted(), *(each.id for each in found.gone())}):
        undone[:0] = command.opposite(visit)
        fold(decide(command, visit), visit)
    apply(visit, undone)
    assert [(each.id, each.names, each.position, each.status) for each in visit.delegations.listed("guest")] == before


def test_a_finding_is_data(visit: Visit) -> None:
    found = reconcile(visit, "guest", as_listed("tokayev"))
    assert msgspec.json.decode(msgspec.json.encode(found.changes))


def test_nobody_new_goes_before_whom_the_row_above_him_may_mean(visit: Visit) -> None:
    """As long as it is asked whether the row is his; another is he who is new behind it."""
    perhaps, newcomer = entry("Yerlan Nysanov", "Minister of Ecology"), entry("Murat Nurtleu", "Minister of Energy")
    rows = [*as_listed("tokayev", "kosherbayev", "transport"), perhaps, newcomer, *as_listed("abayev")]
    found = reconcile(visit, "guest", rows)
    (asked,) = (each for each in found.differences if each.held == "like")
    assert asked.like == "nysanbayev"
    accepted = accept(visit, found)
    assert [each.id for each in accepted.delegations.listed("guest")][3:5] == ["nysanbayev", "nurtleu"]
