"""Files to runs: what is known, one bad file, copies of one run."""
