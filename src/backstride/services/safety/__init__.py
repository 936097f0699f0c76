"""The safety check, the help for a flare-up, and signs heard in free words."""
