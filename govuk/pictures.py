"""From a drawing to SVG that passes the security policy and has a name; and each drawn once."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from typing import Any, Final, TypeVar

import altair as alt
import vl_convert
from markupsafe import Markup, escape

FONT: Final = "Arial, sans-serif"
INK: Final = "#0b0c0c"
LINES: Final = "#cecece"
LETTERS: Final = 15  # their size
WIDTH: Final = 440  # of the whole picture; narrow, so that its letters can be read on a phone

Draw = TypeVar("Draw", bound=Callable[..., Any])


def drawn_once(draw: Draw) -> Draw:
    """Keep the last 256 pictures by what they show: drawing one takes a tenth of a second."""

    @lru_cache(maxsize=256)
    def keep(frozen: tuple[tuple[str, Any], ...]) -> Any:
        return draw(**dict(frozen))

    @wraps(draw)
    def drawn(**shows: Any) -> Any:
        return keep(tuple((name, _frozen(value)) for name, value in sorted(shows.items())))

    return drawn  # type: ignore[return-value]


def _frozen(value: Any) -> Any:
    is_many = isinstance(value, Sequence) and not isinstance(value, str)
    return tuple(_frozen(each) for each in value) if is_many else value


def picture(drawing: Any, title: str, description: str) -> Markup:
    """The finished SVG of an altair drawing, in the product's letters and colours."""
    return _named(_svg(_themed(drawing)), title, description)


def _themed(drawing: Any) -> str:
    return str(
        drawing.properties(
            width=WIDTH, autosize=alt.AutoSizeParams(type="fit-x", contains="padding")
        )
        .configure(font=FONT, background="transparent", padding=4)
        .configure_view(stroke=None)
        .configure_axis(
            labelFontSize=LETTERS, titleFontSize=LETTERS, titleFontWeight="normal", labelColor=INK,
            titleColor=INK, gridColor=LINES, domainColor=INK, tickColor=INK, labelLimit=190,
        )
        .configure_legend(orient="top", labelFontSize=LETTERS, labelColor=INK, symbolType="square")
        .configure_text(font=FONT, fontSize=LETTERS)
        .to_json(indent=None)
    )  # fmt: skip


def _svg(specification: str) -> str:
    """
    Draw, with no address to fetch anything from, and take out what only a script would use.

    :raises ValueError: the picture holds a style or a script, which the browser would refuse.
    """
    svg = str(vl_convert.vegalite_to_svg(specification, allowed_base_urls=[]))
    # The picture is one image to a screen reader, named once at its top.
    svg = re.sub(r' (aria-[a-z]+|role|class|pointer-events|xmlns:xlink)="[^"]*"', "", svg)
    if re.search(r"<(style|script|foreignObject|image)\b|\sstyle=|\son[a-z]+=", svg):
        raise ValueError("A chart must not hold styles, scripts or pictures from elsewhere")
    return svg


def _named(svg: str, title: str, description: str) -> Markup:
    """Name the picture for people who hear it, and let its width follow the page's."""
    head, _, rest = svg.partition(">")
    head = re.sub(r' (width|height)="[^"]*"', "", head)
    label = escape(f"{title}. {description}")
    return Markup(f'{head} role="img" aria-label="{label}" focusable="false">{rest}')
