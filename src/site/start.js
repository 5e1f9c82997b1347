// Starts the page, and each worker: the same file, so both always run the same program.
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

if (typeof document !== "undefined") addEventListener("error", stopped);

start().catch((error) => {
  if (typeof document !== "undefined") document.getElementById("failed").hidden = false;
  reportError(error);
});
