/* Keeps one page and what it loads, so that it opens without the computer. SHELL is written before this by the server.
   No page with anything of a home is ever kept here. */
"use strict";

const KEPT = `backstride ${SHELL.join(" ")}`;
const PAGE = SHELL[0];
const WAITS_MS = 8000;
importScripts(SHELL.find((one) => one.includes("pocket_store.js")));

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(SHELL)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((one) => one !== KEPT).map((one) => caches.delete(one))));
  event.waitUntil(old.then(() => self.clients.claim()));
});

/* The page as it is kept, at once; a newer one is fetched for the next time. */
const opened = async (event) => {
  const kept = await caches.open(KEPT);
  const newer = fetch(PAGE).then((answer) => answer.ok && !answer.redirected && kept.put(PAGE, answer));
  event.waitUntil(newer.catch(() => undefined));
  return (await kept.match(PAGE)) ?? fetch(event.request);
};

/* Any other page comes from the computer; where that is not seen, the kept page opens. */
const asked = async (request) => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(WAITS_MS) });
  } catch {
    return Response.redirect(PAGE, 303);
  }
};

/* Files that another app of the phone shares wait here; the page hands them over. */
const shared = async (request) => {
  const files = (await request.formData()).getAll("files").filter((one) => one instanceof File);
  for (const file of files) await held.add("files", { id: newId(), name: file.name, blob: file });
  return Response.redirect(`${PAGE}?shared`, 303);
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== self.location.origin) return;
  if (request.method === "POST" && address.pathname === `${PAGE}/share` && request.mode === "navigate") {
    event.respondWith(shared(request));
  } else if (request.method !== "GET") {
    return;
  } else if (address.pathname === PAGE) {
    event.respondWith(opened(event));
  } else if (SHELL.includes(address.pathname + address.search)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === "navigate") {
    event.respondWith(asked(request));
  }
});
