# Words of the study program: what a reader takes away.

## Foot of pictures, tables and the receipt
takeaway-source = Source: Entente. { $what } { $versions }
takeaway-licence = Licence: { $licence }, name the Entente project. The sources of the figures keep theirs.
takeaway-said = { $sentence } (Entente. { $versions } { $link })
takeaway-cite = Entente ({ $year }): “{ $title }” A scenario calculated in the reader’s browser. { $versions } { $link }, seen on { $date }.

## Rows under the numbers of a file
takeaway-finding = Finding
takeaway-measure = Measure
takeaway-question = Question
takeaway-note = Note
takeaway-link = Link

## Receipt
takeaway-receipt = Scenario receipt
takeaway-today = (today { $value })
takeaway-as-today = As today: { $levers }.
takeaway-assumption = Assumption
takeaway-sources = Sources of the members’ figures
takeaway-sources-elsewhere = Every figure with its source and licence is on the page “How it works”.
takeaway-code = The link as a code to scan
takeaway-code-long = This link is too long for a code.

## Menu
takeaway-title = Take away
takeaway-close = Close
takeaway-figure = This figure
takeaway-png = Picture (PNG)
takeaway-svg = Drawing (SVG)
takeaway-csv = Numbers (CSV)
takeaway-copy-image = Copy the picture
takeaway-copy-sentence = Copy the sentence
takeaway-scenario-part = The whole scenario
takeaway-open-receipt = Receipt to print
takeaway-scenario = Scenario (JSON)
takeaway-outcome = Outcome (JSON)
takeaway-share = Share
takeaway-citation-part = Citation
takeaway-copy = Copy
takeaway-save = Save
takeaway-plain = Plain text
takeaway-copied = Copied.
takeaway-saved = Saved.
takeaway-failed = Your browser does not allow this.
takeaway-print = Print or save as PDF
