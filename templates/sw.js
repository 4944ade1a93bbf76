{# Keeps copies of visited pages on the reader's device, for when there is no connection. #}
{# docs/decisions/offline.md says what is kept, what never is, and how to turn this off. #}

const site = {{ site|safe }};
const PAGES = "pages";
const FILES = "files";
const OFFLINE = "offline";
const MOST_PAGES = 30;
const MOST_FILES = 80;
const LARGEST_FILE = 200_000; {# bytes #}
const DAY = 24 * 3600 * 1000;
const OLDEST_PAGE = 30 * DAY;
const PATIENCE = 4000; {# milliseconds; on a hospital's Wi-Fi a saved copy is better than a wait #}

const pathOf = (url) => new URL(url).pathname;
const isBelow = (starts, path) => starts.some((start) => path.startsWith(start));

{# No path that starts with two slashes: a cache would take what follows for a host. #}
function isKept(url) {
  const { search, pathname } = new URL(url);
  return !search && !isBelow(["//", ...site.unkept], pathname);
}

const savedOn = (copy) => Number(copy.headers.get("X-Saved-On"));
const offlinePage = (path) => `${site.languages.find((start) => path.startsWith(start))}offline/`;

async function match(name, path) {
  return (await caches.open(name)).match(path);
}

{# What every reader may see; pages of editors and of restricted readers say that they are private. #}
function isPublicPage(answer) {
  return (
    answer.status === 200 &&
    answer.type === "basic" &&
    !answer.redirected &&
    answer.headers.get("Content-Type")?.startsWith("text/html") &&
    !/no-store|private/.test(answer.headers.get("Cache-Control"))
  );
}

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" };

{# The page's own name, which stands before that of the site. #}
function titleOf(text) {
  const [, title = ""] = text.match(/<title>([^<]*)/) ?? [];
  const name = title.includes(" | ") ? title.slice(0, title.lastIndexOf(" | ")) : title;
  return name.trim().replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);
}

{# A copy carries its date where the page can read it, and its title where the list can. #}
async function marked(answer) {
  const now = Date.now();
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("X-Saved-On", now);
  headers.set("X-Title", encodeURIComponent(titleOf(text)));
  return new Response(text.replace("<html", `<html data-saved="${now}"`), { headers });
}

async function remember(url, answer) {
  if (!isKept(url) || answer.status >= 500) return;
  const cache = await caches.open(PAGES);
  const copy = await cache.match(pathOf(url));
  await cache.delete(pathOf(url));
  if (!isPublicPage(answer)) {
    if (copy) await forgetPictures(await copy.text());
    return;
  }
  await cache.put(pathOf(url), await marked(answer));
  await forget(cache);
  await renew(offlinePage(pathOf(url)));
}

{# What a page showed that nobody may see any more goes with it; a logo is kept again soon. #}
async function forgetPictures(text) {
  const cache = await caches.open(FILES);
  for (const key of await cache.keys()) {
    const path = pathOf(key.url);
    if (path.startsWith(site.media) && text.includes(path)) await cache.delete(key);
  }
}

{# The oldest come first. #}
async function forget(cache) {
  const keys = await cache.keys();
  for (const [number, key] of keys.entries()) {
    const isTooMany = keys.length - number > MOST_PAGES;
    const age = Date.now() - savedOn(await cache.match(key));
    if (!isTooMany && age < OLDEST_PAGE) return;
    await cache.delete(key);
  }
}

{# The offline page names numbers to call, so it's never older than the last day online. #}
async function renew(path) {
  const saved = await match(OFFLINE, path);
  if (!saved || Date.now() - savedOn(saved) > DAY) await save(path);
}

async function save(path) {
  const answer = await fetch(path, { cache: "reload" });
  if (isPublicPage(answer)) await (await caches.open(OFFLINE)).put(path, await marked(answer));
}

{# The network first; a copy if it fails, has an error or takes long. A late answer is kept still. #}
async function page(event) {
  const { url } = event.request;
  let copy;
  const fresh = fetch(event.request).then((answer) => {
    copy = isPublicPage(answer) ? answer.clone() : answer;
    return answer;
  });
  event.waitUntil(fresh.then(() => remember(url, copy)).catch(() => {}));
  const saved = isKept(url) ? await match(PAGES, pathOf(url)) : undefined;
  const patience = new Promise((done) => saved && setTimeout(done, PATIENCE, saved));
  try {
    const answer = await Promise.race([fresh, patience]);
    return (answer.status >= 500 && saved) || answer;
  } catch {
    return saved ?? (await match(OFFLINE, offlinePage(pathOf(url)))) ?? Response.error();
  }
}

{# Of readers' pages, that is; and no part of a video. #}
function isFile({ url, referrer, headers }) {
  const isEditors = referrer && isBelow(site.untouched, pathOf(referrer));
  return isBelow(site.folders, pathOf(url)) && !isEditors && !headers.has("Range");
}

{# An address that is made of a file's content is good for ever. #}
const isForEver = (path) => /\.[0-9a-f]{12}\.\w+$/.test(path) || path.startsWith(site.themes);

function isSmall(answer) {
  const type = answer.headers.get("Content-Type");
  const size = Number(answer.headers.get("Content-Length"));
  return answer.status === 200 && size <= LARGEST_FILE && !/^(video|audio)/.test(type);
}

async function file(event) {
  const path = pathOf(event.request.url);
  const saved = await match(FILES, path);
  if (saved && isForEver(path)) return saved;
  try {
    const fresh = await fetch(event.request);
    if (isSmall(fresh)) event.waitUntil(keepFile(path, fresh.clone()).catch(() => {}));
    return fresh;
  } catch (error) {
    if (saved) return saved;
    throw error;
  }
}

async function keepFile(path, answer) {
  const cache = await caches.open(FILES);
  await cache.delete(path);
  await cache.put(path, answer);
  const others = (await cache.keys()).filter(({ url }) => !site.files.includes(pathOf(url)));
  for (const key of others.slice(0, -MOST_FILES)) await cache.delete(key);
}

async function prepare() {
  await (await caches.open(FILES)).addAll(site.files);
  for (const start of site.languages) await save(`${start}offline/`);
  await skipWaiting();
}

{# The first page was there before this worker. #}
async function begin() {
  await clients.claim();
  for (const { url } of await clients.matchAll({ type: "window" })) {
    if (!isBelow(site.untouched, pathOf(url))) await remember(url, await fetch(url));
  }
}

addEventListener("install", (event) => event.waitUntil(prepare()));
addEventListener("activate", (event) => event.waitUntil(begin().catch(() => {})));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const isOurs = method === "GET" && new URL(url).origin === location.origin;
  if (!isOurs || isBelow(site.untouched, pathOf(url))) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (isFile(event.request)) event.respondWith(file(event));
});
