"""The design system: parts that every screen is built from.

Dress: `theme.apply_theme(app, Scheme.SYSTEM, text_percent=100, density=…) -> Theme` after the
application is made, and `Theme.wear(Look(…))` to change it (Theme: look, signal
changed). `theme.colours()` at paint time, `theme.scaled(8)` for every length of the design,
`theme.space(8)` for rooms between parts (steps of tokens.ROOMS), which depend on the density,
`theme.font(1.3, bold=True)`. `icons.icon(name, IconRole.MUTED)` follows the scheme by itself.
`styling.mark(widget, desk="…")` selects a look of desk.qss, `styling.announce(widget, text)` lets
a screen reader say something. Plain Qt parts (QLineEdit, QCheckBox, QTableView, QMenu,
QProgressBar …) are dressed too. Words come as parameters; `parent=None` is left out below.

    drop_down     DropDown() for every choice of one: the wheel scrolls past it
    tokens        Tone RED AMBER GREEN BLUE GREY; Scheme SYSTEM LIGHT DARK HIGH_CONTRAST
    labels        Title(text) Strong(text) Muted(text, wraps=True) SectionLabel(text, note="")
                  .show_words(text, note)
    card          Card(title="", note="", look="card"|"panel"|"bar"|"foot") .body .heading;
                  Bar("bar"|"foot", left, None, right)
    scroll_page   ScrollPage(look="page"|"panel", margin=18) .body; put every form into one
    flow_layout   FlowLayout(parent, spacing=6, spread=False)
    pill          Pill(text, tone, icon_name="") .show_state(text, tone, icon_name="");
                  paint_pill, pill_size for delegates
    icon_mark     IconMark(icon_name, role, side=16) .show_icon
    buttons       PrimaryButton SecondaryButton PlainButton MenuButton
                  (label, keys="Ctrl+Return", icon_name="", bind_keys=True) .set_label .set_keys;
                  MenuButton.add_action(label, keys="", icon_name="") -> QAction
    fields        LabelledField(label, field, note="", hint="") .set_hint .set_error .error .label;
                  FieldGrid() .add_row(label, field) -> ErrorLine .show_error; tie(label, field, …)
    choices       ChoiceGroup([Choice(value, label, key="", hint="")], name=, columns=2,
                  key_scope=None) .value .set_value .set_choices .focus_chosen
                  → choice_changed(value)
    type_ahead    TypeAheadBox([Option(value, label, detail="")], name="", hint="", can_add=False)
                  .value .set_value .set_options
                  → value_changed(value) add_requested(text) unmatched_left(text)
    day_field     DayField(parse, problem_text=, name="") .day .set_day
                  → day_changed(date|None) problem_changed(text)
    text_edit     AutoGrowTextEdit(name="", min_lines=3, max_lines=14) .set_text .commit
                  → text_committed(text), textChanged
    search_field  SearchField(hint, keys="")
                  → search_changed(text) search_submitted(text) list_entered() search_left()
    side_nav      SideNav([NavSection(label, [NavItem(key, label, icon_name, keys="")])], name=)
                  .set_count(key, count, tone=, spoken="", note="") .select(key) .current_key
                  .rename(key, label) .show_section(section, under=key)
                  → destination_chosen(key)
    case_list     CaseListView(name=) with a model that answers CaseRole TYPE_TEXT TYPE_TONE
                  STATE_TEXT STATE_TONE META OWED, DisplayRole (title) and AccessibleTextRole
                  (accessible_row(title=, type_text=, state_text=, meta=, owed=)); CaseListDelegate
    step_timeline StepTimeline([TimelineStep(label, note="", state=StepState.AHEAD)]) .show_steps
    step_pills    StepPills(labels, name=, is_free=False) .set_current(index) .set_short
                  → step_chosen(index)
    tab_strip     TabStrip([Tab(key, label)], name=) .select .current_key .set_label
                  → tab_chosen(key)
    finding_row   FindingRow(verdict, tone, title=, detail=, action_text="") → action_taken()
    banner        Banner() .show_state(text, tone=, action_text="") .clear → action_taken()
    toast         Toast(window) .show_text(text, action_text="", keys="", token="")
                  → action_taken(token)
    empty_state   EmptyState(title, text, icon_name=, action_text="", keys="", bind_keys=False)
                  .show_words → action_taken()
    status_line   StatusLine() .show_parts(*parts) .say(text)
    pdf_view      PdfView(name=) .show_pdf(bytes) .go_to_page(1) .page_count .page_text
                  .set_zoom_factor(0 fits) → page_shown(page, count)
"""
