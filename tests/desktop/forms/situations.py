"""For every command: what must have been recorded before, and what an officer types into its form."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.desktop.visit_office import Line

TALKS = {"item": "Restricted talks"}
EN = "English"
REASON = {"reason": "As the embassy asked"}


@dataclass(frozen=True)
class Situation:
    """What is typed into the form of a command, after what was recorded; the topics it adds to the journal."""

    typed: dict[str, Any]
    adds: tuple[str, ...]
    given: tuple[Line, ...] = field(default=())
    known: dict[str, Any] = field(default_factory=dict)
    """What the page the form was opened on tells it."""


def _told(name: str, /, **fields: Any) -> Line:
    return (name, fields)


LED_BY_TWO = _told(
    "name-head-of-side", item="talks-restricted", side="guest", members=["tokayev", "abayev"], co_heads=True
)
REGISTERED = _told("register-person", person="abayev", names={"en": {"given": "Dauren", "family": "Abayev"}})
REGISTERED_TWICE = _told("register-person", person="daurenov", names={"en": {"given": "Abay", "family": "Daurenov"}})
APPROVED = _told("approve-spelling", person="abayev", form="en", on="2025-11-01")
IDENTIFIED = _told("identify-member", member="abayev", person="abayev")
IN_OFFICE = _told("record-office", person="abayev", title={"en": "Ambassador"}, since="2023-06-01")
HOLDS = (
    _told(
        "record-office", person="daurenov", title={"en": "Ambassador"}, office_class="resident-ambassador",
        since="2025-06-01",
    ),
    _told("note-person-languages", person="daurenov", languages=["kk", "ru"]),
)  # fmt: skip
NAME_IN_LATIN = {
    "Given names": "Däuren",
    "Family name": "Abaev",
    "Patronymic": "Asqarūly",
    "Card": "D. Abaev",
    "How to say it": "dow-REN ah-BAH-yev",
    "Family name first": True,
    "In the person’s own language": True,
}
ATLANTIS = _told(
    "give-order-of-offices", state={"en": "Atlantis"}, name={"en": "Decree 1"}, basis={"en": "Gazette No. 1"},
    classes=["head-of-state", "speaker"],
)  # fmt: skip
SYMBOLS = _told("give-symbols", official={"en": "Kazakhstan"}, pack="kazakhstan")
APPROVED_TERM = _told("approve-term", kind="place", words={"en": "Saint George Hall"}, term="hall")
INTERPRETS = _told(
    "assign-interpreter", item="talks-restricted", member="ushakov", pairs=[{"first": "ru", "second": "kk"}]
)
PASSPORT = _told("note-particular", person="abayev", particular="passport", value="N 01234567")
PICTURE = str(Path(__file__).parents[3] / "docs" / "pictures" / "2-timeline-day-light.png")
PHOTOGRAPHED = _told("photograph-person", person="abayev", file=PICTURE)
TRANSIT = _told(
    "list-document",
    item="talks-expanded",
    title={"en": "Agreement on transit"},
    level="intergovernmental",
    document="transit",
)
PAPER = {"document": "Agreement on transit"}
SIGNATORY = _told("name-signatory", document="transit", side="guest", member="abayev")
DONE = _told("record-signing", document="transit", at="2025-11-12T13:05:00+03:00")
KREMLIN = _told("register-venue", venue="kremlin", names={"en": "The Kremlin"}, zone="Europe/Moscow")
VNUKOVO = _told("register-venue", venue="vnukovo-2", names={"en": "Vnukovo-2"}, zone="Europe/Moscow")
DURBAR = _told("define-item-kind", words={"en": "Durbar"}, kind="durbar")
GREEN_HALL = _told("describe-room", venue="kremlin", room="green-hall", names={"en": "Green Hall"}, capacity=20)
STARTED = _told("start-item", item="talks-restricted", at="2025-11-12T13:05:00+03:00")
SPOKEN = _told(
    "record-statement-text", item="statements", member="putin", stage="as-delivered", language="ru", text="Коллеги"
)
NOTE = _told(
    "register-letter",
    kind="note-verbale",
    direction="in",
    sender={"en": "Embassy of Kazakhstan"},
    number="117",
    dated="2025-11-10",
    letter="note-117",
)
NOTE_VERBALE = _told(
    "draw-up-note", kind="list", sender={"en": "State Protocol"}, recipient={"en": "the Embassy of Kazakhstan"},
    side="guest", note="our-list",
)  # fmt: skip
OUR_LIST = {"note": "List of a delegation"}
NOTE_SENT = (NOTE_VERBALE, _told("send-note", note="our-list", number="41", dated="2025-11-10"))
FURTHER_PARTY = _told("name-party", party={"state": {"en": "Uzbekistan"}, "zone": "Asia/Tashkent"}, side="uzbekistan")
FILE = __file__
"""A file there is."""
WORDING = {"subject": "Joint words", "side": "Guest side", "member": "Putin"}
SUBMITTED = _told("submit-for-agreement", aspect="wording", subject="statements", side="guest", member="putin")
LINE = _told(
    "draw-up-line", item="talks-restricted", kind="receiving", people=["putin", "tokayev", "abayev"], line="steps"
)
BLOCK = _told(
    "form-block", title={"en": "Talks in two formats"}, items=["talks-restricted", "talks-expanded"], block="block"
)
COLUMN = _told(
    "form-motorcade", item="talks-restricted", cars=[{"number": 1, "use": "head"}, {"number": 2, "plate": "A 002 AA"}]
)
AGENDA = (
    _told("add-agenda-point", item="talks-restricted", title={"en": "Trade"}, point="commerce"),
    _told("add-agenda-point", item="talks-restricted", title={"en": "Transit"}, point="transit"),
)
POINT = {"point": "Trade"}
REPORTER = _told("name-reporter", point="commerce", member="abayev")
RIDES = _told("seat-in-car", item="talks-restricted", member="tokayev", car=1, seat="rear-right")
NARROWER = "2025-11-12T13:20:31.123456+03:00"

SITUATIONS: dict[str, Situation] = {
    "open-visit": Situation(
        {
            "reference": "FR-2026-03", "title": {EN: "Official visit", "French": "Visite officielle"},
            "languages": ["English"], "category": "Official visit", "first_day": "1.3.2026", "last_day": "2.3.2026",
            "places": {"1": {"": {EN: "Paris"}, "Time zone": "Europe/Paris"}},
            "host": {
                "State or organisation": {EN: "France"}, "Capital or seat": {EN: "Paris"}, "Time zone": "Europe/Paris",
            },
            "guest": {
                "State or organisation": {EN: "Kazakhstan"}, "Capital or seat": {EN: "Astana"},
                "Time zone": "Asia/Almaty",
            },
        },
        ("visit.opened",),
    ),
    "record-announcement": Situation(
        {"member": "Tokayev", "by": "", "said": {"Kazakh": "Мемлекеттік сапар"}, "on": "28.10.2025"},
        ("visit.announced",),
    ),
    "retract-announcement": Situation({"announcement": "Kremlin"}, ("visit.announcement-retracted",)),
    "redate-visit": Situation(
        {"first_day": "12.11.2025", "last_day": "13.11.2025", "with_items": True},
        ("visit.redated", *4 * ("item.moved",)),
    ),
    "correct-category": Situation({"category": "Working visit", **REASON}, ("visit.category-corrected",)),
    "retitle-visit": Situation({"title": {EN: "Visit of President Tokayev"}}, ("visit.retitled",)),
    "set-visit-languages": Situation({"languages": ("German", "Turkish")}, ("visit.languages-set",)),
    "name-places": Situation(
        {"places": {"1": {"": {EN: "Kazan"}, "Time zone": "Europe/Moscow"}}}, ("visit.places-named",)
    ),
    "cancel-visit": Situation(REASON, ("visit.cancelled",)),
    "reinstate-visit": Situation({}, ("visit.reinstated",), (_told("cancel-visit"),)),
    "close-visit": Situation({}, ("visit.closed",)),
    "reopen-visit": Situation({}, ("visit.reopened",), (_told("close-visit"),)),
    "propose-member": Situation(
        {
            "side": "Guest side", "person": "",
            "names": {"Given names, English": "Berik", "Family name, English": "Aryn"},
            "position": {EN: "Assistant to the President"}, "category": "Accompanying person",
            "confirmed": True,
        },
        ("member.proposed", "member.confirmed"),
    ),
    "register-person": Situation(
        {"names": {"Given names, English": "Yermek", "Family name, English": "Kosherbayev"}}, ("person.registered",)
    ),
    "register-venue": Situation(
        {"names": {EN: "Bolshoi Theatre"}, "zone": "Europe/Moscow"}, ("venue.registered",)
    ),
    "define-item-kind": Situation(
        {
            "words": {EN: "Durbar", "French": "Durbar"}, "has": ["Ceremony honours"], "press": "Pool",
            "taking": "Host principal", "kind": "",
        },
        ("item-kind.defined",),
    ),
    "withdraw-item-kind": Situation({"kind": "Durbar"}, ("item-kind.withdrawn",), (DURBAR,)),
    "retract-venue": Situation({"venue": "The Kremlin"}, ("venue.retracted",), (KREMLIN,)),
    "restore-venue": Situation(
        {"venue": "The Kremlin"}, ("venue.restored",), (KREMLIN, _told("retract-venue", venue="kremlin"))
    ),
    "rename-venue": Situation(
        {"venue": "The Kremlin", "names": {EN: "Moscow Kremlin"}}, ("venue.renamed",), (KREMLIN,)
    ),
    "describe-room": Situation(
        {"venue": "The Kremlin", "names": {EN: "St George Hall"}, "capacity": "400",
         "entrances": ["State Entrance"], "reset": "60"},
        ("room.described",), (KREMLIN,),
    ),
    "close-room": Situation({"venue": "The Kremlin", "room": "Green Hall"}, ("room.closed",), (KREMLIN, GREEN_HALL)),
    "set-changeover": Situation({"venue": "The Kremlin", "minutes": "30"}, ("venue.changeover-set",), (KREMLIN,)),
    "note-travel-time": Situation(
        {"venue": "The Kremlin", "to": "Vnukovo-2", "minutes": "45"}, ("venue.travel-time-noted",), (KREMLIN, VNUKOVO)
    ),
    "assign-room": Situation(
        {**TALKS, "venue": "The Kremlin", "room": "Green Hall"}, ("item.room-assigned",), (KREMLIN, GREEN_HALL)
    ),
    "note-particular": Situation(
        {"person": "Dauren Abayev", "particular": "Passport", "value": "N 01234567"},
        ("particular.noted",), (REGISTERED,),
    ),
    "retract-particular": Situation(
        {"person": "Dauren Abayev", "particular": "Passport"}, ("particular.withdrawn",), (REGISTERED, PASSPORT)
    ),
    "erase-particulars": Situation(
        {"person": "Dauren Abayev", **REASON}, ("particulars.erased",), (REGISTERED, PASSPORT)
    ),
    "photograph-person": Situation(
        {"person": "Dauren Abayev", "file": PICTURE}, ("person.photographed",), (REGISTERED,)
    ),
    "remove-photograph": Situation(
        {"person": "Dauren Abayev", **REASON}, ("person.photograph-removed",), (REGISTERED, PHOTOGRAPHED)
    ),
    "list-document": Situation(
        {
            **TALKS, "title": {EN: "Joint declaration"}, "kind": "Statement", "level": "Interstate", "act": "Exchanged",
            "place": "1",
        },
        ("document.listed",),
    ),
    "add-agenda-point": Situation(
        {**TALKS, "title": {EN: "Trade"}, "reporters": ["Abayev", "Ushakov"], "place": "1"},
        ("agenda.point-added", "agenda.reporter-named", "agenda.reporter-named"),
    ),
    "retitle-agenda-point": Situation(
        {**POINT, "title": {EN: "Trade and investment"}}, ("agenda.point-retitled",), AGENDA
    ),
    "place-agenda-point": Situation({**POINT, "place": "2"}, ("agenda.point-placed",), AGENDA),
    "retract-agenda-point": Situation(POINT, ("agenda.point-retracted",), AGENDA),
    "restore-agenda-point": Situation(
        POINT, ("agenda.point-restored",), (*AGENDA, _told("retract-agenda-point", point="commerce"))
    ),
    "name-reporter": Situation(
        {**POINT, "member": "Kosherbayev", "place": "1"}, ("agenda.reporter-named", "agenda.reporter-placed"),
        (*AGENDA, REPORTER),
    ),
    "take-off-reporter": Situation(
        {**POINT, "member": "Abayev"}, ("agenda.reporter-taken-off",), (*AGENDA, REPORTER)
    ),
    "place-reporter": Situation(
        {**POINT, "member": "Abayev", "place": "2"}, ("agenda.reporter-placed",),
        (*AGENDA, REPORTER, _told("name-reporter", point="commerce", member="kosherbayev")),
    ),
    "count-documents": Situation({**TALKS, "quantity": "more than 20"}, ("documents.counted",)),
    "name-signing-assistants": Situation(
        {**TALKS, "side": "Host side", "assistants": {"1": {"Name": "Anna Serova", "Office": "Protocol Department"}}},
        ("signing.assistants-named",),
    ),
    "retract-document": Situation(PAPER, ("document.retracted",), (TRANSIT,)),
    "restore-document": Situation(
        PAPER, ("document.restored",), (TRANSIT, _told("retract-document", document="transit"))
    ),
    "describe-document": Situation(
        {
            **PAPER, "title": {EN: "Agreement on rail transit"}, "kind": "Agreement", "level": "Between ministries",
            "act": "Signed",
        },
        ("document.described",), (TRANSIT,),
    ),
    "name-document-parties": Situation(
        {**PAPER, "sides": ["Host side"], "others": {EN: "World Bank"}},
        ("document.parties-named",), (TRANSIT,),
    ),
    "settle-document-terms": Situation(
        {
            **PAPER, "languages": ["Kazakh", "Russian"], "prevailing": "Russian", "originals": "2", "alternat": False,
            "in_force": {EN: "from signature"}, "depositary": {EN: "Astana"},
        },
        ("document.terms-settled",), (TRANSIT,),
    ),
    "place-document": Situation(
        {**PAPER, "place": "2"}, ("document.placed",),
        (TRANSIT, _told("list-document", item="talks-expanded", title={"en": "Notes"}, level="interagency")),
    ),
    "name-signatory": Situation(
        {
            **PAPER, "side": "Guest side", "member": "Abayev", "office": {EN: "Ministry of Transport"},
            "authority": "The parties dispense with full powers",
        },
        ("signatory.named",), (TRANSIT,),
    ),
    "take-off-signatory": Situation(
        {**PAPER, "side": "Guest side", **REASON}, ("signatory.withdrawn",), (TRANSIT, SIGNATORY)
    ),
    "produce-full-powers": Situation(
        {**PAPER, "side": "Guest side", "powers": {EN: "full powers of 5 Nov", "French": "pleins pouvoirs, 5 nov."}},
        ("signatory.full-powers-produced",), (TRANSIT, SIGNATORY),
    ),
    "record-signing": Situation(
        {**PAPER, "act": "Signed", "at": {"Day": "12.11.2025", "Time": "1605"}, "hour_unknown": False},
        ("document.signed",), (TRANSIT,),
    ),
    "retract-signing": Situation(
        {**PAPER, "act": "Signed", **REASON}, ("document.signing-retracted",), (TRANSIT, DONE)
    ),
    "strike-document": Situation({**PAPER, **REASON}, ("document.struck",), (TRANSIT,)),
    "reinstate-document": Situation(
        PAPER, ("document.reinstated",), (TRANSIT, _told("strike-document", document="transit"))
    ),
    "retract-person": Situation({"person": "Dauren Abayev"}, ("person.retracted",), (REGISTERED,)),
    "restore-person": Situation(
        {"person": "Dauren Abayev"}, ("person.restored",), (REGISTERED, _told("retract-person", person="abayev"))
    ),
    "identify-member": Situation({"member": "Abayev", "person": "Dauren"}, ("member.identified",), (REGISTERED,)),
    "bind-to-office": Situation(
        {"member": "Abayev", "office": "Ambassador"}, ("member.bound-to-office",), (REGISTERED, IN_OFFICE)
    ),
    "adopt-wording": Situation(
        {"member": "Abayev"}, ("member.wording-adopted",),
        (
            REGISTERED, _told("identify-member", member="abayev", person="abayev"),
            _told("spell-name", person="abayev", form="ru", name={"given": "Даурен", "family": "Абаев"}),
        ),
    ),
    "adopt-holder": Situation(
        {"member": "Abayev"}, ("member.holder-adopted", "member.languages-noted", "member.office-ranked"),
        (REGISTERED_TWICE, *HOLDS, _told("bind-to-office", member="abayev", office="ambassador")),
    ),
    "spell-name": Situation(
        {"person": "Dauren Abayev", "form": "Kazakh (Latin script)", "name": NAME_IN_LATIN}, ("person.name-spelt",),
        (REGISTERED,),
    ),
    "leave-out-name-form": Situation(
        {"person": "Dauren Abayev", "form": "Russian"}, ("person.name-form-left-out",),
        (REGISTERED, _told("spell-name", person="abayev", form="ru", name={"family": "Абаев"})),
    ),
    "approve-spelling": Situation(
        {"person": "Dauren Abayev", "form": "English", "by": "Embassy of Kazakhstan", "on": "10.11.2025"},
        ("person.spelling-approved",), (REGISTERED,),
    ),
    "withdraw-approval": Situation(
        {"person": "Dauren Abayev", "form": "English", **REASON}, ("person.approval-withdrawn",),
        (REGISTERED, APPROVED),
    ),
    "change-spelling": Situation(
        {"person": "Dauren Abayev", "form": "English", "name": NAME_IN_LATIN, **REASON}, ("person.spelling-changed",),
        (REGISTERED, APPROVED),
    ),
    "word-courtesy": Situation(
        {"person": "Dauren Abayev", "courtesy": {EN: "H. E. Mr"}, "address": {"French": "Monsieur l’Ambassadeur"}},
        ("person.courtesy-worded",), (REGISTERED,),
    ),
    "note-person-languages": Situation(
        {"person": "Dauren Abayev", "languages": ["Kazakh", "Russian"]}, ("person.languages-noted",), (REGISTERED,)
    ),
    "record-office": Situation(
        {
            "person": "Dauren Abayev", "title": {EN: "Ambassador to Russia"}, "office_class": "Resident ambassador",
            "national_order": "40", "since": "1.6.2023", "until": "31.12.2026", "office": "ambassador-kz-ru",
            "short": {EN: "Ambassador"}, "ad_interim": True,
        },
        ("person.office-recorded",), (REGISTERED,),
    ),
    "correct-office": Situation(
        {
            "person": "Dauren Abayev", "held": "Ambassador", "title": {EN: "Ambassador to Russia"},
            "office_class": "Resident ambassador", "national_order": "41", "since": "2.6.2023", "until": "31.12.2026",
            "office": "ambassador-kz-ru", "short": {EN: "Ambassador"}, "ad_interim": True,
        },
        ("person.office-recorded",), (REGISTERED, IN_OFFICE),
    ),
    "leave-office": Situation(
        {"person": "Dauren Abayev", "held": "Ambassador", "until": "30.11.2025"}, ("person.office-left",),
        (REGISTERED, IN_OFFICE),
    ),
    "retract-office": Situation(
        {"person": "Dauren Abayev", "held": "Ambassador"}, ("person.office-retracted",), (REGISTERED, IN_OFFICE)
    ),
    "merge-persons": Situation(
        {"person": "Dauren Abayev", "into": "Abay Daurenov"}, ("person.merged",), (REGISTERED, REGISTERED_TWICE)
    ),
    "part-persons": Situation(
        {"person": "Dauren Abayev"}, ("person.parted",),
        (REGISTERED, REGISTERED_TWICE, _told("merge-persons", person="abayev", into="daurenov")),
    ),
    "retract-member": Situation({"member": "Ushakov"}, ("member.proposal-retracted",)),
    "restore-member": Situation(
        {"member": "Ushakov"}, ("member.proposal-restored",), (_told("retract-member", member="ushakov"),)
    ),
    "confirm-member": Situation({"member": "Abayev"}, ("member.confirmed",)),
    "retract-confirmation": Situation(
        {"member": "Abayev"}, ("member.confirmation-taken-back",), (_told("confirm-member", member="abayev"),)
    ),
    "withdraw-member": Situation(
        {"member": "Abayev", **REASON}, ("participant.taken-off", "participant.taken-off", "member.withdrawn")
    ),
    "reinstate-member": Situation(
        {"member": "Abayev", "status": "Confirmed"}, ("member.reinstated",),
        (_told("withdraw-member", member="abayev"),),
    ),
    "replace-member": Situation(
        {"member": "Abayev", "by": "Kosherbayev", **REASON},
        (*["participant.taken-off"] * 2, *["participant.listed"] * 2, "member.replaced"),
    ),
    "categorise-member": Situation({"member": "Abayev", "category": "Business delegation"}, ("member.categorised",)),
    "rename-member": Situation({"member": "Abayev", "names": {"Family name, Kazakh": "Абаев"}}, ("member.renamed",)),
    "change-member-spelling": Situation(
        {"member": "Abayev", "form": EN, "name": {"Given names": "Däuren", "Family name": "Abaev",
                                                  "In capitals on lists (– for none)": "–"}, **REASON},
        ("member.spelling-changed",), (REGISTERED, APPROVED, IDENTIFIED),
    ),
    "word-short-office": Situation(
        {"member": "Abayev", "short": {EN: "Ambassador"}}, ("member.short-office-worded",)
    ),
    "word-member-courtesy": Situation(
        {"member": "Abayev", "courtesy": {EN: "H. E. Mr"}, "address": {"French": "Monsieur l’Ambassadeur"}},
        ("member.courtesy-copied",),
    ),
    "word-position": Situation({"member": "Abayev", "position": {EN: "Ambassador at large"}},
                               ("member.position-worded",)),
    "rank-office": Situation(
        {
            "member": "Abayev", "office_class": "Resident ambassador", "national_order": "7", "since": "11.7.2023",
        },
        ("member.office-ranked",),
    ),
    "record-representation": Situation(
        {"member": "Abayev", "represents": {EN: "The Deputy Prime Minister"}}, ("member.representation-recorded",)
    ),
    "place-member": Situation(
        {"member": "Kosherbayev", "place": "2", "after": "", **REASON}, ("member.placed",)
    ),
    "return-to-rule": Situation(
        {"member": "Kosherbayev"}, ("member.returned-to-rule",), (_told("place-member", member="kosherbayev", place=1),)
    ),
    "give-list-order": Situation(
        {"side": "Guest side", "members": ["Kosherbayev", "Abayev"]}, ("list-order.given",)
    ),
    "retract-list-order": Situation(
        {"side": "Guest side"}, ("list-order.withdrawn",),
        (_told("give-list-order", side="guest", members=["kosherbayev", "abayev"]),),
    ),
    "note-acting": Situation(
        {
            "member": "Abayev", "office": {EN: "Minister for Foreign Affairs"}, "office_class": "Foreign minister",
            "national_order": "4",
        },
        ("member.acting-noted",),
    ),
    "approve-term": Situation(
        {"kind": "Place", "words": {EN: "Green Hall", "French": "Salle verte"}}, ("term.approved",)
    ),
    "take-proposed-terms": Situation({"terms": ["Mayor", "Interpreter"]}, ("term.proposed", "term.proposed")),
    "change-term": Situation(
        {"term": "Saint George Hall", "words": {EN: "St George’s Hall"}, **REASON}, ("term.changed",), (APPROVED_TERM,)
    ),
    "withdraw-term": Situation({"term": "Saint George Hall", **REASON}, ("term.withdrawn",), (APPROVED_TERM,)),
    "adopt-term": Situation(
        {"term": "Consultations"}, ("term.adopted",),
        (
            _told("approve-term", kind="title", words={"en": "Restricted talks"}, term="talks"),
            _told("change-term", words={"en": "Consultations"}, term="talks"),
        ),
    ),
    "give-symbols": Situation(
        {
            "official": {EN: "Republic of Kazakhstan"}, "short": {EN: "Kazakhstan"}, "capital": {EN: "Astana"},
            "adjective": {EN: "Kazakh"}, "mistaken": {EN: "Kazakh Republic"}, "upper_edge": {EN: "The sun"},
            "look_alikes": {EN: "None"}, "flag": PICTURE, "anthem": {EN: "My Kazakhstan"}, "anthem_seconds": "110",
            "anthem_file": PICTURE, "pack": "",
        },
        ("symbols.given",),
    ),
    "word-address": Situation(
        {
            "pack": "Kazakhstan", "office_class": "Head of state", "direction": "Dignitaries of the other side",
            "words": {EN: "His Excellency"},
        },
        ("symbols.address-worded",), (SYMBOLS,),
    ),
    "give-arms": Situation({"pack": "Kazakhstan", "file": PICTURE}, ("symbols.arms-given",), (SYMBOLS,)),
    "confirm-symbols": Situation(
        {"pack": "Kazakhstan", "by": "Embassy", "on": "3.11.2025", "letter": "Note No. 118"},
        ("symbols.confirmed",), (SYMBOLS,),
    ),
    "withdraw-symbols-confirmation": Situation(
        {"pack": "Kazakhstan", **REASON}, ("symbols.confirmation-withdrawn",),
        (SYMBOLS, _told("confirm-symbols", pack="kazakhstan", by="Embassy")),
    ),
    "withdraw-symbols": Situation({"pack": "Kazakhstan", **REASON}, ("symbols.withdrawn",), (SYMBOLS,)),
    "adopt-symbols": Situation(
        {"side": "Guest side", "pack": "Kazakhstan"}, ("symbols.adopted",), (SYMBOLS,)
    ),
    "give-order-of-offices": Situation(
        {
            "state": {EN: "Atlantis"}, "name": {EN: "Decree 1"}, "basis": {EN: "Gazette No. 1"},
            "classes": ["Head of state", "Speaker", "Prime minister"], "equal": ["Prime minister"], "open": ["Mayor"],
            "valid_from": "1.1.2020", "valid_until": "31.12.2030", "interim": "Rank of the holder",
            "setting": "Abroad, as guest",
        },
        ("order-of-offices.given",),
    ),
    "withdraw-order-of-offices": Situation(
        {"order": "Atlantis: Decree 1"}, ("order-of-offices.withdrawn",), (ATLANTIS,)
    ),
    "adopt-order": Situation(
        {"side": "Guest side", "order": "France: Decree 89-655, article 2"}, ("order-of-offices.adopted",)
    ),
    "close-list": Situation(
        {"side": "Guest side", "at": {"Day": "10.11.2025", "Time": "2000"}}, ("list.closed",)
    ),
    "reopen-list": Situation(
        {"side": "Guest side"}, ("list.reopened",),
        (_told("close-list", side="guest", at="2025-11-10T17:00:00Z"),),
    ),
    "accept-list": Situation(
        {"side": "Guest side", "kind": "Addendum", "persons": "2", "file": "addendum.docx"}, ("list.accepted",)
    ),
    "retract-list": Situation(
        {"list": "Guest side, addendum of 2"}, ("list.retracted",),
        (_told("accept-list", side="guest", kind="addendum", persons=2),),
    ),
    "set-list-language": Situation({"side": "Guest side", "language": "Kazakh"}, ("list-language.set",)),
    "name-principal": Situation({"side": "Guest side", "member": "Abayev"}, ("member.confirmed", "principal.named")),
    "plan-item": Situation(
        {
            "kind": "Ceremony", "title": {EN: "Official welcome", "Kazakh": "Қарсы алу"},
            "when": {"Day": "12", "Start": "1200", "End": "+45"}, "place": {EN: "St George Hall"},
            "venue": "The Kremlin", "room": "Green Hall", "people": ["Putin"], "taking": ["Host side"], "press": "Pool",
        },
        ("item.planned", "item.room-assigned", "participant.listed"), (KREMLIN, GREEN_HALL),
    ),
    "retract-item": Situation({"item": "Lunch"}, ("item.retracted",)),
    "restore-item": Situation({"item": "Lunch"}, ("item.restored",), (_told("retract-item", item="lunch"),)),
    "move-item": Situation({"item": "Lunch", "when": {"Day": "12.11.2025", "Start": "1630", "End": "1800"}},
                           ("item.moved",)),
    "place-item": Situation({**TALKS, "place": {EN: "Catherine Hall"}}, ("item.placed",)),
    "correct-item-kind": Situation({"item": "Lunch", "kind": "reception"}, ("item.kind-corrected",)),
    "retitle-item": Situation({"item": "Lunch", "title": {EN: "Working lunch"}}, ("item.retitled",)),
    "cancel-item": Situation({"item": "Lunch", **REASON}, ("item.cancelled",)),
    "reinstate-item": Situation({"item": "Lunch"}, ("item.reinstated",), (_told("cancel-item", item="lunch"),)),
    "describe-item": Situation({"item": "Lunch", "detail": {EN: "Toasts after the main course"}}, ("item.described",)),
    "shorten-title": Situation({"item": "Lunch", "short_title": {EN: "Lunch"}}, ("item.short-titled",)),
    "describe-moves": Situation({"item": "Lunch", "moves": {EN: "Cars at 17:40"}}, ("item.moves-described",)),
    "set-dress": Situation({"item": "Lunch", "dress": {EN: "Dark suit"}}, ("item.dress-set",)),
    "set-menu": Situation(
        {"item": "Lunch", "courses": {EN: "Smoked sturgeon"}, "drinks": {EN: "Tea"}}, ("item.menu-set",)
    ),
    "remark-on-item": Situation({"item": "Lunch", "remark": {EN: "No toasts"}}, ("item.remarked",)),
    "name-greeters": Situation(
        {"item": "Lunch", "greeters": {"1": {"Name": "Anna Serova", "Office": "Chief of Protocol", "Telephone": "12"}}},
        ("item.greeters-named",),
    ),
    "set-visibility": Situation(
        {"item": "Lunch", "audience": "The public", "announced": {"Day": "12", "Start": "1500"}},
        ("item.visibility-set",),
    ),
    "set-press-regime": Situation({**TALKS, "press": "Pool at the start"}, ("item.press-regime-set",)),
    "assign-officer": Situation(
        {**TALKS, "officer": "A. Serova", "telephone": "+7 495 1", "person": ""}, ("item.officer-assigned",)
    ),
    "plan-meeting": Situation(
        {
            "format": "t", "title": {EN: "Conversation"}, "when": {"Day": "12", "Start": "1100", "End": "1145"},
            "place": {EN: "Presidential office"}, "venue": "The Kremlin", "room": "Green Hall",
            "people": ["Putin", "Tokayev"], "interpreters": ["Ushakov"],
            "note_takers": ["Abayev"], "taking": [], "press": "Closed to the press", "kind": "Talks",
        },
        ("item.planned", "item.room-assigned", "meeting.format-set", *["participant.listed"] * 4),
        (KREMLIN, GREEN_HALL),
    ),
    "change-format": Situation({**TALKS, "format": "Expanded"}, ("meeting.format-set",)),
    "list-participant": Situation({**TALKS, "member": "Ushakov", "capacity": "Note-taker"}, ("participant.listed",)),
    "list-participants": Situation(
        {**TALKS, "members": ["Ushakov"], "capacity": "Note-taker"}, ("participant.listed",)
    ),
    "lodge-member": Situation(
        {"member": "Abayev", "house": {EN: "Hotel Metropol"}, "room_number": "412"}, ("member.lodged",)
    ),
    "note-languages": Situation({"member": "Abayev", "languages": ["Kazakh", "Russian"]},
                                ("member.languages-noted",)),
    "assign-interpreter": Situation(
        {
            **TALKS, "member": "Ushakov", "mode": "Whispered", "side": "Guest side",
            "pairs": {"1": {"First language": "Russian", "Second language": "Kazakh", "Both ways": False}},
        },
        ("participant.listed", "interpreter.assigned"), known={"person": None},
    ),
    "relieve-interpreter": Situation({**TALKS, "member": "Ushakov"}, ("interpreter.relieved",), (INTERPRETS,)),
    "arrange-changeover": Situation(
        {**TALKS, "member": "Ushakov", "turns": {"1": {"Start": "1300", "End": "+20"}}},
        ("interpreter.changeover-arranged",), (INTERPRETS,), {"order": None, "minutes": None},
    ),
    "take-off-participant": Situation({**TALKS, "member": "Abayev"}, ("participant.taken-off",)),
    "name-head-of-side": Situation(
        {**TALKS, "side": "Guest side", "members": ["Tokayev", "Abayev"], "co_heads": True},
        ("head-of-side.co-heads-declared",),
    ),
    "agree-size": Situation({**TALKS, "least": "10", "most": "12", "about": True, "side": "Guest side", "size": ""},
                            ("size.agreed",)),
    "limit-size": Situation({**TALKS, "most": "7", "side": "Guest side"}, ("size.limited",)),
    "note-sizes": Situation({**TALKS, "sizes": {"0": "3", "1": "about 10"}}, ("size.held-noted",), (STARTED,)),
    "form-block": Situation(
        {"title": {EN: "Talks"}, "items": ["Restricted talks", "Expanded talks"]},
        ("block.formed", "block.item-put", "block.item-put"),
    ),
    "dissolve-block": Situation({"block": "Talks in two formats"}, ("block.dissolved",), (BLOCK,)),
    "retitle-block": Situation(
        {"block": "Talks in two formats", "title": {EN: "Talks"}}, ("block.retitled",), (BLOCK,)
    ),
    "put-into-block": Situation({"item": "Lunch", "block": "Talks in two formats"}, ("block.item-put",), (BLOCK,)),
    "move-block": Situation(
        {"block": "Talks in two formats", "day": "12.11.2025", "start": "1330"}, ("item.moved", "item.moved"), (BLOCK,)
    ),
    "name-party": Situation(
        {
            "side": "–",
            "party": {
                "State or organisation": {EN: "European Union"}, "An organisation": "yes", "Short name": {EN: "EU"},
                "Capital or seat": {EN: "Brussels"}, "Time zone": "Europe/Brussels", "Languages": ["English"],
            },
        },
        ("party.named",),
    ),
    "leave-out-party": Situation({"side": "Further party"}, ("party.left-out",), (FURTHER_PARTY,)),
    "order-parties": Situation(
        {"rule": "Alphabetical", "host": "Host last", "language": "English", "order": []}, ("parties.order-set",)
    ),
    "settle-participation": Situation(
        {**TALKS, "side": "Guest side", "how": "By video", "place": {EN: "Akorda"}, "link": {EN: "line 4"}},
        ("participation.settled",),
    ),
    "settle-parties": Situation({**TALKS, "sides": {"Guest side": "not there"}}, ("item.parties-settled",)),
    "pair-counterparts": Situation({"member": "Kosherbayev", "counterpart": "Lavrov"}, ("counterparts.paired",)),
    "unpair-counterparts": Situation(
        {"member": "Kosherbayev"}, ("counterparts.unpaired",),
        (_told("pair-counterparts", member="kosherbayev", counterpart="lavrov"),),
    ),
    "issue-badge": Situation({"member": "Kosherbayev", "badge": "D-014"}, ("badge.issued",)),
    "cancel-badge": Situation(
        {"member": "Kosherbayev"}, ("badge.cancelled",), (_told("issue-badge", member="kosherbayev", badge="D-014"),)
    ),
    "set-table": Situation(
        {
            **TALKS, "convention": "Interpreter in the place of no. 2", "facing": "Guest faces the door",
            "ranking": "Counterparts opposite", "interpreter": "Interpreter behind the head",
            "note_takers": "Note-takers at the ends of the table", "shape": "Round", "places": "9",
            "law": {EN: "Decree 1183"},
        },
        ("table.set", "table.shaped"),
    ),
    "leave-table-to-default": Situation(
        TALKS, ("table.left-to-default",), (_told("set-table", item="talks-restricted", convention="door-at-the-side"),)
    ),
    "plan-chairs": Situation(
        {
            **TALKS, "members": ["Putin", "Tokayev"], "chair": "Armchair", "chair_size": "Large", "distance": "150",
            "flag": "Flag beside it",
        },
        ("chair.planned", "chair.planned"),
    ),
    "note-chairs": Situation(
        {
            **TALKS, "members": ["Tokayev"], "chair": "Sofa", "chair_size": "Small", "distance": "300",
            "flag": "Flag beside it",
        },
        ("chair.noted",),
    ),
    "agree-unequal-places": Situation(
        {**TALKS, "member": "Abayev", "letter": "", "words": {EN: "note No. 12 of 3 April"}},
        ("unequal-places.agreed",), (LED_BY_TWO,),
    ),
    "retract-unequal-places": Situation(
        {**TALKS, "member": "Abayev"}, ("unequal-places.agreement-taken-back",),
        (LED_BY_TWO, _told("agree-unequal-places", item="talks-restricted", member="abayev", words="note No. 12")),
    ),
    "swap-seats": Situation({**TALKS, "member": "Tokayev", "other": "Abayev", **REASON}, ("seats.swapped",)),
    "draw-up-line": Situation(
        {
            **TALKS, "kind": "Receiving line", "point": {EN: "State Entrance"}, "people": ["Putin", "Tokayev"],
            "mixing": "Host first, then guest", "rows": "1",
        },
        ("line.drawn-up",),
    ),
    "arrange-line": Situation(
        {"line": "Receiving line", "mixing": "Sides alternate, guest first", "rows": "2"}, ("line.arranged",), (LINE,)
    ),
    "take-down-line": Situation({"line": "Receiving line"}, ("line.taken-down",), (LINE,)),
    "restore-line": Situation(
        {"line": "Receiving line"}, ("line.restored",), (LINE, _told("take-down-line", line="steps"))
    ),
    "stand-in-line": Situation(
        {"line": "Receiving line", "member": "Ushakov", "by": "Lavrov"}, ("line.joined",), (LINE,)
    ),
    "step-out-of-line": Situation({"line": "Receiving line", "member": "Abayev"}, ("line.left",), (LINE,)),
    "place-in-line": Situation(
        {"line": "Receiving line", "member": "Abayev", "after": "Putin", **REASON}, ("line.place-given",), (LINE,)
    ),
    "leave-place-to-order": Situation(
        {"line": "Receiving line", "member": "Abayev"}, ("line.place-left-to-order",),
        (LINE, _told("place-in-line", line="steps", member="abayev", after="putin")),
    ),
    "settle-honours": Situation(
        {
            **TALKS, "flags_at_table": "Host on the guest's right", "flags_in_row": "Host on the guest's right",
            "flags_crossed": "Host on the guest's right", "flags_on_car": "Guest on the host's right",
            "photograph": "Guest on the host's right",
            "anthems": "Host's anthem first", "law": {EN: "Decree 1183", "French": "Décret 1183"},
        },
        ("honours.arranged", "honours.law-worded"),
    ),
    "leave-honours-to-custom": Situation(
        TALKS, ("honours.left-to-custom",), (_told("settle-honours", item="talks-restricted", anthems="guest-first"),)
    ),
    "form-motorcade": Situation(
        {
            **TALKS,
            "cars": {
                "1": {"No.": "1", "Use": "Car of the head of delegation", "Places, usually 3": "2", "Plate": "A 001 AA",
                      "Driver": "I. Orlov"}
            },
        },
        ("motorcade.formed",),
    ),
    "dissolve-motorcade": Situation(TALKS, ("motorcade.dissolved",), (COLUMN, RIDES)),
    "seat-in-car": Situation(
        {**TALKS, "member": "Tokayev", "car": "1", "seat": "Rear right"}, ("motorcade.seated",), (COLUMN,)
    ),
    "take-from-car": Situation({**TALKS, "member": "Tokayev"}, ("motorcade.taken-out",), (COLUMN, RIDES)),
    "move-seats": Situation(
        {**TALKS, "members": ["Tokayev"], "way": "To their own right", "steps": "1", **REASON}, ("seats.swapped",)
    ),
    "leave-seats-to-rule": Situation(
        {**TALKS, "members": ["Tokayev"]}, ("seats.left-to-rule",),
        (_told("swap-seats", item="talks-restricted", member="tokayev", other="abayev"),),
    ),
    "place-participant": Situation(
        {**TALKS, "member": "Abayev", "place": "", "after": "Tokayev", **REASON}, ("participant.placed",)
    ),
    "return-participant-to-rule": Situation(
        {**TALKS, "member": "Abayev"}, ("participant.returned-to-rule",),
        (_told("place-participant", item="talks-restricted", member="abayev", place=1),),
    ),
    "start-item": Situation({**TALKS, "at": {"Day": "12.11.2025", "Time": "1305"}}, ("item.started",)),
    "end-item": Situation({**TALKS, "at": {"Day": "12.11.2025", "Time": "1410"}}, ("item.ended",), (STARTED,)),
    "place-in-day": Situation({**TALKS, "after": "Expanded talks"}, ("item.ordered",)),
    "order-item": Situation(
        {**TALKS, "after": "", "part": "Evening"}, ("item.ordered",)
    ),
    "record-outcome": Situation(
        {
            **TALKS, "outcome": "Held", "started": {"Day": "12.11.2025", "Time": "1301"}, "started_about": True,
            "ended": {"Day": "12.11.2025", "Time": "1402"}, "ended_about": True, "minutes": "", "minutes_about": False,
        },
        ("item.outcome-recorded",), (STARTED,),
    ),
    "expect-end": Situation(
        {
            **TALKS, "at": {"Day": "12.11.2025", "Time": "1400"}, "about": False, "by": "The pool",
            "said_at": {"Day": "12.11.2025", "Time": "1340"},
        },
        ("item.end-expected",), (STARTED,),
    ),
    "record-unplanned": Situation(
        {
            "kind": "Talks", "title": {EN: "Conversation on the terrace"}, "day": "12.11.2025",
            "started": {"Day": "12.11.2025", "Time": "2030"}, "started_about": True,
            "ended": {"Day": "12.11.2025", "Time": "2045"}, "ended_about": True, "minutes": "", "minutes_about": False,
            "outcome": "Held",
            "format": "Tête-à-tête", "place": {EN: "Terrace"}, "taking": [],
            "present": ["Putin", "Tokayev"],
        },
        ("item.held-unplanned", "attendance.marked", "attendance.marked"),
    ),
    "record-format": Situation(
        {**TALKS, "format": "e", "host": "3", "guest": "3", "at": {"Day": "12.11.2025", "Time": "1320"},
         "hour_unknown": False},
        ("meeting.held-format-recorded", "size.held-noted"),
        (STARTED,),
    ),
    "retract-format": Situation(
        {}, ("meeting.held-format-withdrawn",),
        (STARTED, _told("record-format", item="talks-restricted", format="expanded", at=NARROWER)),
        {"item": "talks-restricted", "format": "expanded", "at": NARROWER},
    ),
    "mark-attendance": Situation(
        {**TALKS, "member": "Abayev", "attended": "Replaced", "at": {"Day": "12.11.2025", "Time": "1300"},
         "by": "Kosherbayev"}, ("attendance.marked",)
    ),
    "retract-mark": Situation(
        {**TALKS, "member": "Abayev"}, ("attendance.mark-withdrawn",),
        (_told("mark-attendance", item="talks-restricted", member="abayev", attended="absent"),),
    ),
    "note-presence": Situation(
        {
            **TALKS, "member": "Abayev", "late": True, "left_early": True,
            "stays": {"1": {"Day": "12.11.2025", "Came": "1320", "Left": "1405"}},
        },
        ("attendance.presence-noted",),
    ),
    "record-person-present": Situation(
        {
            **TALKS, "side": "Guest side", "names": {"Family name, English": "Aryn"},
            "position": {EN: "Assistant to the President"}, "category": "Accompanying person",
            "at": {"Day": "12.11.2025", "Time": "1310"}, "instead_of": "Abayev",
        },
        ("member.proposed", "attendance.marked"),
    ),
    "mark-all-present": Situation(
        {**TALKS, "side": "Guest side", "members": ["Putin", "Abayev"]}, ("attendance.marked",)
    ),
    "list-speaker": Situation(
        {"item": "Joint words", "member": "Tokayev", "language": "Kazakh", "place": "1"}, ("speaker.listed",)
    ),
    "take-off-speaker": Situation({"item": "Joint words", "member": "Putin"}, ("speaker.taken-off",)),
    "place-speaker": Situation(
        {"item": "Joint words", "member": "Putin", "place": "2"}, ("speaker.placed",),
        (_told("list-speaker", item="statements", member="tokayev", language="kk"),),
    ),
    "record-statement-text": Situation(
        {
            "item": "Joint words", "member": "Putin", "stage": "As delivered", "language": "Russian",
            "text": "Уважаемые коллеги!",
        },
        ("statement.text-recorded",),
    ),
    "retract-statement-text": Situation(
        {"item": "Joint words", "member": "Putin", "stage": "As delivered", "language": "Russian"},
        ("statement.text-withdrawn",), (SPOKEN,),
    ),
    "record-figure": Situation(
        {
            "item": "Joint words", "member": "Putin", "indicator": {EN: "Joint ventures"},
            "quantity": "more than 20 000 companies, 2025", "source": "transcript",
        },
        ("figure.quoted",),
    ),
    "amend-figure": Situation(
        {
            "figure": "Trade", "indicator": {EN: "Trade in goods"}, "quantity": "28,7 bn USD, 2024",
            "source": "kremlin.ru", **REASON,
        },
        ("figure.corrected",),
    ),
    "retract-figure": Situation({"figure": "Trade"}, ("figure.retracted",)),
    "note-claim": Situation(
        {
            "subject": "Restricted talks", "says": "Talks lasted three hours", "publisher": "A newspaper",
            "published": "13.11.2025", "address": "https://example.org", "quantity": "about 3 hours",
        },
        ("claim.recorded",),
    ),
    "retract-claim": Situation({"claim": "An agency"}, ("claim.retracted",)),
    "register-letter": Situation(
        {
            "kind": "Note verbale", "direction": "Incoming", "sender": {EN: "Embassy of Kazakhstan"}, "number": "118",
            "dated": "10.11.2025", "received_at": {"Day": "10.11.2025", "Time": "1520"},
            "recipient": {EN: "State Protocol Department"}, "subject": "List of the delegation", "said": "By courier",
            "file": FILE,
        },
        ("letter.registered",),
    ),
    "correct-letter": Situation(
        {
            "letter": "note No. 117", "kind": "Letter", "direction": "Outgoing", "sender": {EN: "State Protocol"},
            "number": "41", "dated": "11.11.2025", "received_at": {"Day": "11.11.2025", "Time": "0900"},
            "recipient": {EN: "Embassy of Kazakhstan"}, "subject": "Rooms", "said": "By courier", "file": FILE,
            **REASON,
        },
        ("letter.corrected",), (NOTE,),
    ),
    "retract-letter": Situation({"letter": "note No. 117"}, ("letter.retracted",), (NOTE,)),
    "draw-up-note": Situation(
        {
            "kind": "List of a delegation",
            "side": "Guest side", "of": "Host side", "sender": {EN: "the State Protocol"},
            "recipient": {EN: "the Embassy of Kazakhstan"}, "text": {EN: "An answer is hoped for."}, "enclosed": "4",
            "enclosures": {"1": {EN: "List of the delegation", "Sheets": "3"}},
            "opening": {EN: "The State Protocol salutes the Embassy"}, "closing": {EN: "Yours ever."},
        },
        ("note.drawn-up", "note.enclosures-listed"),
    ),
    "reword-note": Situation(
        {
            **OUR_LIST, "kind": "Addendum to a list", "side": "Guest side", "of": "Host side",
            "sender": {EN: "Protocol"}, "recipient": {EN: "the Embassy"}, "enclosed": "1",
            "enclosures": {"1": {EN: "Two pages"}},
            "text": {EN: "Two rooms are free."}, "opening": {EN: "Protocol salutes all"}, "closing": {EN: "Yours."},
        },
        ("note.reworded", "note.enclosures-listed"), (NOTE_VERBALE,),
    ),
    "discard-note": Situation(OUR_LIST, ("note.discarded",), (NOTE_VERBALE,)),
    "send-note": Situation(
        {**OUR_LIST, "number": "41", "dated": "10.11.2025"},
        ("letter.registered", "note.sent", "agreement.submitted"), (NOTE_VERBALE,),
    ),
    "retract-note-sending": Situation(
        OUR_LIST, ("agreement.taken-back", "note.sending-retracted", "letter.retracted"), NOTE_SENT
    ),
    "record-note-answer": Situation(
        {**OUR_LIST, "agreed_by": "", "who": "D. Abayev"}, ("note.answered", "agreement.reached"), NOTE_SENT
    ),
    "retract-note-answer": Situation(
        OUR_LIST, ("agreement.taken-back", "note.answer-retracted"),
        (*NOTE_SENT, _told("record-note-answer", note="our-list")),
    ),
    "accept-check": Situation({"check": "no record", **REASON}, ("check.accepted",)),
    "reopen-check": Situation(
        {"check": "no record"}, ("check.reopened",),
        (_told("accept-check", check="day-not-recorded/visit/2025-11-12"),),
    ),
    "propose-for-agreement": Situation({**WORDING, "aspect": "Wording"}, ("agreement.proposed",)),
    "submit-for-agreement": Situation({**WORDING, "aspect": "Wording"}, ("agreement.submitted",)),
    "set-answer-deadline": Situation(
        {**WORDING, "aspect": "Wording", "due": {"Day": "10.11.2025", "Time": "1200"}},
        ("agreement.answer-deadline-set",), (SUBMITTED,),
    ),
    "record-agreement": Situation(
        {**WORDING, "aspect": "Wording", "agreed_by": "", "who": "D. Abayev"}, ("agreement.reached",)
    ),
    "approve": Situation({**WORDING, "aspect": "Wording", "edition": "3"}, ("agreement.approved",), (SUBMITTED,)),
    "issue-before-approval": Situation(
        {**WORDING, "aspect": "Wording", "due": {"Day": "12.11.2025", "Time": "1200"}},
        ("agreement.issued-before-approval",),
    ),
    "retract-agreement": Situation({**WORDING, "aspect": "Wording"}, ("agreement.taken-back",), (SUBMITTED,)),
    "restore-agreement": Situation(
        {**WORDING, "aspect": "Wording"}, ("agreement.restored",), (SUBMITTED, ("retract-agreement", SUBMITTED[1]))
    ),
}  # fmt: skip
