# Words around the documents. The documents are in English only, so these are too.
home = Entente, the calculator
title = { $page } · Entente
pages = Pages
contents = On this page
skip-to-document = Skip to the text
back = Back to the calculator
language-note = These pages are in English only for now. The calculator also speaks Arabic.
edition = Model { $model }, data of { $data }.

how-it-works = How it works
    .description = Every formula, symbol, source and judgement behind Entente, and one number worked out step by step.
weaknesses = Weaknesses
    .description = What a critic would say about Entente, with the size of each weakness where it is known.
sources = Sources
    .description = Where each figure comes from, how gaps are filled, and every source with its licence.
privacy = Privacy
    .description = Entente collects nothing. What is fetched, when, and how to check it yourself.
accessibility = Accessibility
    .description = What Entente does for accessibility, known gaps, and how to report a barrier.
accessibility-report = Conformance report
    .description = Every success criterion of WCAG 2.2, levels A and AA, with what Entente does.

judgement-list = Judgement parameters
judgement-key = Key
judgement-meaning = Meaning
judgement-default = Default
judgement-range = Allowed
judgement-varies = Varies in an ensemble
judgement-from-to = { $from } to { $to }
varies-always = Always, { $range }
varies-on-paths = On paths over the years, { $range }
varies-if-asked = If asked, { $range }
varies-never = Never: a reader’s choice

worked = One number, step by step
worked-what = Knowledge of { $economy } in chips in the first scenario of the page is { $value } of 100. These are all { $steps } quantities it comes from, calculated by the program’s own explanation when this page was built. Each row uses only rows above it.
worked-symbol = Symbol
worked-of = Of
worked-value = Value
worked-from = Where it comes from
worked-data = a figure of the data
worked-judgement = a judgement
worked-choice = chosen by the reader

references = Sources and licences
references-note = Figures and facts only; no text was copied. The calculator shows the figures themselves: how it works, figures and sources.
reference-id = Id
reference-what = Source
reference-publisher = Publisher
reference-year = Year
reference-licence = Licence
