"""The only place with MuJoCo."""
