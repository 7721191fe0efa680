/**
 * The page's own script. It draws nothing itself: when the watcher has ended a round it fetches the page again and
 * puts the new content in the place of the old, so that there is one way of drawing, and one of escaping.
 */
export const pageScript = `
(() => {
  "use strict";
  const live = document.getElementById("live");
  const filter = document.getElementById("filter");
  const say = (text, state) => { live.textContent = text; live.className = "live " + state; };
  const relative = () => {
    for (const time of document.querySelectorAll("main time, header time")) {
      const s = Math.max(0, Math.round((Date.now() - Date.parse(time.dateTime)) / 1000));
      time.title ||= time.textContent;
      time.textContent = s < 90 ? s + " s ago" : s < 5400 ? Math.round(s / 60) + " min ago"
        : s < 172800 ? Math.round(s / 3600) + " h ago" : Math.round(s / 86400) + " d ago";
    }
  };
  const sift = () => {
    const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const row of document.querySelectorAll("[data-sift]"))
      if (!row.parentElement.closest("[data-sift]"))
        row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
    for (const section of document.querySelectorAll("section")) {
      const rows = section.querySelectorAll("[data-sift]");
      section.toggleAttribute("data-none", rows.length > 0 && [...rows].every((row) => row.hidden || row.closest("[hidden]")));
    }
  };
  let loading = false, again = false;
  const refresh = async () => {
    if (loading) { again = true; return; }
    loading = true;
    try {
      const answer = await fetch("/", { cache: "no-store" });
      if (!answer.ok) throw new Error(answer.status);
      const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
      const main = document.querySelector("main");
      for (const old of main.querySelectorAll("details[id]")) {
        const same = next.querySelector("#" + CSS.escape(old.id));
        if (same) same.open = old.open;
      }
      main.replaceChildren(...next.childNodes);
      relative(); sift(); say("live", "on");
    } catch { say("the watcher does not answer", "lost"); }
    loading = false;
    if (again) { again = false; refresh(); }
  };
  filter.hidden = false;
  filter.addEventListener("input", sift);
  const rounds = new EventSource("/events");
  rounds.addEventListener("open", refresh);
  rounds.addEventListener("round", refresh);
  rounds.addEventListener("error", () => say("connection lost, trying again", "lost"));
  setInterval(relative, 1000);
  relative();
})();
`;
