// <entente-scenario>: an alliance scenario in a page. What it does is in README.md, what it says to its frame in doc/messages.md.

const NAME = "entente-scenario";
// Attributes that become keys of the frame's link. A teacher's label is `src` there; here that is the address.
const KEYS = { ui: "ui", show: "show", view: "view", lang: "lang", theme: "theme", lock: "lock", hide: "hide", label: "src" };
// Attributes that a frame takes while it is open, as messages. Any other makes a new frame.
const LIVE = {
  scenario: (value) => ({ type: "set", link: linkOf(value) }),
  lang: (value) => ({ type: "lang", lang: value || "en" }),
  theme: (value) => ({ type: "theme", theme: value || "auto" }),
  lock: (value) => ({ type: "lock", keys: value ? value.split("~") : [] }),
};
const ATTRIBUTES = ["src", "scenario", "title", ...Object.keys(KEYS)];
const SANDBOX = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals";
const STYLE = ":host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;height:640px;border:0}";
const TALLEST = 20000;

// The scenario of a link, or of a whole address.
const linkOf = (text) => (text ?? "").slice((text ?? "").indexOf("#") + 1);

let requests = 0;

// Where there is no document, on a server, the class stands for nothing.
export class EntenteScenario extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ATTRIBUTES;

  #frame = null;
  #ready = false;
  #changed = false;
  #link = null; // what was chosen last, so that a move in the document loses nothing
  #state = null;
  #outputs = null;
  #waiting = new Map();

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(document.createElement("slot"));
  }

  get state() {
    return this.#state;
  }
  get outputs() {
    return this.#outputs;
  }

  set(what) {
    return this.#ask(typeof what === "string" ? LIVE.scenario(what) : { type: "set", params: what });
  }
  reset() {
    return this.#ask(LIVE.scenario(this.scenario));
  }
  get(what) {
    return this.#ask({ type: "get", what });
  }
  export(kind, figure) {
    return this.#ask({ type: "export", kind, figure });
  }

  connectedCallback() {
    // What was set before the element was known stands in the way of its properties.
    for (const name of ATTRIBUTES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    addEventListener("message", this.#heard);
    this.#open();
  }

  disconnectedCallback() {
    removeEventListener("message", this.#heard);
    this.#close();
  }

  // Moved by a browser that can do so without loading the frame again.
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#frame) return;
    if (name === "title") this.#frame.title = this.#title;
    else if (name in LIVE && this.#ready) this.#ask(LIVE[name](now)).catch((error) => error.code === "closed" || this.#tell("error", error));
    else this.#openSoon();
    if (name === "scenario") this.#link = null;
  }

  get #title() {
    return this.getAttribute("title") ?? "Entente: alliance calculator";
  }

  // Several attributes changed at once make one frame.
  #openSoon() {
    if (!this.#changed) queueMicrotask(() => this.#changed && this.#frame && (this.#close(), this.#open()));
    this.#changed = true;
  }

  #open() {
    this.#changed = false;
    const address = new URL(this.getAttribute("src") ?? new URL("embed/", import.meta.url), document.baseURI);
    const keys = Object.entries(KEYS).map(([name, key]) => [key, this.getAttribute(name)]);
    if (/^https?:/.test(globalThis.origin)) keys.push(["host", globalThis.origin]);
    const parts = keys.filter(([, value]) => value).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
    address.hash = [this.#link ?? linkOf(this.scenario), ...parts].filter(Boolean).join("&");
    this.#frame = Object.assign(document.createElement("iframe"), {
      title: this.#title,
      allow: "fullscreen; clipboard-write; web-share",
      loading: this.getAttribute("loading") ?? "lazy",
      referrerPolicy: "no-referrer",
    });
    this.#frame.setAttribute("sandbox", SANDBOX);
    this.#frame.src = address;
    this.shadowRoot.prepend(this.#frame);
  }

  #close() {
    this.#frame?.remove();
    this.#frame = null;
    // What was asked before a frame was ready waits for the next.
    if (!this.#ready) return;
    this.#ready = false;
    for (const { reject } of this.#waiting.values()) reject(refusal("closed", "the frame has gone"));
    this.#waiting.clear();
  }

  #ask(message) {
    return new Promise((resolve, reject) => {
      const id = ++requests;
      // Copied now: what cannot be sent is refused here and not later, and a later change of it changes nothing.
      const copy = structuredClone({ ns: "entente", v: 1, id, ...message });
      this.#waiting.set(id, { resolve, reject, message: copy });
      if (this.#ready) this.#post(id);
    });
  }

  // The frame has no origin of its own, so its address cannot be named here.
  #post(id) {
    this.#frame.contentWindow.postMessage(this.#waiting.get(id).message, "*");
  }

  // Its sandbox takes the frame's origin away: another page in its place would have one, or another window.
  #heard = ({ source, origin, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== "null") return;
    if (data?.ns !== "entente" || data.v !== 1) return;
    const { ns, v, type, ...content } = data;
    if (type === "reply") this.#settle(content);
    else if (type === "height") this.#frame.style.height = `${Math.min(Math.max(Number(content.px) || 0, 0), TALLEST)}px`;
    else if (type === "ready") {
      this.#ready = true;
      for (const id of this.#waiting.keys()) this.#post(id);
      this.#tell("ready", content);
    } else if (type === "state") {
      this.#state = content;
      this.#link = content.link;
      this.#tell("change", content);
    } else if (type === "outputs") {
      this.#outputs = content;
      this.#tell("outputs", content);
    } else if (type === "event" && content.name === "interacted") this.#tell("interacted");
    else if (type === "error") this.#tell("error", content);
  };

  #settle({ id, ok, result, error, notes }) {
    const waits = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (ok) waits?.resolve({ result, notes });
    else waits?.reject(refusal(error.code, error.text));
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

const refusal = (code, text) => Object.assign(new Error(text), { code, text });

for (const name of ATTRIBUTES) {
  if (name === "title" || name === "lang") continue; // every element has these
  Object.defineProperty(EntenteScenario.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

// A page may load this twice.
if (globalThis.customElements && !customElements.get(NAME)) customElements.define(NAME, EntenteScenario);
