"""Controls of choices: whatever its row says is offered as a list, a slider or a button."""

from __future__ import annotations

TUNED = "tuned"
