from pathlib import Path

import pytest

from explainer.core.export.export_request import FORMATS, ExportRequest, check_request, usual_size
from explainer.core.settings.validation import SettingsError


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_of_a_moving_figure_can_be_ordered(ending):
    check_request(ExportRequest("comparison", Path(f"Talk{ending.upper()}")))


@pytest.mark.parametrize(
    ("order", "hint"),
    [
        (ExportRequest("painting", Path("a.png")), "no figure 'painting'"),
        (ExportRequest("comparison", Path("a.docx")), "must end in one of .png"),
        (ExportRequest("comparison", Path("a")), "must end in one of"),
        (ExportRequest("comparison", Path(".png")), "must end in one of"),
        (ExportRequest("capacity", Path("a.gif")), "Nothing moves"),
        (ExportRequest("label-efficiency", Path("a.mp4")), "Nothing moves"),
        (ExportRequest("comparison", Path("a.png"), (479, 900)), "479x900"),
        (ExportRequest("comparison", Path("a.svg"), (900, 8001)), "480 to 8000"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(order, hint):
    with pytest.raises(SettingsError, match=hint) as refused:
        check_request(order)
    assert "\n" not in str(refused.value)


def test_tables_and_decks_have_no_pixels():
    check_request(ExportRequest("comparison", Path("a.csv"), (1, 1)))


def test_films_are_smaller_and_posters_larger_than_slides():
    sizes = [
        usual_size(name, Path(file))
        for name, file in (("comparison", "a.gif"), ("comparison", "a.png"), ("poster", "a.pdf"))
    ]
    assert sizes == sorted(sizes) and len(set(sizes)) == 3
