"""Files in and out."""

from django import forms

from placements.forms.wording import choose
from placements.models import Export
from providers.forms import UploadForm

REASON = {"required": "Enter why these records are taken out"}


class StandardUploadForm(UploadForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["file"].label = "A JSON or CSV file, or an Excel workbook (.xlsx), of referrals"


class ChildrenUploadForm(UploadForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["file"].label = "A CSV file or Excel workbook (.xlsx) of children"


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Why are these records taken out?",
        help_text="Kept with your name. Nothing about a child",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=REASON,
    )


class OneReferralForm(ReasonForm):
    """One referral in the standard."""

    form = forms.ChoiceField(
        label="As which kind of file?",
        choices=[(Export.What.ONE_JSON, "JSON"), (Export.What.ONE_CSV, "CSV, for a spreadsheet")],
        widget=forms.RadioSelect,
        error_messages=choose("Choose a kind of file"),
    )
    field_order = ("form", "reason")


class ExportForm(ReasonForm):
    what = forms.ChoiceField(
        label="What is taken out?",
        choices=[
            (one.value, one.label)
            for one in (Export.What.STANDARD_JSON, Export.What.STANDARD_CSV, Export.What.CHILDREN)
        ],
        widget=forms.RadioSelect,
        error_messages=choose("Choose what is taken out"),
    )
    with_names = forms.BooleanField(
        label="With the children’s names (children and their current needs only)", required=False
    )
    field_order = ("what", "with_names", "reason")

    def clean(self) -> dict[str, object]:
        said = self.cleaned_data
        if said.get("with_names") and said.get("what") not in (None, Export.What.CHILDREN):
            self.add_error("with_names", "The standard has no place for names. Leave this empty")
        return said
