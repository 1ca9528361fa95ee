"""The variants of a sentence that tells a courtesy title and a form of address, of which there may be one alone."""

from __future__ import annotations

from desktop.concepts.edges.endings import FIRST, Endings, both, lacking

ADDRESSING: Endings = {
    "cleared": both(lacking("courtesy"), lacking("address")),
    "title-first": both(lacking("address"), FIRST["first"]),
    "title": lacking("address"),
    "address": lacking("courtesy"),
}
