"""Where the program's own files lie, in a checkout and in an installed wheel."""

from pathlib import Path

DEFAULT_RESULT = "results/default.explainer"


def assets_folder() -> Path:
    """Return the folder of shipped files; a checkout keeps it beside the package."""
    package = Path(__file__).parents[2]
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"
