"""Walking and running made from a few coefficients, so that loads can be computed for any speed and cadence."""
