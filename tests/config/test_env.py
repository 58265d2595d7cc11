from config import env


def test_an_address_may_carry_a_socket_and_words_for_the_driver() -> None:
    found = env.database("postgresql://a%40b:p%2Fw@/name?host=/run/x&sslmode=verify-full")
    assert (found["USER"], found["PASSWORD"], found["HOST"]) == ("a@b", "p/w", "/run/x")
    assert found["OPTIONS"] == {"sslmode": "verify-full"}


def test_a_password_in_the_address_wins() -> None:
    assert env.database("postgresql://u:inside@h/n", "outside")["PASSWORD"] == "inside"
    assert env.redis("redis://:inside@h:1/0", "outside") == "redis://:inside@h:1/0"


def test_celery_spells_a_socket_its_own_way() -> None:
    assert env.broker("unix:///run/v.sock") == "redis+socket:///run/v.sock?virtual_host=0"
    assert env.broker("unix:///run/v.sock?db=3") == "redis+socket:///run/v.sock?virtual_host=3"
    assert env.broker("redis://h:6379/0") == "redis://h:6379/0"
