# Words of the study program: the figures of pillars and technologies.

pillars-finding = { $trend ->
    [up] { $pillar } would rise most, by { $points } on average
    [down] { $pillar } would fall most, by { $points } on average
   *[same] No pillar would change by a whole point on average
}
pillars-finding-close = On no pillar do enough runs agree whether it would rise or fall
pillars-runs = Runs that agree, of 100
pillars-finding-two = { $first }; { $pillar } would fall by { $points }
pillars-measure = Three parts of autonomy, out of 100, alone and in the alliance
pillar-control = Control
pillar-knowledge = Knowledge
pillar-capacity = Capacity
heat-finding-gain = These terms would add most in { $technology }: { $points } for { $name }
heat-finding-loss = In { $technology }, the same terms would take { $points } from { $name }
heat-finding-none = In no technology would these terms move anyone by a whole point
heat-finding-close = In no technology do enough runs agree on who would gain or lose
heat-measure = Change in autonomy, points, if these terms covered each technology
heat-caption = Change in autonomy points by technology and member
heat-cost = Cost, $bn
heat-scale-low = loses 5 or more
heat-scale-high = gains 5 or more
heat-scale-close = ± too close to call
column-pillar = { $pillar }, { $part }
pillars-caption = Control, knowledge and capacity, alone and in the alliance
text-pillars = { $name }: control { $control_before } to { $control_after }, knowledge { $knowledge_before } to { $knowledge_after }, capacity { $capacity_before } to { $capacity_after }.
text-pillars-close = Too close to call: { $pillars }.
text-heat = { $technology }: { $changes }.
