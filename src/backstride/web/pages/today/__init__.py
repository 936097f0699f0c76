"""Whether to run today, and help in a flare-up."""
