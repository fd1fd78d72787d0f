"""Files that cannot be somebody's own table: each is refused with words, and with its line."""

from pathlib import Path

import numpy as np
import pytest

from explainer.files.reading import OpenError
from explainer.files.tables.own_data import own_data
from explainer.files.tables.table import read_table

ROWS = "".join(f"{row * 7 % 40},{row * row % 17},{'ab'[row % 2]}\n" for row in range(40))
GOOD = "u,v,kind\n" + ROWS


def refusal(path):
    """Return the words with which a file is refused on its way to the models."""
    with pytest.raises(OpenError) as caught:
        table = read_table(path)
        own_data(table, "kind")
    return str(caught.value)


def of_rows(count, classes=2):
    return "u,v,kind\n" + "".join(
        f"{r * 7 % 40},{r * r % 17},k{r % classes}\n" for r in range(count)
    )


BROKEN = {
    "latin1": (GOOD.encode() + "3,4,é\n".encode("latin-1"), "line 42"),
    "ragged": ((GOOD + "1,2\n").encode(), "line 42"),
    "quote": ((GOOD + '1,"2,a\n').encode(), "line 42"),
    "word": ((GOOD + "abc,2,a\n").encode(), "line 42"),
    "gap": ((GOOD + "1,,a\n").encode(), "line 42"),
    "infinite": ((GOOD + "inf,2,a\n").encode(), "line 42"),
    "nan": ((GOOD + "nan,2,a\n").encode(), "line 42"),
    "empty": (b"", ""),
    "header": (b"u,v,kind\n", ""),
    "binary": (b"\x00\x01\x02,\x00\n" * 9, ""),
    "one_class": (GOOD.replace("b\n", "a\n").encode(), ""),
    "many_classes": (of_rows(210, 21).encode(), ""),
    "constant": (("u,v,kind\n" + "1,2,a\n1,2,b\n" * 30).encode(), ""),
    "wide": ((",".join(map(str, range(258))) + "\n").encode() * 9, "line 1"),
    "long": (of_rows(10_001).encode(), "10,000"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_line(tmp_path, name):
    content, said = BROKEN[name]
    path = tmp_path / f"{name}.csv"
    path.write_bytes(content)
    sentence = refusal(path)
    assert said in sentence
    assert sentence.endswith(".")
    assert ". " not in sentence
    assert "\n" not in sentence


def test_pickles_are_not_opened(tmp_path):
    path = tmp_path / "pickled.npz"
    np.savez(path, X=np.array([{}, []], dtype=object))
    assert refusal(path).endswith(".")


@pytest.mark.parametrize("text", [GOOD, GOOD.replace(",", ";"), GOOD.replace(",", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_usual_separators_and_encodings_are_read(tmp_path, text, encoding):
    path = tmp_path / "good.csv"
    path.write_bytes(text.encode(encoding))
    assert read_table(path).columns == ("u", "v", "kind")


def test_columns_of_the_same_name_are_told_apart(tmp_path):
    path = tmp_path / "twins.csv"
    path.write_text(GOOD.replace("u,v", "u,u"))
    assert read_table(path).columns == ("u", "u (2)", "kind")


@pytest.mark.parametrize("name", ["x" * 300 + ".csv", "nul\0.csv"])
def test_a_name_that_no_file_can_have_is_refused(name):
    with pytest.raises(OpenError, match=r"^Cannot open"):
        read_table(Path(name))
