"""Before a commit the same is checked as by `make check`."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_before_a_commit_the_commands_of_make_check_run() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    before_commit = re.findall(r"^ +entry: (.+)$", hooks, re.M)

    assert before_commit == commands_of("check")
    assert hooks.count("pass_filenames: false") == len(before_commit), "each looks at the whole, as make does"


def commands_of(target: str) -> list[str]:
    """The commands of a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    _, _, recipe = makefile.partition(f"\n{target}: $(ready)\n")
    commands = re.match(r"(?:\t.+\n)+", recipe)
    assert commands is not None, f"no target {target}"
    return [line.strip().replace("$(venv)", ".venv") for line in commands[0].splitlines()]
