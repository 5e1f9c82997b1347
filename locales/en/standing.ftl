# Words of the study program: standing.

## Would anyone walk out
standing-runs = { $runs } of { $all } runs
standing-the-alliance = The alliance
standing-measure = Would anyone gain by walking out, alone or as a group? Does one member dominate? Do all pass the rights threshold?
standing-finding-short = { $light ->
    [holds] { $subject } would hold
    [strained] { $subject } would be strained
   *[breaks] { $subject } would break up
}
standing-finding-join = { $before }; { $after }
standing-finding-member = { $light ->
    [holds] { $subject } would hold; nearest to the door is { $name }
    [strained] { $subject } would be strained: { $name } would gain by leaving
   *[breaks] { $subject } would break up: { $name } would gain by leaving
}
standing-finding-member-runs = { $light ->
    [holds] { $subject } would hold; in { $runs } { $name } would gain by leaving
    [strained] { $subject } would be strained: in { $runs } { $name } would gain by leaving
   *[breaks] { $subject } would break up: in { $runs } { $name } would gain by leaving, in others another member
}
standing-finding-group = { $light ->
    [holds] { $subject } would hold, though in { $runs } a group would pay less on its own
    [strained] { $subject } would be strained: in { $runs } a group would pay less on its own
   *[breaks] { $subject } would break up: in { $runs } a group would pay less on its own
}
standing-finding-group-who = { $subject } would break up: { $clause }
standing-word-closed = Settled
standing-word-open = Open
standing-word-passes = Passes
standing-word-partly = Mixed
standing-word-fails = Fails
standing-word-unknown = Not tested
standing-under-a-point = less than a point

## Members
standing-leave-fact = { $light ->
    [holds] No member would gain by leaving.
    [strained] Too close to call: in { $runs } some member would gain by leaving.
   *[breaks] In { $runs } some member would gain by leaving.
}
standing-leave-who = { $names } would gain by leaving.
standing-leave-nearest = { $case ->
    [stay] Nearest to the door is { $name }: it would lose { $points } by leaving, and gain in { $runs }.
    [leave] Most of all { $name }: it would gain { $points }, as { $runs } say.
   *[close] Nearest to the door is { $name }, too close to call: it would gain by leaving in { $runs }.
}
standing-leave-oftener = In the runs { $name } would leave more often: { $runs }.

## Groups
standing-group-clause = { $kind ->
    [without] the others would pay less without { $names }
    [one] { $names } would pay less alone
   *[group] { $names } would pay less as a group of their own
}
standing-group-sentence = { $clause }.
standing-group-fact = { $light ->
    [holds] No group of members would pay less on its own.
    [strained] Whether a group would pay less on its own is too close to call.
   *[breaks] In most runs some group would pay less on its own.
}
standing-group-near = { $kind ->
    [without] The closest call is everyone but { $names }: on their own they would pay { $money } a year more.
    [one] The closest call is { $names } alone: it would pay { $money } a year more.
   *[group] The closest call is { $names }: on their own they would pay { $money } a year more.
}
standing-group-gain = { $kind ->
    [one] It would save { $money } a year.
    [without] Each of them would save { $money } a year.
   *[group] Each of them would save { $money } a year.
}
standing-group-here = { $kind ->
    [one] In this calculation { $clause }, { $money } a year.
    [without] In this calculation { $clause }, { $money } a year each.
   *[group] In this calculation { $clause }, { $money } a year each.
}
standing-group-runs = { $case ->
    [or-another] In { $runs } this or another group would pay less.
   *[some] In { $runs } some group would pay less.
}
standing-group-large = Found in this one calculation. With more than { $limit } members, groups are not tested in the runs.
standing-group-nothing = Nothing is pooled, so there is no bill to avoid.
standing-group-unknown = Groups of members are not tested.
standing-group-untested = With more than { $limit } members there are too many of them.

## Outsiders
standing-join-fact = { $count ->
    [0] Nobody outside would gain by joining.
    [one] { $count } of { $all } economies outside would gain by joining.
   *[other] { $count } of { $all } economies outside would gain by joining.
}
standing-join-most = Most of all { $name }: { $points }. Whether the members would let it in is another question.

## Dominance
standing-power-fact = { $case ->
    [pass] No member would hold most of the voting power.
    [fail] { $name } would hold most of the voting power.
   *[none] No proposal could pass, so nobody would have voting power.
}
standing-power-share = { $count ->
    [one] Largest: { $names } with { $share }; the limit is { $limit }.
   *[other] Largest: { $names } with { $share } each; the limit is { $limit }.
}
standing-power-cap = { $case ->
    [binds] The dominance cap of { $cap } binds: it takes votes from the largest.
    [idle] The dominance cap of { $cap } is not reached.
   *[unmet] The dominance cap of { $cap } cannot be met, so the votes stay as they were.
}
standing-power-supplier = But one outsider stands out: of what members buy from others in { $technology }, { $name } supplies { $share }.
standing-power-size = But { $name } would be { $share } of the alliance’s economy.

## Rights
standing-rights-all = Every member passes the rights threshold.
standing-rights-below = { $names } would not pass the rights threshold.
standing-rights-lowest = Lowest: { $name } with { $index } of { $all }; the threshold is { $limit }.
standing-rights-gate = { $case ->
    [off] The rights gate is off, so it limits nobody.
    [elsewhere] The rights gate does not cover this technology, so it limits nobody here.
    [binds] The rights gate limits what others share with those below.
   *[idle] The rights gate limits nobody.
}

## How far each member is from the door
standing-chart = How far each member is from the door
standing-chart-measure = What it would lose by leaving, in points: money saved counts { $saving }, autonomy { $autonomy }.
standing-legend-close = too close to call
standing-leaving-pays = ← leaving pays
standing-staying-pays = staying pays →
standing-range = { $low } to { $high }
standing-caption = What each member would lose by leaving
standing-column-margin = Lost by leaving, points
standing-column-low = { $runs }, from
standing-column-high = { $runs }, to
standing-column-cost = of it money
standing-column-autonomy = of it autonomy
standing-column-stay = Runs of { $all } that say stay
standing-column-leave = Runs of { $all } that say leave
standing-row = { $case ->
    [stay] **{ $name }** would lose { $margin } points by leaving (money { $cost }, autonomy { $autonomy }); { $runs } agree.
   *[leave] **{ $name }** would gain { $margin } points by leaving (money { $cost }, autonomy { $autonomy }); { $runs } agree.
}
standing-row-close = **{ $name }** is too close to call: by leaving it would lose between { $low } and { $high } points in { $runs }.

## Votes and power
votes-measure = Share of the votes, and of the power to decide, per cent. Power: how often a vote makes the difference.
votes-legend-votes = votes
votes-legend-power = power
votes-finding = { $case ->
    [none] { $name } would hold { $votes } of the votes and no power at all
   *[some] { $name } would hold { $votes } of the votes and { $power } of the power
}
votes-finding-same = Every member would have as much power as its votes suggest
votes-finding-none = No proposal could pass under these rules
votes-stops = { $case ->
    [none] Could stop nothing.
    [all] Could stop any proposal.
   *[some] Could stop { $some } of { $all } proposals that would pass.
}
votes-of = Alliance { $letter }:
votes-needed = { $case ->
    [half] A proposal needs more than half of the votes.
   *[share] A proposal needs { $share } of the votes.
}
votes-and = { $count ->
    [one] At least { $count } member must agree as well.
   *[other] At least { $count } members must agree as well.
}
votes-or = { $count ->
    [one] { $count } member in favour is enough, whatever the votes.
   *[other] { $count } members in favour are enough, whatever the votes.
}
votes-passes = If each member tossed a coin, { $some } of { $all } proposals would pass.
votes-delay = { $case ->
    [none] Agreeing would cost no extra time.
   *[some] Agreeing would add { $years } years to joint work.
}
votes-cap = { $case ->
    [binds] The dominance cap of { $cap } has moved votes from the largest to the others.
    [idle] The dominance cap of { $cap } changes no votes.
   *[unmet] The dominance cap of { $cap } cannot be met, so the votes stay as they were.
}
votes-caption = Votes and voting power
votes-column-votes = Votes, %
votes-column-power = Power, % (Banzhaf)
votes-column-orders = Power, % (Shapley and Shubik)
votes-column-stops = Could stop, % of what would pass
votes-column-before = Votes without the cap, %
votes-row = **{ $name }** would hold { $votes } of the votes and { $power } of the power. { $words }
