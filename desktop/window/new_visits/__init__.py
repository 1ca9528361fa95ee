"""How a visit begins: the first form of an empty office, a further visit, and the guide through the first."""
