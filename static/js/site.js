// Every feature here is an extra: the page is whole without this file.
// No innerHTML and no inline handlers, so that the strict policy and Trusted Types hold.

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const language = document.documentElement.lang;

// A video is a link until it is asked for; then it becomes a player with captions.
function player({ href, dataset, textContent }) {
  const video = document.createElement("video");
  Object.assign(video, { controls: true, playsInline: true, src: href });
  video.setAttribute("aria-label", textContent.trim());
  if (dataset.captions) {
    const track = document.createElement("track");
    Object.assign(track, {
      kind: "captions",
      srclang: dataset.lang,
      label: dataset.label,
      src: dataset.captions,
      default: true,
    });
    video.append(track);
  }
  return video;
}

for (const link of all("[data-video]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const video = player(link);
    link.replaceWith(video);
    video.focus();
    video.play().catch(() => {});
  });
}

// Whether somebody answers now: the page says when they do, whenever it was made.
for (const now of all("[data-moments]")) {
  const { moments, zone: timeZone, always, until, from } = now.dataset;
  const seconds = Date.now() / 1000;
  const spans = moments.split(" ").map((span) => span.split("-").map(Number));
  const [, end] = spans.find((span) => span[0] <= seconds && seconds < span[1]) ?? [];
  const [start] = spans.find((span) => span[0] > seconds) ?? [];
  const at = (moment, day) =>
    new Intl.DateTimeFormat(language, { timeZone, timeStyle: "short", ...day }).format(moment * 1000);
  if (end - seconds > 86400) now.textContent = always;
  else if (end) now.textContent = until.replace("{time}", at(end));
  else if (start) {
    const day = { timeStyle: undefined, weekday: "long", hour: "numeric", minute: "2-digit" };
    now.textContent = from.replace("{time}", at(start, day));
  }
}

// Focus that leaves the open menu must not go on behind it.
const menu = one("#menu");
menu?.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !menu.contains(relatedTarget) && menu.matches(":popover-open")) {
    menu.hidePopover();
  }
});

// Listen, print, share.
const tools = one("[data-tools]");
if (tools) {
  const button = (name) => one(`[data-act=${name}]`, tools);
  tools.hidden = false;
  button("print").addEventListener("click", () => print());
  button("share").addEventListener("click", () => share(button("share")));
  if (globalThis.speechSynthesis) listenWith(button("listen"));
}

async function share(button) {
  try {
    if (navigator.share) {
      await navigator.share({ title: document.title, url: location.href });
    } else {
      await navigator.clipboard.writeText(location.href);
      one("span", button).textContent = button.dataset.done;
    }
  } catch {
    // The reader closed the dialog.
  }
}

function listenWith(button) {
  const label = one("span", button);
  const idle = label.textContent;
  let voice;

  // Only voices of this device: a remote one would send the page's text to a stranger.
  const pick = () => {
    voice = speechSynthesis
      .getVoices()
      .find((one) => one.localService && one.lang.slice(0, 2) === language.slice(0, 2));
    button.hidden = !voice;
  };
  const stop = () => {
    speechSynthesis.cancel();
    label.textContent = idle;
    button.setAttribute("aria-pressed", "false");
  };
  const start = () => {
    label.textContent = button.dataset.on;
    button.setAttribute("aria-pressed", "true");
    const passages = all("main :is(h1, h2, h3, p, li)").filter((passage) => !one("p, li", passage));
    for (const passage of passages) {
      const spoken = new SpeechSynthesisUtterance(passage.textContent);
      Object.assign(spoken, { lang: language, voice, rate: 0.95 });
      if (passage === passages.at(-1)) spoken.onend = stop;
      speechSynthesis.speak(spoken);
    }
  };

  pick();
  speechSynthesis.addEventListener?.("voiceschanged", pick);
  button.addEventListener("click", () => (speechSynthesis.speaking ? stop() : start()));
  addEventListener("pagehide", () => speechSynthesis.cancel());
}

// "On this page" marks the section that is read.
const contents = new Map(all(".toc a").map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      for (const link of contents.values()) link.removeAttribute("aria-current");
      contents.get(target.id).setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "-20% 0px -70%" },
);
for (const id of contents.keys()) {
  const section = document.getElementById(id);
  if (section) watcher.observe(section);
}

// "Did this page help?" is answered in place. What was typed stays until the server has it.
const feedback = one("[data-feedback]");
if (feedback) {
  const [question, comment] = all("form", feedback);
  const status = one("[role=status]", feedback);
  const say = (words) => {
    status.textContent = words;
    status.focus();
  };

  const answerInPlace = (form, after) => {
    let sending = false;
    form.addEventListener("submit", async (event) => {
      const { submitter } = event;
      if (!submitter) return; // an old browser: the form is sent as it is
      event.preventDefault();
      if (sending) return;
      sending = true;
      const body = new URLSearchParams(new FormData(form));
      if (submitter.name) body.set(submitter.name, submitter.value);
      try {
        const response = await fetch(form.action, {
          method: "POST",
          headers: { Accept: "application/json" },
          body,
        });
        const { token } = await response.json();
        form.hidden = true;
        after(token, submitter.value);
        say(feedback.dataset.thanks);
      } catch {
        say(feedback.dataset.sorry);
      }
      sending = false;
    });
  };

  answerInPlace(question, (token, helpful) => {
    comment.elements.token.value = token;
    for (const label of all("[data-after]", comment)) label.hidden = label.dataset.after !== helpful;
    comment.hidden = !token;
  });
  answerInPlace(comment, () => {});
}

// Paper can't be clicked: printing opens everything.
addEventListener("beforeprint", () => {
  for (const details of all("details")) details.open = true;
});

// Search suggestions: a combobox over the form. What is typed stays on the device.
const MOST_SUGGESTIONS = 6;

function made(tag, attributes, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);

// Pages whose title has all the words come first, then those with another name that has them.
function matching(pages, words) {
  const fits = (name) => words.every((word) => plain(name).includes(word));
  return pages
    .map(([title, url, ...names]) => ({ title, url, name: [title, ...names].find(fits) }))
    .filter(({ name }) => name)
    .sort((one, other) => (one.name !== one.title) - (other.name !== other.title))
    .slice(0, MOST_SUGGESTIONS);
}

function suggestIn(form) {
  const input = one("input", form);
  const label = input.labels[0].textContent;
  const list = made("ul", { class: "suggest", id: "suggest", role: "listbox", "aria-label": label });
  const status = made("span", { class: "vh", role: "status" });
  let pages;
  let found = [];
  let active = -1;

  const words = ({ title, name }) =>
    name === title ? title : form.dataset.see.replace("{name}", name).replace("{title}", title);
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const show = () => {
    close();
    list.replaceChildren(
      ...found.map((page, number) =>
        made("li", { role: "option", id: `suggest-${number}`, "aria-selected": "false" }, words(page)),
      ),
    );
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = `${form.dataset.count} ${found.length}`;
  };
  const activate = (number) => {
    active = (number + found.length) % found.length;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(at === active));
    }
    list.children[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[active].id);
  };
  const suggest = async () => {
    pages ??= fetch(form.dataset.titles).then((answer) => answer.json());
    const known = await pages.catch(() => (pages = undefined));
    const typed = plain(input.value).split(/\s+/).filter(Boolean);
    if (!known || typed.join("").length < 2 || document.activeElement !== input) return close();
    found = matching(known, typed);
    show();
  };
  const keys = {
    ArrowDown: () => activate(active + 1),
    ArrowUp: () => activate(Math.max(active, 0) - 1),
    Enter: () => location.assign(found[active].url),
    Escape: close,
  };

  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id };
  for (const attribute of Object.entries(combobox)) input.setAttribute(...attribute);
  form.append(list, status);
  close();
  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden || !keys[event.key] || (event.key === "Enter" && active < 0)) return;
    event.preventDefault();
    keys[event.key]();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps its focus
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) location.assign(found[[...list.children].indexOf(option)].url);
  });
}

const searchForm = one("form[data-titles]");
if (searchForm) suggestIn(searchForm);

// Offline: visited pages are kept by sw.js. A page that is such a copy says so, with its date.
const savedNote = one(".saved");
const { saved } = document.documentElement.dataset;

if (savedNote && saved) {
  const note = one("template", savedNote).content;
  const style = { dateStyle: "long", timeStyle: "short" };
  one("b", note).textContent = new Date(Number(saved)).toLocaleString(
    `${language}-u-nu-latn`,
    style,
  );
  savedNote.append(note);
}

async function listSavedPages(box) {
  const cache = await caches.open("pages");
  const list = made("ul", {});
  for (const { url } of (await cache.keys()).reverse()) {
    const title = decodeURIComponent((await cache.match(url)).headers.get("X-Title"));
    const item = made("li", {});
    item.append(made("a", { href: url, dir: "auto" }, title));
    list.append(item);
  }
  box.append(list);
  box.hidden = !list.children.length;
}

const savedPages = one("[data-saved-pages]");
if (savedPages && globalThis.caches) listSavedPages(savedPages);

// Trusted Types: the only address that may become a worker.
function ownWorker() {
  const createScriptURL = () => "/sw.js";
  const policy = globalThis.trustedTypes?.createPolicy("sw", { createScriptURL });
  return (policy ?? { createScriptURL }).createScriptURL("");
}

if (savedNote?.dataset.keepsCopies === "" && navigator.serviceWorker) {
  addEventListener("load", () => navigator.serviceWorker.register(ownWorker()).catch(() => {}));
}

// Asked for only when very many write: the browser looks for the number that makes a known digest
// (ALTCHA), and the form can be sent once it has it.
async function workDone({ algorithm, challenge, salt, maxNumber, signature }) {
  const encoder = new TextEncoder();
  for (let number = 0; number <= maxNumber; number += 1) {
    const digest = await crypto.subtle.digest(algorithm, encoder.encode(salt + number));
    const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
    if (hex.join("") === challenge) {
      return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
    }
  }
  return "";
}

// Going back brings a sent form with all its words, to whoever has the phone by then.
let isSent = false;
one("form[data-enquiry]")?.addEventListener("submit", () => (isSent = true));
addEventListener("pageshow", ({ persisted }) => persisted && isSent && location.reload());

for (const form of all("[data-work]")) {
  const button = one("[type=submit]", form);
  const words = button.textContent;
  button.disabled = true;
  button.textContent = form.dataset.working;
  workDone(JSON.parse(form.dataset.work)).then((proof) => {
    form.elements.proof.value = proof;
    button.disabled = false;
    button.textContent = words;
  });
}
