"""How a sheet becomes a PDF: compiled, joined from its volumes, drawn as pictures."""
