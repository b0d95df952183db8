// One file that needs nothing else: the page in it is complete as it stands; other pages and the programs are packed.
// The page is named behind the address, as in #/en/present/; what is chosen stands in the query, as everywhere.
(async () => {
  const named = /^#\/(.*)/.exec(location.hash)?.[1];
  // What every object has besides is no page.
  const known = (path) => Object.hasOwn(PAGES, path);
  const page = known(named) ? named : FIRST;
  const base = `https://file/${page === FIRST ? "" : page}`;
  const unpack = (name, form) => {
    const bytes = Uint8Array.from(atob(PACKED[name]), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")))[form]();
  };
  // The policy of the page knows the scripts that are packed by their hashes; no other text runs.
  const run = (text) => document.head.append(Object.assign(document.createElement("script"), { text }));
  addEventListener("hashchange", () => location.hash.startsWith("#/") && location.reload());
  // Links between the pages of this file; a place on the same page; whatever lies elsewhere, on the site if it is known.
  addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const to = link && new URL(link.getAttribute("href"), base);
    if (!to || to.origin !== "https://file") return;
    event.preventDefault();
    const path = to.pathname.slice(1);
    if (link.getAttribute("href").startsWith("#")) {
      document.getElementById(to.hash.slice(1))?.scrollIntoView();
    } else if (known(path)) {
      location.assign(`${location.pathname}${to.search}#/${path}`);
    } else {
      event.stopPropagation();
      if (SITE) open(SITE + path + to.search + to.hash);
    }
  }, true);
  if (page !== FIRST) {
    document.documentElement.lang = PAGES[page].lang;
    document.title = PAGES[page].title;
    document.getElementById("stage-style").media = PAGES[page].program === "present" ? "all" : "not all";
    document.body.innerHTML = await unpack(page, "text");
    // What the page runs while it is read.
    document.body.querySelectorAll("script").forEach((script) => run(script.textContent));
  }
  const { program, lang } = PAGES[page];
  run(await unpack(`${program}.js`, "text"));
  const { init, start, finish } = window.__program;
  await init({ module_or_path: await unpack(`${program}.wasm`, "arrayBuffer") });
  const content = program === "explore" ? await unpack(`${lang}.bin`, "arrayBuffer") : [];
  if (!start(new Uint8Array(content))) throw new Error("not the data of this file");
  finish?.();
  window.__ready = true;
})().catch((reason) => {
  document.documentElement.dataset.static = "";
  console.info("The page stays as it was made:", String(reason));
  // Where a program has begun and stopped, its script hears of it and says so.
  reportError(reason);
});
