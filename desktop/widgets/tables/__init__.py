"""Tables of the office: their cells, rows and columns, and the bars that stand above and below them."""
