// Writes the first inputs of each fuzz target. Used by `scripts/fuzz seed`.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const folder = process.argv[2];
const put = (target, name, text) => writeFileSync(`${folder}/${target}/${name}`, text);
const compact = (value) => JSON.stringify(value);

const BILLS = ["shapley_capped", "gdp", "equal", "outside_option", "scrb", "ensc", "benefit", "research", "stand_alone", "shapley"];

for (const file of readdirSync("examples").filter((name) => name.endsWith(".json"))) {
  const value = JSON.parse(readFileSync(`examples/${file}`, "utf8"));
  const targets = "kind" in value ? ["game"] : ["scenario", "evaluate_scenario"];
  for (const target of targets) put(target, file, compact(value));
}

// Every published link once, a few of them for whole calculations.
const links = readFileSync("tests/links.txt", "utf8").split("\n").filter((line) => line.startsWith("link "));
[...new Set(links.map((line) => line.slice(5).trim()))].forEach((text, at) => {
  put("link", `published-${at}`, text);
  if (at % 3 === 0) put("evaluate_link", `published-${at}`, text);
});

// Each rule once, on small worlds.
const inputs = (a, b) => ({ old: { knowledge: a, capacity_ratio: b, control: 0.5, research: a }, new: { knowledge: b, capacity_ratio: a, control: 0.9 } });
const technology = (id) => ({ id, frontier_cost: 100, start_up: 0.1, adaptation: 0.1, willingness: 0.5, consolidation: 0.3, leak: 0.2 });
const world = {
  economies: [["A", 20000, 0], ["B", 3000, 10], ["C", 500, 40], ["D", 8000, 90]].map(([code, gdp, position], at) => ({ code, gdp, position, rights: 0.3 * at, inputs: inputs(0.9 - 0.2 * at, 0.1 + 0.4 * at) })),
  technologies: [technology("old"), { ...technology("new"), rights_sensitive: true }],
};
for (const bill of BILLS) {
  const scenario = { alliances: [["A", "B", "C"], ["D"]], terms: { bill, pooling: 0.7, quota: 0.6 }, world };
  put("evaluate_scenario", `rule-${bill}`, compact(scenario));
  put("scenario", `rule-${bill}`, compact({ terms: { bill, votes: "equal", min_members: 2 }, per_technology: { quantum: { supply: 0.2 } } }));
  put("evaluate_link", `rule-${bill}`, `bill=${bill}&a=usa~jpn~kor~gbr&b=chn~ind&tech=all&gate=off&min=3`);
}

put("game", "small-cost", '{"kind":"table","game":"cost","values":[0,8,11,11]}');
put("game", "small-gain", '{"kind":"table","game":"gain","values":[0,0,0,1,0,1,1,1]}');
put("game", "one-player", '{"kind":"table","game":"cost","values":[0,-3]}');
put("game", "negative", '{"kind":"table","game":"cost","values":[0,-1,5,2,7,-4,1e9,3]}');
put("game", "vote", '{"kind":"weighted_voting","weights":[4,4,4,2,2,1],"quota":12}');
put("game", "vote-heads", '{"kind":"weighted_voting","weights":[4,0,4,2,2,1],"quota":8,"min_members":3}');
put("game", "vote-hopeless", '{"kind":"weighted_voting","weights":[1,1],"quota":3}');
put("game", "airport", '{"kind":"airport","costs":[8,11,13,18],"counts":[1,2,1,40]}');
