"""A pack as a PDF for the person who asks: tagged, and with that person's name on every page."""

import json
from pathlib import Path
from typing import Final

import typst
from django.conf import settings

from codes.needs import LEVEL_NAMES
from govuk.words import moment
from placements.models import Pack
from placements.pack_words import Watermark

TEMPLATE: Final = Path(settings.BASE_DIR) / "templates" / "placements" / "pack.typ"


def pdf_of(pack: Pack, mark: Watermark) -> bytes:
    """
    The same bytes for the same pack, person and minute: only the typefaces that the compiler
    carries are used, and the document's date is that of the release.
    """
    until = pack.readable_until()
    told = {
        "told": pack.content,
        "ref": pack.ref,
        "version": pack.version,
        "digest": pack.digest,
        "until": moment(until) if until else "",
        "mark": mark.words,
        "organisation": mark.organisation,
        "scale": list(LEVEL_NAMES),
    }
    pdf = typst.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"pack": json.dumps(told, ensure_ascii=False)},
        timestamp=int(pack.released_at.timestamp()) if pack.released_at else 0,
        pdf_standards=["ua-1"],
    )
    assert isinstance(pdf, bytes)
    return pdf
