"""One error for a choice that is missing and for one that is not in the list."""


def choose(text: str) -> dict[str, str]:
    return {"required": text, "invalid_choice": text}
