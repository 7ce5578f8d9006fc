"""The key: file, keyring and recovery phrase."""

import stat
from pathlib import Path

import keyring
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends.fail import Keyring as NoKeyring

from synpunkt_desk.models.errors import KnownError
from synpunkt_desk.store import key
from tests.helpers.keyrings import MemoryKeyring

KEYS = st.binary(min_size=32, max_size=32)


@given(KEYS)
def test_a_phrase_gives_the_key_back_however_it_is_written(secret: bytes) -> None:
    phrase = key.recovery_phrase(secret)
    assert key.key_from_phrase(phrase) == secret
    assert key.key_from_phrase(phrase.lower().replace(" ", "-")) == secret


@given(KEYS, st.integers(0, 55), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
def test_a_slip_of_the_pen_is_noticed(secret: bytes, at: int, letter: str) -> None:
    phrase = key.recovery_phrase(secret).replace(" ", "")
    wrong = phrase[:at] + letter + phrase[at + 1 :]
    if wrong == phrase:
        return
    with pytest.raises(KnownError) as caught:
        key.key_from_phrase(wrong)
    assert caught.value.error_id == "recovery_phrase_wrong"


@pytest.mark.parametrize("text", ["", "ABCD", "å" * 56, "A" * 5000])
def test_nonsense_is_no_phrase(text: str) -> None:
    with pytest.raises(KnownError):
        key.key_from_phrase(text)


def test_a_key_file_is_private_and_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "nyckel"
    key.write_key_file(file, bytes(range(32)))
    assert key.read_key_file(file) == bytes(range(32))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not key.has_loose_permissions(file)
    with pytest.raises(KnownError):
        key.write_key_file(file, bytes(32))
    file.chmod(0o644)
    assert key.has_loose_permissions(file)


@pytest.mark.parametrize("content", ["", "ab", "g" * 64, "a" * 65, "å" * 64])
def test_a_key_file_holds_64_hex_digits_and_nothing_else(content: str, tmp_path: Path) -> None:
    (tmp_path / "nyckel").write_text(content, encoding="utf-8")
    with pytest.raises(KnownError) as caught:
        key.read_key_file(tmp_path / "nyckel")
    assert caught.value.error_id == "key_file_unreadable"


def test_the_line_end_of_a_key_file_is_optional(tmp_path: Path) -> None:
    for end in ("", "\n", "\r\n"):
        (tmp_path / "nyckel").write_text("0A" * 32 + end, encoding="ascii", newline="")
        assert key.read_key_file(tmp_path / "nyckel") == b"\x0a" * 32


def test_each_folder_has_its_own_key_in_the_keyring(
    tmp_path: Path, memory_keyring: MemoryKeyring
) -> None:
    key.write_keyring(tmp_path / "a", bytes(32))
    assert key.read_keyring(tmp_path / "a") == bytes(32)
    with pytest.raises(KnownError) as caught:
        key.read_keyring(tmp_path / "b")
    assert caught.value.error_id == "key_not_in_keyring"


def test_without_a_keyring_a_sentence_says_so(tmp_path: Path) -> None:
    keyring.set_keyring(NoKeyring())
    for attempt in (
        lambda: key.read_keyring(tmp_path),
        lambda: key.write_keyring(tmp_path, bytes(32)),
    ):
        with pytest.raises(KnownError) as caught:
            attempt()
        assert caught.value.error_id == "no_keyring"


def test_a_spoilt_entry_in_the_keyring_counts_as_none(tmp_path: Path) -> None:
    keyring.set_password("synpunkt-desk", str(tmp_path.absolute()), "inte en nyckel")
    with pytest.raises(KnownError) as caught:
        key.read_keyring(tmp_path)
    assert caught.value.error_id == "key_not_in_keyring"
