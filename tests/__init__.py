"""The tests: each kind in its own folder."""
