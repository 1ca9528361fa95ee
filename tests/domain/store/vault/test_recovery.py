"""The recovery file as docs/format.md says it, opened with nothing of ours."""

import base64
import hashlib
import json

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.core.problem import Problem
from domain.store.vault.recovery import opened_keys, sealed_keys

OFFICE = "5d2c0d3a1f574d0e9d0b0c7a4f8f3a11"
KEYS = {"0d0c5f70275946b9a945e5987e138aa9": bytes(range(32)), "1d0c5f70275946b9a945e5987e138aa9": bytes(32)}


def test_a_stranger_opens_it_with_the_code() -> None:
    content, code = sealed_keys(KEYS, OFFICE)

    typed = base64.b32decode(code.replace("-", ""))
    key = hashlib.sha256(b"chancery recovery" + typed).digest()
    plain = AESGCM(key).decrypt(content[26:38], content[38:], content[:26])

    assert content[:26] == b"CHNCKEYS1\n" + bytes.fromhex(OFFICE)
    assert {name: base64.b64decode(value) for name, value in json.loads(plain).items()} == KEYS
    assert [len(group) for group in code.split("-")] == [4] * 8


def test_the_code_may_be_typed_as_people_type() -> None:
    content, code = sealed_keys(KEYS, OFFICE)

    assert opened_keys(content, f" {code.lower().replace('-', ' ')} ", OFFICE) == KEYS


@pytest.mark.parametrize("code", ["", "AAAA", "not base 32!", "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA"])
def test_another_code_opens_nothing(code: str) -> None:
    content, _ = sealed_keys(KEYS, OFFICE)

    with pytest.raises(Problem, match="wrong-recovery-code"):
        opened_keys(content, code, OFFICE)


@pytest.mark.parametrize("place", range(0, 200, 7))
def test_a_byte_altered_is_found_wherever_it_lies(place: int) -> None:
    content, code = sealed_keys(KEYS, OFFICE)
    altered = bytearray(content)
    altered[place % len(content)] ^= 1

    with pytest.raises(Problem, match=r"wrong-recovery-code|not-a-recovery"):
        opened_keys(bytes(altered), code, OFFICE)


def test_it_is_of_one_office() -> None:
    content, code = sealed_keys(KEYS, OFFICE)

    with pytest.raises(Problem, match="not-a-recovery"):
        opened_keys(content, code, "0" * 32)
