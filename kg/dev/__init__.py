"""Generators and checks: what the project runs on itself."""
