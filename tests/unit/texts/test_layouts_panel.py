"""Whatever a layout can name has a Swedish word in its panel."""

from synpunkt_desk.reports.checks import CHECKS
from synpunkt_desk.reports.drafts import DRAFTS
from synpunkt_desk.reports.figures import TABLES
from synpunkt_desk.reports.workplaces import EACH
from synpunkt_desk.texts import layouts_panel as t


def test_everything_that_can_be_chosen_has_a_word() -> None:
    assert set(t.TABLE_WORDS) == set(TABLES)
    assert set(t.DRAFT_WORDS) == set(DRAFTS)
    assert set(t.CHECK_WORDS) == set(CHECKS)
    assert set(t.EACH_WORDS) == set(EACH)
