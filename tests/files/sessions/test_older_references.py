"""What verdicts are held against, as files keep it: with its own error, and as it was before."""

import msgspec
import pytest

from explainer.core.measuring.verdict import Reference
from explainer.core.training.findings import Findings
from explainer.files.sessions.results import FindingsNote, findings_from, findings_note

KEPT = Reference(0.04, 0.01, "machine", 0.6, 0.03)


def written(findings):
    """Return the notes as they come back from a file."""
    note, arrays = findings_note(findings)
    return msgspec.json.decode(msgspec.json.encode(note), type=FindingsNote), arrays


@pytest.mark.parametrize("kept", [KEPT, None])
def test_a_reference_comes_back_with_its_own_error(kept):
    assert findings_from(*written(Findings(reference=kept)), 0, generated=False).reference == kept


def test_an_older_file_of_a_scene_keeps_its_error_and_a_table_is_measured_again():
    older = msgspec.json.decode(
        b'{"parts": [], "reference": 0.02, "best": null}', type=FindingsNote
    )
    assert findings_from(older, {}, 0).reference == Reference(0.02)
    assert findings_from(older, {}, 0, generated=False).reference is None
