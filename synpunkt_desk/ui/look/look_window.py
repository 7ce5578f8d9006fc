"""The window where one chooses colours, size of text and density."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from synpunkt_desk.texts import common
from synpunkt_desk.texts import look as t
from synpunkt_desk.ui.look.remembered import remember
from synpunkt_desk.ui.widgets.buttons import SecondaryButton
from synpunkt_desk.ui.widgets.choices import Choice, ChoiceGroup
from synpunkt_desk.ui.widgets.fields import LabelledField
from synpunkt_desk.ui.widgets.flow_layout import FlowLayout
from synpunkt_desk.ui.widgets.labels import Muted, Title
from synpunkt_desk.ui.widgets.scroll_page import ScrollPage
from synpunkt_desk.ui.widgets.theme import Theme, follow_dress, scaled
from synpunkt_desk.ui.widgets.tokens import TEXT_PERCENTS, Density, Look, Scheme


class LookWindow(QDialog):
    """Every choice is worn at once and kept; there is nothing to save."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        schemes = [Choice(value, label) for value, label in t.SCHEMES.items()]
        sizes = [Choice(str(size), t.percent(size)) for size in TEXT_PERCENTS]
        densities = [Choice(value, label) for value, label in t.DENSITIES.items()]
        self.scheme = ChoiceGroup(schemes, name=t.SCHEME, columns=4)
        self.text_size = ChoiceGroup(sizes, name=t.TEXT_SIZE, columns=len(sizes))
        self.density = ChoiceGroup(densities, name=t.DENSITY)
        self._lay_out()
        self.scheme.set_value(theme.look.scheme)
        self.text_size.set_value(str(theme.look.text_percent))
        self.density.set_value(theme.look.density)
        for group in (self.scheme, self.text_size, self.density):
            group.choice_changed.connect(self._on_chosen)
        follow_dress(self._take_room)
        self._take_room()

    def _on_chosen(self, _value: str) -> None:
        look = Look(
            scheme=Scheme(self.scheme.value()),
            text_percent=int(self.text_size.value()),
            density=Density(self.density.value()),
        )
        remember(look)
        self._theme.wear(look)

    def _take_room(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(scaled(620), room.width()), min(scaled(440), room.height()))

    def _lay_out(self) -> None:
        self.setWindowTitle(t.TITLE)
        page = ScrollPage()
        page.body.addWidget(Title(t.TITLE))
        page.body.addWidget(Muted(t.EXPLAINED))
        page.body.addWidget(LabelledField(t.SCHEME, self.scheme, hint=t.SCHEME_HINT))
        page.body.addWidget(LabelledField(t.TEXT_SIZE, self.text_size))
        page.body.addWidget(LabelledField(t.DENSITY, self.density, hint=t.DENSITY_HINT))
        page.body.addStretch(1)
        row = FlowLayout(spacing=8)
        close = SecondaryButton(common.CLOSE, keys="Esc", bind_keys=False)
        close.clicked.connect(self.accept)
        row.add_at_right(close)
        page.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)
