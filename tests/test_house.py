"""The rules of the house, read from the syntax of every file: who may know whom, and order."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import explainer

PACKAGE = Path(explainer.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))
QT = "PySide6"

DRIVERS = ("window", "opening", "slider", "scrub", "frames", "memory", "soak", "walk")

# What a room, or a single file of it, may import besides the standard library.
ALLOWED = {
    "__init__.py": (),
    "__main__.py": (
        *("explainer.app", "explainer.cli.given_files", "explainer.cli.commands"),
        "explainer.core",
        "explainer.__version__",
        *("explainer.cli.arguments", "explainer.cli.bench_arguments", "explainer.program"),
        *("explainer.cli.table_arguments", "explainer.cli.town_arguments"),
        *("explainer.cli.scale_arguments", "explainer.cli.experiment_arguments"),
        "explainer.cli.suitability_arguments",
    ),
    "program.py": (
        *("explainer.__main__", "explainer.lab.fork_server", "explainer.lab.fork_client"),
    ),
    "cli/arguments.py": ("explainer.core",),
    "cli/bench_arguments.py": ("explainer.cli.arguments", "explainer.cli.commands"),
    "cli/table_arguments.py": ("explainer.cli.given_files.data_of", "explainer.core"),
    "cli/given_files.py": ("explainer.files", "explainer.core"),
    "cli/scale_arguments.py": (
        "explainer.cli.arguments",
        "explainer.cli.commands",
        "explainer.core",
    ),
    "cli/suitability_arguments.py": (
        *("explainer.cli.arguments", "explainer.cli.commands", "explainer.core"),
        "explainer.cli.experiment_arguments",
    ),
    "cli/experiment_arguments.py": ("explainer.cli.given_files.encoder_of", "explainer.core"),
    "cli/town_arguments.py": (
        "explainer.cli.arguments",
        "explainer.cli.commands",
        "explainer.core",
    ),
    "app.py": ("explainer", QT, "pyqtgraph", "numpy"),
    "cli/commands.py": (
        *("explainer.core", "explainer.lab.measuring.seed_pool", "explainer.lab.measuring.exhibit"),
        "explainer.lab.measuring.story_evidence",
        *("explainer.export.outlet", "explainer.bench.report", "explainer.bench.table"),
        "explainer.bench.endurance",
    ),
    "core": ("explainer.core", "explainer.__version__", "numpy"),
    "science": (
        *("explainer.science", "explainer.core"),
        *("numpy", "torch", "sklearn", "scipy", "contourpy", "threadpoolctl"),
    ),
    "session": ("explainer.session", "explainer.files", "explainer.core", f"{QT}.QtCore"),
    "views": (
        *("explainer.views", "explainer.session", "explainer.core"),
        *(QT, "shiboken6", "pyqtgraph", "numpy"),
    ),
    "files": (
        *("explainer.files", "explainer.core", "explainer.__version__"),
        *("numpy", "msgspec", "safetensors"),
    ),
    "export": (
        *("explainer.export", "explainer.plotting", "explainer.files", "explainer.core"),
        "explainer.__version__",
        *(QT, "numpy", "PIL", "pptx", "av"),
    ),
    "plotting": ("explainer.plotting", "explainer.core", QT, "numpy"),
    "tools": ("explainer.tools", "explainer.science", "explainer.core", "numpy", "PIL", "sklearn"),
    "bench": (
        *("explainer.bench", "explainer.science", "explainer.core"),
        *("numpy", "torch", "sklearn", "threadpoolctl"),
    ),
    "bench/files.py": (
        *("explainer.bench", "explainer.core"),
        *("explainer.export.outlet.produce", "explainer.lab.measuring.exhibit.showing"),
    ),
    # What drives the window runs in the window's process, where there is no science.
    **dict.fromkeys(
        [f"bench/{name}.py" for name in DRIVERS],
        ("explainer.bench", "explainer.core", QT),
    ),
    "bench/passer_by.py": (
        *("explainer.bench.stage.part", "explainer.bench.watch", "explainer.core"),
        *("explainer.session", "explainer.views", QT),
    ),
    "bench/stage.py": (
        *("explainer.app.open_window", "explainer.bench.watch", "explainer.core"),
        *("explainer.session", "explainer.lab.training.client", "explainer.views.window", QT),
    ),
    "bench/watch.py": (
        *("explainer.core", "explainer.views.plots.plot_card", "explainer.views.window", QT),
    ),
    **dict.fromkeys(("lab/__init__.py", "lab/export/__init__.py"), ()),
    **dict.fromkeys(("lab/measuring/__init__.py", "lab/training/__init__.py"), ()),
    "cli/__init__.py": (),
    "lab/protocol.py": ("explainer.core",),
    "lab/fork_server.py": (),
    "lab/fork_client.py": (),
    "lab/processes.py": ("explainer.lab.fork_client", "explainer.lab.fork_server"),
    "lab/link.py": (
        *(
            "explainer.lab.protocol",
            "explainer.lab.tasks",
        ),
        *("explainer.lab.fork_client", "explainer.lab.fork_server", "explainer.lab.processes"),
        *("explainer.core", f"{QT}.QtCore"),
    ),
    "lab/training/client.py": (
        "explainer.lab.training.worker.work",
        *("explainer.lab.protocol", "explainer.lab.link", "explainer.core", f"{QT}.QtCore"),
    ),
    "lab/measuring/survey_scheduler.py": (
        *("explainer.lab.protocol", "explainer.lab.link", "explainer.core", f"{QT}.QtCore"),
    ),
    "lab/measuring/seed_pool.py": ("explainer.science", "explainer.core"),
    "lab/tasks.py": ("explainer.core",),
    "lab/export/export_worker.py": (
        "explainer.lab.tasks",
        "explainer.export",
        "explainer.files",
        "explainer.core",
    ),
    "lab/export/export_client.py": (
        *("explainer.lab.tasks", "explainer.lab.link", "explainer.lab.export.export_worker.serve"),
        *("explainer.core", f"{QT}.QtCore"),
    ),
    "lab/measuring/exhibit.py": (
        "explainer.science",
        "explainer.lab.measuring.seed_pool",
        "explainer.core",
    ),
    "lab/measuring/story_evidence.py": ("explainer.science", "explainer.core"),
    "tools/default_result.py": (
        *(
            "explainer.science",
            "explainer.lab.measuring.seed_pool",
            "explainer.lab.measuring.exhibit",
        ),
        *("explainer.files", "explainer.core", "explainer.tools.arguments"),
    ),
    "lab/training/worker.py": (
        *("explainer.science", "explainer.lab.protocol", "explainer.lab.training.background"),
        *("explainer.lab.training.layouts", "explainer.core", "torch"),
    ),
    "lab/training/layouts.py": ("explainer.science", "explainer.lab.protocol", "explainer.core"),
    "lab/training/background.py": ("explainer.science", "explainer.lab.protocol", "explainer.core"),
}
FORBIDDEN_NAMES = {"util", "utils", "common", "helper", "helpers", "manager", "managers", "misc"}
LABEL_WORDS = {"label", "labels", "labelled", "target", "targets", "y", "classes", "classlabels"}
LABEL_FREE = (
    "science/training/pretrain.py",
    "science/views/",
    "science/objectives/",
)
COLOURS = "core/figures/theme.py"
HEX_COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
LONGEST_FILE, LONGEST_FUNCTION = 400, 60
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def place(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def allowed(where: str) -> tuple[str, ...] | None:
    """What the file may import: its own rule, else that of the folder around it."""
    parts = where.split("/")
    places = ("/".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((ALLOWED[place] for place in places if place in ALLOWED), None)


def imports(module: ast.Module) -> Iterator[str]:
    """Every imported name, inside functions too; `from a import b` is `a.b`."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from (f"{start}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            yield from (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def trespasses(where: str, module: ast.Module) -> list[str]:
    rule = allowed(where)
    if rule is None:
        return [f"{where} is in no room: give it one in ALLOWED"]
    return [f"{where} imports {name}" for name in imports(module) if not permitted(name, rule)]


def permitted(name: str, rule: tuple[str, ...]) -> bool:
    if name.partition(".")[0] in sys.stdlib_module_names:
        return True
    return any(name == known or name.startswith(f"{known}.") for known in rule)


def colour_literals(where: str, module: ast.Module) -> list[str]:
    """Colours spelled out: as #rrggbb, in a QColor, or as one of Qt's named ones."""
    words = docstrings(module)
    found = []
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            hexes = HEX_COLOUR.findall(node.value) if id(node) not in words else []
            found += [f"{where}:{node.lineno} {colour}" for colour in hexes]
        elif isinstance(node, ast.Call) and called(node) in {"QColor", "mkColor", "fromRgb"}:
            if node.args and all(isinstance(arg, ast.Constant) for arg in node.args):
                found.append(f"{where}:{node.lineno} {ast.unparse(node)}")
        elif isinstance(node, ast.Attribute) and node.attr != "transparent":
            named = ast.unparse(node.value).endswith("GlobalColor")
            found += [f"{where}:{node.lineno} {node.attr}"] if named else []
    return found


def open_painters(where: str, module: ast.Module) -> list[str]:
    """Painters that an error would leave open: one that outlives its picture ends the program."""
    nodes = list(ast.walk(module))
    safe = {id(node.context_expr) for node in nodes if isinstance(node, ast.withitem)}
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    opened = [node for node in calls if called(node) == "QPainter" and id(node) not in safe]
    return [f"{where}:{node.lineno}" for node in opened]


def docstrings(module: ast.Module) -> set[int]:
    holders = (ast.Module, ast.ClassDef, *FUNCTIONS)
    bodies = [node.body for node in ast.walk(module) if isinstance(node, holders)]
    return {id(body[0].value) for body in bodies if body and isinstance(body[0], ast.Expr)}


def public(node: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.AST]]:
    """The classes, functions and methods that others may use; not what functions hold."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.ClassDef, *FUNCTIONS)) and not child.name.startswith("_"):
            yield f"{prefix}{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from public(child, f"{child.name}.")


def undocumented(where: str, module: ast.Module) -> list[str]:
    named = [(where, module), *((f"{where} {name}", node) for name, node in public(module))]
    return [name for name, node in named if not ast.get_docstring(node)]


def too_long(where: str, text: str) -> list[str]:
    lines = text.count("\n")
    found = [f"{where}: {lines} lines"] if lines > LONGEST_FILE else []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, FUNCTIONS):
            length = node.end_lineno - node.lineno + 1
            found += [f"{where} {node.name}: {length} lines"] if length > LONGEST_FUNCTION else []
    return found


def label_parameters(where: str, module: ast.Module) -> list[str]:
    """Parameters of pretraining code through which a label could come in."""
    if not where.startswith(LABEL_FREE):
        return []
    found = []
    for node in ast.walk(module):
        if isinstance(node, (*FUNCTIONS, ast.Lambda)):
            each = node.args
            names = [*each.posonlyargs, *each.args, *each.kwonlyargs, each.vararg, each.kwarg]
            found += [f"{where}:{node.lineno} {arg.arg}" for arg in names if arg and labelled(arg)]
    return found


def labelled(argument: ast.arg) -> bool:
    return bool(LABEL_WORDS & set(argument.arg.lower().split("_")))


@pytest.mark.parametrize("file", FILES, ids=place)
def test_a_file_imports_only_what_its_room_may_know(file):
    assert trespasses(place(file), tree(file)) == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_colours_are_named_by_role(file):
    assert place(file) == COLOURS or colour_literals(place(file), tree(file)) == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_a_painter_ends_even_after_an_error(file):
    assert open_painters(place(file), tree(file)) == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_files_and_functions_are_short(file):
    assert too_long(place(file), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_everything_public_says_what_it_is(file):
    assert undocumented(place(file), tree(file)) == []


@pytest.mark.parametrize("file", FILES, ids=place)
def test_pretraining_has_no_place_for_labels(file):
    assert label_parameters(place(file), tree(file)) == []


def test_every_file_is_named_after_what_it_is():
    words = {place(file): set(file.stem.split("_")) for file in FILES}
    assert [name for name, parts in words.items() if parts & FORBIDDEN_NAMES] == []


def test_the_rooms_are_there():
    assert {place(file).split("/")[0] for file in FILES} >= {"core", "science", "views", "export"}
    assert any(place(file).startswith(LABEL_FREE) for file in FILES)


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("core/a.py", "import torch"),
        ("core/a.py", "def f():\n    from PySide6.QtCore import QObject"),
        ("core/a.py", "from explainer.views.window import Window"),
        ("core/a.py", "from ..science import stack"),
        ("session/a.py", "from PySide6 import QtWidgets"),
        ("session/a.py", "from PySide6.QtGui import QColor"),
        ("science/a.py", "import PySide6"),
        ("views/a.py", "def f():\n    import sklearn.decomposition"),
        ("views/a.py", "from explainer import export"),
        ("views/a.py", "import importlib\nimportlib.import_module('torch')"),
        ("export/a.py", "from explainer.session.store import Store"),
        ("lab/training/client.py", "from explainer.lab import worker"),
        ("lab/training/client.py", "from explainer.science import comparison"),
        ("lab/training/worker.py", "from PySide6.QtCore import QObject"),
        ("lab/protocol.py", "import numpy"),
        ("lab/link.py", "from explainer.lab.training.background import Background"),
        ("lab/measuring/survey_scheduler.py", "from explainer.lab.training.worker import work"),
        ("lab/training/background.py", "from PySide6.QtCore import QObject"),
        ("__main__.py", "from explainer.views import window"),
        ("attic/a.py", "import os"),
    ],
)
def test_a_trespass_is_seen(where, source):
    assert len(trespasses(where, ast.parse(source))) == 1


@pytest.mark.parametrize(
    ("where", "source"),
    [
        ("core/a.py", "import json, numpy\nfrom explainer.core import theme"),
        ("export/a.py", "from explainer import __version__\nfrom PySide6.QtGui import QImage"),
        (
            "app.py",
            "from explainer.lab.training.client import Client\nfrom explainer.views import window",
        ),
    ],
)
def test_what_is_allowed_is_not_reported(where, source):
    assert trespasses(where, ast.parse(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "PEN = '#a1b2c3'",
        "sheet = f'color: #FFF; {x}'",
        "QColor('red')",
        "QtGui.QColor(1, 2, 3)",
        "pen = Qt.GlobalColor.red",
    ],
)
def test_a_colour_is_seen(source):
    assert len(colour_literals("views/a.py", ast.parse(source))) == 1


def test_an_open_painter_is_seen():
    open_one, closed = "painter = QPainter(self)", "with QPainter(self) as painter:\n    pass"
    assert len(open_painters("views/a.py", ast.parse(open_one))) == 1
    assert open_painters("views/a.py", ast.parse(closed)) == []


def test_words_about_colours_are_not_colours():
    source = '"""Colours as #aabbcc."""\nQColor(theme.text)\nQt.GlobalColor.transparent\nx = "a #1"'
    assert colour_literals("views/a.py", ast.parse(source)) == []


def test_disorder_is_seen():
    source = "def f():\n" + "    x = 1\n" * 60
    assert too_long("a.py", source) == ["a.py f: 61 lines"]
    assert too_long("a.py", "\n" * 401) == ["a.py: 401 lines"]
    classes = ast.parse(
        '"""A."""\nclass B:\n    """B."""\n    def c(self): pass\n    def _d(self): 1'
    )
    assert undocumented("a.py", classes) == ["a.py B.c"]


@pytest.mark.parametrize(
    "source", ["def f(x, y): 1", "def f(*, true_labels): 1", "lambda target: 1"]
)
def test_a_way_in_for_labels_is_seen(source):
    assert len(label_parameters("science/objectives/a.py", ast.parse(source))) == 1
    assert label_parameters("science/training/finetune.py", ast.parse(source)) == []
