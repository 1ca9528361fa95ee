"""The door to the office: asking, recording and following, in a thread of their own."""
