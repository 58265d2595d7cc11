"""The questions about a policy, and about what only the council can say of it."""

from typing import Any, Final

from django import forms

from codes.homes import Rating
from govuk.fields import MoneyField
from matching.models import Policy
from matching.models.policies import LEAST_NEED, MOST_AFFORDABILITY

WEIGHTS: Final = ("need", "nearness", "affordability", "continuity", "assurance")
BANDS: Final = ("standard", "enhanced", "specialist", "complex", "bespoke")


class WholeField(forms.CharField):
    """A whole number within bounds; the error names the field, what was typed and what fits."""

    def __init__(self, *, least: int, most: int, suffix: str, **kwargs: Any) -> None:
        attrs = {"inputmode": "numeric", "class": "govuk-input--width-3", "suffix": suffix}
        super().__init__(widget=forms.TextInput(attrs=attrs), **kwargs)
        self.least, self.most = least, most

    def to_python(self, value: Any) -> Any:
        text = str("" if value is None else value).strip()
        if not text:
            return None
        wanted = f"{self.label} must be a whole number from {self.least} to {self.most}."
        if not (text.isascii() and text.isdigit() and self.least <= int(text[:9]) <= self.most):
            raise forms.ValidationError(f"{wanted} You entered {text[:20]}", code="invalid")
        return int(text)


def _weight(label: str, least: int = 0, most: int = 100, hint: str = "") -> WholeField:
    return WholeField(label=label, least=least, most=most, suffix="%", help_text=hint)


def _price(band: str, end: str) -> MoneyField:
    called = f"{band.capitalize()} need, {end}"
    return MoneyField(label=called, called=called)


class PolicyForm(forms.Form):
    """A whole policy. What it is compared with, and saved over, is the version it is based on."""

    based_on = forms.IntegerField(widget=forms.HiddenInput)
    need = _weight("Need fit", least=LEAST_NEED, hint="At least 40: needs come first")
    nearness = _weight("Nearness")
    affordability = _weight("Affordability", most=MOST_AFFORDABILITY, hint="At most 33")
    continuity = _weight("Continuity")
    assurance = _weight("Assurance")
    stale_days = WholeField(
        label="Days until a vacancy nobody has confirmed is refused",
        least=1,
        most=365,
        suffix="days",
    )
    tolerance_days = WholeField(
        label="Days after the first night on which a bed may still come free",
        least=0,
        most=90,
        suffix="days",
    )
    refused_ratings = forms.MultipleChoiceField(
        label="Ratings that are refused",
        choices=Rating.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    new_seed = forms.BooleanField(
        label="Draw new weightings for the test of how sure an order is", required=False
    )
    standard_from = _price("standard", "price that scores highest")
    standard_to = _price("standard", "price that scores 0")
    enhanced_from = _price("enhanced", "price that scores highest")
    enhanced_to = _price("enhanced", "price that scores 0")
    specialist_from = _price("specialist", "price that scores highest")
    specialist_to = _price("specialist", "price that scores 0")
    complex_from = _price("complex", "price that scores highest")
    complex_to = _price("complex", "price that scores 0")
    bespoke_from = _price("bespoke", "price that scores highest")
    bespoke_to = _price("bespoke", "price that scores 0")

    @staticmethod
    def initial_of(policy: Policy) -> dict[str, Any]:
        """The answers that leave the policy as it is."""
        plain = (*WEIGHTS, "stale_days", "tolerance_days", "refused_ratings")
        ends = {
            f"{band}_{end}": pence
            for band, pair in policy.bands.items()
            for end, pence in zip(("from", "to"), pair, strict=True)
        }
        return {"based_on": policy.version, **{n: getattr(policy, n) for n in plain}, **ends}

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        weights = [said.get(name) for name in WEIGHTS]
        numbers = [weight for weight in weights if weight is not None]
        if len(numbers) == len(weights) and sum(numbers) != 100:
            self.add_error("need", _sum_words(sum(numbers)))
        for band in BANDS:
            low, high = said.get(f"{band}_from"), said.get(f"{band}_to")
            if low is not None and high is not None and low >= high:
                self.add_error(
                    f"{band}_to",
                    f"{band.capitalize()} need: the price that scores 0 must be more than the one "
                    f"that scores highest. You entered £{high / 100:,.0f} and £{low / 100:,.0f}",
                )
        return said

    def changes(self, in_force: Policy) -> dict[str, Any]:
        """The fields of a policy, of a valid form; the next seed where new ones are drawn."""
        said = self.cleaned_data
        plain = (*WEIGHTS, "stale_days", "tolerance_days", "refused_ratings")
        bands = {band: [said[f"{band}_from"], said[f"{band}_to"]] for band in BANDS}
        seed = in_force.seed + 1 if said["new_seed"] else in_force.seed
        return {**{name: said[name] for name in plain}, "bands": bands, "seed": seed}


def _sum_words(total: int) -> str:
    out = f"take {total - 100} away" if total > 100 else f"add {100 - total}"
    return f"The five weights must add up to 100. They add up to {total}: {out}"


class ReasonForm(forms.Form):
    """Why the policy is changed; kept with the new version and shown to everybody who sees it."""

    because = forms.CharField(
        label="Why is the policy changed?",
        help_text="Everybody who looks at this version will read it. Do not name a child.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Enter why the policy is changed"},
    )


def _line(label: str, hint: str = "", most: int = 500) -> forms.CharField:
    return forms.CharField(label=label, help_text=hint, max_length=most, required=False)


def _text(label: str) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=4_000, widget=forms.Textarea(attrs={"rows": 3})
    )


class StatementForm(forms.Form):
    """What only the council can say in its transparency record; every answer may wait."""

    website = forms.URLField(
        label="Web page about this tool",
        assume_scheme="https",
        required=False,
        error_messages={"invalid": "Enter a web address, like https://www.example.gov.uk/matching"},
    )
    contact_email = forms.EmailField(
        label="Email address for questions",
        required=False,
        error_messages={
            "invalid": "Enter an email address in the correct format, like name@example.com"
        },
    )
    team = _line("Team that is responsible", most=200)
    senior_responsible_owner = _line(
        "Senior responsible owner", "The role, not the name of a person", most=200
    )
    supplier = _line("Outside supplier", most=200)
    supplier_number = _line("Supplier’s Companies House number", most=20)
    supplier_role = _line("What the supplier does")
    procurement = _line("How it was bought")
    supplier_access = _line("What the supplier may see of the council’s data")
    phase = _line("Phase", "For example, pilot, in use or retired", most=200)
    previous_process = _text("How homes were found before")
    alternatives = _text("What else was considered")
    training = _text("Training that people need before they use it")
    appeals = _text("How somebody can question a ranking")
    data_protection_assessment = _line(
        "Data protection impact assessment", "Its reference and date"
    )
    equality_assessment = _line("Equality impact assessment", "Its reference and date")
    data_sharing = _text("Data sharing agreements")
    storage = _text("Where the data are kept, who can see them, and for how long")
