"""Why a member stands where he does, in words: one line for a list, the whole chain for the inspector."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.agreement.correspondence import QuotedLetter
from domain.projections.precedence_rank import PrecedenceRank, PrecedenceStep

_DEPARTING = ("by-hand", "by-its-class", "sending-side")
_LABELLED = ("class", "national-order", "since", "name")


def why_here(standing: PrecedenceRank, words: Words) -> str:
    """The deciding rule in a few words: "By hand, note No. 118", "Minister, national order 9"."""
    step = standing.deciding
    return _told(f"why.{step.rule}", _variant(step), step, words)


def why_in_short(standing: PrecedenceRank, words: Words) -> str:
    """The deciding rule as a column has room for it: "By hand, note No. 118", "By hand, entry 213"."""
    step = standing.deciding
    source = step.ground.source if step.ground else None
    if step.rule not in ("by-hand", "sending-side"):
        return why_here(standing, words)
    if isinstance(source, QuotedLetter) and source.number and words.has(f"why.{step.rule}.{source.kind}"):
        return words(f"why.{step.rule}.{source.kind}", number=source.number)
    return words(f"why.{step.rule}", entry=str(step.ground.entry) if step.ground else None)


def chain(standing: PrecedenceRank, words: Words) -> tuple[str, ...]:
    """Every rule that was asked and what it says, the deciding one first."""
    departs = standing.steps[0].rule in _DEPARTING
    return tuple(
        _of_rule(step, words, departs=departs) if step.rule in _LABELLED else _of_step(step, words, departs=departs)
        for step in standing.steps
    )


def departure(step: PrecedenceStep, words: Words) -> str:
    """Who was placed by hand at one item, after whom, and why."""
    return _told("why.at-item", _variant(step), step, words)


def chain_heading(standing: PrecedenceRank, words: Words) -> str:
    """What the chain stands under: "Why at no. 2"."""
    return words("why.heading", rank=standing.rank) if standing.rank is not None else words("why.heading-unnumbered")


def _of_rule(step: PrecedenceStep, words: Words, *, departs: bool) -> str:
    """A rule that compares offices: "Class minister: shared with others", "National order 9: would give no. 4"."""
    rule = _told(f"why.rule.{step.rule}", _variant(step), step, words)
    if not step.needed:
        return words("why.not-needed", rule=rule)
    if step.rank is None:
        return words("why.shared", rule=rule)
    return words("why.would-give" if departs else "why.gives", rule=rule, rank=step.rank)


def _of_step(step: PrecedenceStep, words: Words, *, departs: bool) -> str:
    if step.rule in _DEPARTING:
        return _told(f"why.step.{step.rule}", _variant(step), step, words)
    said = _told(f"why.{step.rule}", _variant(step), step, words)
    return words("why.would-give", rule=said, rank=step.rank) if departs and step.rank is not None else said


def _variant(step: PrecedenceStep) -> str:
    """The variant of a rule's sentence: with a source, with nobody to stand after, or with a class that has a rule."""
    values = step.values
    if step.rule == "by-hand":
        return "first-of-all" if values["after"] is None else ""
    if step.rule in ("principal", "head", "class", "national-order", "since"):
        known = {"principal": "office_class", "head": "office_class", "class": "office_class",
                 "national-order": "national_order", "since": "since"}[step.rule]  # fmt: skip
        if values[known] is None:
            return "unknown"
        if step.rule == "class" and "order" in values:
            if values["acting"]:
                return "acting"
            return "in-order" if values["order_rank"] is not None else "not-in-order"
        return "resident" if step.rule == "class" and values[known] == "resident-ambassador" else ""
    return ""


def _told(code: str, variant: str, step: PrecedenceStep, words: Words) -> str:
    """The words of a code in its most particular variant that the catalogue has."""
    values = dict(step.values)
    if values.get("office_class"):
        values["office"] = words.of("office-class", values["office_class"])
    if step.ground is not None:
        source = words.said(step.ground.source) if step.ground.source else ""
        because = [text for text in (step.ground.reason, source) if text]
        values |= {"entry": str(step.ground.entry), "because": " · ".join(because), "source": source}
        variant = variant or ("sourced" if source and words.has(f"{code}.sourced") else "")
    particular = f"{code}.{variant}"
    return words(particular if variant and words.has(particular) else code, **values)
