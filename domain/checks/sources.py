"""Checks of the register of correspondence: sources in words that no letter of it stands for (protocol 4.6)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256

from domain.agreement.correspondence import Letter, RegisterLetter
from domain.checks.check import Finding, Fix
from domain.checks.plan import THE_VISIT, Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.core.text import slug


@visit_rule("source-not-registered", "advisory", "protocol 4.6", elsewhere=True, told="always", apart=True)
def source_not_registered(plan: Plan) -> Findings:
    """What entries follow from stands in the register, where it is quoted in full; told once of each source.

    What a letter of the register says of itself, its subject or its number and its sender, stands for it. A press
    report that is kept as a claim is no letter. A list is called by its file, or by the day it was pasted; what it came
    with is asked for once the visit is settled.
    """
    named = _as_called(plan.elsewhere.sources) if plan.elsewhere is not None else {}
    letters = plan.visit.correspondence.values() if named else ()
    claims = plan.visit.claims.values() if named else ()
    subjects = {letter.subject.casefold() for letter in letters}
    publishers = [claim.publisher.casefold() for claim in claims if claim.publisher]
    numbered = [_number_and_senders(letter) for letter in letters if letter.number]
    for called, (source, count) in named.items():
        said = called.casefold()
        if {said, source.casefold()} & subjects or any(each in said for each in publishers):
            continue
        if any(any(sender in said for sender in senders) and number.search(said) for number, senders in numbered):
            continue
        fix = Fix(RegisterLetter, {"subject": called})
        since = plan.settled_from if called != source else None
        yield Finding((THE_VISIT, key_of_source(source)), {"source": called, "count": count}, (fix,), since=since)


_DIGEST = re.compile(r",? SHA-256 [0-9a-f]{64}$")

RULES: tuple[Rule, ...] = (source_not_registered,)


@cache
def key_of_source(source: str) -> str:
    """A source as an id: its first words, and what tells it from others that begin alike."""
    return f"{slug(source)[:40].strip('-') or 'source'}-{sha256(source.encode()).hexdigest()[:8]}"


def _as_called(sources: Mapping[str, int]) -> dict[str, tuple[str, int]]:
    """The sources as they are called, without the digest of a list; each in its words, and how many entries name it."""
    called: dict[str, tuple[str, int]] = {}
    for source, count in sources.items():
        name = _DIGEST.sub("", source)
        first, before = called.get(name, (source, 0))
        called[name] = first, before + count
    return called


def _number_and_senders(letter: Letter) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """How words name a letter: its number as a word of its own, and what its sender is called."""
    number = re.compile(rf"(?<!\w){re.escape(letter.number.casefold())}(?!\w)")
    return number, tuple(words.casefold() for words in letter.sender.values() if words)
