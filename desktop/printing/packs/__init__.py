"""Packs of sheets: everything for a reader, made in one act."""
