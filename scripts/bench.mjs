// Runs the wasm measurements, and puts native and wasm figures side by side. Used by `scripts/bench`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const UNITS = { ns: 1e-6, µs: 1e-3, ms: 1, s: 1e3 };

/** Median milliseconds by step from what divan prints: name, fastest, slowest, median, mean. */
function native(file) {
  const found = new Map();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const row = line.match(/[├╰]─ (.+?)\s+[\d.]+ \S+\s+│ [\d.]+ \S+\s+│ ([\d.]+) (ns|µs|ms|s)\s+│/);
    if (row) found.set(row[1], Number(row[2]) * UNITS[row[3]]);
  }
  return found;
}

/** Median milliseconds by step from the wasm run: name, fastest, median. */
function wasm(file) {
  const rows = readFileSync(file, "utf8").trim().split("\n").map((line) => line.split("\t"));
  return new Map(rows.map(([name, , median]) => [name, Number(median)]));
}

function table(folder) {
  const [nativeSize, nativeSpeed] = ["size", "speed"].map((kind) => native(`${folder}/native-${kind}.txt`));
  const [wasmSize, wasmSpeed] = ["size", "speed"].map((kind) => wasm(`${folder}/wasm-${kind}.tsv`));
  const shown = (number) => (number === undefined ? "" : number.toPrecision(3));
  const ratio = (a, b) => (a === undefined || b === undefined ? "" : (a / b).toFixed(1));
  console.log("Median milliseconds.\n");
  console.log("| step | native z | native 3 | wasm z | wasm 3 | wasm z / native z | wasm z / wasm 3 |");
  console.log("|---|---|---|---|---|---|---|");
  for (const [name, z] of wasmSize) {
    const [n, fast, w] = [nativeSize.get(name), nativeSpeed.get(name), wasmSpeed.get(name)];
    console.log(`| ${[name, shown(n), shown(fast), shown(z), shown(w), ratio(z, n), ratio(z, w)].join(" | ")} |`);
  }
}

const [command, path] = process.argv.slice(2);
if (command === "run") {
  createRequire(import.meta.url)(resolve(path));
  process.stdout.write(globalThis.steps);
} else {
  table(path);
}
