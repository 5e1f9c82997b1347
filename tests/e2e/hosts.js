// On pages of other sites in tests: runs what a test asks for in the page itself, where Firefox's driver does not reach.
const root = document.documentElement;
const AsyncFunction = (async () => {}).constructor;
const problems = [];
const listening = new Map();

addEventListener("error", (event) => problems.push(String(event.message)));
addEventListener("unhandledrejection", (event) => problems.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) => problems.push(`${event.violatedDirective} ${event.blockedURI}`));

// How many listeners the window has for a kind of event.
for (const [name, step] of [["addEventListener", 1], ["removeEventListener", -1]]) {
  const original = window[name];
  window[name] = function (kind, ...rest) {
    listening.set(kind, (listening.get(kind) ?? 0) + step);
    return original.call(this, kind, ...rest);
  };
}

// Events of an element, as they come.
const heard = [];
const listen = (element, name) => {
  for (const kind of ["ready", "change", "outputs", "interacted", "error"]) {
    element.addEventListener(kind, ({ detail }) => heard.push({ name, kind, detail: kind === "error" ? { code: detail.code } : detail }));
  }
  return element;
};
const last = (name, kind) => heard.findLast((one) => one.name === name && one.kind === kind)?.detail ?? null;

document.addEventListener("ask", async () => {
  const { id, body } = JSON.parse(root.dataset.ask);
  let value;
  try {
    const words = { problems, listening, heard, listen, last };
    value = (await new AsyncFunction(...Object.keys(words), body)(...Object.values(words))) ?? null;
  } catch (error) {
    value = { error: `${error.code ?? error.name}: ${error.message}` };
  }
  root.dataset.answer = JSON.stringify({ id, value });
});
root.dataset.host = "ready";
