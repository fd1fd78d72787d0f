"""How the rules of the house are read from the syntax of every file."""

import ast
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import explainer

PACKAGE = Path(explainer.__file__).parent
FILES = {file.relative_to(PACKAGE).as_posix(): file for file in sorted(PACKAGE.rglob("*.py"))}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LONGEST_FILE, LONGEST_FUNCTION, FULLEST_FOLDER = 400, 60, 16
USUAL_FILE, USUAL_FUNCTION, MEDIAN_FUNCTION, SHARE = 300, 36, 8, 0.95
COLOURS = "core/figures/theme.py"
HEX_COLOUR = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)
OURS = {where.removesuffix(".py").partition("/")[0] for where in FILES} | {"__version__"}
LABEL_WORDS = {"label", "labels", "labelled", "target", "targets", "y", "classes", "classlabels"}
LABEL_FREE = ("science/training/pretrain.py", "science/views/", "science/objectives/")


@cache
def text(where: str) -> str:
    return FILES[where].read_text(encoding="utf-8")


def tree(where: str) -> ast.Module:
    return parsed(text(where))


@cache
def parsed(source: str) -> ast.Module:
    """The syntax of a text, read once for all rules."""
    return ast.parse(source)


@cache
def nodes(module: ast.Module) -> tuple[ast.AST, ...]:
    """Everything in a file, gone through once for all rules."""
    return tuple(ast.walk(module))


def over_all(rule, *rest) -> list:
    """What a rule finds in all files."""
    return [found for where in FILES for found in rule(where, tree(where), *rest)]


# Who may know whom


def imports(module: ast.Module, *, typing: bool = True) -> Iterator[str]:
    """Every imported name, inside functions too; `from a import b` is `a.b`."""
    skipped = set() if typing else for_types_alone(module)
    for node in nodes(module):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from (f"{start}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and called(node) in {"import_module", "__import__"}:
            yield from (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))


def for_types_alone(module: ast.Module) -> set[int]:
    """The nodes that are there for type checkers and never run."""
    tests = [node for node in nodes(module) if isinstance(node, ast.If)]
    alone = [node for node in tests if ast.unparse(node.test) == "TYPE_CHECKING"]
    return {id(part) for node in alone for each in node.body for part in ast.walk(each)}


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def trespasses(
    where: str, module: ast.Module, rooms: Mapping[str, Collection[str]]
) -> Iterator[str]:
    """What a file imports though its room, the one with the longest path, may not know it."""
    held = [room for room in rooms if f"{where.removesuffix('.py')}/".startswith(f"{room}/")]
    if not held:
        yield f"{where} is in no room: give it one in ROOMS"
        return
    known = [full(name) for name in rooms[max(held, key=len)]]
    for name in imports(module):
        standard = name.partition(".")[0] in sys.stdlib_module_names
        if not standard and not any(f"{name}.".startswith(f"{each}.") for each in known):
            yield f"{where} imports {name}"


def full(name: str) -> str:
    """A name as it is imported: rooms are written as they are found in the package."""
    return f"explainer.{name}" if name.partition(".")[0] in OURS else name


# Circles


def folder(where: str) -> str:
    """The folder of a file; each file beside the rooms stands for itself."""
    return where.rpartition("/")[0] or where


def known_files(*, typing: bool) -> dict[str, set[str]]:
    """Which files each file imports."""
    names = {module_name(where): where for where in FILES}
    edges = {where: set[str]() for where in FILES}
    for where in FILES:
        for imported in imports(tree(where), typing=typing):
            name = imported
            while name and name not in names:
                name = name.rpartition(".")[0]
            edges[where] |= {names[name]} - {where} if name else set()
    return edges


def module_name(where: str) -> str:
    return f"explainer/{where}".removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def known_folders() -> dict[str, set[str]]:
    """Which folders each folder's files import when they run."""
    edges = defaultdict(set)
    for where, others in known_files(typing=False).items():
        edges[folder(where)] |= {folder(other) for other in others} - {folder(where)}
    return edges


def circles(edges: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Those that reach themselves: strongly connected components (Tarjan 1972)."""
    index, low, open_ones, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        open_ones.append(node)
        for other in edges.get(node, ()):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in open_ones:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            place = open_ones.index(node)
            found.append(sorted(open_ones[place:]))
            del open_ones[place:]

    for node in list(edges):
        if node not in index:
            visit(node)
    return [each for each in found if len(each) > 1]


# Names that are taken elsewhere than where they are made, and names that nobody takes


def borrowed(where: str, module: ast.Module) -> Iterator[str]:
    """Names that a file takes from one of ours that has them from elsewhere itself."""
    places = {module_name(each): each for each in FILES}
    for node in nodes(module):
        if isinstance(node, ast.ImportFrom) and node.module in places:
            for alias in node.names:
                own = alias.name in made(places[node.module])
                if not own and f"{node.module}.{alias.name}" not in places:
                    yield f"{where}: {alias.name} is not made in {node.module}"


@cache
def made(where: str) -> set[str]:
    """All names that a file defines or assigns to."""
    parts = nodes(tree(where))
    stored = {n.id for n in parts if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    return stored | {n.name for n in parts if isinstance(n, (ast.ClassDef, *FUNCTIONS))}


def unused(files: Mapping[str, ast.Module], kept: Collection[str] = ()) -> list[str]:
    """Public names that no file of some mentions but where they are made."""
    mentioned = {name for module in files.values() for name in mentions(module)} | {*kept}
    return [
        f"{where} {name}"
        for where, module in files.items()
        for name in declared(module)
        if name.rpartition(".")[2] not in mentioned and not name.endswith("Event")
    ]


def declared(module: ast.Module) -> Iterator[str]:
    """What a file has for others: classes, functions, methods and constants."""
    yield from (name for name, _ in public(module) if not re.search(r"(^|[.])__", name))
    stored = [
        n
        for line in module.body
        if isinstance(line, (ast.Assign, ast.AnnAssign))
        for n in ast.walk(line)
        if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    ]
    yield from (node.id for node in stored if not node.id.startswith("_"))


def mentions(module: ast.Module) -> Iterator[str]:
    """Every name that a file uses: as a name, a field, an argument or a short text."""
    for node in nodes(module):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


# Sizes


def too_long(where: str, source: str) -> list[str]:
    lines = source.count("\n")
    found = [f"{where}: {lines} lines"] if lines > LONGEST_FILE else []
    functions = lengths(parsed(source)).items()
    return found + [f"{where} {name}: {n} lines" for name, n in functions if n > LONGEST_FUNCTION]


def lengths(module: ast.Module) -> dict[str, int]:
    """The lines of every function, by its name and its first line."""
    functions = [node for node in nodes(module) if isinstance(node, FUNCTIONS)]
    return {f"{f.name}:{f.lineno}": f.end_lineno - f.lineno + 1 for f in functions}


def full_folders(files: Iterable[str]) -> dict[str, str]:
    held = Counter(where.rpartition("/")[0] for where in files)
    return {
        name: f"{name}: {count} files" for name, count in held.items() if count > FULLEST_FOLDER
    }


# Names and words


def class_names(where: str, module: ast.Module) -> Iterator[str]:
    yield from (node.name for node in nodes(module) if isinstance(node, ast.ClassDef))


def images(where: str, module: ast.Module, words: Collection[str]) -> Iterator[tuple[str, str]]:
    """Which of some words are in names, of files and in them, and where."""
    for name in {where.removesuffix(".py").replace("/", "_"), *identifiers(module)}:
        parts = {part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}
        yield from ((part, f"{where} {name}") for part in parts & set(words))


def identifiers(module: ast.Module) -> Iterator[str]:
    """Everything that a file names or uses by name."""
    for node in nodes(module):
        for field in ("id", "attr", "arg", "name"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                yield name


def docstrings(module: ast.Module) -> set[int]:
    holders = (ast.Module, ast.ClassDef, *FUNCTIONS)
    bodies = [node.body for node in nodes(module) if isinstance(node, holders)]
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


# Colours, painters, labels


def colour_literals(where: str, module: ast.Module) -> list[str]:
    """Colours spelled out: as #rrggbb, in a QColor, or as one of Qt's named ones."""
    words = docstrings(module)
    found = []
    for node in nodes(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            hexes = HEX_COLOUR.findall(node.value) if id(node) not in words else []
            found += [f"{where}:{node.lineno} {colour}" for colour in hexes]
        elif isinstance(node, ast.Call) and called(node) in {"QColor", "mkColor", "fromRgb"}:
            if node.args and all(isinstance(arg, ast.Constant) for arg in node.args):
                found.append(f"{where}:{node.lineno} {ast.unparse(node)}")
        elif isinstance(node, ast.Attribute) and node.attr != "transparent":
            named = ast.unparse(node.value).endswith("GlobalColor")
            found += [f"{where}:{node.lineno} {node.attr}"] if named else []
    return found if where != COLOURS else []


def open_painters(where: str, module: ast.Module) -> list[str]:
    """Painters that an error would leave open: one that outlives its picture ends the program."""
    parts = nodes(module)
    safe = {id(node.context_expr) for node in parts if isinstance(node, ast.withitem)}
    calls = [node for node in parts if isinstance(node, ast.Call)]
    opened = [node for node in calls if called(node) == "QPainter" and id(node) not in safe]
    return [f"{where}:{node.lineno}" for node in opened]


def label_parameters(where: str, module: ast.Module) -> list[str]:
    """Parameters of pretraining code through which a label could come in."""
    if not where.startswith(LABEL_FREE):
        return []
    found = []
    for node in nodes(module):
        if isinstance(node, (*FUNCTIONS, ast.Lambda)):
            each = node.args
            names = [*each.posonlyargs, *each.args, *each.kwonlyargs, each.vararg, each.kwarg]
            found += [f"{where}:{node.lineno} {arg.arg}" for arg in names if arg and labelled(arg)]
    return found


def labelled(argument: ast.arg) -> bool:
    return bool(LABEL_WORDS & set(argument.arg.lower().split("_")))


OF_LIBRARIES = {"_fields", "_replace", "_element", "_blob", "_softmax_backward_data"}
"""Names that libraries have made public all the same: named tuples, python-pptx, torch."""


def private_fields(where: str, module: ast.Module) -> Iterator[str]:
    """Fields of others that are theirs alone: `x._y`, unless x is oneself, a module or a class."""
    parts = nodes(module)
    names = {alias.asname or alias.name for node in parts for alias in _imported(node)}
    owners = {"self", "cls", *(name.partition(".")[0] for name in names)}
    methods = {node.name for node in parts if isinstance(node, FUNCTIONS)}
    for node in parts:
        if not isinstance(node, ast.Attribute) or not re.match("_(?!_)", node.attr):
            continue
        own = isinstance(node.value, ast.Name) and node.value.id in owners
        if not own and node.attr not in methods | OF_LIBRARIES:
            yield f"{where}:{node.lineno} {ast.unparse(node)}"


def _imported(node: ast.AST) -> list[ast.alias]:
    return node.names if isinstance(node, ast.Import) else []
