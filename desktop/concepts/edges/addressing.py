"""The variants of a sentence that tells a courtesy title and a form of address, of which there may be one alone."""

from __future__ import annotations

from desktop.concepts.edges.endings import FIRST, Endings, both, lacking

_NO_ADDRESS = both(lacking("address"), lacking("address_before"))

ADDRESSING: Endings = {
    "cleared": both(lacking("courtesy"), lacking("address")),
    "title-first": both(_NO_ADDRESS, FIRST["first"]),
    "title": _NO_ADDRESS,
    "address": both(lacking("courtesy"), lacking("before")),
}
