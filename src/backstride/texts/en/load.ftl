# What is said of first loads, and of an answer that has little to go on.

finding-answer-without-runs = There are no runs yet. Import some to get an answer.
finding-answer-without-usual = Fewer than four full weeks are known, so there is no usual to compare with yet.
finding-answer-without-recent-runs = The last run known is from { $last_day }.

# What a study of long runs does not mean.
long-run-limit-all-overuse-injuries-not-backs = It counted all overuse injuries. Backs were not looked at.
long-run-limit-observed-not-a-trial = Nobody was told how to run, so other causes may lie behind it.
long-run-limit-steps-do-not-rise-evenly = The rate did not rise evenly with the length of the run.
