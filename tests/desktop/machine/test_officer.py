"""Who sits at this desk."""

import os
import pwd
import socket

import pytest

from desktop.machine.officer import officer_here


def test_the_login_of_the_system_whatever_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LOGNAME", "USER", "USERNAME"):
        monkeypatch.setenv(variable, "the chief")

    assert officer_here().name == pwd.getpwuid(os.getuid()).pw_name
    assert officer_here().desk == socket.gethostname()


def test_a_login_without_a_name_is_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_uid: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", unknown)

    assert officer_here().name == f"uid-{os.getuid()}"
