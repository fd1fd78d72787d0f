"""Scale as a table for a terminal."""

from __future__ import annotations

from typing import Any

from explainer.core.measuring.measured_table import interval_cell, looks_line
from explainer.core.text.numerus import labels_words, seeds_words


def scale_table(measured: dict[str, Any]) -> str:
    """Return one line for each cell, the supervised arm of each width, and the slopes."""
    labels = labels_words(measured["labels_per_class"], str)
    lines = [
        f"a tiny language, {measured['objective']}, {labels}, "
        f"{seeds_words(measured['seeds'], str)}, {measured['steps']} pretraining steps everywhere",
        f"best possible accuracy {measured['best_possible']:.3f}; loss without reading "
        f"{measured['loss_without_reading']:.3f} nats",
        f"{'sentences':>9} {'width':>6}  {'pretrained':24}{'against supervised':34}"
        f"{'held-out loss, nats':24}above its floor",
    ]
    lines += [_cell_line(cell, measured["seeds"]) for cell in measured["cells"]]
    lines.append(looks_line(measured["looks"], measured["seeds"], "accuracies, losses and slopes"))
    lines.append("supervised only, any number of sentences (mean over all of them):")
    lines += [
        f"{'':9} {row['width']:>6}  {interval_cell(row['accuracy'])}"
        for row in measured["supervised"]
    ]
    lines.append(
        "slope of log10(loss above its floor) by log10(sentences), fitted over all crowds:"
    )
    lines += [_slope_line(row) for row in measured["slopes"]]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _cell_line(cell: dict[str, Any], seeds: int) -> str:
    said = cell["effect"] if seeds > 1 else ""
    difference = f"{interval_cell(cell['difference_at_once'])} {said}"
    return (
        f"{cell['unlabelled']:>9,} {cell['width']:>6}  {interval_cell(cell['pretrained']):24}"
        f"{difference:38}{interval_cell(cell['loss']):24}{interval_cell(cell['above_floor'])}"
    )


def _slope_line(row: dict[str, Any]) -> str:
    if row["tenfold"] is None:
        return f"{'':9} {row['width']:>6}  unknown"
    straight = {True: "not a straight line", False: "no bend is seen", None: "one seed"}
    words = f"{straight[row['bent']]}, off by a factor of up to {row['off']:.2f}"
    return f"{'':9} {row['width']:>6}  {interval_cell(row['tenfold']):28}{words}"
