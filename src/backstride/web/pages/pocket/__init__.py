"""The page that a phone keeps: it opens without the computer, holds what was entered and hands it over later."""
