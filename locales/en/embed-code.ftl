# Words of the page that writes code for other pages, and of the code itself.
code-title = Put this on your page
code-description = Choose what your readers see of an Entente scenario, and copy the code for your article, course or class page.
code-intro = Choose what your readers see, try it, and copy the code. No account, no cost, nothing about your readers is collected.
code-guide = The guide for teachers and editors
code-needs-script = This page needs JavaScript. The same code stands in the guide, to be copied by hand.
code-skip = Skip to the code

## What to choose
code-choose = Choose
code-part = What it shows
code-part-full = Everything
code-part-full-about = The whole calculator.
code-part-compact = The short form
code-part-compact-about = Question, answer, levers, who pays.
code-part-chart = One figure
code-part-chart-about = With its finding, without levers.
code-figure = Which figure
code-figure-answer = Question and answer
code-figure-map = The map
code-language = Language
code-colours = Colours
code-start = Opens with
code-levers = Fix or hide levers
code-levers-about = A fixed lever can be seen and not be moved. Readers cannot get round it.
code-lever-free = Can be moved
code-lever-lock = Fixed
code-lever-hide = Hidden
code-lever-members = Who is in which alliance
code-lock-all = Fix all of them
code-size = Size and label
code-width = Width in pixels
code-width-about = Empty: as wide as your text.
code-height = Height in pixels
code-height-about = Empty: what it needs at the width you see here.
code-label = A label of yours
code-label-about = Shown small at the foot, such as the name of a class. Sent nowhere.

## Trying it
code-look = Try it
code-look-about = Move the levers here, and the code opens with what you see.
code-preview = Preview
code-calculator = Change more in the calculator

## What to copy
code-copy = Copy the code
code-updates = Code that gets updates
code-updates-about = For most pages. Repairs and new figures arrive by themselves, so numbers may change.
code-frozen = Code that never changes
code-frozen-about = For a paper or an exam: always this release, { $version }.
code-element = Code that fits its height
code-element-about = For pages that allow scripts. The frame is always as high as it has to be.
code-link = Only the link
code-link-about = For editors that remove frames, and for mail.
code-copy-updates = Copy the code that gets updates
code-copy-frozen = Copy the code that never changes
code-copy-element = Copy the code that fits its height
code-copy-link = Copy the link
code-copied = Copied.
code-not-copied = Your browser does not allow this. The code is selected: copy it with your keyboard.

## In the code itself
code-frame-title = Entente, alliance calculator: { $question }
code-frame-title-short = Entente, alliance calculator
code-open = Open this scenario in the calculator
