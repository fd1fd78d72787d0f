"""Makes tables as people's programs write them, together with what must be read out of them."""

import csv
import io
import random
from dataclasses import dataclass

import numpy as np

from explainer.core.settings.dataset import NO_CLASS

NAMES = ("length", "Width (mm)", "mass", "größe", "ratio", "f5", "Höhe in cm", "p-value")
CHINESE = ("长度", "宽度", "质量", "比率", "高度", "年龄", "得分", "浓度")
CLASSES = {
    "words": ("setosa", "versicolor", "virginica"),
    "numbers": ("0", "1", "2"),
    "signs": ("-1", "1"),
    "western": ("männlich", "weiblich", "divers"),
    "chinese": ("山鸢尾", "变色鸢尾", "维吉尼亚鸢尾"),
    "spoken": ("yes", "no"),
}
GAPS = ("", "NA", "?", "NaN", "<NA>", "NULL", "n/a", "#N/A")
CHOICES = {
    "separator": (",", ",", ";", ";", "\t", "|", " "),
    "decimal": (".", "."),
    "header": ("names", "names", "names", "integers", "years", "none", "comment"),
    "index": ("none", "none", "unnamed", "id", "r", "shuffled id"),
    "gaps": (None, None, *GAPS),
    "quoting": (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC),
    "encoding": ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "gb18030"),
    "labels": tuple(CLASSES),
    "unlabelled": (None, None, *GAPS),
    "above": ("", "", "sep", "comment", "comments", "blank"),
    "below": ("", "", "", "blank", "separators", "sum", "total"),
    "end": ("\n", "\r\n", "\r"),
    "digits": (1, 2, 3, 3, 4, 6),
    "trimmed": (False, True),
    "grouping": ("", "", "mark", " ", "'"),
    "unit": ("", "", "", "%", " cm", " €"),
    "words": (False, True),
    "counts": ("small", "small", "grouped"),
    "time": (False, False, True),
    "odd_mark": (False, False, True),
    "label_place": ("last", "last", "first"),
}


@dataclass
class Made:
    """A written table: its content, its label, and the data set that it is."""

    content: bytes
    choices: dict
    label: str
    values: np.ndarray
    classes: tuple
    labels: bytes
    left_out: int


def chosen(seed):
    """What a table is like, such as there are programs that write it."""
    chance = random.Random(seed)
    choice = {name: chance.choice(options) for name, options in CHOICES.items()}
    choice["seed"] = seed
    if choice["separator"] in ";\t" or (choice["separator"] == "," and chance.random() < 0.2):
        choice["decimal"] = chance.choice(".,,")
    if choice["separator"] == " ":
        choice["above"] = choice["above"].replace("sep", "")
        choice["quoting"] = csv.QUOTE_NONNUMERIC
    if choice["separator"] == " " or choice["header"] == "none":
        choice["below"] = choice["below"].replace("separators", "")
    if choice["decimal"] == "," and choice["separator"] == ",":
        choice["quoting"] = csv.QUOTE_ALL
    if choice["encoding"] == "cp1252" and choice["labels"] == "chinese":
        choice["encoding"] = "gb18030"
    if choice["encoding"] == "gb18030" and choice["labels"] != "chinese":
        choice["encoding"] = "cp1252" if choice["labels"] == "western" else "utf-8"
    if choice["index"] == "r" and choice["header"] not in ("names", "years", "integers"):
        choice["index"] = "none"
    if choice["header"] == "none" and choice["index"] != "none":
        choice["index"] = chance.choice(("unnamed", "none"))
    if choice["header"] == "comment":
        choice["above"], choice["index"], choice["below"] = "", "none", ""
    return choice


def made_table(seed):
    """Return the table of a seed; every table has 60 to 120 rows and 3 to 6 columns."""
    choice, random_ = chosen(seed), np.random.default_rng(seed)
    rows, columns = int(random_.integers(60, 120)), int(random_.integers(3, 7))
    kinds = random_.integers(0, len(CLASSES[choice["labels"]]), rows)
    kinds[:6] = np.tile(np.arange(len(CLASSES[choice["labels"]])), 6)[:6]
    numbers = [_column(place, kinds, random_, choice) for place in range(columns)]
    texts = [_written(each, place, choice) for place, each in enumerate(numbers)]
    if choice["odd_mark"] and choice["digits"] != 3 and choice["decimal"] == ",":
        texts[1][5] = texts[1][5].replace(",", ".")
    if choice["time"]:
        hours = [f"{random_.integers(6, 19)}.{random_.integers(0, 60):02}" for _ in range(rows)]
        numbers, texts = [*numbers, np.array(list(map(float, hours)))], [*texts, hours]
        columns += 1
    labels = [CLASSES[choice["labels"]][kind] for kind in kinds]
    known = np.ones(rows, bool)
    if choice["unlabelled"] is not None:
        known[10 : rows // 2 : 3] = False
        labels = [
            each if here else choice["unlabelled"] for each, here in zip(labels, known, strict=True)
        ]
    kept = np.ones(rows, bool)
    if choice["gaps"] is not None:
        for place in (0, columns - 1):
            gone = random_.integers(12, rows, 4)
            kept[gone] = False
            texts[place] = [
                choice["gaps"] if row in gone else text for row, text in enumerate(texts[place])
            ]
    content, label = _file(texts, labels, rows, choice, random_)
    values = np.stack(numbers, axis=1)[kept]
    values = (values - values.mean(axis=0)) / values.std(axis=0)
    classes = tuple(sorted(CLASSES[choice["labels"]], key=_order))
    truth = bytes(
        classes.index(CLASSES[choice["labels"]][kind]) if here else NO_CLASS
        for kind, here, stays in zip(kinds, known, kept, strict=True)
        if stays
    )
    return Made(content, choice, label, values, classes, truth, int((~kept).sum()))


def _order(name):
    try:
        return float(name), name
    except ValueError:
        return 0.0, name


def _column(place, kinds, random_, choice):
    """Rates, lengths, counts, and amounts of many thousands, rounded as they are written."""
    noise = random_.standard_normal(len(kinds))
    if place % 4 == 0:
        values = 0.5 + 0.1 * kinds + 0.1 * noise
    elif place % 4 == 1:
        values = 5 + 2 * kinds + noise
    elif place % 4 == 2:
        many = choice["counts"] == "grouped"
        return np.round(np.exp(7 + noise) if many else 40 + 10 * kinds + 5 * noise)
    else:
        values = np.exp(7 + 0.5 * kinds + 1.5 * noise)
        if choice["grouping"]:
            return np.round(values, 2)
    values = np.round(values, choice["digits"])
    values[1] += 10.0 ** -choice["digits"]
    return np.round(values, choice["digits"])


def _written(numbers, place, choice):
    """The numbers of a column as text, in the way of a program and a place."""
    decimal = choice["decimal"]
    if place % 4 == 2:
        mark = "," if decimal == "." else "."
        mark = "" if mark == choice["separator"] or choice["counts"] == "small" else mark
        return [f"{value:,.0f}".replace(",", mark) for value in numbers]
    if place % 4 == 3 and choice["grouping"]:
        mark = {"mark": "," if decimal == "." else "."}.get(choice["grouping"], choice["grouping"])
        if (mark == " " and choice["separator"] == " ") or mark == choice["separator"]:
            mark = ""
        each = [f"{value:,.2f}" for value in numbers]
        return [t.replace(",", "g").replace(".", decimal).replace("g", mark) for t in each]
    each = [f"{value:.{choice['digits']}f}" for value in numbers]
    if choice["trimmed"] and choice["digits"] > 1:
        each = [text.rstrip("0").rstrip(".") for text in each]
    unit = choice["unit"] if place == 1 and choice["separator"] != " " else ""
    return [text.replace(".", decimal) + unit for text in each]


def _file(texts, labels, rows, choice, random_):
    chinese = choice["encoding"] == "gb18030" or choice["labels"] == "chinese"
    names = list((CHINESE if chinese else NAMES)[: len(texts)])
    if choice["encoding"] in ("utf-8", "utf-8-sig") and choice["labels"] == "words":
        names[0] = "A very long name of a column, as questionnaires have them, up to here"
    head = {
        "integers": [str(place) for place in range(len(texts))],
        "years": [str(1990 + 5 * place) for place in range(len(texts))],
    }.get(choice["header"], names)
    columns, label = [*texts], "Art der Pflanze"
    if choice["words"]:
        columns.append([f"note {random_.integers(0, 9)} " * 30 for _ in range(rows)])
        head = [*head, "remark"]
    last = choice["label_place"] == "last" or choice["header"] in ("integers", "years")
    place = len(columns) if last else 0
    columns.insert(place, labels)
    head = [*head[:place], label, *head[place:]]
    body = [list(row) for row in zip(*columns, strict=True)]
    index = list(range(rows))
    if choice["index"] == "shuffled id":
        random_.shuffle(index)
    if choice["index"] != "none":
        start = 0 if choice["index"] == "unnamed" else 1
        body = [[str(start + number), *row] for number, row in zip(index, body, strict=True)]
        name = {"unnamed": "", "r": None}.get(choice["index"], "id")
        head = head if name is None else [name, *head]
        place += 1
    text = _lines(head, body, choice)
    if choice["header"] == "none":
        label = f"column {place + 1}"
    return text.encode(choice["encoding"]), label


def _lines(head, body, choice):
    buffer, separator, end = io.StringIO(newline=""), choice["separator"], choice["end"]
    style = {"delimiter": separator, "lineterminator": end, "quoting": choice["quoting"]}
    writer = csv.writer(buffer, **style)
    above = {
        "sep": f"sep={separator}{end}",
        "comment": f"# measured, by hand; 2024{end}",
        "comments": f"# a{end}#{end}# b, c{end}",
        "blank": f"{end}{end}",
    }
    buffer.write(above.get(choice["above"], ""))
    if choice["header"] == "comment":
        plain = csv.writer(buffer, **(style | {"quoting": csv.QUOTE_MINIMAL}))
        buffer.write("# ")
        plain.writerow(head)
    elif choice["header"] != "none":
        writer.writerow(head)
    writer.writerows(body)
    if choice["below"] in ("sum", "total") and choice["header"] != "comment":
        writer.writerow(_totals(body, choice["below"]))
    text = buffer.getvalue()
    if choice["below"] == "separators":
        start = len(above.get(choice["above"], ""))
        text = text[:start] + text[start:].replace(end, separator + end)
    return text + (end * 3 if choice["below"] == "blank" else "")


def _totals(body, kind):
    """A row of totals that says what it is."""
    row = ["" for _ in body[0]]
    row[0], row[-2] = "Summe" if kind == "sum" else "Total", "1234"
    return row
