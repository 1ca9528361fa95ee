"""Who sits, stands or walks where: tables by their conventions, lines, orders at one item."""
