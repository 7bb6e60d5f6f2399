// What takes longer than a moment says so: the part of a page that is fetched, and the button that was pressed.
{
  const {busy} = document.currentScript.dataset;
  const MOMENT = 800;
  const LONGEST = 20000;

  const start = (element) => setTimeout(() => {
    element.setAttribute('aria-busy', 'true');
    announce(busy);
  }, MOMENT);

  const end = (element, timer) => {
    clearTimeout(timer);
    if (document.getElementById('status').textContent === busy) announce('');
    element?.removeAttribute('aria-busy');
  };

  // What shows how an import goes on asks again and again by itself.
  const timers = new WeakMap();
  document.addEventListener('htmx:before:request', ({detail: {ctx}}) => {
    if (ctx.target instanceof Element && ctx.target.id !== 'progress') timers.set(ctx, start(ctx.target));
  });
  document.addEventListener('htmx:finally:request', ({detail: {ctx}}) => {
    end(ctx.target?.isConnected ? ctx.target : document.getElementById(ctx.target?.id), timers.get(ctx));
  });

  // The answer to a form is another page; where it is a file, this one stays.
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (event.defaultPrevented || !button || 'download' in event.target.dataset) return;
    const timer = start(button);
    const free = () => end(button, timer);
    setTimeout(free, LONGEST);
    addEventListener('pageshow', free, {once: true});
  });
}
