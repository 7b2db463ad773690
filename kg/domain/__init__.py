"""Frozen types, standard library only: what the house speaks about."""
