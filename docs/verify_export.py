"""Proves an export of a Chancery office with nothing but Python: python verify_export.py office.jsonl

It recomputes the leaf of every event, the Merkle root over them (RFC 6962) and the head, as docs/format.md says.
"""

import base64
import hashlib
import json
import struct
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def recorded(line, key):
    """The value of a key exactly as it stands in the line: its very characters were recorded."""
    start = line.index(f'"{key}":') + len(key) + 3
    return line[start : json.JSONDecoder().raw_decode(line, start)[1]]


def time(stamped):
    """A time as stored: microseconds since 1970."""
    return (datetime.fromisoformat(stamped.replace("Z", "+00:00")) - EPOCH) // timedelta(microseconds=1)


def second_form(event, state, command):
    """What the leaf of an event is the hash of."""
    first = command is not None and command["first_position"] == event["position"]
    effective_at = event["effective_at"]
    contents = [bytes.fromhex(event["stream"]), event["topic"], state, event["author"], event["desk"],
                None if effective_at is None else struct.pack(">q", time(effective_at)), event["reason"],
                event["source"], event["command"], command and command["batch"],
                bytes.fromhex(command["sent"]) if first else None, command["completed"] if first else None]  # fmt: skip
    contents = [each.encode("utf-8") if isinstance(each, str) else each for each in contents]
    numbers = (event["position"], event["entry"], event["topic_version"], time(event["recorded_at"]),
               time(event["clock"]), int(event["clock_confirmed"]))  # fmt: skip
    lengths = [-1 if each is None else len(each) for each in contents]
    return struct.pack(">2B6q12i", 0, 2, *numbers, *lengths) + b"".join(each for each in contents if each is not None)


def first_form(event, state, command):
    """The same for an event that was recorded with schema 1."""
    values = [event["position"], event["stream"], event["entry"], event["topic"], event["topic_version"], state,
              event["author"], event["desk"], event["recorded_at"], event["clock"], event["effective_at"],
              event["reason"], event["source"], event["command"], command and command["batch"]]  # fmt: skip
    data = b"\x00"
    for value in values:
        content = str(value).encode("utf-8")
        data += b"\xff" * 4 if value is None else len(content).to_bytes(4, "big") + content
    return data


def root(leaves):
    """The Merkle root over leaves."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256().digest()
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\x01" + root(leaves[:half]) + root(leaves[half:])).digest()


def head(facts, leaves):
    """The hash of the checkpoint."""
    digest = hashlib.sha256()
    for key in sorted(facts):
        value = base64.b64decode(facts[key]) if key == "dictionary" else facts[key].encode("utf-8")
        for each in (key.encode("utf-8"), value):
            digest.update(len(each).to_bytes(4, "big") + each)
    checkpoint = f"chancery.office/{facts['office_id']}/{digest.hexdigest()}\n{len(leaves)}\n"
    return hashlib.sha256((checkpoint + base64.b64encode(root(leaves)).decode() + "\n").encode()).hexdigest()


def main(path):
    """Read the export, and end with 1 where it cannot be believed."""
    with Path(path).open(encoding="utf-8", newline="\n") as lines:
        office, commands, leaves = json.loads(next(lines)), {}, []
        old = int(office["office"].get("leaf_1_upto", 0))
        for line in lines:
            entry = json.loads(line)
            if entry["line"] == "command":
                entry["completed"] = hashlib.sha256(recorded(line, "body").encode("utf-8")).digest()
                commands[entry["id"]] = entry
            elif entry["line"] == "event":
                form = first_form if entry["position"] <= old else second_form
                data = form(entry, recorded(line, "state"), commands.get(entry["command"]))
                leaves.append(hashlib.sha256(data).digest())
                if leaves[-1].hex() != entry["leaf"] or entry["position"] != len(leaves):
                    sys.exit(f"position {len(leaves)} is not what was recorded")
    if len(leaves) != office["events"] or head(office["office"], leaves) != office["head"]:
        sys.exit("the events are not those the first line tells of")
    print(f"{len(leaves)} events, head {office['head']}")


main(sys.argv[1])
