"""Pictures and graph files of who cites whom."""
