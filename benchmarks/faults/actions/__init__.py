"""One module for each thing that may be killed in the middle."""
