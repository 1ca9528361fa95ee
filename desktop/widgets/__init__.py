"""Widgets that know nothing of visits: they are given words and emit signals."""
