from local.indexes import pip_settings

LISTING = """\
:env:.find-links='/wheels'
global.extra-index-url='one two'
global.find-links='/other'
install.extra-index-url='three'
wheel.quiet='1'
"""


def test_the_environment_wins_over_the_install_section_and_that_over_the_global_one() -> None:
    assert pip_settings(LISTING) == {"find-links": "/wheels", "extra-index-url": "three"}
