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
    event.respondWith(fetch(request).catch(() => caches.match(request)));
    return;
  }
  event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
});
