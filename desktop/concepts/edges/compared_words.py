"""What differs between two moments in sentences, each with who recorded it, when, and why."""

from __future__ import annotations

from desktop.concepts.edges.entry_words import why
from desktop.wording.digests import with_short_digests
from desktop.wording.sentences import difference_sentence
from desktop.wording.words import Words
from domain.projections.explained import Explained


def explained_sentence(found: Explained, words: Words) -> str:
    """A difference with the last entry that made it: "… → … — A. Serova, 10 Nov 2025, 18:00, entry 213 (as agreed)"."""
    said, by = explained_parts(found, words)
    return words("compared.told", difference=said, by=by) if by else said


def explained_parts(found: Explained, words: Words) -> tuple[str, str]:
    """The same in two parts: the difference, and who made it, when and why; that part is empty where nobody did.

    The entries before the last one that made it too are named by their numbers.
    """
    said = with_short_digests(difference_sentence(found.difference, words))
    if not found.entries:
        return said, ""
    *earlier, last = found.entries
    by = words(
        "compared.entries" if earlier else "compared.entry",
        author=last.entry.author, at=last.entry.recorded_at, entry=str(last.entry.number),
        earlier=tuple(str(row.entry.number) for row in earlier), count=len(earlier),
    )  # fmt: skip
    because = with_short_digests(why(last, words))
    return said, words("compared.why", by=by, why=because) if because else by
