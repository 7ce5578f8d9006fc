"""Numbers and addresses are the same however they are written."""

import pytest

from synpunkt_desk.models.contact import email_key, phone_key


@pytest.mark.parametrize(
    "written",
    [
        "070-123 45 67",
        "0701234567",
        "+46 70 123 45 67",
        "+46 (0)70-123 45 67",
        "0046701234567",
        "070/1234567, helst efter 15",
        "mobil 070 123 45 67",
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str) -> None:
    assert phone_key(written) == "0701234567"


@pytest.mark.parametrize("written", ["", "okänt", "070-12", "vet ej 15"])
def test_what_is_no_number_yet_is_nobodys(written: str) -> None:
    assert phone_key(written) == ""


def test_an_address_is_the_same_in_capitals() -> None:
    assert email_key(" Eva.Ek@Exempel.SE ") == "eva.ek@exempel.se"


@pytest.mark.parametrize("written", ["", "eva", "eva@", "eva@exempel", "@exempel.se"])
def test_half_an_address_is_nobodys(written: str) -> None:
    assert email_key(written) == ""
