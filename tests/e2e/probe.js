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

// A file that the page saves is kept here instead: its name, its kind, and what is in it (of a picture the first bytes).
const files = new Map();
const address = URL.createObjectURL;
URL.createObjectURL = (file) => {
  const made = address.call(URL, file);
  files.set(made, file);
  return made;
};
const click = HTMLElement.prototype.click;
HTMLAnchorElement.prototype.click = async function () {
  const file = files.get(this.href);
  if (!this.download || !file) return click.call(this);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = file.type === "image/png" ? [...bytes.slice(0, 8)].join(" ") : new TextDecoder().decode(bytes);
  document.documentElement.dataset.saved = JSON.stringify([this.download, file.type, content]);
};

// Text that the page copies, whether the browser then allows it or not.
const Item = window.ClipboardItem;
window.ClipboardItem = function (kinds) {
  const keep = async (file) => (document.documentElement.dataset.copied = await file.text());
  kinds["text/plain"]?.then(keep);
  return new Item(kinds);
};

// A real trap in a real program, as when the app stops.
document.addEventListener("stop-program", () => {
  const program = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11];
  const { a } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(program))).exports;
  setTimeout(a);
});
