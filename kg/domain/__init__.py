"""Frozen types, dataclasses and structs of msgspec: what the house speaks about."""
