"""Exit codes of commands; the table stands in `backstride.answers.problems`, for pages and commands alike."""

from backstride.answers.problems import EXIT_CODES, FAILED, MISUSE, REFUSED, exit_code_of, recognised

__all__ = ["EXIT_CODES", "FAILED", "MISUSE", "REFUSED", "exit_code_of", "recognised"]
