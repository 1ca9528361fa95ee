"""Sheets of paper: their contents, and the PDF made from them."""
