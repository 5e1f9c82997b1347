// Starts a program: the page, or the study program in its worker.
async function start() {
  const wasm = new URL("./__WASM__", import.meta.url);
  const [glue, response] = await Promise.all([import("./__GLUE__"), fetch(wasm)]);
  await glue.default({ module_or_path: response });
}

// The program stops for good when it traps: say so, and keep the link that the app has written there.
function stopped({ error }) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  document.getElementById("app").hidden = true;
  document.getElementById("crash-cause").textContent = String(error.message);
  document.getElementById("crash").hidden = false;
  // The link differs from the address behind # only, if at all: following it would load nothing.
  document.getElementById("crash-link").addEventListener("click", (event) => {
    event.preventDefault();
    history.replaceState(null, "", event.currentTarget.href);
    location.reload();
  });
  scrollTo(0, 0);
}

// The study program has no document, or shares that of the page.
const isPage = typeof document !== "undefined" && document.getElementById("start").src === import.meta.url;

if (isPage) addEventListener("error", stopped);

start().catch((error) => {
  if (isPage) document.getElementById("failed").hidden = false;
  reportError(error);
});
