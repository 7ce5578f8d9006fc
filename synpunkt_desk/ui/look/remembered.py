"""Keeps on this computer what somebody has chosen to work in."""

from typing import Final

from PySide6.QtCore import QSettings

from synpunkt_desk.ui.widgets.tokens import TEXT_PERCENTS, Density, Look, Scheme

_PROGRAM: Final = "synpunkt-desk"
_FILE: Final = "look"


def remembered() -> Look:
    """What was chosen; what cannot be read is as if nobody had chosen."""
    kept = _settings()
    scheme, density = str(kept.value("scheme")), str(kept.value("density"))
    percent = str(kept.value("text_percent"))
    return Look(
        scheme=Scheme(scheme) if scheme in list(Scheme) else Scheme.SYSTEM,
        text_percent=next((size for size in TEXT_PERCENTS if str(size) == percent), 100),
        density=Density(density) if density in list(Density) else Density.COMFORTABLE,
    )


def remember(look: Look) -> None:
    """Keep it for the next start."""
    kept = _settings()
    kept.setValue("scheme", look.scheme.value)
    kept.setValue("text_percent", look.text_percent)
    kept.setValue("density", look.density.value)


def _settings() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, _PROGRAM, _FILE)
