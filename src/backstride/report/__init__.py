"""The page for the physiotherapist, and exports."""
