"""Photographs from outside: read in a child process, and made into the one kind of picture the office keeps."""
