"""Exit codes of commands; the table stands in `backstride.problems`, for pages and commands alike."""

from backstride.api.codes import FAILED, MISUSE, REFUSED

__all__ = ["FAILED", "MISUSE", "REFUSED", "exit_code_of", "recognised"]


def exit_code_of(problem: Exception) -> int | None:
    """Return the exit code for a problem, or None where it is a defect of the program."""
    from backstride.problems import exit_code_of as code_in_table  # it knows every exception there is

    return code_in_table(problem)


def recognised(problem: Exception) -> Exception:
    """Return a problem as what it means: whatever fails because the disk is full says so."""
    from backstride.problems import recognised as meant

    return meant(problem)
