"""The record itself: entries, the closed vocabulary, requests, recording and verification."""
