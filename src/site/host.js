// Speaks for the calculator with the page that frames it: doc/messages.md. Loaded by the starter in a frame only.
//
// Acts on messages of window.parent and of nobody else, and of the origin that the link names with host=, if it names one.
// What was chosen, and the numbers, go to that origin only; or, where the link names none, to the origin that the parent had
// when it asked. Height and versions are nobody's secret and go to whoever frames the page.

const root = document.documentElement;
const LONGEST = 65536; // characters of a message
const BURST = 60; // messages at once
const PER_SECOND = 20; // and after that

const state = () => new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
const link = state();
const dialects = (link.get("api") ?? "").split("~");

// The origin that may talk with us: named by the link; "" if it names none; null if what it names is no origin.
function named(text) {
  if (!text) return "";
  try {
    const { protocol, origin } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}
const host = named(link.get("host"));
let trusted = host || null;

function send(message, origin) {
  if (origin) parent.postMessage(message, origin);
}
const envelope = (message) => ({ ns: "entente", v: 1, ...message });

// Requests under way: our id, and what is to be done with the reply.
const waiting = new Map();
let last = 0;

function ask(message, answered) {
  const id = `host-${++last}`;
  waiting.set(id, answered);
  document.dispatchEvent(new CustomEvent("entente:message", { detail: JSON.stringify({ ...message, id }) }));
}

// A bucket of permissions that fills again with time.
let tokens = BURST;
let filled = performance.now();
function allowed() {
  const now = performance.now();
  tokens = Math.min(BURST, tokens + ((now - filled) * PER_SECOND) / 1000);
  filled = now;
  return tokens >= 1 && --tokens >= 0;
}

const isId = (id) => (typeof id === "string" && id.length <= 64) || Number.isSafeInteger(id);

// Numbers that JSON lacks become words, which the calculator refuses, rather than null, which is the default.
const honest = (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value);

function refuse(id, origin, code, text) {
  const error = { code, text };
  send(envelope(isId(id) ? { type: "reply", id, ok: false, error, notes: [] } : { type: "error", ...error }), origin);
}

function heard({ data, origin, source }) {
  if (source !== parent || host === null || (host && origin !== host)) return;
  if (data === null || typeof data !== "object") return;
  if (data.ns !== "entente") return dialect(data, origin);
  const { id } = data;
  // A parent without an origin of its own, such as a file, cannot be answered in private.
  if (origin === "null") return refuse(id, "*", "not_available", "the page around has no origin: serve it from one");
  trusted ??= origin;
  if (!allowed()) return refuse(id, origin, "too_many", `at most ${BURST} messages at once, then ${PER_SECOND} a second`);
  let text;
  try {
    text = JSON.stringify(data, honest);
  } catch {
    return refuse(id, origin, "malformed", "the message is not JSON");
  }
  if (text.length > LONGEST) return refuse(id, origin, "too_large", `a message has at most ${LONGEST} characters`);
  if (id !== undefined && id !== null && !isId(id)) {
    return refuse(undefined, origin, "malformed", "id: a text of at most 64 characters, or a whole number");
  }
  const asked = isId(id);
  ask(JSON.parse(text), (reply) => {
    if (asked) return send({ ...reply, id }, origin);
    // What was asked for without an id comes as the calculator says it by itself.
    const { ok, result, error } = reply;
    if (!ok) send(envelope({ type: "error", ...error }), origin);
    else if (data.type === "get" && data.what !== "outcome") send(envelope({ type: data.what, ...result }), origin);
  });
}

// What the program says.
function said({ detail }) {
  let message;
  try {
    message = JSON.parse(detail);
  } catch {
    return;
  }
  const { type, id } = message;
  if (type === "reply") {
    const answered = waiting.get(id);
    waiting.delete(id);
    answered?.(message);
    return;
  }
  measure();
  if (type === "ready") send(message, "*");
  if (type === "state" || type === "outputs") send(message, trusted);
  if (type === "state") dialects.includes("splice") && report(message.link);
  if (type === "error" && message.code === "not_available") {
    // Whoever waits, waits for nothing.
    const error = { code: message.code, text: message.text };
    const all = [...waiting.values()];
    waiting.clear();
    for (const answered of all) answered({ ns: "entente", v: 1, type: "reply", ok: false, error, notes: [] });
  }
}

// The height that the page needs, in whole pixels, as often as it changes. Frames that cannot be seen draw nothing and hear
// of no change of size, so it is also measured when the program has said something.
let height = 0;
function measure() {
  const needed = Math.ceil(document.body.getBoundingClientRect().height);
  if (needed === height || needed === 0) return;
  height = needed;
  send(envelope({ type: "height", px: height }), "*");
  if (dialects.includes("lti")) send({ subject: "lti.frameResize", height }, "*");
  if (dialects.includes("h5p")) h5p("prepareResize");
}

// H5P: hello both ways, then each size is prepared before it is taken.
function h5p(action) {
  send({ context: "h5p", action, scrollHeight: height, clientHeight: innerHeight }, "*");
}

// SPLICE: the state comes from the host, and goes back to it with a score, which is for taking part and not for an answer.
let touched = false;
let begun = null;
function report(now) {
  begun ??= now;
  if (now === begun && !touched) return;
  const message_id = `entente-${++last}`;
  send({ subject: "SPLICE.reportScoreAndState", message_id, score: touched ? 1 : 0, state: { link: now } }, trusted);
}

function dialect(data, origin) {
  if (dialects.includes("h5p") && data.context === "h5p") {
    if (data.action === "hello" || data.action === "resize") h5p("prepareResize");
    if (data.action === "ready") h5p("hello");
    if (data.action === "resizePrepared") h5p("resize");
  }
  if (dialects.includes("splice") && data.subject === "SPLICE.getState.response" && data.message_id === "entente-state") {
    if (origin === "null") return;
    trusted ??= origin;
    const kept = data.state?.link;
    if (typeof kept === "string" && kept.length < 8000 && allowed()) ask(envelope({ type: "set", link: kept }), () => {});
  }
}

// The first thing that a reader does, once.
function touch(event) {
  if (!event.isTrusted || touched) return;
  touched = true;
  send(envelope({ type: "event", name: "interacted" }), trusted);
  if (dialects.includes("splice")) send({ subject: "SPLICE.sendEvent", name: "interacted", data: {} }, trusted);
}

root.dataset.bridge = "frame";
addEventListener("message", heard);
document.addEventListener("entente:reply", said);
for (const kind of ["input", "change", "click"]) document.addEventListener(kind, touch, { capture: true });
// Anything on the page may change its height. A ResizeObserver would say so too, but WebKit takes its calls for a loop.
let due = 0;
function soon() {
  due ||= requestAnimationFrame(() => {
    due = 0;
    measure();
  });
}
new MutationObserver(soon).observe(document.body, { subtree: true, childList: true, attributes: true });
addEventListener("resize", soon);
if (dialects.includes("h5p")) h5p("hello");
if (dialects.includes("splice")) send({ subject: "SPLICE.getState", message_id: "entente-state" }, trusted ?? "*");
