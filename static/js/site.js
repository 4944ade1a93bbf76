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
      label: dataset.lang,
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

// Paper can't be clicked: printing opens everything.
addEventListener("beforeprint", () => {
  for (const details of all("details")) details.open = true;
});
