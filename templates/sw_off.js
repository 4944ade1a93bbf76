// The kill switch: takes the place of the worker, deletes what it kept, and takes itself away.

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function leave() {
  await registration.unregister();
  // More than once: the old worker may be about to keep what it was asked for last.
  for (const wait of [0, 1000, 2000]) {
    await pause(wait);
    for (const name of await caches.keys()) await caches.delete(name);
  }
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
