// Checks the licences of all dependencies, and that no crate is used in two versions without a reason.
// Reads what cargo itself knows; needs no other tool (doc/adr/0003-licence-check.md).
import { execFileSync } from "node:child_process";

// Licences that allow use and distribution in binary form with no more than a notice.
const LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "Apache-2.0 WITH LLVM-exception",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSL-1.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Unicode-3.0",
  "Unlicense",
  "Zlib",
]);

// Licences that ask for more, for one crate each, with the reason why it is right here.
const LICENCE_EXCEPTIONS = {
  webdriver: "MPL-2.0; unchanged, in the browser tests only, never published",
};

// Crates in more than one version, with the crate that holds the older one back.
const WEBDRIVER = "webdriver (browser tests only) uses the older one";
const DUPLICATES = {
  cookie: WEBDRIVER,
  http: WEBDRIVER,
  icu_collections: WEBDRIVER,
  icu_provider: WEBDRIVER,
  litemap: WEBDRIVER,
  synstructure: WEBDRIVER,
  tinystr: WEBDRIVER,
  writeable: WEBDRIVER,
  yoke: WEBDRIVER,
  "yoke-derive": WEBDRIVER,
  zerovec: WEBDRIVER,
  "zerovec-derive": WEBDRIVER,
  convert_case: "config, of leptos_config, uses the older one",
  cpufeatures: "sha2 0.10, which leptos uses as well, needs the older one; rand the newer",
  hashbrown: "lru, of rqrr (tests only), needs the older one",
  "proc-macro2-diagnostics": "only while compiling: maud uses the older one, the macros of leptos the newer",
  syn: "only while compiling: most macros have not moved to the newer one",
  thiserror: "gloo-net, of leptos, uses the older one",
  "thiserror-impl": "follows thiserror",
};

const TARGETS = ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"];

const problems = [...licenceProblems(), ...duplicateProblems()];
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

// The packages that cargo would build for a target, all features on.
function packages(target) {
  const words = ["metadata", "--format-version", "1", "--locked", "--all-features", "--filter-platform", target];
  const metadata = JSON.parse(execFileSync("cargo", words, { encoding: "utf8", maxBuffer: 1 << 28 }));
  const used = new Set(metadata.resolve.nodes.map((node) => node.id));
  return metadata.packages.filter((one) => used.has(one.id) && one.source !== null);
}

function everyPackage() {
  const all = TARGETS.flatMap(packages);
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function licenceProblems() {
  const unused = new Set(Object.keys(LICENCE_EXCEPTIONS));
  const found = [];
  for (const { name, version, license } of everyPackage()) {
    if (allowed(license ?? "")) continue;
    if (unused.delete(name)) continue;
    found.push(`licence: ${name} ${version} has "${license}", which is not in the list of scripts/dependencies.mjs`);
  }
  return [...found, ...[...unused].map((name) => `licence: the exception for ${name} is not needed any more`)];
}

// Whether an SPDX expression leaves us a choice of listed licences only. "A/B" is an old form of "A OR B".
function allowed(expression) {
  const words = expression.replaceAll("/", " OR ").match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let good = both();
    while (words[at] === "OR") { at += 1; good = both() || good; }
    return good;
  };
  const both = () => {
    let good = one();
    while (words[at] === "AND") { at += 1; good = one() && good; }
    return good;
  };
  const one = () => {
    if (words[at] === "(") { at += 1; const good = either(); at += 1; return good; }
    let name = words[at++];
    if (words[at] === "WITH") { name += ` WITH ${words[at + 1]}`; at += 2; }
    return LICENCES.has(name);
  };
  return words.length > 0 && either() && at === words.length;
}

// Judged for each target by itself: what runs together must not carry a crate twice.
function duplicateProblems() {
  const unused = new Set(Object.keys(DUPLICATES));
  const found = new Set();
  for (const target of TARGETS) {
    for (const [name, versions] of versionsByName(target)) {
      if (versions.size < 2) continue;
      unused.delete(name);
      if (!(name in DUPLICATES)) found.add(`duplicate: ${name} ${[...versions].sort().join(", ")} (cargo tree -i says why)`);
    }
  }
  return [...found, ...[...unused].map((name) => `duplicate: the entry for ${name} is not needed any more`)];
}

function versionsByName(target) {
  const versions = new Map();
  for (const { name, version } of packages(target)) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return versions;
}
