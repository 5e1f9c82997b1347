// Makes the run time of a standard, gives it what was kept, and notes every call with its answer.
const old = location.pathname.endsWith("scorm12");
const [name, prefix] = old ? ["API", "LMS"] : ["API_1484_11", ""];
const api = new (old ? Scorm12API : Scorm2004API)({ lmsCommitUrl: "/commit", logLevel: 5, autocommit: false });
const kept = JSON.parse(document.getElementById("kept").textContent);
if (kept) api.loadFromJSON(kept);
const calls = [];
window[name] = {};
for (const word of ["Initialize", "GetValue", "SetValue", "Commit", old ? "Finish" : "Terminate"]) {
  window[name][prefix + word] = (...given) => {
    const answer = api[prefix + word](...given);
    calls.push([word, ...given, answer]);
    document.documentElement.dataset.calls = JSON.stringify(calls);
    return answer;
  };
}
