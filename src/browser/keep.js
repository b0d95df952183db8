// Keeps the site for reading without network, says quietly when a newer version waits, and removes what is kept when
// asked. Where the browser refuses any of it, nothing is said.
const root = new URL("../", import.meta.url).href;
const name = `road ${root} `;
const mark = (id, on) => document.getElementById(id)?.toggleAttribute("data-on", on);
// One word is remembered: that the reader wants nothing kept.
const memory = (use) => {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
};

const keep = async (workers) => {
  const own = async () => (await caches.keys()).filter((key) => key.startsWith(name));
  const acts = {
    async reload() {
      const waiting = (await workers.getRegistration(root))?.waiting;
      if (!waiting) return location.reload();
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("activate");
    },
    later: () => mark("newer", false),
    async remove() {
      memory((store) => store.setItem(name, "off"));
      await (await workers.getRegistration(root))?.unregister();
      await Promise.all((await own()).map((key) => caches.delete(key)));
      ["kept", "newer"].forEach((id) => mark(id, false));
      mark("unkept", true);
      document.querySelector("[data-keep=again]").focus();
    },
    again() {
      memory((store) => store.removeItem(name));
      location.reload();
    },
  };
  addEventListener("click", ({ target }) => acts[target.closest?.("[data-keep]")?.dataset.keep]?.());
  if (memory((store) => store.getItem(name))) return mark("unkept", true);

  const registration = await workers.register(`${root}worker.js`);
  // A page that came from the network itself is as new as it gets.
  const offer = () => registration.waiting && workers.controller && mark("newer", true);
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  offer();
  watch();
  registration.addEventListener("updatefound", watch);
  await workers.ready;
  if ((await own()).length) mark("kept", true);
};

const start = () => {
  try {
    const workers = navigator.serviceWorker;
    // Not inside a page of others, and not for who asks to spare bytes.
    if (workers && window === parent && !navigator.connection?.saveData) keep(workers).catch(() => {});
  } catch {
    // The browser refuses even the question.
  }
};
const idle = () => (window.requestIdleCallback ?? setTimeout)(start);
if (document.readyState === "complete") idle();
else addEventListener("load", idle);
