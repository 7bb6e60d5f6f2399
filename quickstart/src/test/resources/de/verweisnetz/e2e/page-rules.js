// What a page must keep to beside what axe checks. Answers with what is wrong, one line each.
({ fingers, neutral }) => {
  const wrong = [];
  const of = (selector, within = document) => [...within.querySelectorAll(selector)].filter(e => e.checkVisibility());
  const tell = (what, e) => wrong.push(what + ": " + e.outerHTML.slice(0, 160).replace(/\s+/g, " "));

  const headings = of("h1, h2, h3, h4, h5, h6");
  if (headings.filter(e => e.tagName === "H1").length !== 1) wrong.push("not one h1");
  headings.reduce((before, e) => {
    const level = Number(e.tagName[1]);
    if (level > before + 1) tell("heading jumps from " + before, e);
    return level;
  }, 0);

  if (!neutral && !/. – Verweisnetz$/.test(document.title) && location.pathname !== "/") wrong.push("title: " + document.title);
  for (const e of [document.documentElement, ...document.querySelectorAll("body [lang]")]) {
    if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(e.lang)) tell("lang " + e.lang, e);
  }

  for (const table of of("table")) {
    const heads = table.tHead ? [...table.tHead.rows].flatMap(row => [...row.cells]) : [];
    if (heads.some(e => e.tagName !== "TH" && e.textContent.trim())) tell("no header", table);
    for (const e of table.querySelectorAll("tbody td, tfoot td")) {
      if (!e.parentElement.querySelector("th") && heads[e.cellIndex]?.tagName !== "TH") tell("cell without header", e);
    }
  }

  for (const e of of("body *")) {
    for (const part of [null, "::before", "::after"]) {
      const s = getComputedStyle(e, part);
      const longest = (...lists) => Math.max(...lists.flatMap(list => list.split(",").map(parseFloat)));
      const moves = s.animationName === "none" ? 0 : longest(s.animationDuration);
      if (Math.max(moves, longest(s.transitionDuration)) > 0.01) tell("moves though it should not", e);
    }
  }

  if (fingers) {
    // Excepted as by WCAG 2.5.8: what stands within a sentence, and what is not to be seen until it has the focus.
    const inSentence = e => {
      if (!getComputedStyle(e).display.startsWith("inline")) return false;
      const around = (e.parentElement.closest("p, li, dd, td, th, div") ?? e.parentElement).cloneNode(true);
      around.querySelectorAll("a, button").forEach(other => other.remove());
      return /\p{L}{2}/u.test(around.textContent);
    };
    const boxes = e => [e, ...(e.labels ?? [])].map(b => b.getBoundingClientRect());
    for (const e of of("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
      if (e.closest(".skip, .kern-sr-only") || (e.tagName === "A" && inSentence(e))) continue;
      const style = getComputedStyle(e);
      if (style.opacity === "0" && e.labels?.length === 0) continue;
      const all = boxes(e);
      const height = Math.max(...all.map(b => b.bottom)) - Math.min(...all.map(b => b.top));
      if (height < 43.5) tell(Math.round(height) + " px high", e);
    }
  }
  return wrong;
}
