# Words of the study program: sheets.

## Help
help-what-1 = Entente asks what would change if countries built technology together.
help-what-2 = You choose who joins, how much they share and how they split the bill.
help-what-3 = The page then shows what each member would pay, and how far it could still decide, know and make things for itself.
help-what-4 = It is a calculation under stated assumptions, not a forecast; everything is worked out on your device.
help-marks = How to read the marks
help-mark-ring = Open grey ring: everyone alone. It stands behind every result.
help-mark-dot = Filled dot: in the alliance, on the terms you chose. The colour says which alliance.
help-mark-band = Pale band: the values of 80 of 100 runs, when the judgements behind them vary.
help-mark-dashed = Dashed ring: too close to call. Fewer than 80 of 100 runs agree on a direction.
help-mark-marked = Marked: you changed this from today.
help-words = What the words mean
help-word-baseline = Alone
help-word-baseline-about = Every country works by itself. All changes are counted from there.
help-word-autonomy = Autonomy
help-word-autonomy-about = How far a member can decide, know and make things for itself, out of 100.
help-word-pillars = Control, knowledge, capacity
help-word-pillars-about = The three parts of autonomy. A weak one is not bought off by another.
help-word-pooled = Pooled
help-word-pooled-about = Research that the members run as one programme, with one bill and shared results.
help-word-supply = Supply
help-word-supply-about = What members promise to deliver to each other when one of them runs short.
help-word-rift = Rift
help-word-rift-about = How far the world would split into blocs: none in a single world alliance, most with two large blocs far apart.
help-word-stability = Stability
help-word-stability-about = Whether a member or a group would do better by leaving: it holds, is strained, or breaks.
help-word-runs = Runs
help-word-runs-about = The same calculation with the judgements varied within their ranges. A direction is printed only if 80 of 100 agree.
help-keys = Keyboard shortcuts
help-key = Key
help-does = What it does
help-keys-note = Single letters can be switched off in the settings. They rest while you type, in dialogs, and where this page stands in a frame of another.
key-command = Ctrl or ⌘
key-shift = Shift
shortcut-undo = Take the last change back
shortcut-redo = Make it again
shortcut-help = Open this sheet
shortcut-members = Choose who is in
shortcut-replay = Show the scenario before the last change, then after it again
shortcut-say = Say the answer again
shortcut-charts = Show the figures as charts
shortcut-tables = Show the figures as tables
shortcut-texts = Show the figures as text
slider-arrow = Arrows on a slider
slider-arrow-does = A twentieth of its range
slider-fine = Shift and arrows
slider-fine-does = A hundredth of its range
slider-page = Page up, page down
slider-page-does = A tenth of its range
slider-ends = Home, End
slider-ends-does = The ends of its range

## Changes from today, figures and sources
changes-none = Nothing differs from the status quo.
changes-together = { $count ->
    [one] { $members } alone
   *[other] { $members } together
}
changes-in-technology = { $name }, { $technology }
changes-assumptions = { $count ->
    [one] { $count } assumption of your own
   *[other] { $count } assumptions of your own
}
switch-on = on
switch-off = off
sources-count = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
sources-economy = Economy
sources-technology = Technology
sources-indicator = Indicator
sources-value = Value
sources-unit = Unit
sources-year = Year
sources-quality = Quality
sources-source = Source
sources-licence = Licence
sources-economy-wide = All technologies
