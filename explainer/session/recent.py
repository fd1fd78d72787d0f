"""The files that were opened or saved last."""

from __future__ import annotations

from pathlib import Path

from explainer.session.memory import Memory

NAME, MOST = "recent", 8


class Recent:
    """Remembers them in `memory`, the newest first."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    @property
    def files(self) -> list[Path]:
        """Those that are still there."""
        return [path for path in self._listed() if path.is_file()]

    def add(self, path: Path) -> None:
        """Put a file first."""
        whole = path.absolute()
        rest = [other for other in self._listed() if other != whole]
        names = [str(each) for each in (whole, *rest)][:MOST]
        self._memory.keep(NAME, {"files": names}, joined=["files"])

    def clear(self) -> None:
        """Forget all of them."""
        self._memory.keep(NAME, {"files": []})

    def _listed(self) -> list[Path]:
        listed = self._memory.recall(NAME).get("files", [])
        return [Path(name) for name in listed if isinstance(name, str)][:MOST]
