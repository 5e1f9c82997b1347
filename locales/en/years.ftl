# Words of the study program: years.

## The target
target-twice = twice today’s frontier
target-times = { $times } times today’s frontier
years-count = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## Years to the target
targets-not-by = not by { $last }
targets-caption = Year in which each member would reach { $target }.
targets-measure-several = Years gained by the alliance.
targets-key = A plus sign: at least so many, since one side would not be there in the years shown. A dash: not there either way. ±: too close to call.
targets-column-sooner = Years sooner
targets-column-runs-alone = Of { $all } runs, there by { $last }: alone
targets-column-runs = Of { $all } runs, there by { $last }: in the alliance
targets-row = { $case ->
    [sooner] { $years } sooner.
    [later] { $years } later.
    [inside] Alone, not by { $last }.
    [alone] Alone in { $year }, in the alliance not by { $last }.
    [same] In the same year as alone.
    [never] Not by { $last } either way.
   *[unclear] Too close to call.
}
targets-finding = { $case ->
    [sooner] { $name } would reach { $target } { $years } sooner
    [later] { $name } would reach { $target } { $years } later
    [inside] { $name } would reach { $target } in { $year }; alone, not by { $last }
   *[alone] { $name } would not reach { $target } by { $last }; alone, in { $year }
}
targets-finding-together = Together, { $clause }
targets-finding-in = In { $technology }, { $clause }
targets-finding-none = { $case ->
    [same] The alliance would not change the year in which anyone reaches { $target }
    [never] Neither alone nor together would anyone reach { $target } by { $last }
   *[unclear] Whether the alliance would bring anyone to { $target } sooner is too close to call
}
text-targets = { $name }: alone { $alone }, in the alliance { $inside }. { $words }

## The way to the last year
projection-measure-capability = Capability in { $technology }; first in the world on every indicator in { $first } would be { $one }.
projection-measure-autonomy = { $count ->
   *[other] Autonomy, out of { $top }, mean over { $count } technologies. Capabilities in different technologies cannot be added.
}
projection-scale = { $times ->
    [2] Each line stands for twice the one below.
   *[other] Each line stands for { $times } times the one below.
}
projection-band = { $runs } of { $all } runs
projection-finding-target = { $case ->
    [inside] Alone, { $names } would not reach { $target } by { $last }; in the alliance { $count ->
        [one] it would
       *[other] they would
    }
    [never] Neither alone nor in the alliance would { $names } reach { $target } by { $last }
   *[unclear] Alone, { $names } would not reach { $target } by { $last }; in the alliance it is too close to call
}
projection-finding-capability = { $case ->
    [more] By { $last } the alliance would take { $name } furthest: to { $times } times its capability alone
    [less] By { $last } the alliance would leave { $name } at { $times } times its capability alone
    [same] The alliance would hardly change anyone’s capability by { $last }
   *[unclear] Whether the alliance would raise anyone’s capability by { $last } is too close to call
}
projection-finding-autonomy = { $case ->
    [more] By { $last } the alliance would add most to the autonomy of { $name }: { $points }
    [less] By { $last } the alliance would take most from the autonomy of { $name }: { $points }
    [same] By { $last } the alliance would change nobody’s autonomy by a whole point
   *[unclear] Whether the alliance would change anyone’s autonomy by { $last } is too close to call
}
projection-time = Look at one year
projection-play = Play
projection-pause = Pause
projection-column-year = Year
projection-column-band = { $end ->
    [low] From, { $runs } of { $all } runs
   *[high] To, { $runs } of { $all } runs
}
projection-readout = { $name } { $value } ({ $change })
projection-year = **{ $year }:** { $values }. In brackets: the difference from alone.
projection-note = Not a forecast. How fast each technology moves is a judgement; the bands show what other judgements would give.
projection-note-autonomy = Not a forecast. Promised supply counts from the first year, so lines may begin apart; what is pooled grows over some years.
text-projection = { $name }: { $inside_middle } in { $middle } in the alliance, { $alone_middle } alone; { $inside_last } in { $last }, { $alone_last } alone. In { $runs } of { $all } runs it would stand between { $low } and { $high } in { $last }.
