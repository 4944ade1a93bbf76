// Leads to the place that a link into an editor names. Wagtail goes there once, softly, and stays
// on the way when the form grows meanwhile; here it is looked after until somebody does something.
(() => {
  const PATIENCE = 5000; // milliseconds
  const EVERY = 250;
  let stop = () => {};

  function place() {
    const name = decodeURIComponent(location.hash.slice(1));
    const path = name.match(/^:w:contentpath=(.+)$/)?.[1];
    return path
      ? document.querySelector(`[data-contentpath="${CSS.escape(path)}"]`)
      : document.getElementById(name);
  }

  function look() {
    stop();
    let last;
    const timer = setInterval(() => {
      const here = place()?.getBoundingClientRect();
      const rests = here && here.top === last;
      last = here?.top;
      if (rests && here.height && (here.top < 0 || here.top > innerHeight / 2)) place().scrollIntoView();
    }, EVERY);
    const end = setTimeout(() => stop(), PATIENCE);
    stop = () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }

  ["wheel", "touchstart", "pointerdown", "keydown"].forEach((name) =>
    addEventListener(name, () => stop(), { passive: true }));
  addEventListener("load", look);
  addEventListener("hashchange", look);
})();
