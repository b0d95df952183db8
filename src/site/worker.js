// Keeps the site for reading without network, one version as a whole. The build puts `KEPT` before this: the version, the
// assets, the bundle of all pages, their sheets for paper, and pictures, and what a host would say of each kind. Each file has
// its content's hash in its name, so that what is kept can never be of two versions; and each is told with its whole hash, so
// that it is kept as the build made it or not at all.
const name = (version) => `road ${registration.scope} ${version}`;
const whole = (path) => registration.scope + path;
const own = name(KEPT.version);
const others = async () => (await caches.keys()).filter((key) => key.startsWith(name("")) && key !== own);

// A file as the build made it. What the browser has from the page is taken; where that is spoilt, it is asked for anew.
const sound = async ([path, integrity]) => {
  const ask = async (cache) => {
    const answer = await fetch(whole(path), { integrity, cache, priority: "low" });
    if (!answer.ok) throw new Error(`${answer.status} ${path}`);
    return answer;
  };
  return ask("default").catch(() => ask("reload"));
};

// All or nothing: where anything fails, this version is not installed, and the one before stays.
const install = async () => {
  try {
    const cache = await caches.open(own);
    const asset = async (file) => cache.put(whole(file[0]), await sound(file));
    const page = ([path, text]) => {
      const ending = /\.(svg|css)$/.exec(path)?.[1] ?? "html";
      const kind = ending === "svg" ? "image/svg+xml" : `text/${ending}`;
      return cache.put(whole(path), new Response(text, { headers: { ...KEPT.said[ending], "content-type": `${kind}; charset=utf-8` } }));
    };
    // All at once: one after another, hundreds of small writes take a slow machine many seconds.
    const bundle = async () => Promise.all(Object.entries(await (await sound(KEPT.bundle)).json()).map(page));
    await Promise.all([...Object.entries(KEPT.assets).map(asset), bundle()]);
    if (!await caches.has(own)) throw new Error("removed meanwhile");
  } catch (reason) {
    await caches.delete(own);
    throw reason;
  }
};

// Which pages were open when a newer version took over, kept with the older one: no page's address has this query. What is
// no list of pages is none.
const OPEN = whole("?open");
const taken = async (old) => {
  const open = await (await caches.match(OPEN, { cacheName: old }))?.json().catch(() => {});
  return Array.isArray(open) ? open : undefined;
};

const activate = async () => {
  const open = (await clients.matchAll()).map(({ id }) => id);
  for (const old of await others()) {
    if (!open.length) await caches.delete(old);
    else if (!await taken(old)) await (await caches.open(old)).put(OPEN, new Response(JSON.stringify(open)));
  }
};

// A page that is open stays with the version it came from; a version goes when no page of it is open.
const version = async ({ request, clientId }) => {
  for (const old of await others()) {
    const open = await taken(old);
    if (!open) continue;
    if (request.mode !== "navigate" && open.includes(clientId)) return old;
    if (!(await clients.matchAll()).some(({ id }) => open.includes(id))) await caches.delete(old);
  }
  return own;
};

const answer = async (event) => {
  const { url, cache } = event.request;
  const address = url.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
  // Never `open`, which would make again what the reader has removed. Where the storage fails there is the network.
  const kept = await version(event).then((cacheName) => caches.match(address, { cacheName, ignoreVary: true })).catch(() => {});
  // A page asks past all that is kept for what was spoilt there.
  const anew = kept && cache === "reload" && await fetch(event.request).catch(() => {});
  return anew?.ok ? anew : kept ?? fetch(event.request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", ({ data }) => data === "activate" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method === "GET" && url.startsWith(registration.scope) && !headers.has("range")) event.respondWith(answer(event));
});
