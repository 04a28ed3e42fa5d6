// Keeps the part of the page that changes up to date. Without it the page works as well: it then needs a reload.
"use strict";
(() => {
  const part = document.getElementById("live");
  const status = document.querySelector(".live");
  if (!part || !part.dataset.address || !status || !window.EventSource) {
    return;
  }
  const say = status.querySelector(".say");
  let loading = false;
  let again = false;

  const show = (state) => {
    if (status.dataset.state !== state || !say.textContent) {
      status.dataset.state = state;
      say.textContent = status.dataset[state];
    }
  };

  const ids = () => new Set(Array.from(part.querySelectorAll("[data-id]"), (item) => item.dataset.id));

  const refresh = async () => {
    if (loading) {
      again = true;
      return;
    }
    loading = true;
    try {
      const answer = await fetch(part.dataset.address, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const known = ids();
        const focused = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
        part.innerHTML = await answer.text(); // made and escaped by the server that sent this page
        for (const item of part.querySelectorAll("[data-id]")) {
          item.classList.toggle("fresh", !known.has(item.dataset.id));
        }
        if (focused) {
          part.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
        }
      }
    } catch {
      show("off");
    } finally {
      loading = false;
      if (again) {
        again = false;
        refresh();
      }
    }
  };

  let interrupted = false;
  const events = new EventSource("/events");
  events.addEventListener("open", () => {
    show("on");
    if (interrupted) {
      interrupted = false;
      refresh(); // what came while nobody listened
    }
  });
  events.addEventListener("change", refresh);
  events.addEventListener("error", () => {
    interrupted = true;
    show("off");
  });
})();
