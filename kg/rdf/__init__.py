"""Triples: minting, writing, storing, asking, checking and exporting them."""
