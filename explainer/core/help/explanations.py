"""What every number, control and panel is: the quantity, its formula and its source.

A term is found under the name of what shows it; formulas are plain text, so that a screen
reader reads them and every font has their letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.core.help.controls import CHOSEN, CONTROLS
from explainer.core.help.numbers import NUMBERS
from explainer.core.help.panels import PANELS
from explainer.core.settings.settings import Settings
from explainer.core.text.term import Term

if TYPE_CHECKING:
    from explainer.core.text.say import Say


def explanation(term: Term, say: Say) -> str:
    """Return a term as lines: what it is, its formula, its source."""
    lines = [f"{say(term.title)}: {say(term.meaning)}"]
    if term.formula:
        lines.append(say("Formula: {formula}").format(formula=say(term.formula)))
    if term.source:
        lines.append(say("Source: {source}").format(source=term.source))
    return "\n".join(lines)


def explained(name: str, settings: Settings, say: Say) -> str:
    """Return what is shown or changed under `name`, and the option that is chosen there now.

    Empty if there is no such term.
    """
    chosen = f"{name} {settings.choices.get(name)}"
    terms = (TERMS[each] for each in (name, chosen) if each in TERMS)
    return "\n".join(explanation(term, say) for term in terms)


TERMS = {**NUMBERS, **PANELS, **CONTROLS, **CHOSEN}
