"""Addresses of sign-in, of the administrator's pages and of the two trails."""

from django.urls import path

from accounts.views import links, password, people, sign_in, teams, tokens, trail

app_name = "accounts"
urlpatterns = [
    path("", sign_in.home, name="home"),
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/demo/", sign_in.demo_sign_in, name="demo_sign_in"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("password/", password.change_password, name="change_password"),
    path("password/refuse/", links.refuse_own_link, name="refuse_own_link"),
    path(
        "password/<int:person_id>/<slug:token>/", password.choose_password, name="choose_password"
    ),
    path("people/", people.people, name="people"),
    path("people/add/", people.add_person, name="add_person"),
    path("people/<int:person_id>/", people.person, name="person"),
    path("people/<int:person_id>/deactivate/", people.deactivate, name="deactivate"),
    path("people/<int:person_id>/password-link/", people.password_link, name="password_link"),
    path("people/<int:person_id>/password-link/end/", links.end_link, name="end_link"),
    path("confirm/", links.links, name="links"),
    path("confirm/<int:link_id>/", links.confirm, name="confirm_link"),
    path("teams/", teams.teams, name="teams"),
    path("teams/add/", teams.add_team, name="add_team"),
    path("teams/<int:team_id>/", teams.team, name="team"),
    path("tokens/", tokens.tokens, name="tokens"),
    path("tokens/add/", tokens.add_token, name="add_token"),
    path("tokens/<int:token_id>/revoke/", tokens.revoke_token, name="revoke_token"),
    path("my-tokens/", tokens.my_tokens, name="my_tokens"),
    path("trail/", trail.trail, name="trail"),
    path("trail/<int:entry_id>/", trail.trail_entry, name="trail_entry"),
    path("looks/", trail.looks, name="looks"),
]
