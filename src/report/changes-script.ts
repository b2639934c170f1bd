/**
 * Filters comparisons. A page is whole without it: the filter shows itself only where the script runs. It is kept
 * as text, since the page holds it as text.
 */
export const CHANGES_SCRIPT = `
for (const comparison of document.querySelectorAll('.comparison')) {
  const filter = comparison.querySelector('.filter');
  if (!filter) continue;
  const boxes = [...filter.querySelectorAll('input')];
  const select = filter.querySelector('select');
  const output = filter.querySelector('output');
  const changes = [...comparison.querySelectorAll('.change')];
  const words = (element, name) => (element.dataset[name] ?? '').split('\\n');
  const all = (selector) => comparison.querySelectorAll(selector);
  const show = () => {
    const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
    const department = select.value;
    const filtering = wanted.length > 0 || department !== '';
    let shown = 0;
    for (const change of changes) {
      const fits = (wanted.length === 0 || wanted.some((name) => words(change, 'classes').includes(name))) &&
        (department === '' || words(change, 'departments').includes(department));
      change.hidden = !fits;
      if (fits) shown++;
    }
    for (const item of all('.item')) item.hidden = filtering && !item.querySelector('.change:not([hidden])');
    for (const same of all('.same')) same.hidden = filtering;
    for (const part of all('.part')) part.hidden = filtering && !part.querySelector('.item:not([hidden])');
    output.textContent = shown + ' / ' + changes.length + ' ' + output.dataset.unit;
  };
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { return; }
    const target = document.getElementById(id);
    if (!target || !comparison.contains(target)) return;
    if (target.closest('[hidden]')) filter.reset(), show();
    for (let around = target.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
    target.scrollIntoView();
  };
  filter.addEventListener('input', show);
  filter.addEventListener('reset', () => setTimeout(show));
  addEventListener('hashchange', reveal);
  filter.hidden = false;
  reveal();
}
`;
