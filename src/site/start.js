// Starts the page, and each worker: the same file, so both always run the same program.
async function start() {
  const wasm = new URL("./__WASM__", import.meta.url);
  const [glue, response] = await Promise.all([import("./__GLUE__"), fetch(wasm)]);
  await glue.default({ module_or_path: response });
}

start().catch((error) => {
  if (typeof document !== "undefined") document.getElementById("failed").hidden = false;
  reportError(error);
});
