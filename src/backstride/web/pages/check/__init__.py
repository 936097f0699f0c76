"""The safety check and the limits of a clinician."""
