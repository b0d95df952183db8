// Starts what lives on the page. Everything can be read without it: where it cannot run, the page stays as it is.
const boot = document.getElementById("boot");
// A program that did not begin, or has stopped in the middle, is asked no more: what only it could do goes, what it kept back
// is shown, and the page says so.
const stop = (reason, begun) => {
  // Whether the error came out of the program: it has trapped, or its stack is full.
  const trapped = /^(Runtime|Range|Internal)Error[^]*wasm/.test(`${reason?.name} ${reason?.stack}`);
  if (begun && !trapped) return;
  wasm = new Proxy({}, { get: () => () => 0 });
  const root = document.documentElement;
  ["live", "blank", "zoom", "overview"].forEach((state) => delete root.dataset[state]);
  root.dataset.static = "";
  document.querySelectorAll("[data-fitted]").forEach((drawing) => drawing.remove());
  document.querySelectorAll("[data-guessing], [data-veiled]").forEach(({ dataset }) => delete dataset.guessing && delete dataset.veiled);
  const told = document.getElementById("stopped");
  // Where loading anew cannot help, and in a frame of others, it is said below all else.
  told.dataset.on = trapped || (self.WebAssembly && parent === self) ? "" : "never";
  told.lastElementChild.onclick = () => location.reload();
};
["error", "unhandledrejection"].forEach((kind) => addEventListener(kind, ({ error, reason }) => stop(error ?? reason, true)));
// When one comes back to a page as it was left, WebKit lets fields begin anew that it may not fill in: while one is away, it may.
["pagehide", "pageshow"].forEach((kind, at) =>
  addEventListener(kind, ({ persisted }) => {
    if (persisted) document.querySelectorAll("[autocomplete]").forEach((field) => (field.autocomplete = ["on", "off"][at]));
  }),
);
if (boot) {
  // Each file is told of by its path and its hash: what is not what the build made is refused. What a cache has spoilt is
  // asked for once more, past all caches.
  const told = (name) => boot.dataset[name].split(" ");
  const bytes = (name) => ask(name).catch(() => ask(name, "reload"));
  const ask = (name, cache) => {
    const [path, integrity] = told(name);
    return fetch(path, { integrity, cache }).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      return name === "wasm" ? answer : answer.arrayBuffer();
    });
  };
  const module = async (name) => {
    const [path, integrity] = told(name);
    const href = new URL(path, document.baseURI).href;
    const link = document.createElement("link");
    // import() itself does not check: it takes what was checked before.
    if (link.relList.supports("modulepreload")) {
      await new Promise((onload, onerror) => document.head.append(Object.assign(link, { rel: "modulepreload", href, integrity, onload, onerror })));
    }
    return import(href);
  };
  Promise.all([boot.dataset.content ? bytes("content") : [], bytes("wasm").then((answer) => __wbg_init({ module_or_path: answer }))])
    .then(async ([content]) => {
      // In three tasks: between them the browser answers whoever reads already.
      const turn = () => new Promise((then) => setTimeout(then));
      await turn();
      if (!start(new Uint8Array(content))) throw new Error("not the data of this build");
      await turn();
      if (typeof finish === "function") finish();
      window.__ready = true;
    })
    .catch((reason) => {
      stop(reason);
      console.info("The page stays as it was made:", String(reason));
    })
    // What works without network is fetched last; a page in a frame of others names no such script.
    .then(() => boot.dataset.keep && module("keep"))
    .catch((reason) => console.info("Nothing is kept:", String(reason)));
  // What paints pictures is fetched on the first press; where it cannot be had, the SVG file is.
  addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-tool=png]");
    const figure = button?.closest("figure");
    if (!figure) return;
    try {
      (await module("picture")).save(figure);
    } catch (reason) {
      console.info("No PNG:", String(reason));
      figure.querySelector("[data-tool=svg]").click();
    }
  });
}
