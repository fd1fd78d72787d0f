"""Every number of science says whether it was tuned, measured, cited, chosen or defined."""

import ast
import re
from pathlib import Path

import pytest

import explainer

PACKAGE = Path(explainer.__file__).parent
ROOMS = ("science", "core/measuring", "core/training")
SAYS = re.compile(r"\b(tuned|measured|chosen|defined)\b|\b(19|20)\d\d\b", re.IGNORECASE)
CAPITALS = re.compile(r"_?[A-Z][A-Z0-9_]*")
ARITHMETIC = (ast.UnaryOp, ast.BinOp, ast.Tuple, ast.operator, ast.unaryop, ast.Load)


def is_number(node):
    """Whether a value is written in numbers alone, or is a range or slice of such."""
    if isinstance(node, ast.Call):
        named = isinstance(node.func, ast.Name) and node.func.id in {"range", "slice"}
        return named and all(is_number(each) for each in node.args)
    parts = list(ast.walk(node))
    numbers = [part for part in parts if isinstance(part, ast.Constant)]
    others = [part for part in parts if not isinstance(part, (ast.Constant, *ARITHMETIC))]
    plain = all(type(part.value) in {int, float} for part in numbers)
    return bool(numbers) and plain and not others


def constants(source):
    """The line, the names and the words of every constant in capitals that is a number."""
    body = ast.parse(source).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if not isinstance(node, ast.Assign) or not is_number(node.value):
            continue
        names = [each.id for each in ast.walk(node.targets[0]) if isinstance(each, ast.Name)]
        if all(map(CAPITALS.fullmatch, names)):
            told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
            yield node.lineno, names, str(after.value.value) if told else ""


def silent(source):
    return [names for _, names, told in constants(source) if not SAYS.search(told)]


def files():
    return sorted(file for room in ROOMS for file in (PACKAGE / room).rglob("*.py"))


def test_every_number_of_science_says_where_it_is_from():
    found = [
        f"{file.relative_to(PACKAGE)}:{line} {', '.join(names)}"
        for file in files()
        for line, names, told in constants(file.read_text(encoding="utf-8"))
        if not SAYS.search(told)
    ]
    assert found == []


def test_there_are_numbers_to_speak_of():
    told = [one for file in files() for one in constants(file.read_text(encoding="utf-8"))]
    assert len(told) > 100


@pytest.mark.parametrize(
    "source",
    [
        "RATE = 2e-2",
        "RATE, DECAY = 2e-2, -1e-6\n'''How fast.'''",
        "SEEDS = range(5, 9)\nOTHER = 'measured'",
        "MOMENTA = (0.9, 0.999), 1e-8\n'''It is measuredly so.'''",
    ],
)
def test_a_silent_number_is_seen(source):
    assert len(silent(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "RATE = 2e-2\n'''Tuned on the scenes.'''",
        "BINS = 15\n'''Guo et al. 2017.'''",
        "NAME = 'rate'",
        "rate = 3",
        "LOOKS = len(NAMES) * 2",
    ],
)
def test_other_things_need_not_say(source):
    assert silent(source) == []
