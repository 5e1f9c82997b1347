### English, the reference. Numbers and names come in as values; no figures stand in the text.
### `**bold**` is a fact; `[name](words)` leads to a control.

## Lists, numbers, money
list-two = { $before } and { $after }
list-middle = { $before }, { $after }
list-end = { $before } and { $after }
per-cent = { $amount }%
money-billions = { $sign }${ $amount }bn
money-millions = { $sign }${ $amount }m
money-billions-long = ${ $amount } billion
money-millions-long = ${ $amount } million
points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
count-word = { $count ->
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $count }
}
and-others = { $count ->
    [one] one other
   *[other] { $count } others
}

## Question
question-one = What if [who]({ $members }) pooled [pool]({ $share }) of their [tech]({ $technology }) research{ $aside }?
question-more = What if [who]({ $members }) pooled [pool]({ $share }) of their [tech]({ $technology }) research, and { $blocs ->
    [one] { $rivals } did the same as a second alliance
   *[other] so did { $rivals }
}{ $aside }?
rival-bloc = alliance { $letter } ({ $members })
question-none = What if countries pooled their [tech]({ $technology }) research? [who](Choose who is in.)
question-plants = What if { $economy } spent { $money } a year on plants for [tech]({ $technology })? [who](Choose partners.)
question-deal = , while { $member } signed a deal with { $partner }
question-funding = , and paid for plants and research in { $partners }
question-own-plants = , while { $economy } built plants of its own
share-none = none
share-quarter = a quarter
share-half = half
share-three-quarters = three quarters
share-all = all
share-per-cent = { $percent }

## Answer
answer-cost = { $trend ->
    [down] Together they would pay **{ $money } less a year**.
    [up] Together they would pay **{ $money } more a year**.
   *[same] Together they would pay **as much as alone**.
}
answer-all-gain = { $count ->
    [2] Both would gain autonomy, **{ $most } most: { $points }**.
   *[other] All { $word } would gain autonomy, **{ $most } most: { $points }**.
}
answer-all-lose = { $count ->
    [2] Both would lose autonomy, **{ $most } most: { $points }**.
   *[other] All { $word } would lose autonomy, **{ $most } most: { $points }**.
}
answer-gain = { $gainers } would gain autonomy
answer-gain-count = { $count } of { $members } would gain autonomy, { $most } most: { $points }
answer-lose-one = **{ $loser } would lose { $points }**
answer-lose-count = **{ $count } would lose some, { $most } most: { $points }**
answer-only-lose-one = **{ $loser } would lose { $points } of autonomy**.
answer-only-lose-count = **{ $count } of { $members } would lose autonomy, { $most } most: { $points }**.
answer-join = { $first }; { $second }.
answer-end = { $first }.
answer-same = Nobody’s autonomy would change by a whole point.
answer-rift = { $trend ->
    [up] The rift between blocs would widen from { $before } to **{ $after }**.
    [down] The rift between blocs would narrow from { $before } to **{ $after }**.
   *[same] The rift between blocs would stay at { $after }.
}
answer-plants = Plants at home would cost { $economy } **{ $money } a year** and take its autonomy from { $before } to **{ $after }**.
answer-none = Nothing is pooled yet. **An alliance needs at least two members.**
sure = One calculation under the assumptions shown, not a forecast. Most figures of small economies are estimates.
provisional = The exact bill is being worked out. Until then, shares follow what each would spend alone.
large-alliance = With more than { $limit } members the bill is split by what each would spend alone, so all save the same share.
sampled = With more than { $limit } members the bill is estimated from random orders of joining. Bars of 95 of 100 are in the table.

## Score line
score-label = Headline results
score-cost = Cost together
score-cost-note = a year
score-autonomy = { $count ->
    [2] Autonomy, mean of both
   *[other] Autonomy, mean of { $word }
}
score-rift = Rift between blocs
score-delay = Lost to deciding
score-years = { $years } years
score-trend = { $trend ->
    [up] wider
    [down] narrower
   *[same] no change
}
no-change = no change

## Frames
show-as = Show as
show-chart = Chart
show-table = Table
take-away = Take away
show-text = Text
legend-alone = alone
legend-inside = in the alliance
seats-finding-cost = { $case ->
    [all-save] { $count ->
        [2] Both pay less
       *[other] All { $word } pay less
    }
    [all-pay] { $count ->
        [2] Both pay more
       *[other] All { $word } pay more
    }
    [none] Nobody’s bill changes
    [some-pay] { $some ->
        [one] { $some } of { $count } pays more
       *[other] { $some } of { $count } pay more
    }
   *[some] { $some ->
        [one] { $some } of { $count } pays less
       *[other] { $some } of { $count } pay less
    }
}
seats-finding-autonomy = { $case ->
    [all-gain] all gain autonomy
    [all-lose] all lose autonomy
    [none] nobody’s autonomy changes by a whole point
    [one-loses] { $name } loses autonomy
    [some-lose] { $some } of { $count } lose autonomy
   *[some] { $some ->
        [one] { $some } of { $count } gains autonomy
       *[other] { $some } of { $count } gain autonomy
    }
}
seats-finding = { $cost }; { $autonomy }
seats-cost-axis = Cost, $bn a year
seats-autonomy-axis = Autonomy, out of 100
autonomy-defined = **Autonomy**: how far a member can decide (control), know (knowledge) and make things for itself (capacity).
row-cost = { $trend ->
    [down] Saves { $money }
    [up] Pays { $money } more
   *[same] Pays the same
}
row-autonomy = { $trend ->
    [up] gains { $points }
    [down] loses { $points }
   *[same] keeps its autonomy
}
row-words = { $cost }, { $autonomy }.
row-paid = Is paid for the head start it brings.
row-entry = Costs the others more than it would spend alone.
row-gated = The rights gate limits what it gets.
row-plants = Its own plants add { $money } a year.
pillars-finding = { $trend ->
    [up] { $pillar } would rise most, by { $points } on average
    [down] { $pillar } would fall most, by { $points } on average
   *[same] No pillar would change by a whole point on average
}
pillars-finding-two = { $first }; { $pillar } would fall by { $points }
pillars-measure = Three parts of autonomy, out of 100, alone and in the alliance
pillar-control = Control
pillar-knowledge = Knowledge
pillar-capacity = Capacity
heat-finding-gain = These terms would add most in { $technology }: { $points } for { $name }
heat-finding-loss = In { $technology }, the same terms would take { $points } from { $name }
heat-finding-none = In no technology would these terms move anyone by a whole point
heat-measure = Change in autonomy, points, if these terms covered each technology
heat-caption = Change in autonomy points by technology and member
heat-cost = Cost, $bn
heat-scale-low = loses 5 or more
heat-scale-high = gains 5 or more
column-member = Member
column-alliance = Alliance
column-cost-alone = Alone, $bn a year
column-cost-inside = In the alliance, $bn a year
column-saving = Saving, $bn a year
column-saving-percent = Saving, %
column-autonomy-alone = Autonomy alone
column-autonomy-inside = Autonomy in the alliance
column-change = Change
column-bar = 95 of 100 bar, ± $bn
column-technology = Technology
column-pillar = { $pillar }, { $part }
not-available = n/a
seats-caption = Who pays and who saves, and autonomy, alone and in the alliance
pillars-caption = Control, knowledge and capacity, alone and in the alliance
text-cost = { $name }: alone { $before } a year, in the alliance { $after } a year. { $words }
text-pillars = { $name }: control { $control_before } to { $control_after }, knowledge { $knowledge_before } to { $knowledge_after }, capacity { $capacity_before } to { $capacity_after }.
text-heat = { $technology }: { $changes }.
text-heat-cell = { $name } { $change }
empty-title = Nobody is in an alliance yet
empty-next = Choose at least two members, or open a ready scenario.
today-title = What each economy can do alone
today-note = Autonomy out of 100, by technology. What agreements change stands in brackets.

## Masthead and page
title = Entente: what if countries built technology together?
skip = Skip to the answer
nav-label = Main
nav-scenarios = Scenarios
nav-explore = Explore
nav-how = How it works
start-over = Start over
share = Copy link
share-done = Link copied
share-failed = Copy the address of this page to share it.
theme = Theme
theme-auto = As the system
theme-light = Light
theme-dark = Dark
theme-contrast = High contrast
language-switch = Language
menu = Menu

## Who is in
who = Who is in
who-change = Change members
who-map = Map of squares, one for each economy. { $members }
who-map-members = Alliance { $letter }: { $members }.
who-map-none = Nobody is in an alliance.
who-eu-whole = 27 as one
non-aligned = Not in an alliance
alliance = Alliance { $letter }
alliance-letter = { $index ->
    [0] A
    [1] B
    [2] C
   *[3] D
}
members-title = Who is in
members-search = Search economies
members-search-none = No economy has this name.
members-eu-note = As one player the EU has no internal borders, one vote and no friction between its members.
members-done = Done
members-clear = Clear all
members-count = { $count ->
    [0] Nobody is in an alliance
    [one] { $count } economy in an alliance
   *[other] { $count } economies in alliances
}
members-quality-note = Letters show the weakest figure behind each economy: A read in a source, B derived, C estimated. Most small economies are C.
members-quality = Data quality { $letter }
region-north-america = North America
region-europe = Europe and Central Asia
region-eu = European Union members
region-east-asia = East Asia and Pacific
region-south-asia = South Asia
region-latin-america = Latin America and Caribbean
region-middle-east = Middle East and North Africa
region-africa = Sub-Saharan Africa

## Terms
terms = The terms
terms-marked = Marked
terms-marked-note = : you changed it
terms-more = { $count ->
    [one] { $count } more term
   *[other] { $count } more terms
}
technology = Technology
technology-all = All eight together
lever-pooling = Research pooled
lever-pooling-about = { $share } of the programme is run jointly. The easy topics are pooled first.
lever-pooling-off = Nothing is run jointly.
lever-supply = Supply promised to allies
lever-supply-about = Allies promise { $share } of what a member still lacks.
lever-supply-off = No supply is promised.
lever-quota = Votes needed
lever-quota-about = A proposal needs { $share } of the votes.
lever-min = Members needed
lever-min-about = At least { $count } members must agree as well.
lever-min-off = No least number of members.
lever-or = Members enough alone
lever-or-about = { $count ->
    [one] { $count } member in favour is
   *[other] { $count } members in favour are
} enough, whatever the votes.
lever-or-off = No number of members is enough by itself.
lever-bill = How the bill is split
lever-votes = How votes are weighted
lever-gate = Rights gate
lever-gate-about = Members with weak civil rights get less of identity, cloud, AI and medicines.
lever-gate-no-effect = No effect here: the gate covers identity, cloud, AI and medicines.
lever-export_control = Closed to outsiders
lever-export_control-about = Export control at { $share }: less reaches outsiders, and the rift widens.
lever-export_control-off = Outsiders buy and learn as today.
lever-standards = Standards agreed
lever-standards-about = { $share } of tests and certificates are in common, which saves work.
lever-standards-off = Each tests and certifies its own way.
lever-open = Open standards
lever-open-about = Outsiders may adopt them and need not certify twice.
lever-open-off = Outsiders have to certify twice.
lever-open-no-effect = No effect until standards are agreed.
lever-dominance_cap = Dominance cap
lever-dominance_cap-about = No member has more than { $share } of the voting power or of the pooled work.
lever-dominance_cap-off = No limit to one member’s votes or work.
lever-per-technology = Pool differently by technology
lever-per-technology-about = The general lever moves every technology that has no value of its own.
agreements = Agreements
agreement-remove = Remove
agreement-deal = { $member } signs a deal with { $partner } ({ $full ->
    [yes] full
   *[no] { $share }
}).
agreement-deal-one = { $member } signs a deal with { $partner } on { $technology } ({ $full ->
    [yes] full
   *[no] { $share }
}).
agreement-funding = Alliance { $letter } pays { $money } a year for { $technology } in { $partners }.
agreement-plants = { $economy } spends { $money } a year on plants for { $technology }.
agreement-effect = Autonomy: { $changes }.
agreement-no-effect = No effect: it takes an alliance and somebody outside it.
lever-was = was
lever-less = Less
lever-more = More
lever-reset = Reset
lever-reset-name = Reset { $name }
lever-number = { $name }, per cent
lever-value = { $value }; status quo { $today }
lever-out-of-range = { $given } is outside { $min } to { $max }. Used { $used }.
lever-changed-from = Changed from “{ $name }”.
bill-shapley_capped = By what each adds (Shapley)
bill-shapley_capped-about = The average of what a member adds, over all orders of joining. Groups may opt out.
bill-gdp = By size of economy
bill-gdp-about = In proportion to GDP.
bill-equal = Equal shares
bill-equal-about = The same amount for each.
bill-outside_option = By what each would spend alone
bill-outside_option-about = Everyone saves the same share.
bill-scrb = By remaining benefit
bill-scrb-about = Each pays what it alone causes; the rest follows what benefit remains.
bill-ensc = Own cost plus equal rest
bill-ensc-about = Each pays what it alone causes; the rest is split equally.
bill-benefit = By worth
bill-benefit-about = In proportion to what the technology is worth to each.
bill-research = By research spending
bill-research-about = In proportion to yearly research spending.
bill-stand_alone = By cost of going alone
bill-stand_alone-about = In proportion to the full programme alone.
bill-shapley = By what each adds, nobody opts out
bill-shapley-about = May charge a small economy more than it would ever spend.
votes-sqrt_gdp = By square root of GDP
votes-sqrt_gdp-about = Large members count more, but less than in proportion.
votes-gdp = By GDP
votes-gdp-about = A large member may decide alone.
votes-equal = One member, one vote
votes-equal-about = Every member counts the same.

## Scenarios
start-title = What could countries gain, and lose, by building technology together?
start-lede = Choose who joins and how much they share. See at once what each would pay, and how much it could still decide, know and make for itself.
start-private = Everything is worked out on this page. No account, nothing sent.
start-list = Ready scenarios
start-source = Source
start-here = Start here
start-discuss = To discuss:

## How it works and sources
how-title = How it works
how-1 = Entente asks “what if”. It makes assumptions visible and lets you change them. It does not say what will happen.
how-2 = **Cost.** A joint programme climbs from the best starting point among its members to the highest level any of them wants. Most of that climb is paid once instead of many times. Coordination adds some cost back.
how-3 = **Who pays.** The bill is split by a rule you choose. The default asks what each member adds, averaged over every order of joining, and lets groups opt out.
how-4 = **Autonomy.** Control, knowledge and capacity, each out of 100, multiplied together and rooted. A deficit in one is not bought off by another.
how-5 = **Pooling.** Easy topics are pooled first and the most guarded last. So knowledge rises early, while control and plants are given up late.
how-6 = **Rift.** Two large blocs far apart score 100. One world alliance scores 0. Far-off suppliers become less reliable as the rift grows.
how-weak = **Weak points.** Every programme cost is a judgement. Control data are the weakest. Distance is one number for each pair, and votes end in January 2020. A score of 30 against 34 means nothing; 30 against 70 does.
sources-title = Sources and figures
sources-open = Open the figures and their sources
sources-loading = Fetching the figures from this site.
sources-failed = The figures could not be fetched. Check the connection and try again.
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
sources-legend = A: read in the source. B: derived from read figures. C: estimated.

## Notices
notice-title = This link could not be read in full
notice-dismiss = Close this note
notice-unknown-key = “{ $key }” is not known here. It was left out.
notice-unknown-value = “{ $value }” is not a value of “{ $key }”. It was left out.
notice-out-of-range = { $key } { $value } is out of range. { $used } is used.
notice-twice = { $name } was in two alliances. The first is kept.
notice-too-long = The link is too long to be one of ours. The default scenario is shown.
crash-title = Entente has stopped
crash-text = Something went wrong in the program. Your scenario is kept in this link:
crash-reload = Open the scenario again
crash-reset = Start with the default scenario
language-failed = The language could not be fetched. The page stays as it is.

## Foot
foot-what = A calculator of “what if”, not a forecast.
foot-version = Model { $model }, data of { $data }.
foot-requests = Requests since the page loaded: { $count }.

## Ready scenarios: a title, a question, a short story, something to discuss
preset-democratic = Democratic tech alliance
    .question = What if democracies led by the US and the EU built technology together?
    .story = Seven economies pool half of their research in eight technologies. A rights gate, fed by two published indices of civil rights, limits what others could share in identity, cloud, AI and medicines.
    .discuss = Who would you let in next, and does the rights gate change what it gets?
preset-systems = Six systems of autonomy
    .question = How much can each economy do for itself today?
    .story = Chips, quantum, networks, identity, cloud and AI, with green energy and medicines beside them, before any alliance. The scores rest on patents, articles, markets, plants and laws.
    .discuss = Where is your country strong, and where does it depend on others?
preset-chips_act = Chips Act
    .question = More chip factories in Europe: how much less reliance on others?
    .story = The European Chips Act is to bring together 43 billion euros, public and private. Here that is spent on plants over ten years. The less is bought abroad, the less the EU relies on others, China among them.
    .discuss = Add a partner: do plants or promised supply do more for the EU?
preset-networks = 5G race
    .question = Who gains when two blocs court the same economies?
    .story = Makers in China, the EU, South Korea and the US supply most network equipment. Several governments have restricted makers from the other side. India, Brazil, Indonesia and South Africa stay outside at first.
    .discuss = Put one of the four into A, then into B. What does it gain and give up each way?
preset-ai = Quantum and AI
    .question = Is the EU better off pooling with one of the two leaders, or with neither?
    .story = Most notable AI models since 2020 come from the US, followed by China. Trust between economies is estimated from treaties and from votes at the UN. Here the EU pools AI research with the US.
    .discuss = Move the EU to alliance B, then out of both. Ask the same about quantum.
preset-deal = The deal of December 2020
    .question = What did the EU’s investment agreement with China put at stake?
    .story = The EU and China agreed on investment in principle in December 2020, and the US raised concerns. It has not entered into force. Here the EU signs in full while it pools research with the US and Japan.
    .discuss = Remove the deal under Agreements. Who gains, who loses, and what does the rift do?
preset-standards = World standards
    .question = What changes if everyone tests and certifies the same way?
    .story = A web browser trusts certificates from many countries because all are checked by the same rules. Here seven large economies agree on benchmarks, certificates and parts that fit together.
    .discuss = Open the standards to outsiders. What do the seven give up, and what do others gain?
preset-responsible = Responsible AI
    .question = What if no member could hold more than a third of the votes?
    .story = Private investment in AI is concentrated in a few economies. Here five members agree that none has more than about a third of the voting power or of the pooled work.
    .discuss = Lower the cap step by step. What does it cost, and who gains a say?
preset-partners = Europe’s partners
    .question = Which partner does the EU need most, and for what?
    .story = The EU has technology councils or digital partnerships with the US, India, Japan, South Korea and Canada. Here all five pool half of their research with it.
    .discuss = Take one partner out and put it back. What does the EU lose, and in which technology?
preset-energy = Green energy
    .question = If Europe builds hydrogen, wind and sun with partners, who gains?
    .story = The EU has green or hydrogen partnerships with Morocco and Egypt. Here it pools research with Norway, and both pay for plants and research in five partner economies. There are no gas trade data in this model, so it says nothing about gas from Russia or elsewhere.
    .discuss = Is the gain worth what the EU pays? Let one partner in as a member and compare.
preset-rift = The widening rift
    .question = If two blocs close their doors, who is squeezed?
    .story = Many economies have put sanctions on Russia since 2022. Here two blocs close their technology to outsiders as far as they can. Vietnam, India, Indonesia and Brazil belong to neither.
    .discuss = Open the doors again, then move India to one bloc and the other. What does the rift do?
preset-medicines = Medicines
    .question = What would five research systems save on new medicines?
    .story = Medicines research is spread over many firms and a few large public systems. Much of it is done more than once, and much of what is learnt stays inside.
    .discuss = Whose knowledge rises most, and who pays for it?

## Added with the page
evidence-title = What would follow
members-eu-open = Open the EU into its members
sources-economy-wide = All technologies
