"""Text is readable and parts are visible in every scheme (WCAG 1.4.3 and 1.4.11)."""

import pytest

from synpunkt_desk.ui.widgets.tokens import SCHEMES, Colours, Scheme, Tone


def _luminance(colour: str) -> float:
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _texts(c: Colours) -> list[tuple[str, str, str]]:
    grounds = {
        "ground": c.ground,
        "surface": c.surface,
        "selected": c.selected,
        "hover": c.hover,
        "grey": c.grey.ground,
    }
    inks = {"ink": c.ink, "muted": c.muted, "accent": c.accent}
    pairs = [
        (f"{ink} on {ground}", inks[ink], grounds[ground]) for ink in inks for ground in grounds
    ]
    pairs += [(f"{tone} chip", c.tone(tone).ink, c.tone(tone).ground) for tone in Tone]
    pairs += [
        ("error on ground", c.red.ink, c.ground),
        ("error on surface", c.red.ink, c.surface),
        ("on accent", c.on_accent, c.accent),
        ("on accent, hovered", c.on_accent, c.accent_hover),
        ("done chip", c.on_accent, c.done),
    ]
    return pairs


def _parts(c: Colours) -> list[tuple[str, str, str]]:
    pairs = [
        (f"{part} on {ground}", getattr(c, part), getattr(c, ground))
        for part in ("border", "accent", "done")
        for ground in ("ground", "surface")
    ]
    pairs += [
        ("ring on selected", c.accent, c.selected),
        ("ring on primary", c.on_accent, c.accent),
        ("invalid border", c.red.ink, c.surface),
    ]
    return pairs


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_stands_out_at_least_4_5_to_1(scheme: Scheme) -> None:
    weak = {
        name: round(_contrast(ink, ground), 2)
        for name, ink, ground in _texts(SCHEMES[scheme])
        if _contrast(ink, ground) < 4.5
    }

    assert weak == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_parts_stand_out_at_least_3_to_1(scheme: Scheme) -> None:
    weak = {
        name: round(_contrast(part, ground), 2)
        for name, part, ground in _parts(SCHEMES[scheme])
        if _contrast(part, ground) < 3
    }

    assert weak == {}
