// What stands out of the page at its side, once its fonts are there and it has had time to take a new width.
async () => {
  const root = document.documentElement;
  const overflows = () => root.scrollWidth > root.clientWidth;
  const wide = () => [...document.body.querySelectorAll('*')]
    .find(element => element.getBoundingClientRect().right > root.clientWidth + 0.5);
  await document.fonts.ready;
  for (let i = 0; i < 10 && overflows(); i++) {
    await new Promise(later => setTimeout(later, 50));
  }
  return overflows() ? ['overflows by ' + (wide() ?? root).cloneNode().outerHTML] : [];
}
