"""Cards of claims in words: for JSON, the terminal and the table of the documentation."""

from collections.abc import Sequence
from itertools import groupby

from backstride.claims.computed import Computed
from backstride.cli.output import out, texts
from backstride.texts import claim_words


def show_computed(figures: Sequence[Computed], outside_measured: Sequence[str]) -> None:
    """Print what the model computed, kind by kind, and what each kind does not say."""
    say = texts().say
    out().print(f"\n  {say('computed-title')}", style="bold", markup=False)
    for note in ("load-is-not-harm", "computed-usual", "computed-model-note", "computed-still"):
        out().print(f"  {say(note)}", markup=False)
    if outside_measured:
        reasons = "; ".join(say(f"outside-measured-{reason}") for reason in outside_measured)
        out().print(f"  {say('computed-few', reasons=reasons)}", markup=False)
    for part, group in groupby(figures, key=lambda figure: figure.part):
        out().print(f"\n  {say(f'computed-part-{part}')}. {say(f'computed-says-{part}')}", markup=False)
        for one in group:
            what, figure = claim_words.computed_what(texts(), one), claim_words.computed_figure(texts(), one)
            out().print(f"    {what}: {figure} [{', '.join(one.sources)}]", markup=False)
