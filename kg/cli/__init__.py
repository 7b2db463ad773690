"""The command line: reads words, calls the application, prints."""
