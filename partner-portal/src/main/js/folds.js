// What is folded away says in one line what is set in it, as the service said it when the page came.
const spoken = (field) => {
  if (field.checkVisibility && !field.checkVisibility()) return '';
  if (field.matches('[type=checkbox], [type=radio]')) {
    if (!field.checked) return '';
    return field.dataset.said ?? field.labels[0].textContent.trim();
  }
  // The first choice of a list stands for none.
  if (field.matches('select')) return field.selectedIndex > 0 ? field.selectedOptions[0].textContent.trim() : '';
  return field.value.trim();
};

document.addEventListener('change', (event) => {
  const fold = event.target.closest('.fold');
  if (!fold) return;
  const set = fold.querySelector('.fold__set');
  const said = [...fold.querySelectorAll('input:not([type=hidden]), select, textarea')].map(spoken).filter(Boolean);
  set.textContent = said.join(' · ') || set.dataset.nothing;
});
