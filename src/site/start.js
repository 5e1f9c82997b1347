// Starts the page, and each worker: the same file, so both always run the same program.
async function start() {
  const glue = await import("./__GLUE__");
  await glue.default({ module_or_path: new URL("./__WASM__", import.meta.url) });
}

start().catch((error) => {
  if (typeof document !== "undefined") document.getElementById("failed").hidden = false;
  reportError(error);
});
