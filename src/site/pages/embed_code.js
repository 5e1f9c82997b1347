// Writes the code for another page from what is chosen, and shows it in a frame. The scenario stands behind # of this page's
// address; what a reader does in the frame changes it.
import { answering } from "./__FRAME__";

const form = document.getElementById("choices");
const stage = document.getElementById("stage");
const told = document.getElementById("told");
const codes = [...document.querySelectorAll("[data-template]")];
const pageKeys = form.dataset.pageKeys.split(" ");
const LEAST = 200; // pixels of height
const UNKNOWN = 640;

// The site stands above a copy of a release.
const here = new URL(".", location.href.split(/[?#]/)[0]).href;
const { release } = document.querySelector("[data-release]").dataset;
const site = here.endsWith(`/${release}`) ? here.slice(0, -release.length) : here;

const pairs = (text) => text.split("&").filter(Boolean).map((pair) => [pair.split("=")[0], pair]);
const join = (...parts) => parts.filter(Boolean).join("&");
const behind = (text) => (text ? `#${text}` : "");
const written = (key, value) => `${key}=${encodeURIComponent(value)}`;

let scenario = "";
let question = "";
let measured = 0;
let frame = null;

// From the address to the controls.
function read() {
  const all = pairs(location.hash.slice(1));
  scenario = join(...all.filter(([key]) => !pageKeys.includes(key)).map(([, pair]) => pair));
  const values = new URLSearchParams(location.hash.slice(1));
  for (const control of form.querySelectorAll("[name]")) {
    const value = values.get(control.name);
    if (value === null || control.dataset.lever) continue;
    if (control.type === "radio") control.checked = control.value === value;
    else control.value = value;
    if (control.localName === "select" && control.selectedIndex < 0) control.selectedIndex = 0;
  }
  for (const control of form.querySelectorAll("[data-lever]")) {
    const found = ["lock", "hide"].find((key) => values.get(key)?.split("~").includes(control.dataset.lever));
    if (control.type === "checkbox") control.checked = found === "lock";
    else control.value = found ?? "";
  }
}

const size = (name) => {
  const field = form.elements[name];
  return field.value && field.checkValidity() ? Number(field.value) : 0;
};

// What is chosen, as pairs of a key and a value; defaults are left out. Keys that mean nothing for the part shown are left out too.
function chosen() {
  const found = [];
  const part = form.elements.ui.value;
  for (const control of form.querySelectorAll("[name]")) {
    const { only } = control.closest("[data-only]")?.dataset ?? {};
    if (control.dataset.lever || "size" in control.dataset || (only && only !== part)) continue;
    if (control.type === "radio" && !control.checked) continue;
    const mark = control.localName === "select" ? control.selectedOptions[0] : control;
    if (control.value && !("default" in mark.dataset)) found.push([control.name, control.value, control.dataset.attribute ?? control.name]);
  }
  const levers = [...form.querySelectorAll("[data-lever]")];
  const taken = (key) => (control) => control.value === key && (control.type !== "checkbox" || control.checked);
  const everything = levers.some((control) => control.type === "checkbox" && control.checked);
  for (const key of ["lock", "hide"]) {
    const named = levers.filter(taken(key)).map((control) => control.dataset.lever);
    const list = key === "lock" && everything ? ["all"] : named;
    if (list.length) found.push([key, list.join("~"), key]);
  }
  return found;
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

function fill() {
  const keys = chosen();
  const framed = join(scenario, ...keys.map(([key, value]) => written(key, value)));
  // A reader who opens the calculator gets the scenario in the same language and colours, and nothing fixed.
  const alone = join(scenario, ...keys.filter(([key]) => ["lang", "theme"].includes(key)).map(([key, value]) => written(key, value)));
  const words = form.elements.lang.selectedOptions[0].dataset;
  const values = {
    site,
    framed: behind(framed),
    alone: behind(alone),
    scenario,
    attributes: keys.map(([, value, name]) => ` ${name}="${escaped(value)}"`).join(""),
    title: question ? words.title.replace("{question}", question) : words.titleShort,
    open: words.open,
    width: String(size("width") || "100%"),
    height: String(size("height") || measured || UNKNOWN),
  };
  for (const code of codes) {
    const plain = code.dataset.template === "{site}{alone}";
    const put = (all, name) => (plain || name === "attributes" ? values[name] : escaped(values[name]));
    code.value = code.dataset.template.replace(/\{(\w+)\}/g, put).trimEnd();
  }
  for (const field of form.querySelectorAll("[data-only]")) field.hidden = field.dataset.only !== form.elements.ui.value;
  for (const row of form.querySelectorAll("select[data-lever]")) row.disabled = form.elements["lock-all"].checked;
  document.querySelector("[data-calculator]").href = `./${behind(alone)}`;
  history.replaceState(null, "", behind(framed) || location.pathname);
  for (const link of document.querySelectorAll("[data-same]")) link.hash = framed;
  if (frame) {
    frame.element.style.width = size("width") ? `${size("width")}px` : "100%";
    frame.element.style.height = `${values.height}px`;
  }
  return framed;
}

// The frame, anew with each choice: what it shows is said in its link.
function show() {
  const framed = fill();
  const { sandbox, allow, name } = stage.dataset;
  const address = `${here}embed/#${join(framed, written("host", location.origin))}`;
  frame?.end();
  measured = 0;
  frame = answering(stage, { sandbox, allow, title: name, address }, heard);
  fill();
}

function heard({ type, px, id, ok, result, ...said }) {
  if (type === "height") measured = Math.max(px, LEAST);
  else if (type === "outputs") question = said.question;
  // The link as it is handed out, with what proves it.
  else if (type === "state") return frame.tell({ type: "export", kind: "link", id: "link" });
  else if (type === "reply" && id === "link" && ok) {
    const all = pairs(result.text.split("#")[1] ?? "");
    scenario = join(...all.filter(([key]) => !pageKeys.includes(key)).map(([, pair]) => pair));
  } else return;
  fill();
}

async function copy(button) {
  const code = button.parentElement.querySelector("textarea");
  let copied = false;
  try {
    await navigator.clipboard.writeText(code.value);
    copied = true;
  } catch {
    code.select();
    copied = document.execCommand("copy");
  }
  told.textContent = "";
  told.textContent = copied ? told.dataset.copied : told.dataset.failed;
}

form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", show);
// Another scenario; the way to a place of this page is none.
addEventListener("hashchange", () => {
  if (document.getElementById(location.hash.slice(1))) return fill();
  read();
  show();
});
document.addEventListener("click", ({ target }) => target.closest("[data-copy]") && copy(target.closest("[data-copy]")));
document.documentElement.dataset.script = "on";
read();
show();
