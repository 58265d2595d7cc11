"""The questions on the sign-in page and on the administrator's pages."""

from typing import Any, Final

from django import forms
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.db.models import QuerySet

from accounts.models import ApiToken, Council, PasswordLink, Role, Team, User
from govuk.fields import DayField

COUNCIL_ROLES = [choice for choice in Role.choices if choice[0] != Role.PROVIDER]


def one_spelling(email: str) -> str:
    """
    The address in small letters: failures are counted by address, so it must have one spelling.

    :raises ValidationError: other letters than English ones; the database takes "ı" for "i".
    """
    if not email.isascii():
        raise forms.ValidationError("Enter an email address without accented letters")
    return email.lower()


class SignInForm(forms.Form):
    email = forms.EmailField(
        label="Email address",
        widget=forms.EmailInput(attrs={"autocomplete": "username", "spellcheck": "false"}),
        error_messages={
            "required": "Enter your email address",
            "invalid": "Enter an email address in the correct format, like name@example.com",
        },
    )
    password = forms.CharField(
        label="Password",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Enter your password"},
    )

    def clean_email(self) -> str:
        return one_spelling(self.cleaned_data["email"])


class ChoosePasswordForm(forms.Form):
    new = forms.CharField(
        label="New password",
        strip=False,
        help_text=" ".join(password_validators_help_texts()),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Enter a new password"},
    )
    again = forms.CharField(
        label="New password again",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": "Enter the new password again"},
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_new(self) -> str:
        new = str(self.cleaned_data["new"])
        validate_password(new, self.person)
        return new

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("new") and data.get("again") and data["new"] != data["again"]:
            self.add_error("again", "The two passwords must be the same")
        return data


class ChooseByLinkForm(ChoosePasswordForm):
    code = forms.CharField(
        label="Code",
        help_text="The eight letters and numbers that a colleague told you, like K7Q4-M2XD",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Enter the code that a colleague told you"},
    )
    field_order = ("code", "new", "again")


class ConfirmPersonForm(forms.Form):
    """What the second person says of a link to choose a password."""

    REFUSE: Final = "refuse"

    answer = forms.ChoiceField(
        widget=forms.RadioSelect,
        choices=[
            (PasswordLink.How.FACE.value, "Yes, face to face, and it is right"),
            (PasswordLink.How.PHONE.value, "Yes, by phone, and it is right"),
            (REFUSE, "It is not right: refuse the link"),
        ],
        error_messages={"required": "Say whether you spoke to the person, or refuse the link"},
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].label = f"Have you spoken to {person.name}?"


class ChangePasswordForm(ChoosePasswordForm):
    old = forms.CharField(
        label="Your password now",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": "Enter your password as it is now"},
    )
    field_order = ("old", "new", "again")


class PersonForm(forms.Form):
    """Name, role and team; the teams are those of the administrator's council."""

    name = forms.CharField(
        label="Name", max_length=150, error_messages={"required": "Enter the person’s name"}
    )
    role = forms.TypedChoiceField(
        label="Role",
        choices=COUNCIL_ROLES,
        coerce=Role,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a role"},
    )
    team = forms.ModelChoiceField(
        label="Team",
        queryset=Team.objects.none(),
        required=False,
        empty_label="No team",
        error_messages={"invalid_choice": "Choose a team of your council"},
    )

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        teams = self.fields["team"]
        assert isinstance(teams, forms.ModelChoiceField)
        teams.queryset = council.teams.in_order()


class NewPersonForm(PersonForm):
    email = forms.EmailField(
        label="Email address",
        help_text="They sign in with it",
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": "Enter the person’s email address",
            "invalid": "Enter an email address in the correct format, like name@example.com",
        },
    )
    field_order = ("name", "email", "role", "team")

    def clean_email(self) -> str:
        return one_spelling(self.cleaned_data["email"])


class SearchPeopleForm(forms.Form):
    words = forms.CharField(label="Name or email address", max_length=150, required=False)


class TeamForm(forms.Form):
    name = forms.CharField(
        label="Name of the team",
        max_length=100,
        error_messages={"required": "Enter the team’s name"},
    )


class TokenForm(forms.Form):
    name = forms.CharField(
        label="What is the token for?",
        help_text="For example, nightly copy to the data warehouse",
        max_length=100,
        error_messages={"required": "Enter what the token is for"},
    )
    person = forms.ModelChoiceField(
        label="Who does the program act as?",
        help_text="It may do what this person may do, and no more. They have to accept it",
        queryset=User.objects.none(),
        error_messages={
            "required": "Choose a person",
            "invalid_choice": "Choose an active person of your council",
        },
    )

    def __init__(self, *args: Any, council: Council, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = self.fields["person"]
        assert isinstance(people, forms.ModelChoiceField)
        people.queryset = council.users.filter(is_active=True).in_order()


class MyTokenForm(forms.Form):
    """Which of one's own tokens, and what becomes of it; the buttons fill it in."""

    token = forms.ModelChoiceField(queryset=ApiToken.objects.none())
    answer = forms.ChoiceField(choices=[("accept", "Make the key"), ("end", "End")])

    def __init__(self, *args: Any, mine: QuerySet[ApiToken], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        tokens = self.fields["token"]
        assert isinstance(tokens, forms.ModelChoiceField)
        tokens.queryset = mine


class TrailForm(forms.Form):
    """Filters of the audit trail; none of them is needed."""

    table = forms.ChoiceField(label="Records", required=False)
    person = forms.ModelChoiceField(
        label="Person",
        queryset=User.objects.none(),
        required=False,
        empty_label="Anyone",
        error_messages={"invalid_choice": "Choose a person of your council"},
    )
    day = DayField(label="Day", required=False)

    def __init__(
        self, *args: Any, council: Council, tables: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices, people = self.fields["table"], self.fields["person"]
        assert isinstance(choices, forms.ChoiceField)
        assert isinstance(people, forms.ModelChoiceField)
        choices.choices = [("", "All records"), *tables]
        people.queryset = council.users.in_order()


class LooksForm(forms.Form):
    ref = forms.CharField(
        label="Child’s reference",
        help_text="For example, K7Q4-M2XD",
        max_length=9,
        error_messages={"required": "Enter the child’s reference"},
    )
