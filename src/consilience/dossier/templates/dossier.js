"use strict";
// The page works without this: every link is a plain anchor. This adds the way back, opens what is folded where a
// link leads, lights every piece of a span, and keeps the findings still while the accounts beside them move.
(() => {
  const back = document.querySelector(".back");
  const pane = document.querySelector("#accounts");
  const trail = []; // where the reader came from: the link and how far the window was scrolled

  const named = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

  const light = (name) => {
    document.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"));
    document.querySelectorAll("[data-of]").forEach((each) => {
      if (each.dataset.of.split(" ").includes(name)) each.classList.add("lit");
    });
  };

  const unfold = (element) => {
    for (let each = element; each; each = each.parentElement) if (each.tagName === "DETAILS") each.open = true;
  };

  const beside = () => pane && getComputedStyle(pane).position === "sticky";

  const show = (target) => {
    unfold(target);
    light(target.id);
    const still = beside() && pane.contains(target) ? window.scrollY : null;
    if (still === null) target.scrollIntoView({ block: pane && pane.contains(target) ? "center" : "start" });
    else if (target.id.startsWith("account-")) pane.scrollTop = target.offsetTop - 60;
    else pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
    const focus = target.matches("[tabindex]") ? target : target.closest("[tabindex]");
    if (focus) focus.focus({ preventScroll: true });
    if (still !== null) window.scrollTo(window.scrollX, still);
  };

  const goBack = () => {
    const from = trail.pop();
    if (!from) return;
    unfold(from.link);
    window.scrollTo(0, from.window);
    if (beside() && pane.contains(from.link)) pane.scrollTop = from.pane;
    from.link.focus({ preventScroll: true });
    back.hidden = trail.length === 0;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const hash = link.getAttribute ? link.getAttribute("href") : "";
    const target = hash.length > 1 && named(hash);
    if (!target) return;
    event.preventDefault();
    trail.push({ link, window: window.scrollY, pane: pane ? pane.scrollTop : 0 });
    history.pushState(null, "", hash);
    show(target);
    if (back) back.hidden = !(link.closest("main, aside, .brief, .masthead") && target.closest("aside, .finding"));
  });

  // A click on a marked sentence itself leads to the first finding that uses it.
  document.addEventListener("click", (event) => {
    const sentence = event.target.closest && event.target.closest(".st");
    if (!sentence || event.target.closest("a") || String(window.getSelection())) return;
    const name = sentence.dataset.of;
    const last = [...document.querySelectorAll(".st")].filter((each) => each.dataset.of === name).pop();
    const refs = last && last.nextElementSibling;
    if (refs && refs.classList.contains("refs")) refs.querySelector("a").click();
  });

  // Pointing at somebody in the drawing of who had it from whom leaves only his own lines in full colour.
  document.querySelectorAll(".graph").forEach((graph) => {
    const trace = (event) => {
      const leaving = event.type === "pointerleave" || event.type === "focusout";
      const node = !leaving && event.target.closest && event.target.closest("[data-key]");
      const key = node && node.dataset.key;
      graph.classList.toggle("tracing", Boolean(key));
      graph.querySelectorAll(".edge").forEach((edge) => {
        edge.classList.toggle("traced", Boolean(key) && edge.dataset.ends.split("|").includes(key));
      });
    };
    for (const kind of ["pointerover", "focusin", "pointerleave", "focusout"]) graph.addEventListener(kind, trace);
  });

  if (back) back.querySelector("button").addEventListener("click", goBack);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && back && !back.hidden) goBack();
  });
  window.addEventListener("popstate", () => {
    const target = location.hash.length > 1 && named(location.hash);
    if (target) show(target);
  });
  window.addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((each) => (each.open = true)));
  if (location.hash.length > 1 && named(location.hash)) show(named(location.hash));
})();
