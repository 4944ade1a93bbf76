// Keeps what was typed into an editor when it can’t be saved: the sign-in has ended, there is no
// connection, or somebody else has saved since. Before a form goes, the server is asked; then the
// button is pressed again, so that everything that Wagtail does with a click happens after.
(() => {
  const { session, signIn, ended, link, lost, back } = document.currentScript.dataset;
  const LONGEST_WAIT = 3000; // milliseconds, for Wagtail’s word on what was saved
  let asked = false;
  let confirmed = false;
  let told = false;
  let autosaved = Promise.resolve();

  function editor() {
    return document.querySelector("form[data-edit-form]");
  }

  function say(text, type) {
    const detail = { clear: true, text, type };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
    return document.querySelector(".messages li:last-child span");
  }

  function sayEnded() {
    const words = say(`${ended} `, "error");
    const anchor = document.createElement("a");
    Object.assign(anchor, { href: signIn, target: "_blank", textContent: link });
    words?.append(anchor);
    told = true;
  }

  function useToken(token) {
    document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach((field) => {
      field.value = token;
    });
    window.wagtailConfig.CSRF_TOKEN = token; // another sign-in has another token
  }

  // Says what is wrong, or returns true.
  async function maySave() {
    let answer;
    try {
      answer = await fetch(session, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    } catch {
      say(lost, "error");
      return false;
    }
    if (!answer.ok) {
      sayEnded();
      return false;
    }
    useToken((await answer.json()).token);
    return true;
  }

  // Wagtail asks every ten seconds who else is editing; here it asks now.
  function askWhoSaved() {
    const sessions = document.querySelector("[data-controller~='w-session']");
    if (!sessions) return Promise.resolve();
    return new Promise((resolve) => {
      ["w-swap:json", "w-swap:error"].forEach((name) => {
        sessions.addEventListener(name, () => setTimeout(resolve), { once: true });
      });
      setTimeout(resolve, LONGEST_WAIT);
      sessions.dispatchEvent(new CustomEvent("w-session:ping"));
    });
  }

  function release(form) {
    form.querySelectorAll("[data-controller~='w-progress']").forEach((button) => {
      button.dataset.wProgressLoadingValue = "false";
      button.removeAttribute("disabled");
    });
  }

  // Else what Wagtail saves by itself at that moment would look like somebody else’s version.
  document.addEventListener("w-autosave:save", () => {
    autosaved = new Promise((resolve) => {
      ["w-autosave:success", "w-autosave:error"].forEach((name) => {
        document.addEventListener(name, () => setTimeout(resolve), { once: true });
      });
      setTimeout(resolve, LONGEST_WAIT);
    });
  });

  async function askFirst(form, button, isConfirmed) {
    await autosaved;
    const may = await maySave();
    if (may && !isConfirmed) await askWhoSaved();
    release(form);
    if (!may) return;
    await new Promise((resolve) => setTimeout(resolve)); // the button has its own words again
    asked = true;
    if (isConfirmed) form.requestSubmit(button);
    else button.click();
    asked = false;
  }

  document.addEventListener(
    "submit",
    (event) => {
      if (event.target !== editor() || !event.submitter || asked) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      askFirst(event.target, event.submitter, confirmed);
    },
    true,
  );

  // Whoever says in Wagtail's dialog that they want to save over another's words isn't asked twice.
  document.addEventListener(
    "click",
    (event) => {
      if (!event.target.closest?.("#w-save-confirmation-dialog [data-w-dialog-target='confirm']")) return;
      confirmed = true;
      setTimeout(() => (confirmed = false));
    },
    true,
  );

  document.addEventListener("w-autosave:error", maySave);
  document.addEventListener("visibilitychange", async () => {
    if (told && document.visibilityState === "visible" && (await maySave())) {
      told = false;
      say(back, "success");
    }
  });
})();
