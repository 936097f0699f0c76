"""What the watch saw: a recording, a run, its samples, gait second by second."""
