// Conveniences; every page works without them.
const script = document.currentScript;
document.documentElement.classList.add('scripted');

const announce = (text) => {
  const status = document.getElementById('status');
  if (status) status.textContent = text;
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]');
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand('copy');
  }
  button.querySelector('.kern-label').textContent = script.dataset.copied;
  announce(script.dataset.copied);
});

// An error summary takes the focus when the page arrives; so does new content that asks for it.
const focusOn = (root) => root.querySelector('[data-focus]')?.focus();
document.addEventListener('DOMContentLoaded', () => focusOn(document));

// A swap lets the focus fall to the body: announce what is new instead of moving the reader.
document.addEventListener('htmx:after:swap', () => {
  document.getElementById('error-summary')?.focus();
  const news = document.querySelector('[data-announce]');
  if (news) announce(news.textContent);
});

// Whoever has put a template into a text goes on writing there.
document.addEventListener('htmx:after:swap', () => {
  const button = document.activeElement?.closest('[data-fills]');
  if (button) document.getElementById(button.dataset.fills)?.focus();
});

// Two single keys, which /app/me turns off: "/" leads to the search, "?" to what keys there are. Not while somebody types.
const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

const keys = {
  '/': () => {
    const field = document.querySelector('[role=search] input:not([type=hidden])');
    const fold = field?.closest('details');
    if (fold) fold.open = true;
    if (field) field.focus();
    else if (script.dataset.search) location.assign(script.dataset.search);
  },
  '?': () => {
    const shown = document.getElementById('shortcuts');
    shown.open = true;
    shown.querySelector('summary').focus();
  },
};

document.addEventListener('keydown', (event) => {
  if (!('shortcuts' in script.dataset) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const press = keys[event.key];
  if (!press || event.defaultPrevented || event.target.closest(typing)) return;
  event.preventDefault();
  press();
});
