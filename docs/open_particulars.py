"""Opens private particulars with nothing of Chancery: python open_particulars.py office.jsonl OFFICE_ID.vault

It reads the export of an office for what was noted, and the vault for the keys and the values, as docs/format.md says.
It needs the package `cryptography`. A photograph is written beside the vault as PERSON.jpg.
"""

import hashlib
import json
import sys
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

PAGE = 4096
NOTED = ("particular.noted", "person.photographed")


def whole(keys, number):
    """The copies of a page whose digest is right."""
    starts = (2 * number * PAGE, (2 * number + 1) * PAGE)
    copies = [keys[start : start + PAGE] for start in starts]
    return [page for page in copies if hashlib.sha256(page[:-32]).digest() == page[-32:]]


def slots(keys):
    """The file key, the office, and the wrapped keys by the hash of their names."""
    header = whole(keys, 0)[0]
    if header[:8] != b"CHNCKEYS" or int.from_bytes(header[8:12], "big") != 1:
        sys.exit("this is no file of keys of version 1")
    office, generation, pages, file_key = header[12:28], header[28:36], header[36:40], header[40:72]
    found = {}
    for number in range(1, int.from_bytes(pages, "big") + 1):
        page = next(page for page in whole(keys, number) if page[12:20] == generation)
        for start in range(32, 32 + 43 * 92, 92):
            found[page[start : start + 32]] = page[start + 32 : start + 92]
    return file_key, office, found


def opened(vault, office_id, person, particular, sealed):
    """The value of that name; None where its key is not here."""
    file_key, office, found = slots((vault / "keys").read_bytes())
    name = hashlib.sha256(sealed.encode()).digest()
    if name not in found:
        return None
    slot, value = found[name], (vault / "values" / sealed).read_bytes()
    key = AESGCM(file_key).decrypt(slot[:12], slot[12:], office + name)
    belongs_to = f"{office_id}/{person}/{particular}/{sealed}".encode()
    return AESGCM(key).decrypt(value[:12], value[12:], belongs_to)


def main(export, vault):
    """Tell every value that was noted, in the order in which they were."""
    with Path(export).open(encoding="utf-8", newline="\n") as lines:
        office_id = json.loads(next(lines))["office"]["office_id"]
        events = [event for event in map(json.loads, lines) if event.get("topic") in NOTED]
    for event in events:
        state = event["state"]
        person, particular = state["person"], state.get("particular", "photograph")
        try:
            value = opened(Path(vault), office_id, person, particular, state["sealed"])
        except InvalidTag:
            sys.exit(f"{person} {particular}: this is not what was sealed")
        if value is None:
            print(f"{person} {particular}: erased, or sealed elsewhere")
        elif particular == "photograph":
            Path(vault).with_name(f"{person}.jpg").write_bytes(value)
            print(f"{person} photograph: {person}.jpg")
        else:
            print(f"{person} {particular}: {value.decode()}")


main(*sys.argv[1:])
