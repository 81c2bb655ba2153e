// Keeps the whole app on the device after the first visit, so that it opens and answers without a network.
const kept = "tapeline-__VERSION__";
const files = __FILES__;

addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(kept)
      .then((cache) => cache.addAll(files))
      .then(() => skipWaiting()),
  );
});

addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("tapeline-") && name !== kept)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => clients.claim()),
  );
});

// A release becomes the one that opens without a network once all its parts are on the device; those of others go.
async function keepRelease(answer) {
  if (!answer.ok) return;
  const { parts } = await answer.clone().json();
  const named = Object.values(parts).map(({ sha256 }) => `/release/${sha256}.json`);
  const cache = await caches.open(kept);
  const there = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(named.filter((path) => !there.includes(path)));
  await cache.put("/release/current.json", answer);
  const others = there.filter(
    (path) => /^\/release\/[0-9a-f]{64}\.json$/.test(path) && !named.includes(path),
  );
  await Promise.all(others.map((path) => cache.delete(path)));
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  // The documentation is a site of its own.
  if (url.pathname.startsWith("/docs")) return;
  // A page is asked for anew, so that a new version is seen at once; what it was last time will do without a network.
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => caches.match("/")));
    return;
  }
  // Which release is the current one changes; everything else is named by what is in it.
  if (url.pathname === "/release/current.json") {
    const fetched = fetch(request);
    const copied = fetched.then((answer) => answer.clone());
    event.respondWith(fetched.catch(() => caches.match(request)));
    event.waitUntil(copied.then(keepRelease).catch(() => undefined));
    return;
  }
  event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
});
