"""The question that begins the import of an SSDA903 return."""

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.db.models import QuerySet

from accounts.models import User
from codes.ssda903_return import FIRST_YEAR, LAST_YEAR
from providers.forms import UploadForm

FILE: Final = "The return, as a ZIP of its CSV files, one CSV file or one XML file"

if TYPE_CHECKING:
    _Person = forms.ModelChoiceField[User]
else:
    _Person = forms.ModelChoiceField


class WorkerField(_Person):
    def label_from_instance(self, obj: User) -> str:
        """Two people may have one name, so the role and the address stand beside it."""
        return f"{obj.name}, {obj.get_role_display().lower()} ({obj.email})"


def _year_of(text: str) -> int | None:
    return int(text) if text else None


class ReturnForm(UploadForm):
    year = forms.TypedChoiceField(
        label="Which year is it for?",
        help_text="A year ends on 31 March. Leave it as it is if the files have the year in their "
        "names, or if there are files of several years",
        required=False,
        coerce=_year_of,
        empty_value=None,
        choices=[
            ("", "As the files say"),
            *((year, f"{year - 1} to {year}") for year in range(LAST_YEAR, FIRST_YEAR - 1, -1)),
        ],
        error_messages={"invalid_choice": "Select a year from the list"},
    )
    worker = WorkerField(
        label="Who works with children that are new here?",
        help_text="A return does not say who the social worker is. Each child’s record can be "
        "given to somebody else afterwards",
        queryset=User.objects.none(),
        empty_label="Select a person",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Select a person"),
    )

    def __init__(self, *args: Any, workers: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = FILE
        self.fields["file"].help_text = "At most 10 MB, and 50,000 rows in a table"
        worker = self.fields["worker"]
        assert isinstance(worker, forms.ModelChoiceField)
        worker.queryset = workers
