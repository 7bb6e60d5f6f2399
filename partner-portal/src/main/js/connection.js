// Without a connection the browser would put its own error page in place of a form that somebody has filled in.
const reachable = async () => {
  if (!navigator.onLine) return false;
  try {
    return (await fetch('/ping', {cache: 'no-store', signal: AbortSignal.timeout(5000)})).ok;
  } catch {
    return false;
  }
};

document.addEventListener('submit', async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.getAttribute('method') !== 'post' || event.defaultPrevented || form.dataset.reachable) return;
  event.preventDefault();
  if (form.getAttribute('aria-busy')) return;
  form.setAttribute('aria-busy', 'true');
  const connected = await reachable();
  form.removeAttribute('aria-busy');
  const notice = document.getElementById('offline');
  if (connected) {
    if (notice) notice.hidden = true;
    form.dataset.reachable = 'yes';
    form.requestSubmit(button);
    delete form.dataset.reachable;
  } else {
    notice.hidden = false;
    notice.focus();
  }
});
