"""Proves an export of a Chancery office with nothing but Python: python verify_export.py office.jsonl

It recomputes the leaf of every event and the Merkle root over them (RFC 6962), as docs/format.md says.
"""

import hashlib
import json
import sys
from pathlib import Path

COLUMNS = ("position", "visit", "entry", "topic", "topic_version", "state", "author", "desk", "recorded_at",
           "clock", "effective_at", "reason", "source", "command_id", "group_id")  # fmt: skip


def leaf(line, event):
    """The hash that pins one event."""
    event["state"] = recorded_state(line)
    digest = hashlib.sha256(b"\x00")
    for column in COLUMNS:
        if event[column] is None:
            digest.update(b"\xff\xff\xff\xff")
        else:
            value = str(event[column]).encode("utf-8")
            digest.update(len(value).to_bytes(4, "big") + value)
    return digest.digest()


def recorded_state(line):
    """The state exactly as it stands in the line: its very characters were recorded."""
    start = line.index('"state":') + len('"state":')
    return line[start : json.JSONDecoder().raw_decode(line, start)[1]]


def root(leaves):
    """The Merkle root over leaves."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256().digest()
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + root(leaves[:half]) + root(leaves[half:])).digest()


def main(path):
    """Read the export, and end with 1 where it cannot be believed."""
    with Path(path).open(encoding="utf-8", newline="\n") as lines:
        office, leaves = json.loads(next(lines)), []
        for line in lines:
            event = json.loads(line)
            if event["line"] == "event":
                leaves.append(leaf(line, event))
                if leaves[-1].hex() != event["leaf"] or event["position"] != len(leaves):
                    sys.exit(f"position {len(leaves)} is not what was recorded")
    if len(leaves) != office["events"] or root(leaves).hex() != office["head"]:
        sys.exit("the events are not those the first line tells of")
    print(f"{len(leaves)} events, head {office['head']}")


main(sys.argv[1])
