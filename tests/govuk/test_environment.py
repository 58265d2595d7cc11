import pytest
from django.template import engines
from django.test import RequestFactory
from jinja2 import UndefinedError

from govuk.paging import with_query
from govuk.styleguide import ExampleForm


def draw(source: str, **context: object) -> str:
    return str(engines["jinja2"].from_string(source).render(context))


def test_a_misspelt_name_fails_loudly() -> None:
    with pytest.raises(UndefinedError, match="hmoe"):
        draw("{{ hmoe }}", home="Larch House")


def test_a_misspelt_fact_of_a_thing_fails_loudly() -> None:
    with pytest.raises(UndefinedError, match="lable"):
        draw("{{ bound(form['name']).lable }}", form=ExampleForm())


def test_the_official_macros_may_leave_parameters_out() -> None:
    html = draw(
        '{% from "govuk_frontend_jinja/components/tag/macro.html" import govukTag %}'
        '{{ govukTag({"text": "Open"}) }}'
    )
    assert '<strong class="govuk-tag">' in html


def test_what_people_type_is_escaped_wherever_it_is_shown() -> None:
    nasty = "<script>alert('x')</script>\"'&"
    form = ExampleForm({"name": nasty, "story": nasty, "weekly": nasty})
    html = draw(
        '{% from "components/field.html" import field %}'
        '{% from "components/error_summary.html" import error_summary %}'
        '{% from "components/table.html" import table %}'
        '{% from "components/summary_list.html" import summary_list %}'
        '{% from "components/notification.html" import notification %}'
        '{% from "components/button.html" import button_link %}'
        '{{ error_summary(form) }}{% for each in form %}{{ field(each) }}{% endfor %}'
        '{{ table(nasty, [{"text": nasty}], [[nasty]]) }}{{ notification(nasty) }}'
        '{{ summary_list([{"key": nasty, "value": nasty, "change": nasty}]) }}'
        '{{ button_link(nasty, nasty) }}{{ nasty | paragraphs }}',
        form=form,
        nasty=nasty,
    )  # fmt: skip
    assert "<script" not in html
    assert "alert(&#39;x&#39;)" in html or "alert(&#x27;x&#x27;)" in html


def test_a_long_answer_comes_back_line_by_line() -> None:
    story = "First line\n\n  indented\nlast"
    html = draw(
        '{% from "components/field.html" import field %}{{ field(form["story"]) }}',
        form=ExampleForm({"story": story}),
    )
    assert f">{story}</textarea>" in html


def test_a_link_to_another_page_keeps_the_filters() -> None:
    request = RequestFactory().get("/homes/", {"kind": ["a", "b"], "sort": "-miles", "page": "3"})
    assert with_query(request, page=4) == "?kind=a&kind=b&sort=-miles&page=4"
    assert with_query(request, sort="cost", page=None) == "?kind=a&kind=b&sort=cost"
    assert with_query(RequestFactory().get("/homes/?page=2"), page=None) == "/homes/"
