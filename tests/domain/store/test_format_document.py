"""The document of the files of an office names what there is: tables, columns, topics."""

import re
from pathlib import Path

from domain.record.vocabulary import EVENTS
from domain.store.sqlite.schema import APPLICATION_ID, CREATE_COMMANDS, CREATE_LOG, SCHEMA_VERSION, STATEMENTS

FORMAT = (Path(__file__).parents[3] / "docs" / "format.md").read_text(encoding="utf-8")
TOPICS = {topic for topic, _ in EVENTS}
NAMESPACES = {topic.partition(".")[0] for topic in TOPICS}


def rows_under(heading: str, number: int = 1) -> list[str]:
    """The first column of the nth table with that heading, name by name."""
    table = FORMAT.split(f"| {heading} |")[number].split("\n\n")[0]
    return [name for row in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[1])]


def columns(table: str) -> list[str]:
    """The columns of a table as it is made."""
    return re.findall(r"^    (\w+) [A-Z]", table.replace("    UNIQUE", ""), re.MULTILINE)


def test_it_names_the_tables_of_an_office_file() -> None:
    assert rows_under("table") == re.findall(r"CREATE TABLE (\w+)", " ".join(STATEMENTS))


def test_it_names_the_columns_of_the_log_and_of_the_commands() -> None:
    assert rows_under("column") == columns(CREATE_LOG)
    assert rows_under("column", 2) == columns(CREATE_COMMANDS)


def test_it_names_what_identifies_the_file() -> None:
    assert f"0x{APPLICATION_ID:X}" in FORMAT
    assert f"`user_version` {SCHEMA_VERSION}" in FORMAT


def test_every_topic_it_names_is_recorded() -> None:
    named = set(re.findall(rf"`((?:{'|'.join(NAMESPACES)})\.[\w-]+)`", FORMAT))
    assert len(named) > 20
    assert named - TOPICS == set()
