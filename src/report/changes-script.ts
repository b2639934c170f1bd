/**
 * Filters the page of changes. The page is whole without it: the filter shows itself only where the script runs.
 * It is kept as text, since the page holds it as text.
 */
export const CHANGES_SCRIPT = `
(() => {
  const filter = document.querySelector('.filter');
  if (!filter) return;
  const boxes = [...filter.querySelectorAll('input')];
  const select = filter.querySelector('select');
  const output = filter.querySelector('output');
  const changes = [...document.querySelectorAll('.change')];
  const words = (element, name) => (element.dataset[name] ?? '').split('\\n');
  const show = () => {
    const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
    const department = select.value;
    let shown = 0;
    for (const change of changes) {
      const fits = (wanted.length === 0 || wanted.some((name) => words(change, 'classes').includes(name))) &&
        (department === '' || words(change, 'departments').includes(department));
      change.hidden = !fits;
      if (fits) shown++;
    }
    const filtering = wanted.length > 0 || department !== '';
    for (const item of document.querySelectorAll('.item')) item.hidden = !item.querySelector('.change:not([hidden])');
    for (const same of document.querySelectorAll('.same')) same.hidden = filtering;
    for (const part of document.querySelectorAll('.part')) part.hidden = filtering && !part.querySelector('.item:not([hidden])');
    output.textContent = shown + ' / ' + changes.length;
  };
  filter.addEventListener('input', show);
  filter.hidden = false;
  show();
})();
`;
