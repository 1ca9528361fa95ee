"""Which names on a sheet are from abroad: on Turkish paper the capital of their i has no dot."""

from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.names_abroad import names_abroad
from domain.core.names import Name
from domain.delegation.proposing import MemberProposed
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from domain.visit.visit import Visit
from tests.domain.facts import visit_opened
from tests.domain.scenario import fold


def test_on_turkish_paper_a_name_has_the_capitals_of_the_state_of_its_side() -> None:
    names = {"host": Name("Vladimir", "Putin"), "guest": Name("Murat", "Nurtileu"), "turkey": Name("Hakan", "Fidan")}
    visit: Visit = fold(
        [
            visit_opened(),
            PartyNamed("turkey", Party({"tr": "Türkiye Cumhuriyeti"})),
            PartyNamed("otan", Party(organisation={"fr": "OTAN"})),
            *(MemberProposed(side, side, {"tr": name}, {}, "official") for side, name in names.items()),
            MemberProposed("otan", "otan", {"tr": Name("Pierre", "Petit")}, {}, "official"),
        ]
    )

    words = InLanguages(("tr",), "UTC", abroad=names_abroad(visit))
    printed = {each.id: words.name(each.names).text[0] for each in visit.delegations.members.values()}

    assert printed == {
        "host": "Vladimir PUTIN", "guest": "Murat NURTİLEU", "turkey": "Hakan FİDAN", "otan": "Pierre PETİT",
    }  # fmt: skip
