"""Whom the title of a meeting names beside those who lead (protocol 2.4)."""

from __future__ import annotations

import pytest

from domain.core.message import Event
from domain.core.names import Name
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed
from domain.programme.accompanying import expected_unlisted
from domain.programme.arrangements import ItemRetitled
from domain.programme.named_in_title import SidesCalled, named_instead
from tests.domain.facts import headed, item_planned, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

HOSTS = {
    "putin": ("Joseph", "Aoun", "Président de la République"),
    "nehmat": ("Nehmat", "Aoun", "Première Dame"),
    "berri": ("Nabih", "Berri", "Président de la Chambre des députés"),
    "salam": ("Nawaf", "Salam", "Président du Conseil des ministres"),
    "raggi": ("Youssef", "Raggi", "Ministre des Affaires étrangères et des Émigrés"),
}
GUESTS = {
    "tokayev": ("", "Léon XIV", "Souverain Pontife"),
    "parolin": ("Pietro", "Parolin", "Secrétaire d’État"),
}


def called(key: str, language: str, given: str, family: str, office: str) -> tuple[Event, ...]:
    return MemberRenamed(key, {language: Name(given, family)}), MemberPositionWorded(key, {language: office})


def visiting(title: str, *item: Facts, language: str = "fr") -> Scenario:
    """The Pope in Lebanon; an item that is so called."""
    hosts = [member(key, "host", "spouse" if key == "nehmat" else "official") for key in (*HOSTS,)[1:]]
    visit = Scenario(visit_opened(), principals(), *hosts, member("parolin"))
    visit.given(*(event for key, words in (HOSTS | GUESTS).items() for event in called(key, "fr", *words)))
    visit.given(*(item or (item_planned("item", kind="talks"),)), ItemRetitled("item", {language: title}))
    return visit


def named(visit: Scenario) -> tuple[tuple[str, ...], tuple[str, ...]]:
    item = visit.visit.programme.items["item"]
    return named_instead(visit.visit, item, "host"), named_instead(visit.visit, item, "guest")


@pytest.mark.parametrize(
    ("title", "host", "guest"),
    [
        ("Entretien avec le Président de la Chambre des députés", ("berri",), ()),
        ("Entretien avec M. Salam, Président du Conseil des ministres", ("salam",), ()),
        ("Entretien du Souverain Pontife avec le Président du Conseil", ("salam",), ()),
        ("Entretien du Cardinal Parolin avec le Ministre des Affaires étrangères", ("raggi",), ("parolin",)),
        ("Entretien avec le Président de la République", (), ()),
        ("Entretien avec le Président", (), ()),
        ("Entretien du Président et du Ministre des Affaires étrangères", (), ()),
        ("Entretien du Pape et du Cardinal Parolin avec Nabih Berri", ("berri",), ()),
        ("Entretien à la résidence du Président de la Chambre des députés", (), ()),
        ("Réunion élargie des deux délégations", (), ()),
        ("Rencontre avec les évêques", (), ()),
    ],
)
def test_a_title_that_names_others_and_not_the_head_names_them_instead(
    title: str, host: tuple[str, ...], guest: tuple[str, ...]
) -> None:
    assert named(visiting(title)) == (host, guest)


@pytest.mark.parametrize(
    ("title", "host"),
    [
        ("Встреча с Премьер-министром О. Бектеновым", ("bektenov",)),
        ("Встреча с Председателем Сената", ("ashimbayev",)),
        ("Встреча с Президентом и Премьер-министром", ()),
        ("Беседа с Президентом Республики Казахстан", ()),
        ("Встреча в Министерстве обороны", ()),
    ],
)
def test_in_whatever_case_it_stands(title: str, host: tuple[str, ...]) -> None:
    offices = {
        "putin": ("Касым-Жомарт", "Токаев", "Президент Республики Казахстан"),
        "bektenov": ("Олжас", "Бектенов", "Премьер-министр Республики Казахстан"),
        "ashimbayev": ("Маулен", "Ашимбаев", "Председатель Сената Парламента"),
        "kosanov": ("Дауран", "Косанов", "Министр обороны"),
    }
    visit = Scenario(visit_opened(), principals(), *(member(key, "host") for key in (*offices,)[1:]))
    visit.given(*(event for key, words in offices.items() for event in called(key, "ru", *words)))
    visit.given(item_planned("item", kind="talks"), ItemRetitled("item", {"ru": title}))
    assert named(visit) == (host, ())


def test_an_office_of_common_words_is_his_of_whose_it_has_most() -> None:
    """Three secretaries come with the Pope; one of them is that of State."""
    offices = {
        "parolin": "Secrétaire d’État de Sa Sainteté",
        "gallagher": "Secrétaire pour les Relations avec les États et les Organisations internationales",
        "rimaycuna": "Secrétaire particulier de Sa Sainteté",
        "broccoletti": "Chef d’état-major",
    }
    visit = visiting("Entretien du Cardinal Secrétaire d'État avec le Président du Conseil")
    visit.given(*(member(key) for key in (*offices,)[1:]))
    visit.given(*(MemberPositionWorded(key, {"fr": held}) for key, held in offices.items()))
    assert named(visit) == (("salam",), ("parolin",))
    for title in ("Entretien avec un Secrétaire", "Entretien du Chef d’État avec le Président du Conseil"):
        visit.given(ItemRetitled("item", {"fr": title}))
        assert named(visit)[1] == ()


def test_ministers_of_affairs_of_two_kinds_are_two_however_the_office_of_one_begins() -> None:
    offices = {
        "berri": "Ministre d'État, Ministre des Affaires étrangères et des Affaires africaines",
        "salam": "Ministre des Affaires religieuses et des Wakfs",
        "raggi": "Ministre de l'Intérieur",
    }
    for title in ("Entretien avec le Ministre des Affaires étrangères", "Entretien avec le Ministre d'État"):
        visit = visiting(title)
        visit.given(*(MemberPositionWorded(key, {"fr": held}) for key, held in offices.items()))
        assert named(visit) == (("berri",), ())
    visit.given(ItemRetitled("item", {"fr": "Entretien avec le Ministre des Affaires sociales"}))
    assert named(visit) == ((), ())


EUROPE = {
    "tokayev": ("António", "Costa", "President of the European Council"),
    "leyen": ("Ursula", "von der Leyen", "President of the European Commission"),
}
MONGOLIA = {
    "putin": ("", "Khurelsukh", "President of Mongolia"),
    "zandan": ("", "Zandanshatar", "Prime Minister"),
    "amar": ("", "Amarbayasgalan", "Chairman of the State Great Hural"),
}


@pytest.mark.parametrize(
    ("title", "host", "guest"),
    [
        ("President Costa calls on the Chairman of the State Great Hural", ("amar",), ("tokayev",)),
        ("President von der Leyen meets Prime Minister Zandanshatar", ("zandan",), ("leyen",)),
        ("Talks of the President of Mongolia with Presidents Costa and von der Leyen", (), ()),
        ("Talks with the President of the European Council", (), ()),
        ("Talks", (), ()),
        ("Tête-à-tête President Khurelsukh – President Costa", (), ("tokayev",)),
        ("Meeting with Mrs Ursula von der Leyen", (), ("leyen",)),
        ("EU–Mongolia summit, with President Costa", (), ()),
        ("Plenary session opened by President Costa", (), ()),
        ("Meeting, in the presence of President von der Leyen", (), ()),
        ("Meeting of ministers, host: President Costa", (), ()),
        ("Talks at the Costa theatre", (), ()),
        ("Talks on the Costa report", (), ()),
        ("Meeting with the Costa Rica community", (), ()),
        ("Talks with President Costa and the President of the European Commission", (), ()),
    ],
)
def test_of_two_who_lead_a_title_may_name_one(title: str, host: tuple[str, ...], guest: tuple[str, ...]) -> None:
    visit = Scenario(visit_opened(), principals(), member("leyen", "guest", "head"))
    visit.given(member("zandan", "host"), member("amar", "host"))
    visit.given(*(event for key, words in (EUROPE | MONGOLIA).items() for event in called(key, "en", *words)))
    visit.given(item_planned("item", kind="talks"), ItemRetitled("item", {"en": title}))
    assert named(visit) == (host, guest)
    expected = expected_unlisted(visit.visit, visit.visit.programme.items["item"], "guest")
    assert expected == (guest or ("tokayev", "leyen"))


@pytest.mark.parametrize(
    ("title", "host"),
    [
        ("Cardinal Parolin meets Nabih Berri", ("berri",)),
        ("Nabih Berri and the press", ()),
        ("Mme Berri reçoit les membres de la suite", ()),
        ("M. Parolin rencontre le Président Berri", ("berri",)),
        ("Première rencontre le 2 décembre, M. Berri", ()),
        ("Rencontre avec la communauté française, avec M. Berri", ()),
        ("Rencontre : intervention de M. Berri", ()),
        ("Meets and greets with Mr Berri", ()),
        ("The mayor receives the guests in the presence of Mr Berri", ()),
        ("Le maire reçoit les invités, avec M. Berri", ()),
    ],
)
def test_people_who_meet_are_named_whatever_kind_the_item_was_entered_as(title: str, host: tuple[str, ...]) -> None:
    assert named(visiting(title, item_planned("item", kind="other"), language="en"))[0] == host


def test_where_somebody_is_listed_or_named_or_no_meeting_is_meant_the_title_is_not_asked() -> None:
    title = "Entretien avec Nabih Berri"
    assert named(visiting(title, meeting_planned("item"))) == (("berri",), ())
    assert named(visiting(title, meeting_planned("item"), listed("item", "salam"))) == ((), ())
    assert named(visiting(title, meeting_planned("item"), headed("item", "host", "salam"))) == ((), ())
    assert named(visiting(title, item_planned("item", kind="wreath"))) == ((), ())


def test_who_is_named_is_expected_there_and_the_head_is_not() -> None:
    """The Pope prays at Annaya while his Secretary of State meets the minister."""
    visit = visiting("Entretien du Cardinal Parolin avec le Ministre des Affaires étrangères").visit
    item = visit.programme.items["item"]
    assert [expected_unlisted(visit, item, side) for side in ("host", "guest")] == [("raggi",), ("parolin",)]


@pytest.mark.parametrize(
    ("kind", "title", "host"),
    [
        ("talks", "Meeting with the Speaker of the National Assembly, Assembly Building", ("berri",)),
        ("talks", "Meeting with the Deputy Speaker of the National Assembly", ()),
        ("talks", "Meeting at the office of the Speaker", ()),
        ("meal", "Luncheon hosted by the Speaker in honour of His Holiness", ("berri",)),
        ("meal", "Luncheon in honour of the Speaker", ()),
        ("meal", "Banquet hosted by the President in honour of the Pope", ()),
    ],
)
def test_an_office_of_rank_is_known_in_another_language_than_that_of_the_list(
    kind: str, title: str, host: tuple[str, ...]
) -> None:
    """The list of the host is in French. Of a meal only by whom it is given is asked."""
    assert named(visiting(title, item_planned("item", kind=kind), language="en")) == (host, ())


@pytest.mark.parametrize(
    ("title", "guest"),
    [("Meeting with the Minister of Foreign Affairs", ()), ("Talks of the Ministers of Foreign Affairs", ("karin",))],
)
def test_an_office_that_both_sides_have_is_that_of_the_host(title: str, guest: tuple[str, ...]) -> None:
    """The President receives the minister and brings his own along; ministers who meet are those of both."""
    visit = Scenario(visit_opened(), principals(), member("berri", "host"), member("karin"))
    visit.given(*(MemberPositionWorded(key, {"en": "Minister of Foreign Affairs"}) for key in ("berri", "karin")))
    visit.given(item_planned("item", kind="talks"), ItemRetitled("item", {"en": title}))
    assert named(visit) == (("berri",), guest)


@pytest.mark.parametrize(
    ("title", "guest"),
    [
        ("Meeting with the Speaker of the National Assembly", ()),
        ("Meeting of the Speaker of the National Assembly, with senators", ("karin",)),
    ],
)
def test_with_whom_one_meets_is_of_the_host_though_he_is_not_on_a_list_yet(title: str, guest: tuple[str, ...]) -> None:
    visit = Scenario(visit_opened(), principals(), member("berri", "host"), member("karin"))
    visit.given(MemberPositionWorded("karin", {"en": "Speaker of the National Assembly"}))
    visit.given(item_planned("item", kind="talks"), ItemRetitled("item", {"en": title}))
    assert named(visit) == ((), guest)


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "Entretien des ministres des Affaires étrangères"),
        ("en", "Talks of the Foreign Ministers"),
        ("ru", "Переговоры министров иностранных дел"),
    ],
)
def test_ministers_who_meet_are_those_of_both_sides_however_long_their_offices_are(language: str, title: str) -> None:
    visit = Scenario(visit_opened(), principals(), member("berri", "host"), member("karin"))
    offices = {"berri": "Ministre de l’Europe et des Affaires étrangères", "karin": "Ministre des Affaires étrangères"}
    visit.given(*(MemberPositionWorded(key, {"fr": held}) for key, held in offices.items()))
    visit.given(item_planned("item", kind="talks"), ItemRetitled("item", {language: title}))
    assert named(visit) == (("berri",), ("karin",))


def test_a_foreign_minister_who_has_other_fields_too_is_meant_by_the_title_of_one() -> None:
    visit = visiting("Le Ministre des Affaires étrangères rencontre son homologue")
    office = "Ministre de l’Intégration africaine, des Affaires étrangères et des Sénégalais de l’Extérieur"
    visit.given(*called("parolin", "fr", "Cheikh", "Niang", office))
    assert named(visit) == (("raggi",), ("parolin",))


def test_where_ministers_of_all_sides_speak_no_head_is_there_whose_minister_is_not_listed() -> None:
    title = "Point presse conjoint des ministres des Affaires étrangères"
    visit = visiting(title, item_planned("item", kind="press-statements"))
    item = visit.visit.programme.items["item"]
    assert [expected_unlisted(visit.visit, item, side) for side in ("host", "guest")] == [("raggi",), ()]


@pytest.mark.parametrize(
    ("kind", "title", "guest"),
    [
        ("transfer", "Arrivée du Cardinal Parolin à l’aéroport", ("parolin",)),
        ("arrival", "Arrivée de M. Parolin, accueil par le Ministre des Affaires étrangères", ("parolin",)),
        ("arrival", "Arrivée du Pape", ()),
        ("arrival", "Arrivée, accueil par l’Ambassadeur Parolin", ()),
        ("departure", "Départ du Souverain Pontife, le Cardinal Parolin reste", ()),
        ("arrival", "Arrivée du Pape et du Cardinal Parolin", ()),
        ("transfer", "Déplacement vers le palais Parolin", ()),
    ],
)
def test_the_title_of_a_way_names_who_comes_and_not_who_receives(kind: str, title: str, guest: tuple[str, ...]) -> None:
    visit = visiting(title, item_planned("item", kind=kind))
    assert named(visit)[1] == guest


@pytest.mark.parametrize(
    ("language", "title", "guest"),
    [
        ("en", "Arrival Nur Parolin Air Base (21 gun salute)", ()),
        ("en", "Arrival Nur Parolin", ()),
        ("en", "Arrival Parolin International", ()),
        ("fr", "Arrivée aéroport Angelo Parolin", ()),
        ("de", "Ankunft Flughafen Parolin", ()),
        ("es", "Llegada Base Parolin", ()),
        ("en", "Arrival of Minister Parolin at Parolin Air Base", ("parolin",)),
        ("en", "Arrival P. Parolin", ("parolin",)),
        ("en", "Arrival of CS Parolin", ("parolin",)),
        ("en", "Departure of Ministers Raggi and Parolin", ("parolin",)),
        ("de", "Ankunft von Pietro Parolin", ("parolin",)),
    ],
)
def test_a_place_called_after_somebody_is_nobody_who_arrives_there(
    language: str, title: str, guest: tuple[str, ...]
) -> None:
    assert named(visiting(title, item_planned("item", kind="arrival"), language=language))[1] == guest


@pytest.mark.parametrize(
    ("language", "title", "host"),
    [
        ("es", "Reunión ampliada de ambas delegaciones, Cancillería", ()),
        ("es", "Reunión con el Canciller", ("raggi",)),
        ("en", "Expanded talks, Chancellery", ()),
        ("en", "Talks, Prime Ministry", ()),
        ("nl", "Overleg, ministerie van Buitenlandse Zaken", ()),
        ("fr", "Entretien, Ministère des Affaires étrangères", ()),
        ("en", "Talks at the Prime Minister’s office", ()),
        ("en", "Talks, Prime Minister's Residence", ()),
        ("en", "Talks with the Prime Minister, Government House", ("salam",)),
        ("en", "Talks (Raggi Hall)", ()),
        ("fr", "Entretien – Palais Raggi", ()),
    ],
)
def test_an_institution_or_the_house_of_somebody_is_the_place_of_a_meeting(
    language: str, title: str, host: tuple[str, ...]
) -> None:
    visit = visiting(title, language=language)
    visit.given(*called("salam", "en", "Nawaf", "Salam", "Prime Minister"))
    assert named(visit)[0] == host


def test_a_supreme_court_is_not_its_president() -> None:
    visit = Scenario(visit_opened(), principals(), member("berri", "host"))
    visit.given(*called("berri", "ru", "Иван", "Петров", "Председатель Верховного суда"))
    visit.given(item_planned("item", kind="talks"), ItemRetitled("item", {"ru": "Переговоры, Верховный суд"}))
    assert named(visit) == ((), ())
    visit.given(ItemRetitled("item", {"ru": "Встреча с Председателем Верховного суда"}))
    assert named(visit) == (("berri",), ())


@pytest.mark.parametrize(
    ("title", "guest"),
    [
        ("Entretien de M. Raggi avec M. Albares", ("parolin",)),
        ("Entretien du Ministre Albares avec le Président de la Chambre", ("parolin",)),
        ("Entretien du Ministre Albares Bueno avec le Président de la Chambre", ("parolin",)),
        ("Entretien à l’Institut Albares", ()),
        ("Entretien de M. Raggi avec M. Bueno", ()),
    ],
)
def test_who_has_two_surnames_is_called_by_the_first_of_them(title: str, guest: tuple[str, ...]) -> None:
    visit = visiting(title)
    visit.given(*called("parolin", "fr", "José Manuel", "Albares Bueno", "Secrétaire d’État"))
    assert named(visit)[1] == guest


def test_so_he_is_where_he_visits_a_place() -> None:
    visit = visiting("Visite de M. Albares au port", item_planned("item", kind="site-visit"))
    visit.given(*called("parolin", "fr", "José Manuel", "Albares Bueno", "Secrétaire d’État"))
    assert named(visit)[1] == ("parolin",)


def test_a_surname_that_another_bears_too_calls_nobody_by_itself() -> None:
    visit = visiting("Entretien de M. Raggi avec M. Albares")
    visit.given(*called("parolin", "fr", "José Manuel", "Albares Bueno", "Secrétaire d’État"))
    visit.given(*called("berri", "fr", "Nabih", "Albares", "Président de la Chambre des députés"))
    assert named(visit)[1] == ()


@pytest.mark.parametrize(
    ("kind", "title", "host"),
    [
        ("arrival", "Arrivée à l’aéroport, accueil par le Ministre des Affaires étrangères", ("raggi",)),
        ("ceremony", "Atterrissage à Annaba, accueil par le Wali", ("berri",)),
        ("ceremony", "Atterrissage à Oran, accueil par le Wali", ("salam",)),
        ("ceremony", "Arrivée, accueil par le Wali", ()),
        ("arrival", "Arrivée, accueil officiel par le Président de la République", ()),
        ("site-visit", "Visite du port ; accueil par M. Raggi", ("raggi",)),
        ("ceremony", "Cérémonie d’accueil officiel", ()),
        ("talks", "Entretien, accueil par M. Raggi", ("raggi",)),
        ("arrival", "Arrivée, accueil par le Vice-Ministre des Affaires étrangères", ()),
        ("arrival", "Arrivée, accueil par le Chef du Protocole", ()),
        ("arrival", "Arrivée, accueil par S.E. le Ministre des Affaires étrangères", ("raggi",)),
        ("arrival", "Arrivée, accueil par le Ministre d’État chargé des Affaires étrangères", ()),
        ("ceremony", "Cérémonie d’accueil officiel ; le Président est accueilli par M. Raggi", ()),
    ],
)
def test_whoever_is_said_to_receive_stands_there_for_the_host(kind: str, title: str, host: tuple[str, ...]) -> None:
    visit = visiting(title, item_planned("item", kind=kind))
    visit.given(*called("berri", "fr", "Nabih", "Berri", "Wali d’Annaba"))
    visit.given(*called("salam", "fr", "Nawaf", "Salam", "Wali d’Oran"))
    assert named(visit)[0] == host


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Arrival at the airport (met by the Foreign Minister)"),
        ("en", "Arrival, received by Foreign Minister Raggi at the steps"),
        ("ru", "Прибытие в аэропорт, встречает Министр иностранных дел"),
        ("de", "Ankunft, Begrüßung durch den Außenminister"),
        ("es", "Llegada, recibido por el Ministro de Relaciones Exteriores"),
    ],
)
def test_who_receives_is_read_in_every_language(language: str, title: str) -> None:
    assert named(visiting(title, item_planned("item", kind="arrival"), language=language))[0] == ("raggi",)


@pytest.mark.parametrize(
    ("title", "guest"),
    [
        ("Luncheon hosted by the Lebanon-Nepal Friendship League", ()),
        ("Luncheon hosted by Mr Nepal", ("parolin",)),
    ],
)
def test_the_name_of_a_state_is_that_of_a_person_behind_a_courtesy_alone(title: str, guest: tuple[str, ...]) -> None:
    visit = visiting(title, item_planned("item", kind="meal"), language="en")
    visit.given(*called("parolin", "en", "Govinda", "Nepal", "Adviser"))
    assert named(visit)[1] == guest


def test_who_visits_a_place_by_name_is_there_and_the_head_is_not() -> None:
    visit = visiting("Visit of Minister Parolin to the dam", item_planned("item", kind="site-visit"), language="en")
    assert named(visit) == ((), ("parolin",))
    visit.given(ItemRetitled("item", {"en": "Visit of the Parolin dam in the north"}))
    assert named(visit) == ((), ())
    visit.given(ItemRetitled("item", {"en": "Visit of Minister Raggi and Minister Parolin to the dam"}))
    assert named(visit) == (("raggi",), ("parolin",))


def test_an_office_that_leads_both_sides_is_that_of_whom_one_calls_on() -> None:
    visit = visiting("Courtesy call by Foreign Minister Raggi on the President", language="en")
    visit.given(
        *called("putin", "en", "Joseph", "Aoun", "President"), *called("tokayev", "en", "Ilham", "Aliyev", "President")
    )
    assert named(visit) == (("raggi",), ())
    for together in ("Meeting of the President and Minister Raggi with President Aliyev",
                     "Talks of the Presidents (interpreter: Mr Raggi)"):  # fmt: skip
        visit.given(ItemRetitled("item", {"en": together}))
        assert named(visit) == ((), ())


@pytest.mark.parametrize(
    ("kind", "title", "host", "guest"),
    [
        ("meal", "Luncheon hosted by the Friendship League", (), ("tokayev",)),
        ("meal", "Dinner hosted by the Governor of the region", (), ("tokayev",)),
        ("meal", "Dinner hosted by the Nuncio", (), ("tokayev", "parolin")),
        ("meal", "Dinner hosted by the Nuncio in honour of Mr Salam", (), ("parolin",)),
        ("meal", "Return dinner hosted by Pope Leo XIV", ("putin", "nehmat"), ("tokayev",)),
        ("meal", "Dinner hosted by the Government at the Friendship Society", ("putin", "nehmat"), ("tokayev",)),
        ("meal", "Dinner hosted by the Prime Minister at the Ambassador Hotel", ("putin", "nehmat"), ("tokayev",)),
        ("meal", "Dinner hosted by the Prime Minister", ("putin", "nehmat"), ("tokayev",)),
        ("meal", "Dinner", ("putin", "nehmat"), ("tokayev",)),
    ],
)
def test_where_another_receives_or_gives_the_meal_the_head_of_the_host_is_not_expected(
    kind: str, title: str, host: tuple[str, ...], guest: tuple[str, ...]
) -> None:
    visit = visiting(title, item_planned("item", kind=kind), language="en")
    visit.given(
        *called("putin", "en", "Sanae", "Takaichi", "Prime Minister"), *called("parolin", "en", "A", "B", "Nuncio")
    )
    item = visit.visit.programme.items["item"]
    assert (expected_unlisted(visit.visit, item, "host"), expected_unlisted(visit.visit, item, "guest")) == (
        host,
        guest,
    )


@pytest.mark.parametrize(
    ("title", "without"),
    [
        ("Audience with His Majesty the Emperor", True),
        ("Courtesy call on the Chief Justice", True),
        ("Courtesy call on the Prime Minister", False),
        ("Courtesy call on the Speaker of the House", False),
        ("Courtesy call by the Nuncio", False),
        ("Courtesy call of the President", False),
        ("Meeting with the Chief Justice", False),
    ],
)
def test_a_call_on_whom_no_list_has_is_without_the_host(title: str, without: bool) -> None:
    visit = visiting(title, item_planned("item", kind="courtesy-call"), language="en")
    visit.given(*called("putin", "en", "Sanae", "Takaichi", "Prime Minister"))
    visit.given(*called("tokayev", "en", "Ilham", "Aliyev", "President"))
    assert SidesCalled(visit.visit).is_without_its_host(visit.visit.programme.items["item"]) is without
