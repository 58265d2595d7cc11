"""Invented content for the page that shows every component."""

from datetime import date
from typing import Any, Final

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest

from govuk import charts, fields

LEVELS: Final = ("None", "In the past", "Sometimes", "Often", "Every day")
KINDS: Final = (
    ("in_house_foster", "In-house fostering"),
    ("agency_foster", "Agency fostering"),
    ("childrens_home", "Children’s home"),
)


class ExampleForm(forms.Form):
    """One field of every kind that the product has."""

    name = forms.CharField(label="Full name", help_text="As on the case record")
    email = forms.EmailField(label="Work e-mail address")
    born = fields.DayField(
        label="When was the child born?",
        called="Date of birth",
        past=True,
        help_text="For example, 27 3 2014",
    )
    postcode = fields.PostcodeField(label="Postcode", help_text="For example, WV1 1SH")
    weekly = fields.MoneyField(label="Weekly cost")
    radius = fields.MilesField(label="Keep away by")
    identity = fields.WordsField(
        label="Identity needs", required=False, help_text="With commas between them"
    )
    level = fields.LevelField(label="Going missing", levels=LEVELS)
    kinds = forms.MultipleChoiceField(
        label="Kinds of home", choices=KINDS, widget=forms.CheckboxSelectMultiple
    )
    sort = forms.ChoiceField(label="Order by", choices=[("miles", "Distance"), ("cost", "Cost")])
    story = forms.CharField(
        label="Pen picture", widget=forms.Textarea(attrs={"rows": 4}), max_length=500
    )
    note = forms.CharField(label="Note", widget=forms.Textarea(attrs={"rows": 2}), required=False)
    register = forms.FileField(label="List of homes", help_text="CSV or XLSX, at most 10 MB")
    password = forms.CharField(label="Password", widget=forms.PasswordInput)
    agreed = forms.BooleanField(label="I have told the child what happens next")


BAD: Final = {
    "born_day": "31", "born_month": "2", "born_year": "2014",
    "weekly": "NaN", "radius": "far", "level": "7", "story": "Two lines\n\nof “text” & <b>tags</b>",
}  # fmt: skip
COLUMNS: Final = (
    {"text": "Home", "sort": "home"},
    {"text": "Tier"},
    {"text": "Total", "numeric": True, "sort": "total"},
    {"text": "Miles", "numeric": True, "sort": "miles"},
    {"text": "Weekly cost", "numeric": True, "sort": "cost"},
    {"text": "Free from"},
)
HOMES: Final = (
    ("Larch House", 1, 83_450, 27, 115_000, date(2026, 11, 25)),
    ("Rowan and Hill", 2, 79_120, 114, 92_500, date(2026, 11, 22)),
    ("Canal Side", 3, 61_000, 5, 412_050, date(2026, 12, 1)),
)
PARTS: Final = (
    {"name": "Need", "score": 869, "weight": 50, "part": 43_450},
    {"name": "Nearness", "score": 933, "weight": 20, "part": 18_660},
    {"name": "Affordability", "score": 620, "weight": 15, "part": 9_300},
    {"name": "Continuity", "score": 750, "weight": 10, "part": 7_500},
    {"name": "Assurance", "score": 908, "weight": 5, "part": 4_540},
)


def context(request: HttpRequest) -> dict[str, Any]:
    return {
        "form": ExampleForm(BAD) if "wrong" in request.GET else ExampleForm(),
        "columns": COLUMNS,
        "homes": HOMES,
        "parts": PARTS,
        "page": Paginator(range(240), 20).get_page(request.GET.get("page")),
        "charts": _charts(),
    }


def _charts() -> tuple[charts.Chart, ...]:
    return (
        charts.bar(
            title="Children by kind of home",
            description="Most of the children live with foster carers.",
            label="Kind of home",
            values=[("In-house fostering", 214), ("Agency fostering", 187), ("Kinship", None)],
        ),
        charts.grouped_bar(
            title="Need beside capacity",
            description="There are fewer free beds than children for two of three needs.",
            label="Need",
            groups=["Children who need it", "Beds that offer it"],
            values=[("Going missing", (14, 9)), ("Self-harm", (11, 12)), ("Fire-setting", (4, 1))],
        ),
        charts.line_with_interval(
            title="Children in care",
            description="The number is expected to rise by about 20 in six months.",
            points=[
                (date(2026, 9, 1), 640, None, None),
                (date(2026, 10, 1), 645, None, None),
                (date(2026, 11, 1), 651, 651, 651),
                (date(2026, 12, 1), 655, 644, 667),
                (date(2027, 1, 1), 659, 640, 681),
            ],
        ),
        charts.histogram(
            title="Distance from home",
            description="One child in five lives more than 20 miles from home.",
            label="Miles",
            counts=[("0 to 4", 92), ("5 to 9", 141), ("10 to 19", 180), ("20 or more", 103)],
            counted="Children",
        ),
    )
