"""Prepare, release and withdraw packs."""

from collections.abc import Sequence
from typing import Any

from django import forms

from placements.forms.wording import choose
from placements.models import DAYS_TO_READ, LEAST_DAYS, MOST_DAYS, Pack
from placements.services.packs import Finding, nearest_home
from providers.models import Home


class FindHomesForm(forms.Form):
    q = forms.CharField(
        label="Find a home or a provider",
        help_text="Part of its name, its reference or its URN",
        max_length=100,
        required=False,
    )


class PrepareForm(forms.Form):
    """For which homes, and how much their providers are told."""

    homes = forms.MultipleChoiceField(
        label="Which homes do you have in mind?",
        help_text="Each provider gets one pack, whatever the number of its homes.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one home",
            "invalid_choice": "Choose homes from the list",
        },
    )
    stage = forms.TypedChoiceField(
        label="What is the provider told?",
        choices=[
            (Pack.Stage.SUMMARY, "Stage 1: a summary that nobody can be recognised by"),
            (
                Pack.Stage.NAMED,
                "Stage 2: also exact age, home area and identity needs, for a provider that was "
                "sent stage 1",
            ),
        ],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages=choose("Choose what the provider is told"),
    )

    def __init__(self, *args: Any, homes: Sequence[Home], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["homes"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(home.pk), f"{home.name} ({home.provider.name})") for home in homes]


class ReleaseForm(forms.Form):
    """Each warning is ticked on its own: somebody looked at these very words."""

    looked_at = forms.MultipleChoiceField(
        label="I looked at each of these words and they may be sent",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={
            "invalid_choice": "The warnings have changed. Look at those below and say so"
        },
    )
    days = forms.IntegerField(
        label="For how many days can the provider read it?",
        help_text=f"From {LEAST_DAYS} to {MOST_DAYS}. It also ends 14 days after the referral "
        "closes, and at once when somebody withdraws it.",
        min_value=LEAST_DAYS,
        max_value=MOST_DAYS,
        initial=DAYS_TO_READ,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
        error_messages={
            "required": f"Enter a number of days from {LEAST_DAYS} to {MOST_DAYS}",
            "invalid": f"Enter a number of days from {LEAST_DAYS} to {MOST_DAYS}",
            "min_value": f"Enter a number of days from {LEAST_DAYS} to {MOST_DAYS}",
            "max_value": f"Enter a number of days from {LEAST_DAYS} to {MOST_DAYS}",
        },
    )

    def __init__(self, *args: Any, findings: Sequence[Finding], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["looked_at"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [
            (each.key, f"{each.where}: ‘{each.words}’") for each in findings if not each.is_block
        ]


class ReleaseTogetherForm(ReleaseForm):
    """Which of the providers whose packs say the same, all of them to begin with."""

    packs = forms.MultipleChoiceField(
        label="To which providers are they released?",
        help_text="Each has a pack of its own, with its own reference, its own homes and how far "
        "the nearest is.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Choose at least one provider",
            "invalid_choice": "The packs have changed. Look at those below and choose again",
        },
    )
    field_order = ("packs", "looked_at", "days")

    def __init__(self, *args: Any, packs: Sequence[Pack], **kwargs: Any) -> None:
        initial = {"packs": [str(pack.pk) for pack in packs]}
        super().__init__(*args, initial=initial, **kwargs)
        self.offered = packs
        field = self.fields["packs"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(pack.pk), _named(pack)) for pack in packs]

    def answers(self) -> dict[str, Any]:
        """What release_packs takes of a valid form."""
        chosen = set(self.cleaned_data["packs"])
        return {
            **self.cleaned_data,
            "packs": [pack for pack in self.offered if str(pack.pk) in chosen],
        }


def _named(pack: Pack) -> str:
    near = nearest_home(pack)
    homes = ", ".join(pack.content["homes"])
    return f"{pack.provider}: {homes}{f' ({near})' if near else ''}. Pack {pack.ref}"


class WithdrawPackForm(forms.Form):
    reason = forms.CharField(
        label="Why is the pack withdrawn?",
        help_text="The provider is told that it was withdrawn, and not why.",
        max_length=300,
        error_messages={"required": "Say in a few words why the pack is withdrawn"},
    )
