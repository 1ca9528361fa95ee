"""The window never listens: what Qt may show it on, and that nobody can reach it from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.start.platform_guard import leave_out_foreign_plugins, refused_platform

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "chosen",
    ["", "xcb", "wayland", "wayland;xcb", "Wayland", "offscreen", "minimal", "windows:darkmode=2", "cocoa", "xcb;"],
)
def test_a_platform_of_this_desk_may_show_the_window(chosen: str) -> None:
    assert refused_platform({"QT_QPA_PLATFORM": chosen}) == ""
    assert refused_platform({}) == ""


@pytest.mark.parametrize(
    ("chosen", "refused"),
    [
        ("vnc", "vnc"), ("VNC", "VNC"), ("vnc:size=800x600:port=5901", "vnc"), ("xcb;vnc", "vnc"), ("webgl", "webgl"),
        (" vnc", " vnc"), ("linuxfb", "linuxfb"), ("xcb;wasm;vnc", "wasm"),
    ],
)  # fmt: skip
def test_any_other_platform_may_not(chosen: str, refused: str) -> None:
    assert refused_platform({"QT_QPA_PLATFORM": chosen}) == refused


def test_plugins_that_did_not_come_with_qt_are_left_out() -> None:
    environment = {
        "QT_PLUGIN_PATH": "/tmp/evil", "QT_QPA_PLATFORM_PLUGIN_PATH": "/tmp/evil",
        "QT_QPA_GENERIC_PLUGINS": "tuiotouch:udp=3333", "QT_QPA_PLATFORM": "xcb",
    }  # fmt: skip
    leave_out_foreign_plugins(environment)
    assert environment == {"QT_QPA_PLATFORM": "xcb"}


def started(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """The program as a shell starts it, and whether it loaded Qt."""
    program = """
import sys
from desktop.__main__ import main
code = main()
sys.exit("Qt was loaded" if "PySide6.QtCore" in sys.modules else code)
"""
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT, env={**os.environ, **variables}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("arguments", [(), ("--sample",), ("--language", "fr"), ("--office=desk.chancery",)])
def test_a_window_that_would_listen_is_refused_before_qt_is_loaded(arguments: tuple[str, ...]) -> None:
    done = started(*arguments, QT_QPA_PLATFORM="vnc:port=5999")

    assert (done.returncode, done.stdout) == (4, "")
    assert "vnc" in done.stderr
    assert "QT_QPA_PLATFORM" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments", [("-platform", "vnc"), ("--sample", "-platform", "vnc"), ("-plugin", "tuiotouch")]
)
def test_no_argument_reaches_qt(arguments: tuple[str, ...]) -> None:
    done = started(*arguments)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_subcommand_needs_no_platform() -> None:
    assert started("--version", QT_QPA_PLATFORM="vnc").returncode == 0
