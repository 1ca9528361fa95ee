"""On whose authority a document is signed, by what it is and by who signs."""

from __future__ import annotations

from typing import Any

import pytest

from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.documents.authority import Authority, Needed, needed, needs_powers
from domain.documents.document import Document, DocumentKind, DocumentLevel, Signatory

AMBASSADOR = ("Ambassador", "resident-ambassador")
MINISTER = ("Minister of Transport", "minister")


def paper(level: DocumentLevel | None, kind: DocumentKind | None = None) -> Document:
    return Document("paper", "signing", {"en": "Paper"}, level, "signed", kind)


def someone(position: str, office_class: Any = None, category: Any = "official") -> Member:
    member = Member("abayev", "guest", {"en": Name("A", "B")}, {"en": position}, category)
    member.office_class = office_class
    return member


@pytest.mark.parametrize(
    ("position", "office_class", "category"),
    [
        ("President", "head-of-state", "official"),
        ("Prime Minister", "prime-minister", "official"),
        ("President of the Republic", None, "head"),
        ("Президент Республики Казахстан", None, "head"),
        ("Premier ministre", None, "head"),
        ("Minister of Foreign Affairs", "minister", "official"),
        ("Chief of diplomacy", "foreign-minister", "official"),
        ("President of the People’s Republic of China", None, "head"),
        ("Bundeskanzler der Bundesrepublik Deutschland", None, "head"),
        ("Ресей Федерациясының Президенті", None, "head"),
        ("Министр иностранных дел", None, "official"),
        ("Ministre de l’Europe et des Affaires étrangères", "minister", "official"),
        ("Заместитель Премьер-Министра – Министр иностранных дел", "deputy-prime-minister", "official"),
        ("First Deputy Prime Minister, Minister for Foreign Affairs", "first-deputy-prime-minister", "official"),
        ("Vice-Premier ministre, ministre des Affaires étrangères", None, "official"),
        ("Wiceprezes Rady Ministrów, Minister Spraw Zagranicznych", None, "official"),
        ("Wicepremier i Minister Spraw Zagranicznych", "deputy-prime-minister", "official"),
        ("Ministra Spraw Zagranicznych", "minister", "official"),
        ("Viceminister-president en minister van Buitenlandse Zaken", None, "official"),
        ("Vice-eersteminister en minister van Buitenlandse Zaken, Europese Zaken", "deputy-prime-minister", "official"),
        ("Stellvertreter des Bundeskanzlers und Bundesminister des Auswärtigen", None, "official"),
        ("Bundesministerin für auswärtige Angelegenheiten", "minister", "official"),
        ("Ministro de Estado das Relações Exteriores", None, "official"),
    ],
)
def test_heads_and_ministers_for_foreign_affairs_need_no_full_powers(
    position: str, office_class: str | None, category: str
) -> None:
    """Vienna Convention on the Law of Treaties, article 7, 2 (a)."""
    assert needed(paper("intergovernmental"), someone(position, office_class, category)) == "by-office"


@pytest.mark.parametrize(
    ("position", "office_class", "category"),
    [
        (*MINISTER, "official"),
        (*AMBASSADOR, "official"),
        ("Deputy Minister of Foreign Affairs", "deputy-minister", "official"),
        ("Deputy Minister of Foreign Affairs", None, "official"),
        ("Assistant to the Deputy Prime Minister and Minister of Foreign Affairs", None, "official"),
        ("Deputy Minister of Defence and Deputy Minister of Foreign Affairs", None, "official"),
        ("Director of a department of the Ministry of Foreign Affairs", None, "official"),
        ("Deputy Prime Minister", "deputy-prime-minister", "head"),
        ("Deputy Prime Minister", None, "head"),
        ("President of the Senate", "speaker", "head"),
        ("Président du Sénat", None, "head"),
        ("Special Envoy of the President", None, "head"),
        ("Spokesperson of the Ministry of Foreign Affairs", None, "official"),
        ("Sekretarz Stanu w Ministerstwie Spraw Zagranicznych", None, "official"),
        ("Wiceprezes Rady Ministrów i Minister Obrony Narodowej", "deputy-prime-minister", "official"),
        ("Dolmetscherin und Referentin des Bundesministers des Auswärtigen", None, "official"),
        ("Vice-eersteminister en minister van Defensie", "deputy-prime-minister", "official"),
        ("President of the Republic", None, "official"),
    ],
)
def test_everybody_else_needs_full_powers_also_who_leads_a_delegation(
    position: str, office_class: str | None, category: str
) -> None:
    """A head of mission needs none only to adopt a text with the receiving state (article 7, 2 (b))."""
    assert needed(paper("interstate"), someone(position, office_class, category)) == "full-powers"


@pytest.mark.parametrize(
    ("level", "kind", "asked"),
    [
        ("interstate", None, "full-powers"),
        ("intergovernmental", "agreement", "full-powers"),
        ("intergovernmental", "protocol", "full-powers"),
        (None, "treaty", "full-powers"),
        ("intergovernmental", "memorandum", "own-law"),
        ("intergovernmental", "programme", "own-law"),
        ("interagency", "agreement", "own-law"),
        ("interagency", None, "own-law"),
        ("intergovernmental", "statement", "none"),
        ("corporate", None, "none"),
        ("corporate", "agreement", "none"),
        (None, "contract", "none"),
        (None, "agreement", None),
        (None, None, None),
    ],
)
def test_what_a_document_asks_follows_from_its_kind_and_level(
    level: DocumentLevel | None, kind: DocumentKind | None, asked: Needed | None
) -> None:
    assert needed(paper(level, kind), someone(*MINISTER)) == asked


def test_an_agency_on_no_list_speaks_for_no_state() -> None:
    assert needed(paper("intergovernmental"), None) == "full-powers"
    assert needed(paper("interagency"), None) == "own-law"


@pytest.mark.parametrize(("authority", "asked"), [
    (None, True), ("full-powers", True), ("by-office", False), ("dispensed", False), ("own-law", False),
])  # fmt: skip
def test_what_was_said_of_a_signatory_goes_before_what_a_document_asks(
    authority: Authority | None, asked: bool
) -> None:
    """The parties may dispense with full powers (article 7, 1 (b))."""
    assert needs_powers(paper("interstate"), Signatory("abayev", authority=authority), someone(*MINISTER)) is asked


def test_full_powers_that_were_asked_for_are_needed_whatever_the_document_is() -> None:
    asked = Signatory("abayev", authority="full-powers")
    assert needs_powers(paper(None), asked, someone(*MINISTER))
    assert not needs_powers(paper(None), Signatory("abayev"), someone(*MINISTER))
