"""Approve, return, withdraw, hold."""

from django import forms

from codes.homes import Kind
from govuk.fields import MilesField, MoneyField
from placements.forms.wording import choose
from placements.models import Referral
from placements.services import SearchLimits


class SearchForm(forms.Form):
    scope = forms.ChoiceField(
        label="Where may homes be looked for?",
        choices=Referral.Scope,
        widget=forms.RadioSelect,
        error_messages=choose("Choose where homes may be looked for"),
    )
    cost_ceiling_pence = MoneyField(
        label="The most it may cost a week",
        help_text="Leave empty for no limit. Dearer homes are listed as refused, with the reason.",
        called="The most it may cost",
        required=False,
    )
    max_tenths = MilesField(
        label="The furthest from the child’s home",
        help_text="Leave empty for no limit.",
        called="The furthest distance",
        required=False,
    )
    ruled_out = forms.MultipleChoiceField(
        label="Kinds of home ruled out",
        choices=Kind,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages=choose("Choose kinds of home from the list"),
    )
    words = forms.CharField(
        label="Note for the commissioner",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def limits(self) -> SearchLimits:
        given = self.cleaned_data
        return SearchLimits(
            scope=given["scope"],
            cost_ceiling_pence=given["cost_ceiling_pence"],
            max_tenths=given["max_tenths"],
            ruled_out=tuple(given["ruled_out"]),
        )


class ReturnForm(forms.Form):
    items = forms.CharField(
        label="What is missing?",
        help_text="One thing on a line. The social worker sees it at the top of the form.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "List at least one thing that is missing"},
    )


class WithdrawForm(forms.Form):
    reason = forms.ChoiceField(
        label="Why is the referral withdrawn?",
        choices=Referral.WithdrawnReason,
        widget=forms.RadioSelect,
        error_messages=choose("Choose why the referral is withdrawn"),
    )
    words = forms.CharField(
        label="Anything to add",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HoldForm(forms.Form):
    words = forms.CharField(
        label="Why is the search put on hold?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why the search is put on hold"},
    )
