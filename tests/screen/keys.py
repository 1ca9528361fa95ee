"""The keys that lead to every page, and the keys that must record nothing there by themselves."""

VISIT_PAGES = (
    "alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9", "alt+0", "ctrl+shift+a",
)  # fmt: skip
MARKED_PAGES = ("alt+1", "alt+2", "alt+3", "alt+8")
"""Those of the programme, the delegations, the meetings and attendance, where keys do most."""
REGISTRY_PAGES = ("ctrl+shift+p", "ctrl+shift+v")
SINGLE_KEYS = (*"abcdefghijklmnopqrstuvwxyz", "space", "Delete", "Insert", "1", "2")
CHORDS = ("ctrl+n", "ctrl+t", "ctrl+space", "alt+Up", "alt+Down", "ctrl+Return", "ctrl+z", "ctrl+shift+l", "ctrl+v")
"""The chords that record or open something where that is allowed."""
