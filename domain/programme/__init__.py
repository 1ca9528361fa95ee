"""The programme of a visit: items, meetings, formats, places, cars, interpreters, attendance."""
