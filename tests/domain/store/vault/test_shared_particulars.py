"""Private particulars of an office on a server, which its officers share: each desk with keys of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from domain.core.place import ServerAddress
from domain.core.problem import Refused
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.store.postgres.setup import private_of
from domain.store.postgres.shared_vault import SharedVault
from domain.store.postgres.wrapping import new_pair
from tests.domain.store.postgresql import Server
from tests.domain.store.vault.test_vault import ERASE, PASSPORT, REGISTER, note

Open = Callable[[str], Office]
Connection = psycopg.Connection[Any]
SHARING = ("aigerim", "daniyar")
ORLOV = {"command": "register-person", "fields": {"names": {"en": {"given": "Boris", "family": "Orlov"}}}}


@pytest.fixture
def owner(server: Server, office_database: str) -> Iterator[Connection]:
    """The owner of the database, who lets two logins share what is private."""
    private = private_of(office_database)
    with psycopg.connect(server.address(office_database), autocommit=True) as connection:
        connection.execute(f"GRANT {private} TO {', '.join(SHARING)}")
        yield connection
        connection.execute(f"REVOKE {private} FROM {', '.join(SHARING)}")


@pytest.fixture
def open_office(server: Server, office_database: str, owner: Connection, tmp_path: Path) -> Iterator[Open]:
    """Opens the office at the desk of a login."""
    opened: list[Office] = []

    def open_office(login: str) -> Office:
        place = ServerAddress(server.address(office_database, login))
        opened.append(office_at(place, Officer("", f"desk of {login}"), beside=tmp_path / login,
                                memory=tmp_path / login))  # fmt: skip
        return opened[-1]

    yield open_office
    for office in opened:
        office.close()


@pytest.fixture
def aigerim(open_office: Open) -> Office:
    """The desk of Aigerim, who noted the passport of Abayev."""
    office = open_office("aigerim")
    office.record(from_fields(dict(REGISTER)))
    office.record(from_fields(note()))
    return office


@pytest.fixture
def noted_alone(open_office: Open, owner: Connection) -> str:
    """The name of the passport of Abayev, which Aigerim noted before the owner let her share. Daniyar shares already
    what he noted of the same person.
    """
    daniyar = open_office("daniyar")
    owner.execute("REVOKE office_private FROM aigerim")
    office = open_office("aigerim")
    office.record(from_fields(dict(REGISTER)))
    office.record(from_fields(note()))
    daniyar.record(from_fields(note("none", "diet")))
    owner.execute("GRANT office_private TO aigerim")
    return str(office.people()["abayev"].particulars["passport"])


def shared(office: Office) -> SharedVault:
    assert isinstance(office.vault, SharedVault)
    return office.vault


def let_in(by: Office, office: Office) -> None:
    """Let the desk of an office in."""
    [waiting] = [each for each in shared(by).readers() if each.login == office.officer.name]
    assert shared(by).let_in(waiting.fingerprint) == waiting


def passports(*offices: Office, of: str = "abayev") -> list[object]:
    return [office.private.particulars(of).get("passport") for office in offices]


def test_who_was_let_in_reads_what_another_noted_and_both_are_told_who_looked(
    aigerim: Office, open_office: Open
) -> None:
    daniyar = open_office("daniyar")
    [refused] = passports(daniyar)
    assert isinstance(refused, Refused)
    assert refused.code == "not-let-in"

    let_in(aigerim, daniyar)

    assert passports(aigerim, daniyar) == [PASSPORT, PASSPORT]
    looks = [(look.author, look.desk, look.person, look.seen) for look in aigerim.private.looks("abayev")]
    assert looks == [
        ("daniyar", "desk of daniyar", "abayev", ("passport",)),
        ("aigerim", "desk of aigerim", "abayev", ("passport",)),
        ("daniyar", "desk of daniyar", "abayev", ("passport",)),
    ]


def test_what_was_erased_is_opened_by_nobody_and_nothing_else_is_lost(
    aigerim: Office, open_office: Open, owner: Connection
) -> None:
    daniyar = open_office("daniyar")
    let_in(aigerim, daniyar)
    aigerim.record(from_fields(dict(ORLOV)))
    daniyar.record(from_fields({**note("N 2"), "person": "orlov"}))
    archived = owner.execute("SELECT public, wrapped FROM chancery_private.readers").fetchall()

    [receipt] = daniyar.record(from_fields(ERASE))

    assert receipt.erasure is not None
    assert receipt.erasure.on_server
    assert passports(aigerim, daniyar) == [None, None]
    assert passports(aigerim, daniyar, of="orlov") == ["N 2", "N 2"]
    assert owner.execute("SELECT particular, person FROM chancery_private.sealed").fetchall() == [("passport", "orlov")]
    assert len(archived) == 2
    assert [shared(office)._private(public) for office in (aigerim, daniyar) for public, _ in archived] == [None] * 4
    assert [each.behind for each in shared(aigerim).readers()] == [False, False]


def test_a_desk_that_was_away_when_something_was_erased_is_told_of(aigerim: Office, open_office: Open) -> None:
    daniyar = open_office("daniyar")
    let_in(aigerim, daniyar)

    aigerim.record(from_fields(ERASE))

    assert {each.login: each.behind for each in shared(aigerim).readers()} == {"aigerim": False, "daniyar": True}
    open_office("daniyar")
    assert not any(each.behind for each in shared(aigerim).readers())


def test_who_shares_no_more_is_left_out_by_the_next_erasure(
    aigerim: Office, open_office: Open, owner: Connection
) -> None:
    daniyar = open_office("daniyar")
    let_in(aigerim, daniyar)
    owner.execute("REVOKE office_private FROM daniyar")

    aigerim.record(from_fields(ERASE))

    assert [each.login for each in shared(aigerim).readers()] == ["aigerim"]


def test_what_a_desk_noted_before_it_shared_is_shared_when_its_officer_says_so(
    noted_alone: str, open_office: Open
) -> None:
    aigerim, daniyar = open_office("aigerim"), open_office("daniyar")
    let_in(daniyar, aigerim)
    assert passports(aigerim, daniyar) == [PASSPORT, None]

    assert aigerim.private.share() == 1

    assert passports(aigerim, daniyar) == [PASSPORT, PASSPORT]
    daniyar.record(from_fields(ERASE))
    assert passports(aigerim, daniyar) == [None, None]
    assert aigerim.private.share() == 0, "nothing of it stayed at the desk"


def test_what_is_erased_while_it_is_shared_is_not_on_the_server(
    noted_alone: str, open_office: Open, owner: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    aigerim, daniyar, put = open_office("aigerim"), open_office("daniyar"), SharedVault.put
    let_in(daniyar, aigerim)

    def overtaken(vault: SharedVault, values: Any) -> None:
        monkeypatch.setattr(SharedVault, "put", put)
        daniyar.record(from_fields(ERASE))
        vault.put(values)

    monkeypatch.setattr(SharedVault, "put", overtaken)
    aigerim.private.share()

    assert owner.execute("SELECT count(*) FROM chancery_private.sealed").fetchall() == [(0,)]


def test_what_was_never_shared_is_erased_at_its_desk_alone(open_office: Open, owner: Connection) -> None:
    owner.execute("REVOKE office_private FROM aigerim")
    alone = open_office("aigerim")
    alone.record(from_fields(dict(REGISTER)))
    alone.record(from_fields(note()))
    owner.execute("GRANT office_private TO aigerim")

    [receipt] = open_office("aigerim").record(from_fields(ERASE))

    assert receipt.erasure is not None
    assert not receipt.erasure.on_server


def test_each_desk_that_shares_with_nobody_notes_and_opens_its_own(open_office: Open, owner: Connection) -> None:
    owner.execute("REVOKE office_private FROM aigerim, daniyar")
    aigerim, daniyar = open_office("aigerim"), open_office("daniyar")
    aigerim.record(from_fields(dict(REGISTER)))

    aigerim.record(from_fields(note()))
    daniyar.record(from_fields(note("none", "diet")))

    assert [office.private.particulars("abayev") for office in (aigerim, daniyar)] == [
        {"diet": None, "passport": PASSPORT},
        {"diet": "none", "passport": None},
    ]
    assert [office.private.keys_trouble() for office in (aigerim, daniyar, open_office("ingrid"))] == [None] * 3


def test_what_another_erased_is_destroyed_where_it_was_noted(noted_alone: str, open_office: Open) -> None:
    assert noted_alone in open_office("aigerim").vault.keys_of([noted_alone])

    open_office("daniyar").record(from_fields(ERASE))

    assert open_office("aigerim").vault.keys_of([noted_alone]) == {}


def test_a_value_lies_sealed_on_the_server_and_is_given_to_who_noted_a_look(
    aigerim: Office, owner: Connection, server: Server, office_database: str
) -> None:
    [(name, content, key)] = owner.execute("SELECT name, content, key FROM chancery_private.sealed").fetchall()
    assert PASSPORT.encode() not in content + key
    assert passports(aigerim) == [PASSPORT]

    with psycopg.connect(server.address(office_database, "daniyar"), autocommit=True) as desk:
        [(given,)] = desk.execute("SELECT content FROM chancery_private.content(1, %s)", (name,)).fetchall()
        desk.execute("SELECT chancery_private.look('desk 2', 'abayev', '{passport}')")
        asking = "SELECT content FROM chancery_private.content(2, %s)"
        [(looked,)] = desk.execute(asking, (name,)).fetchall()
        grow_older(owner)
        [(later,)] = desk.execute(asking, (name,)).fetchall()
    assert (given, looked, later) == (None, content, None)


def grow_older(owner: Connection) -> None:
    """Let an hour pass since every look was noted."""
    owner.execute("ALTER TABLE chancery_private.looks DISABLE TRIGGER USER")
    owner.execute("UPDATE chancery_private.looks SET at = at - interval '1 hour'")
    owner.execute("ALTER TABLE chancery_private.looks ENABLE TRIGGER USER")


def test_a_desk_that_looks_again_after_an_hour_notes_another_look(aigerim: Office, owner: Connection) -> None:
    assert passports(aigerim) == [PASSPORT]
    grow_older(owner)

    name = str(aigerim.people()["abayev"].particulars["passport"])
    assert shared(aigerim).get("abayev", "passport", name) == PASSPORT.encode()
    assert len(shared(aigerim).looks.told("abayev")) == 2


def test_who_owns_the_server_lets_nobody_in(aigerim: Office, open_office: Open, owner: Connection) -> None:
    """He puts a key pair of his own beside those that were let in, and waits for an erasure to wrap keys for it."""
    daniyar = open_office("daniyar")
    let_in(aigerim, daniyar)
    aigerim.record(from_fields(dict(ORLOV)))
    daniyar.record(from_fields({**note("N 2"), "person": "orlov"}))
    _, public = new_pair()
    owner.execute(
        "INSERT INTO chancery_private.readers SELECT %s, login, desk, since, generation, wrapped, let_in_by "
        "FROM chancery_private.readers WHERE login = 'daniyar'",
        (public,),
    )

    aigerim.record(from_fields(ERASE))

    given = "SELECT wrapped FROM chancery_private.readers WHERE public = %s"
    assert owner.execute(given, (public,)).fetchall() == [(None,)]
    assert passports(aigerim, daniyar, of="orlov") == ["N 2", "N 2"]


def test_a_reader_of_an_earlier_version_is_vouched_for_by_itself(
    aigerim: Office, open_office: Open, owner: Connection
) -> None:
    """Its key was wrapped without anybody saying who did."""
    let_in(aigerim, open_office("daniyar"))
    owner.execute("UPDATE chancery_private.readers SET wrapped = substr(wrapped, 1, 92)")
    aigerim.record(from_fields(dict(ORLOV)))
    assert passports(aigerim) == [PASSPORT]
    again = open_office("daniyar")
    again.record(from_fields({**note("N 2"), "person": "orlov"}))

    again.record(from_fields(ERASE))

    assert passports(again, of="orlov") == ["N 2"]
    assert [each.let_in for each in shared(again).readers()] == [True, True]


@pytest.mark.parametrize(
    "statement",
    ["SELECT name FROM chancery_private.sealed", "SELECT chancery_private.look('', '', '{}')",
     "SELECT chancery_private.be_reader(0, '', '', NULL)"],
)  # fmt: skip
def test_who_may_see_nothing_private_reaches_nothing(
    aigerim: Office, server: Server, office_database: str, statement: str
) -> None:
    desk = psycopg.connect(server.address(office_database, "ingrid"), autocommit=True)
    with closing(desk), pytest.raises(psycopg.errors.InsufficientPrivilege):
        desk.execute(statement)


def test_who_may_see_what_is_private_changes_none_of_it_by_hand(
    aigerim: Office, server: Server, office_database: str
) -> None:
    with psycopg.connect(server.address(office_database, "daniyar"), autocommit=True) as desk:
        for statement in ("SELECT content FROM chancery_private.sealed", "DELETE FROM chancery_private.looks",
                          "SELECT chancery_private.let_in(1, '', '')",
                          "SELECT chancery_private.erase(1, '{}', '{}', '{}')"):  # fmt: skip
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                desk.execute(statement)


def test_an_erasure_that_another_overtook_is_done_all_the_same(
    aigerim: Office, open_office: Open, owner: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both began it from the same generation."""
    daniyar = open_office("daniyar")
    let_in(aigerim, daniyar)
    for person in ("orlov", "abayev"):
        if person == "orlov":
            aigerim.record(from_fields(dict(ORLOV)))
        daniyar.record(from_fields({**note("N 2", "diet"), "person": person}))
    opened = SharedVault._opened

    def overtaken(vault: SharedVault, *asked: Any) -> Any:
        monkeypatch.setattr(SharedVault, "_opened", opened)
        aigerim.record(from_fields({**ERASE, "person": "orlov"}))
        return opened(vault, *asked)

    monkeypatch.setattr(SharedVault, "_opened", overtaken)
    daniyar.record(from_fields(ERASE))

    assert owner.execute("SELECT count(*) FROM chancery_private.sealed").fetchall() == [(0,)]
    assert [office.private.particulars(of) for office in (aigerim, daniyar) for of in ("abayev", "orlov")] == [{}] * 4
