// Without a connection the browser would put its own error page in place of a form that somebody has filled in.
const offline = document.getElementById('offline');

document.addEventListener('submit', (event) => {
  if (navigator.onLine || event.target.getAttribute('method') !== 'post') return;
  event.preventDefault();
  offline.hidden = false;
  offline.focus();
});

addEventListener('online', () => {
  offline.hidden = true;
});
