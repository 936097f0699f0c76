"""What `backstride load` found, for JSON and for people."""

from collections.abc import Mapping, Sequence

from rich.table import Table as Shown

from backstride.api.load import LIMITS
from backstride.cli.output import out, texts
from backstride.dose.reference_scale import ScaleEntry
from backstride.dose.steady import Ask, SteadyLoad
from backstride.dose.what_if import WhatIf
from backstride.estimates import Estimate
from backstride.texts.figures import banded
from backstride.texts.what_if_sentences import WhatIfSentences


def show(ask: Ask, found: SteadyLoad, stripes: Sequence[ScaleEntry], what_ifs: Sequence[WhatIf]) -> None:
    """Print the answer for people: muscle work and the upper levels are for researchers, in the JSON."""
    say = texts().say
    out().print(say("load-title"), style="bold")
    out().print(say("load-is-not-harm"))
    if found.outside_measured:
        reasons = ", ".join(say(f"outside-measured-{code}") for code in found.outside_measured)
        out().print(say("load-few", reasons=reasons))
    rows = {say("load-vertical"): found.vertical_force_peak_bw, say("load-net"): found.net_force_l5s1_peak_bw}
    for which in ("peak", "mean"):
        one = found.table[f"levels.L5S1.compression_{which}_bw"].whole
        rows[say(f"load-{which}", level="L5/S1")] = one
    out().print(_shown(rows))
    for code in ask.unused:
        out().print(say(f"load-unused-{code}"))
    out().print(say("load-strip"))
    out().print(strip_table(stripes))
    for what_if in what_ifs:
        _show_what_if(what_if, WhatIfSentences(texts()))
    for code in LIMITS[1:]:
        out().print(say(code))


def strip_table(stripes: Sequence[ScaleEntry]) -> Shown:
    """Return the everyday strip as a table for the terminal."""
    return _shown({texts().say(f"strip-{one.name}"): one.compression_peak_bw for one in stripes})


def _shown(rows: Mapping[str, Estimate]) -> Shown:
    table = Shown(texts().say("load-column-what"), texts().say("load-column-value"))
    for name, one in rows.items():
        table.add_row(name, banded(one.value, one.low, one.high, ".2f"))
    return table


def _show_what_if(one: WhatIf, say: WhatIfSentences) -> None:
    changes = [f"{row.name} {row.change}" for row in say.changes(one)]
    told = "; ".join([*changes, *say.untold(one)])
    out().print(f"{say.title(one.name)}: {told}", markup=False)
    for line in say.beside(one):
        out().print(f"  {line}", markup=False)
