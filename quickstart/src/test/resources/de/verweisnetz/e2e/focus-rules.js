// Whether each thing that can have the focus shows it, by itself or by what belongs to it. The keyboard was used last.
() => {
  const wrong = [];
  // Of rows that repeat the first are enough.
  const seen = new Map();
  const again = e => {
    const kind = [e.tagName, e.className, e.type, e.parentElement.className].join();
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind) > 3;
  };
  const around = e => [e, ...(e.labels ?? []), e.nextElementSibling, e.parentElement].filter(Boolean);
  const looks = e => around(e).map(part => {
    const s = getComputedStyle(part);
    return (s.outlineStyle === "none" ? "" : s.outlineWidth + s.outlineColor) + "|" + s.boxShadow;
  }).join();
  for (const e of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")) {
    if (e.tabIndex > 0) wrong.push("out of order: " + e.outerHTML.slice(0, 160));
    if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled || e.tabIndex < 0 || again(e)) continue;
    document.activeElement.blur();
    const before = looks(e);
    e.focus({ preventScroll: true });
    if (document.activeElement !== e || looks(e) === before) wrong.push("no visible focus: " + e.outerHTML.slice(0, 160).replace(/\s+/g, " "));
  }
  document.activeElement.blur();
  return wrong;
}
