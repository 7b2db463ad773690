"""Use cases: build, ask, check, evaluate, export."""
