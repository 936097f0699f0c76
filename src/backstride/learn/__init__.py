"""One person's statistics: model, verdict, experiments."""
