// A page of another site with a frame, and a frame of a stranger beside it. Firefox's driver sees no variables of a page: what
// is to be told comes, and what was heard goes, by attributes.
const root = document.documentElement;
const [frame, sibling] = document.querySelectorAll("iframe");
const fits = new URLSearchParams(location.search).get("height") === "150";
const heard = [];
const counts = {};
let written = false;

function write() {
  written = false;
  root.dataset.heard = JSON.stringify(heard.slice(-300));
  root.dataset.counts = JSON.stringify(counts);
}

addEventListener("message", ({ data, origin, source }) => {
  if (source !== frame.contentWindow) return;
  heard.push({ origin, data });
  const kind = data.type ?? data.subject ?? data.action;
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (data.type === "height" && fits) frame.style.height = `${data.px}px`;
  if (!written) queueMicrotask(write);
  written = true;
});

// What JSON cannot say.
const TRICKS = {
  number: (message) => ((message.params.pool = NaN), (message.params.supply = -Infinity), message),
  large: (message) => ((message.params.pool = "9".repeat(1_000_000)), message),
  circle: (message) => ((message.params.self = message), message),
  whole: (message) => ((message.params.pool = 7n), message),
  map: () => new Map([["ns", "entente"]]),
  text: (message) => JSON.stringify(message),
};

document.addEventListener("tell", () => {
  const { message, times = 1, trick, from } = JSON.parse(root.dataset.tell);
  const told = trick ? TRICKS[trick](message) : message;
  for (let time = 0; time < times; time++) {
    if (from === "sibling") sibling.contentWindow.postMessage(told, "*");
    else frame.contentWindow.postMessage(times > 1 && "id" in told ? { ...told, id: time } : told, "*");
  }
});
