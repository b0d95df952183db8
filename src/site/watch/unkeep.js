// Only while developing: what an earlier visit has kept is removed, so that nobody is shown an old page.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil((async () => {
  const kept = await caches.keys();
  await Promise.all(kept.map((key) => caches.delete(key)));
  await registration.unregister();
  if (kept.length) for (const page of await clients.matchAll({ type: "window" })) page.navigate(page.url);
})()));
