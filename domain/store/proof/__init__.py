"""Proof that no entry of an office was altered or moved: the leaves of its rows, their tree, and what is found bad."""
