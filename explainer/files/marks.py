"""What every exported file carries inside besides its picture, and in which words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from explainer import __version__


@dataclass(frozen=True, slots=True)
class PictureMarks:
    """A picture's title, its alt text, and the settings it was made from, as text."""

    title: str
    description: str
    settings: str

    @property
    def named(self) -> Mapping[str, str]:
        """All of them by the names that PNG knows (PNG specification, 11.3.4.2), and ours."""
        return {
            "Title": self.title,
            "Description": self.description,
            "Software": software(),
            "Settings": self.settings,
        }


def software() -> str:
    """Return the program's name and version."""
    return f"Pretraining Explainer {__version__}"


def xmp(marks: PictureMarks) -> bytes:
    """Return the marks as an XMP packet (ISO 16684-1), which WebP and PDF carry."""
    title, description, settings = map(escape, (marks.title, marks.description, marks.settings))
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f'<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{description}</rdf:li></rdf:Alt>'
        "</dc:description>"
        f"<dc:source>{settings}</dc:source>"
        f"<xmp:CreatorTool>{software()}</xmp:CreatorTool>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()
