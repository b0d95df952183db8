// Keeps the site for reading without network, one version as a whole. The build puts `KEPT` before this: the version, the
// assets, the bundle of all pages, their sheets for paper, and pictures, and what a host would say of each kind. Each has its
// content's hash in its name, so that what is kept can never be of two versions.
const name = (version) => `road ${registration.scope} ${version}`;
const whole = (path) => registration.scope + path;
const own = name(KEPT.version);
const others = async () => (await caches.keys()).filter((key) => key.startsWith(name("")) && key !== own);

// All or nothing: where anything fails, this version is not installed, and the one before stays.
const install = async () => {
  try {
    const cache = await caches.open(own);
    const bundle = async () => {
      const answer = await fetch(whole(KEPT.bundle), { priority: "low" });
      if (!answer.ok) throw new Error(`${answer.status} ${KEPT.bundle}`);
      for (const [path, text] of Object.entries(await answer.json())) {
        const ending = /\.(svg|css)$/.exec(path)?.[1] ?? "html";
        const kind = ending === "svg" ? "image/svg+xml" : `text/${ending}`;
        await cache.put(whole(path), new Response(text, { headers: { ...KEPT.said[ending], "content-type": `${kind}; charset=utf-8` } }));
      }
    };
    await Promise.all([cache.addAll(KEPT.assets.map(whole)), bundle()]);
    if (!await caches.has(own)) throw new Error("removed meanwhile");
  } catch (reason) {
    await caches.delete(own);
    throw reason;
  }
};

// Which pages were open when a newer version took over, kept with the older one: no page's address has this query.
const OPEN = whole("?open");
const taken = async (old) => (await caches.match(OPEN, { cacheName: old }))?.json();

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
  const address = event.request.url.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
  // Never `open`, which would make again what the reader has removed. Where the storage fails there is the network.
  const kept = await version(event).then((cacheName) => caches.match(address, { cacheName, ignoreVary: true })).catch(() => {});
  return kept ?? fetch(event.request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("message", ({ data }) => data === "activate" && skipWaiting());
addEventListener("fetch", (event) => {
  const { method, url, headers } = event.request;
  if (method === "GET" && url.startsWith(registration.scope) && !headers.has("range")) event.respondWith(answer(event));
});
