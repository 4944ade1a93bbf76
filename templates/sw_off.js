// The kill switch: takes the place of the worker, deletes what it kept, and takes itself away.

async function leave() {
  for (const name of await caches.keys()) await caches.delete(name);
  await registration.unregister();
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
