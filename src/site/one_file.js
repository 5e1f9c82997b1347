// Starts the calculator out of one file: unpacks the blocks of the page, gives each an address, and lets the program begin.
// What the blocks are is said in one_file.rs.
(async (starter) => {
  // The page as it came, before anything is changed: packages for learning platforms are made of it.
  const source = `<!doctype html>${document.documentElement.outerHTML}`;
  const blocks = new Map([...document.querySelectorAll("script[data-name]")].map((block) => [block.dataset.name, block]));
  const addresses = new Map();

  // The content of a block; a script gets the addresses of the files that it names.
  async function unpack(block) {
    const packed = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
    const unpacked = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
    if (!block.dataset.kind.startsWith("text/")) return unpacked.arrayBuffer();
    const text = await unpacked.text();
    if (block.dataset.kind !== "text/javascript") return text;
    return [...addresses].reduce((script, [name, address]) => script.replaceAll(`"./${name}"`, `"${address}"`), text);
  }

  const address = (content, type) => URL.createObjectURL(new Blob([content], { type }));

  // Documents are shown when they are asked for; everything else is unpacked now.
  for (const [name, block] of blocks) {
    if (block.dataset.kind === "text/html") continue;
    addresses.set(name, address(await unpack(block), block.dataset.kind));
    block.remove();
  }
  addresses.set("entente.html", address(source, "text/html"));
  const named = (name, file) => Object.assign(document.createElement("meta"), { name: `file:${name}`, content: `./${file}` });
  document.head.append(named("entente.html", "entente.html"));
  for (const meta of document.querySelectorAll('meta[name^="file:"]')) meta.content = addresses.get(meta.content.slice(2)) ?? "";

  // The scenario that was put into the page, unless the address has one.
  const start = document.querySelector('meta[name="entente-start"]')?.content;
  if (start && !location.hash && !location.search) location.replace(`#${start}`);
  // Without a scenario in it the address is that of the file, not of the folder around it.
  document.getElementById("crash-reset").href = location.href.split(/[?#]/)[0];

  const script = { type: "module", id: "start", src: addresses.get(starter) };
  document.head.append(Object.assign(document.createElement("script"), script));

  // A document of the site, or a place in the one that is shown.
  const dialog = document.getElementById("behind");
  const page = document.getElementById("behind-page").attachShadow({ mode: "open" });
  async function show(name, place) {
    const read = new DOMParser().parseFromString(await unpack(blocks.get(name)), "text/html");
    const sheet = read.querySelector("link[rel=stylesheet]").getAttribute("href").slice(2);
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: addresses.get(sheet) });
    page.replaceChildren(link, ...read.body.childNodes);
    if (!dialog.open) dialog.showModal();
    link.addEventListener("load", () => (page.getElementById(place) ?? dialog).scrollIntoView());
    dialog.scrollTop = 0;
  }
  addEventListener("click", (event) => {
    const link = event.composedPath().find((node) => node.localName === "a");
    const [name, place] = (link?.getAttribute("href") ?? "").replace("./", "").split("#");
    const inside = link?.getRootNode() === page;
    if (!blocks.has(name) && !(inside && !name)) return;
    event.preventDefault();
    if (blocks.has(name)) show(name, place);
    else if (place) page.getElementById(place)?.scrollIntoView();
    else dialog.close();
  });
})(document.currentScript.dataset.start).catch((error) => {
  document.getElementById("failed").hidden = false;
  reportError(error);
});
