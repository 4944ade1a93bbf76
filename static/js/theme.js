// The choice of colours. It stays on this device, and is applied before the first paint.
const root = document.documentElement;

function chosenTheme() {
  try {
    return localStorage.getItem("theme") ?? "system";
  } catch {
    return root.dataset.theme ?? "system"; // this browser keeps nothing
  }
}

function applyTheme() {
  const theme = (root.dataset.theme = chosenTheme());
  for (const radio of document.querySelectorAll("[name=theme]")) {
    radio.checked = radio.value === theme;
  }
  // The colours of the browser's own bars: "light", "dark", or as the device has it.
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    meta.dataset.media ??= meta.media;
    const isChosen = meta.dataset.media.includes(theme);
    meta.media = theme === "system" ? meta.dataset.media : isChosen ? "all" : "not all";
  }
}

applyTheme();
addEventListener("DOMContentLoaded", applyTheme);
// A page that was left before the choice comes back as it was.
addEventListener("pageshow", applyTheme);
addEventListener("change", ({ target }) => {
  if (target.name !== "theme") return;
  root.dataset.theme = target.value;
  try {
    localStorage.setItem("theme", target.value);
  } catch {
    // The choice holds for this page.
  }
  applyTheme();
});
