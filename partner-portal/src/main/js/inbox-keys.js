// Single keys for those who work through the inbox; a page of whoever turns them off does not load this (WCAG 2.1.4).
{
  const rows = () => [...document.querySelectorAll('[data-row]')];
  const current = () => document.querySelector('[data-row][data-current]');
  const press = (key) => document.querySelector(`[data-key="${key}"]`)?.click();

  const choose = (row) => {
    if (!row) return;
    current()?.removeAttribute('data-current');
    row.setAttribute('data-current', '');
    row.querySelector('th a').focus();
  };

  const step = (by) => {
    const all = rows();
    const at = all.indexOf(current());
    choose(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  };

  const tick = (row, on) => {
    const box = row?.querySelector('.tick__box');
    if (box) box.checked = on ?? !box.checked;
  };

  const markSeen = () => {
    if (!document.querySelector('.tick__box:checked')) tick(current(), true);
    press('s');
  };

  const actions = {
    j: () => step(1),
    k: () => step(-1),
    x: () => tick(current()),
    o: () => current()?.querySelector('th a').click(),
    s: markSeen,
    u: () => press('u'),
  };

  const isTyping = (target) => target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]');

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const action = actions[event.key];
    if (!action || (!rows().length && event.key !== 'u')) return;
    event.preventDefault();
    action();
  });

  // Whoever tabs to a row goes on from there.
  document.addEventListener('focusin', (event) => {
    const row = event.target.closest('[data-row]');
    if (row && row !== current()) {
      current()?.removeAttribute('data-current');
      row.setAttribute('data-current', '');
    }
  });
}
