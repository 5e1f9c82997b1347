// Loaded before all else in tests: keeps every error, refused load and console error where a driver can read it.
// As an attribute, because Firefox's driver does not see the variables of a page.
const problems = [];

function note(kind, text) {
  problems.push(`${kind}: ${text}`);
  document.documentElement.dataset.problems = JSON.stringify(problems);
}

addEventListener("error", (event) => note("error", event.message || `did not load ${event.target.src || event.target.href}`), true);
addEventListener("unhandledrejection", (event) => note("rejection", event.reason));
addEventListener("securitypolicyviolation", (event) => note("policy", `${event.violatedDirective} ${event.blockedURI}`));

for (const level of ["error", "warn"]) {
  const original = console[level];
  console[level] = (...words) => {
    note(`console ${level}`, words.map(String).join(" "));
    original.apply(console, words);
  };
}
