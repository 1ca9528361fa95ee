"""The program: which words, which exit code, and what is kept of a mishap."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from desktop import cli
from desktop.commandline import reading
from desktop.machine.paths import log_file
from desktop.machine.version import version
from desktop.wording.words import Words
from domain.office import Office
from domain.offices import new_office


@pytest.fixture
def office(tmp_path: Path) -> str:
    path = tmp_path / "office.chancery"
    new_office(path)
    return str(path)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"Chancery {version()}\n"


def test_help_is_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    assert "Exit codes" in capsys.readouterr().out


def test_without_a_subcommand_the_window_is_opened() -> None:
    asked: list[tuple[str | None, str | None, bool]] = []

    def open_window(office: str | None, language: str | None, sample: bool) -> int:
        asked.append((office, language, sample))
        return 7

    assert cli.main(["--office", "mine.chancery", "--language", "fr"], open_window) == 7
    assert cli.main([], open_window) == 7
    assert cli.main(["--sample", "--language", "fr"], open_window) == 7
    assert cli.main(["--office", "postgresql://server/office"], open_window) == 7
    assert asked == [
        ("mine.chancery", "fr", False),
        (None, None, False),
        (None, "fr", True),
        ("postgresql://server/office", None, False),
    ]


def test_the_sample_and_an_office_are_not_opened_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--sample", "--office", "mine.chancery"], lambda _office, _language, _sample: 0) == 2
    assert "--sample" in capsys.readouterr().err


def test_problems_are_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--language=fr", "visits"]) == 4
    assert capsys.readouterr().err == f"{Words('fr')('problem.no-office-yet')}\n"


def test_the_unforeseen_is_one_sentence_and_a_trace_without_names(
    office: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stumble(self: Office) -> None:
        raise KeyError("Vladimir Putin")

    monkeypatch.setattr(Office, "visit_lines", stumble)

    assert cli.main(["--office", office, "visits"]) == 4

    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert str(log_file()) in said.err
    told = log_file().read_text(encoding="utf-8")
    assert "builtins.KeyError" in told
    assert f"{reading.__name__}, line" in told
    assert "Putin" not in told


def test_an_interruption_is_quiet(
    office: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(self: Office) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Office, "visit_lines", interrupt)

    assert cli.main(["--office", office, "visits"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_subcommand_answers_before_garbage_is_looked_for(
    run_python: Callable[[str], CompletedProcess[str]], office: str
) -> None:
    child = run_python(f"""
        import gc, sys
        from desktop.__main__ import main
        searches = []
        gc.callbacks.append(lambda phase, _info: searches.append(phase))
        sys.argv = ["chancery", "--office", {office!r}, "visits"]
        assert main() == 0
        print(f"searched {{len(searches)}} times")
    """)

    assert child.returncode == 0, child.stderr
    assert child.stdout.endswith("searched 0 times\n")
