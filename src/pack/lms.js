// Keeps a scenario in a learning platform and hands it in. Part of packages only; doc/learning-platforms.md says what is kept.
((standard) => {
  const bar = document.getElementById("lesson");
  const [says, link, form, words, back] = ["says", "link", "form", "words", "back"].map((id) => document.getElementById(`lesson-${id}`));
  const BEGAN = Date.now();
  // What SCORM 1.2 leaves room for; no other standard has less.
  const LONGEST_STATE = 4096;
  const LONGEST_ANSWER = 255;
  // A change that has rested for one look is kept, but not more often than this, in milliseconds.
  const LOOK = 2000;
  const REST = 10000;

  const scenario = () => location.hash.slice(1);
  const open = (text) => location.replace(`#${text}`);
  // The address of the calculator on the web, if the package knows it: the file in the platform is not for others.
  const home = document.querySelector('meta[name="entente-address"]')?.content ?? "";
  const whole = () => `${home}#${scenario()}`;
  const pad = (number) => String(number).padStart(2, "0");
  const spent = () => {
    const seconds = Math.round((Date.now() - BEGAN) / 1000);
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  };

  function tell(state) {
    bar.dataset.state = state;
    says.textContent = says.dataset[state];
    link.href = home ? whole() : location.href;
    link.textContent = link.href;
  }

  // ---- SCORM: an object of a window around this one, or of the one that opened it.

  function around(name) {
    for (const first of [parent, opener]) {
      let at = first;
      for (let step = 0; at && step < 500; step += 1) {
        // A window of another site may not be looked into, but what is around it may.
        try { if (at[name]) return at[name]; } catch {}
        if (at.parent === at) break;
        at = at.parent;
      }
    }
    return null;
  }

  function scorm(api, old) {
    const call = (name, ...given) => { try { return String(api[(old ? "LMS" : "") + name](...given)); } catch { return ""; } };
    const get = (key) => call("GetValue", key);
    const set = (key, value) => call("SetValue", key, value);
    const status = old ? "cmi.core.lesson_status" : "cmi.completion_status";
    const clock = (date) => [date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(":");
    // 2004 takes a time of day with its date, and an answer of 4,000 letters; 1.2 an hour, and 255 letters.
    const answer = (id, question, text) => {
      const key = `cmi.interactions.${get("cmi.interactions._count") || 0}`;
      set(`${key}.id`, id);
      set(`${key}.type`, old ? "fill-in" : "long-fill-in");
      set(old ? `${key}.time` : `${key}.timestamp`, old ? clock(new Date()) : new Date().toISOString().slice(0, 19));
      if (!old) set(`${key}.description`, question.slice(0, 250));
      set(old ? `${key}.student_response` : `${key}.learner_response`, text);
      set(`${key}.result`, "neutral");
    };
    const keep = (text) => {
      set("cmi.suspend_data", text);
      const [hours, minutes, seconds] = spent();
      set(old ? "cmi.core.session_time" : "cmi.session_time",
        old ? `${pad(Math.min(hours, 99))}:${pad(minutes)}:${pad(seconds)}` : `PT${hours}H${minutes}M${seconds}S`);
      call("Commit", "");
    };
    return {
      begin(found) {
        if (call("Initialize", "") !== "true") return found(null);
        const looking = (get(old ? "cmi.core.lesson_mode" : "cmi.mode") || "normal") !== "normal";
        if (!looking && !["completed", "passed", "failed"].includes(get(status))) set(status, "incomplete");
        set(old ? "cmi.core.exit" : "cmi.exit", "suspend");
        if (!looking) call("Commit", "");
        found({ kept: get("cmi.suspend_data"), looking });
      },
      keep,
      handIn(text, kept) {
        answer("own-words", form.dataset.question, text);
        const parts = whole().match(new RegExp(`.{1,${old ? LONGEST_ANSWER : 4000}}`, "gsu")) ?? [];
        parts.forEach((part, at) => answer(at ? `scenario-${at + 1}` : "scenario", form.dataset.scenario, part));
        set(status, "completed");
        keep(kept);
        return Promise.resolve(true);
      },
      end: () => call(old ? "Finish" : "Terminate", ""),
    };
  }

  // ---- cmi5: addresses in the address of this page.

  function cmi5(given) {
    const endpoint = given.endpoint.endsWith("/") ? given.endpoint : `${given.endpoint}/`;
    const actor = JSON.parse(given.actor);
    const category = (...names) => names.map((name) => ({ id: `https://w3id.org/xapi/cmi5/context/categories/${name}` }));
    const verbs = "http://adlnet.gov/expapi/verbs/";
    let token, launch, last = Promise.resolve();

    const ask = (path, query, options = {}) => {
      const headers = { Authorization: `Basic ${token}`, "X-Experience-API-Version": "1.0.3" };
      if (options.body) headers["Content-Type"] = "application/json";
      return fetch(`${endpoint}${path}?${new URLSearchParams(query)}`, { ...options, headers, cache: "no-store" });
    };
    const state = (stateId) => ({
      stateId, activityId: given.activityId, agent: given.actor, registration: given.registration,
    });
    const read = async (answer) => (answer.ok ? answer.json() : {});
    const id = () => {
      const random = crypto.getRandomValues(new Uint8Array(16));
      random[6] = (random[6] & 15) | 64;
      random[8] = (random[8] & 63) | 128;
      const digits = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
      return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
    };
    const took = () => { const [hours, minutes, seconds] = spent(); return `PT${hours}H${minutes}M${seconds}S`; };

    // Nothing that the platform has put into the context is changed; what the standard defines carries its categories.
    function send(verb, { result, object, categories = [], hurry = false } = {}) {
      const template = structuredClone(launch.contextTemplate ?? {});
      const activities = template.contextActivities ?? {};
      const context = { ...template, registration: given.registration };
      if (categories.length) {
        context.contextActivities = { ...activities, category: [...[activities.category ?? []].flat(), ...category(...categories)] };
      }
      const statement = {
        id: id(), actor, verb: { id: verbs + verb, display: { en: verb } }, context, timestamp: new Date().toISOString(),
        object: object ?? { objectType: "Activity", id: given.activityId }, ...(result ? { result } : {}),
      };
      const post = async () => {
        const answer = await ask("statements", {}, { method: "POST", body: JSON.stringify([statement]), keepalive: hurry });
        if (!answer.ok) throw new Error(`the record store answers ${answer.status}`);
      };
      // One after the other, but for the last: a page that is left has no time.
      return hurry ? post() : (last = last.then(post));
    }

    const keep = (text, hurry = false) =>
      ask("activities/state", state("entente"), { method: "PUT", body: text, keepalive: hurry }).catch(() => tell("failed"));
    return {
      async begin(found) {
        try {
          token = (await (await fetch(given.fetch, { method: "POST" })).json())["auth-token"];
          if (!token) return found(null);
          launch = await read(await ask("activities/state", state("LMS.LaunchData")));
          await ask("agents/profile", { profileId: "cmi5LearnerPreferences", agent: given.actor });
          const kept = await ask("activities/state", state("entente"));
          await send("initialized", { categories: ["cmi5"] });
          const looking = (launch.launchMode ?? "Normal") !== "Normal";
          found({ kept: kept.ok ? await kept.text() : "", looking, back: launch.returnURL });
        } catch {
          found(null);
        }
      },
      keep,
      async handIn(text, kept, before) {
        const definition = {
          type: "http://adlnet.gov/expapi/activities/cmi.interaction", interactionType: "long-fill-in",
          name: { [document.documentElement.lang]: form.dataset.scenario }, description: { [document.documentElement.lang]: form.dataset.question },
        };
        const extensions = { [`${home || given.activityId}#scenario-link`]: whole() };
        const object = { objectType: "Activity", id: `${given.activityId}#hand-in`, definition };
        try {
          await send("answered", { object, result: { response: text, extensions, duration: took() } });
          // A unit is completed once.
          if (!before) await send("completed", { result: { completion: true, duration: took() }, categories: ["cmi5", "moveon"] });
          await keep(kept);
          return true;
        } catch {
          return false;
        }
      },
      end: () => launch && send("terminated", { result: { duration: took() }, categories: ["cmi5"], hurry: true }).catch(() => {}),
    };
  }

  // Only what this page was started with may be reached: the address of the record store, and the one that gives its key.
  function allow(...places) {
    const allowed = places.map((place) => `${place.origin}${place.pathname}`.replace(/[;,]/g, encodeURIComponent));
    const content = `connect-src blob: ${allowed.join(" ")}`;
    document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "Content-Security-Policy", content }));
  }
  const web = (text) => { try { const url = new URL(text); return /^https?:$/.test(url.protocol) ? url : null; } catch { return null; } };

  function platform() {
    if (standard !== "cmi5") {
      const old = standard === "scorm12";
      const api = around(old ? "API" : "API_1484_11");
      return api && scorm(api, old);
    }
    const given = Object.fromEntries(new URLSearchParams(location.search));
    const [endpoint, fetching] = [web(given.endpoint), web(given.fetch)];
    if (!endpoint || !fetching || !given.actor || !given.activityId) { allow(); return null; }
    if (!endpoint.pathname.endsWith("/")) endpoint.pathname += "/";
    allow(endpoint, fetching);
    try { return cmi5(given); } catch { return null; }
  }

  // ---- What is the same for every standard.

  const lms = platform();
  // What follows ? was for the platform; the page reads a scenario there.
  if (location.search) history.replaceState(null, "", location.pathname + location.hash);
  let running = false, handed = false, looking = false, kept = "", seen = "", keptAt = 0, leaving = null;

  const state = () => JSON.stringify({ link: scenario(), handed });
  function keep(hurry) {
    const text = state();
    if (!running || looking || text === kept || text.length > LONGEST_STATE) return;
    [kept, keptAt] = [text, Date.now()];
    lms.keep(text, hurry);
  }
  function look() {
    const now = scenario();
    if (now === seen && Date.now() - keptAt >= REST) keep();
    if (now !== seen && !running) tell(bar.dataset.state);
    seen = now;
  }
  function leave() {
    if (!running) return;
    if (!looking) lms.keep(state(), true);
    running = false;
    lms.end();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!running || looking) return;
    const text = words.value.trim().slice(0, LONGEST_ANSWER);
    const [before, wanted] = [handed, JSON.stringify({ link: scenario(), handed: true })];
    form.inert = true;
    const done = await lms.handIn(text, wanted.length > LONGEST_STATE ? kept : wanted, before);
    form.inert = false;
    if (done) [handed, kept] = [true, wanted];
    tell(done ? "handed" : "failed");
  });
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => document.visibilityState === "hidden" && keep(true));
  // A page that comes back from the browser's memory has said good-bye to the platform already.
  addEventListener("pageshow", (event) => event.persisted && leaving !== null && location.reload());
  addEventListener("pagehide", () => (leaving = Date.now()));

  function found(answer) {
    if (!answer) return tell("failed");
    running = true;
    looking = answer.looking;
    let before = {};
    try { before = JSON.parse(answer.kept); } catch {}
    handed = before?.handed === true;
    if (typeof before?.link === "string") open(before.link);
    kept = state();
    if (web(answer.back)) {
      back.hidden = false;
      back.addEventListener("click", () => { leave(); location.assign(answer.back); });
    }
    tell(looking ? "looking" : handed ? "handed" : "kept");
  }

  tell(lms ? "waiting" : "none");
  if (lms) lms.begin(found);
  setInterval(look, LOOK);
})(document.currentScript.dataset.standard);
