"""Which directive a mention means: keys, candidates, decisions, reasons."""
