"""Every language a command names stands in it by its canonical tag, wherever it is named."""

from typing import Any

import pytest

from domain.core.languages_named import with_canonical_languages
from domain.core.message import Command
from domain.core.names import Name
from domain.core.problem import Refused
from domain.delegation.proposing import ProposeMember
from domain.documents.document_terms import SettleDocumentTerms
from domain.programme.contacts import GreeterAsked, NameGreeters
from domain.programme.interpreting import AssignInterpreter, Pair
from domain.programme.item_words import DescribeMoves
from domain.registry.person_names import LeaveOutNameForm
from domain.visit.parties import NameParty
from domain.visit.party import Party


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        (ProposeMember("guest", names={"deu": Name("Olaf", "Scholz")}, position={"DE": "Bundeskanzler"}),
         ProposeMember("guest", names={"de": Name("Olaf", "Scholz")}, position={"de": "Bundeskanzler"})),
        (SettleDocumentTerms("joint", ("deu", "uz-cyrl"), "DEU"),
         SettleDocumentTerms("joint", ("de", "uz-Cyrl"), "de")),
        (AssignInterpreter("talks", "karin", (Pair("tur", "deu"),)),
         AssignInterpreter("talks", "karin", (Pair("tr", "de"),))),
        (NameGreeters("talks", (GreeterAsked({"KK-latn": "Aibek"}),)),
         NameGreeters("talks", (GreeterAsked({"kk-Latn": "Aibek"}),))),
        (NameParty(Party({"TUR": "Türkiye"}, {}, "Europe/Istanbul", languages=("tur",))),
         NameParty(Party({"tr": "Türkiye"}, {}, "Europe/Istanbul", languages=("tr",)))),
        (DescribeMoves("talks", {"Fr": "Départ"}), DescribeMoves("talks", {"fr": "Départ"})),
        (DescribeMoves("talks", "On foot"), DescribeMoves("talks", "On foot")),
        (LeaveOutNameForm("KK-Latn"), LeaveOutNameForm("kk-latn")),
        (LeaveOutNameForm("deu"), LeaveOutNameForm("de")),
        (LeaveOutNameForm("Passport"), LeaveOutNameForm("passport")),
    ],
)  # fmt: skip
def test_a_language_is_stored_by_its_canonical_tag(asked: Command[Any], stored: Command[Any]) -> None:
    assert with_canonical_languages(asked) == stored


def test_the_field_with_a_language_there_is_not_is_named() -> None:
    with pytest.raises(Refused, match="unknown-language-tag") as refused:
        with_canonical_languages(NameParty(Party({"xx": "Nowhere"}, {}, "Europe/Istanbul")))
    assert refused.value.field == "party"


def test_one_language_under_two_tags_is_not_lost_unseen() -> None:
    with pytest.raises(Refused, match="language-twice"):
        with_canonical_languages(DescribeMoves("talks", {"de": "Abfahrt", "deu": "Abreise"}))
