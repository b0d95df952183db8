// Starts what lives on the page. Everything can be read without it: where it cannot run, the page stays as it is.
const boot = document.getElementById("boot");
if (boot) {
  const bytes = (name) => fetch(boot.dataset[name]).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status} ${boot.dataset[name]}`);
    return name === "wasm" ? answer : answer.arrayBuffer();
  });
  Promise.all([boot.dataset.content ? bytes("content") : [], bytes("wasm").then((answer) => __wbg_init({ module_or_path: answer }))])
    .then(([content]) => { window.__ready = start(new Uint8Array(content)); })
    .catch((reason) => {
      document.documentElement.dataset.static = "";
      console.info("The page stays as it was made:", String(reason));
    })
    // What works without network is fetched last; a page in a frame of others names no such script.
    .then(() => boot.dataset.keep && import(new URL(boot.dataset.keep, document.baseURI)))
    .catch((reason) => console.info("Nothing is kept:", String(reason)));
  // What paints pictures is fetched on the first press; where it cannot be had, the SVG file is.
  addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-tool=png]");
    const figure = button?.closest("figure");
    if (!figure) return;
    try {
      (await import(new URL(boot.dataset.picture, document.baseURI))).save(figure);
    } catch (reason) {
      console.info("No PNG:", String(reason));
      figure.querySelector("[data-tool=svg]").click();
    }
  });
}
