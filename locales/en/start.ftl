# Words of the study program: the start view.

## Frame
start-source = Source
start-here = Start here
start-discuss = To discuss:

## Findings
find-cost = { $trend ->
    [down] Together they would pay **{ $money } less a year**
    [up] Together they would pay **{ $money } more a year**
   *[same] Together they would pay as much as alone
}
find-seat-cost = { $trend ->
    [down] { $name } would pay **{ $money } less a year**
    [up] { $name } would pay **{ $money } more a year**
   *[same] { $name } would pay as much as alone
}
find-rift = { $trend ->
    [up] The rift between blocs would widen from { $before } to **{ $after }**
    [down] The rift between blocs would narrow from { $before } to **{ $after }**
   *[same] The rift between blocs would stay at **{ $after }**
}
find-alone = Alone, { $most } would have the most autonomy, **{ $high }**; { $least } would have the least, **{ $low }**.
find-member = { $trend ->
    [up] { $name } would gain most autonomy, **{ $points }**
    [down] { $name } would lose most autonomy, **{ $points }**
   *[same] no member’s autonomy would change by a whole point
}
find-seat-autonomy = { $trend ->
    [up] its autonomy would rise from { $before } to **{ $after }**
    [down] its autonomy would fall from { $before } to **{ $after }**
   *[same] its autonomy would stay at **{ $after }**
}
find-outside = { $trend ->
    [up] outside, { $name } would gain most autonomy, **{ $points }**
    [down] outside, { $name } would lose most autonomy, **{ $points }**
   *[same] outside, nobody’s autonomy would change by a whole point
}
find-both = { $first }; { $second }.

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
