# Words of the study program: economies outside the alliances, and the rift between blocs.

outside-finding = { $case ->
    [both] In one calculation, { $squeezed } would be squeezed hardest; { $gainer } would gain most by joining
    [one] In one calculation, { $squeezed } would be squeezed hardest and would gain most by joining
    [no-gain] In one calculation, { $squeezed } would be squeezed hardest; nobody outside would gain by joining
    [no-pressure] In one calculation, { $gainer } would gain most by joining; nobody outside would be squeezed
   *[none] In one calculation, nobody outside would be squeezed or gain by joining
}
outside-measure = Economies in no alliance: pressure from 0 to 100, gain in points.
outside-measure-letter = The letter is the alliance in which it would gain most.
outside-pressure-head = Pressure to choose a side
outside-gain-head = Gain if admitted
outside-more = { $count ->
    [one] and { $count } more in the table
   *[other] and { $count } more in the table
}
outside-paid = { $courted ->
    [yes] Courted: alliances pay { $money } a year for it.
   *[no] An alliance pays { $money } a year for it.
}
outside-paid-short = { $courted ->
    [yes] courted: { $money } a year
   *[no] paid { $money } a year
}
outside-about = **Pressure** is high where an economy relies on two sides about equally, makes little of what it uses, and the rift is wide. **Gain** weighs the money it would save and the autonomy it would win.
outside-caption = Economies in no alliance: pressure to choose a side, and gain if admitted
outside-economy = Economy
outside-pressure-column = Pressure, 0 to 100
outside-gain-column = Gain in alliance { $letter }, points
outside-balance-column = How even its reliance on two sides is, %
outside-need-column = Share of use not made at home, %
outside-funding-column = Paid by alliances, $bn a year
outside-courted-column = Courted by more than one
outside-yes = yes
outside-no = no
outside-text = **{ $name }**: pressure { $pressure } out of 100. { $words }
outside-text-gain = It would gain most in alliance { $letter }: { $points }.
outside-text-no-gain = It would not gain a point by joining.

rift-finding = { $trend ->
    [up] The rift between blocs{ $where } would widen from { $before } to { $after }; { $runs } of 100 runs agree
    [down] The rift between blocs{ $where } would narrow from { $before } to { $after }; { $runs } of 100 runs agree
    [close] Whether the rift between blocs{ $where } would widen or narrow is too close to call
   *[same] The rift between blocs{ $where } would stay at { $after }
}
rift-in = {" "}in { $technology }
rift-measure = Out of 100. Ring: everyone alone. Bar: with these alliances. Band: 80 of 100 runs.
rift-row = Rift between blocs
rift-concentration = Concentration in blocs
rift-words = { $trend ->
    [up] Wider by { $points }; { $runs } of 100 runs agree. 80 of 100 runs: { $range }.
    [down] Narrower by { $points }; { $runs } of 100 runs agree. 80 of 100 runs: { $range }.
    [close] Too close to call. 80 of 100 runs: { $range }.
   *[same] No change of a whole point. 80 of 100 runs: { $range }.
}
rift-about = The **rift** is 100 when two blocs of equal size stand as far apart as can be, and 0 when nothing divides the world. **Concentration** is 100 when one bloc makes all of the world’s output.
rift-caption = The rift between blocs, with everyone alone and with these alliances
rift-figure-column = Out of 100
rift-before-column = Everyone alone
rift-after-column = With these alliances
rift-change-column = Change, points
rift-range-column = 80 of 100 runs
rift-runs-column = Runs that agree, of 100
rift-text = **{ $name }**: { $before } with everyone alone, { $after } with these alliances.
