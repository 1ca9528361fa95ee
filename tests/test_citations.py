"""Whatever the repository cites is there: rules of protocol, decisions, documents, modules, files."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from domain.checks.rules import RULES
from domain.seating.convention import PRESETS

ROOT = Path(__file__).parents[1]
PROTOCOL = ROOT / "docs" / "protocol.md"
DECISIONS = ROOT / "docs" / "decisions"

FOLDERS = ("domain", "desktop", "tests", "resources", "docs", "scripts")
PATHS = {path.relative_to(ROOT).as_posix() for folder in FOLDERS for path in (ROOT / folder).rglob("*")}
CODE = [ROOT / path for path in sorted(PATHS) if path.endswith(".py") and path != "tests/test_citations.py"]
PROSE = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])

RULE = re.compile(r"^### (\d+\.\d+) ", re.MULTILINE)
CITED_RULES = re.compile(r"\bprotocol (\d+\.\d+(?:, \d+\.\d+)*)")
CITED_DECISION = re.compile(r"\bdecision (\d+)\b")
SECTION = re.compile(r"(?<!RFC \d{4} )(?<!Serres )(?<!§)§")
"""A section of a text that lies outside the repository and is no public standard."""
DOCUMENT = re.compile(r"(?<![\w/.-])((?:[\w.-]+/)*[\w-]+\.md)\b")
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
NAMED_FILE = re.compile(rf"`((?:[\w.-]+/)*[\w-]+\.(?:py|po|toml|jsonl|typ|md)|(?:{'|'.join(FOLDERS)})/[\w./-]*)`")
NAMED_SYMBOL = re.compile(r"`((?:domain|desktop|tests)/[\w/]+\.py)`,\s+`([\w.]+)`")
"""A name that is defined in a file, said after it."""
SOURCE = re.compile(r"\[([A-Z][\w -]+)\]")

TEXTS = {path: path.read_text(encoding="utf-8") for path in (*CODE, *PROSE)}
RULES_OF_PROTOCOL = RULE.findall(TEXTS[PROTOCOL])


def found(pattern: re.Pattern[str], paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Where a pattern stands, as `path:line`, and what its first group, or the whole of it, holds there."""
    for path in paths:
        for number, line in enumerate(TEXTS[path].splitlines(), start=1):
            for each in pattern.finditer(line):
                yield f"{path.relative_to(ROOT)}:{number}", each.group(each.re.groups and 1)


def cited_rules(paths: list[Path]) -> list[tuple[str, str]]:
    return [(where, number) for where, numbers in found(CITED_RULES, paths) for number in numbers.split(", ")]


def test_every_rule_that_is_cited_stands_in_the_rules_of_protocol() -> None:
    cited = cited_rules([*CODE, *PROSE])
    assert len(cited) > 200
    assert told(each for each in cited if each[1] not in RULES_OF_PROTOCOL) == ""


def test_every_rule_of_protocol_is_cited_where_it_is_kept() -> None:
    cited = {number for _, number in cited_rules(CODE)}
    assert [number for number in RULES_OF_PROTOCOL if number not in cited] == []


def test_the_rules_are_numbered_in_their_order_and_each_once() -> None:
    numbers = [tuple(map(int, number.split("."))) for number in RULES_OF_PROTOCOL]
    assert numbers == sorted(set(numbers))


def test_every_rule_says_where_it_comes_from() -> None:
    texts = RULE.split(TEXTS[PROTOCOL].split("\n## Sources")[0])[2::2]
    assert [text.splitlines()[0] for text in texts if "\nSource: " not in text] == []


def test_every_source_in_brackets_is_listed_and_every_one_listed_is_named() -> None:
    rules, sources = TEXTS[PROTOCOL].split("\n## Sources")
    assert set(SOURCE.findall(rules)) == set(re.findall(r"^\| (?!name)([\w .-]+) \|", sources, re.MULTILINE))


def test_every_check_names_the_rules_it_looks_after() -> None:
    assert [rule.code for rule in RULES if not CITED_RULES.fullmatch(rule.source)] == []


def test_every_named_convention_of_the_table_says_where_it_is_written() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|.*\| ([^|]+) \|$", TEXTS[PROTOCOL], re.MULTILINE)
    assert [name for name, source in rows if source] == list(PRESETS)


def test_every_decision_that_is_cited_is_recorded() -> None:
    recorded = {int(path.name[:4]) for path in DECISIONS.glob("[0-9]*.md")}
    cited = found(CITED_DECISION, [*CODE, *PROSE])
    assert told(each for each in cited if int(each[1]) not in recorded) == ""


def test_nothing_cites_a_section_of_a_document_that_is_not_here() -> None:
    assert told(found(SECTION, CODE)) == ""


def test_every_document_that_is_named_is_here() -> None:
    named = [*found(DOCUMENT, [*CODE, *PROSE]), *found(LINK, PROSE)]
    assert missing(named) == ""


def test_every_file_that_is_named_in_words_is_here() -> None:
    assert missing(found(NAMED_FILE, [*CODE, *PROSE])) == ""


def test_every_name_that_is_said_after_its_file_is_defined_there() -> None:
    said = [each for path in PROSE for each in NAMED_SYMBOL.findall(TEXTS[path])]
    assert len(said) > 30
    assert [(path, name) for path, name in said if name not in defined_in(ROOT / path)] == []


@pytest.mark.parametrize("old", ["practice §2", "reference: domain.md §2.1", "design §1", "see visits.md"])
def test_a_citation_of_something_elsewhere_is_found(old: str) -> None:
    assert SECTION.search(old) or any(not is_here("docs/format.md:1", path) for path in DOCUMENT.findall(old))


def defined_in(path: Path) -> set[str]:
    """The names a module defines, those of its classes after the name of the class."""
    module = ast.parse(path.read_text(encoding="utf-8"))
    return {".".join(name) for name in _names(module.body)}


def _names(body: list[ast.stmt]) -> Iterator[tuple[str, ...]]:
    for node in body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield (node.name,)
            yield from ((node.name, *inner) for inner in _names(node.body) if isinstance(node, ast.ClassDef))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from ((target.id,) for target in targets if isinstance(target, ast.Name))


def told(citations: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{where}: {what}" for where, what in citations)


def missing(named: Iterable[tuple[str, str]]) -> str:
    return told((where, path) for where, path in named if not is_here(where, path))


def is_here(where: str, path: str) -> bool:
    """Whether a path exists from the root, beside the file that names it, or as the end of a longer one."""
    beside = Path(where.split(":", maxsplit=1)[0]).parent
    return (ROOT / path).exists() or (ROOT / beside / path).exists() or any(each.endswith(f"/{path}") for each in PATHS)
