/**
 * What the report does beyond being read: it filters, sorts, opens sources and switches its language, and keeps
 * all that in the address. Kept as text, since the page holds it as text.
 */
export const REPORT_SCRIPT = `
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const form = document.querySelector('.records-filter');
  const table = document.querySelector('.records');
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.rows]);
  const CHUNK = bodies.reduce((most, body) => Math.max(most, body.rows.length), 1);
  // What a chunk takes while it is out of view: as much as its rows that fit.
  const measure = () => {
    for (const body of bodies) {
      let count = 0;
      for (const row of body.rows) if (!row.hidden) count++;
      body.hidden = count === 0;
      body.style.containIntrinsicSize = 'auto ' + count * 3.2 + 'rem';
    }
  };
  const panel = document.querySelector('.panel');
  const output = form.querySelector('output');
  const empty = document.querySelector('.empty');
  const html = document.documentElement;
  const FIELDS = ['doc', 'q', 'year', 'department', 'status', 'section', 'rule', 'item', 'done', 'idle'];
  const fold = (text) => text.normalize('NFKC').toLowerCase();
  let facts = null;
  const factsOf = () => facts ??= rows.map((row) => ({
    row, doc: row.dataset.doc, done: row.dataset.done ?? '', idle: row.dataset.idle ?? '', status: row.dataset.status, item: row.dataset.item,
    year: row.dataset.year.split(' '), department: row.dataset.department.split('\\n'),
    section: row.dataset.section.split(' '), rule: row.dataset.rule.split(' '), text: fold(row.textContent),
  }));

  // An address may hold anything: what is not written as we write it names nothing.
  const decoded = (text) => { try { return decodeURIComponent(text); } catch { return ''; } };
  const recordOf = (id) => Object.hasOwn(data.records, id) ? data.records[id] : null;
  const read = () => {
    const [name, query = ''] = location.hash.slice(1).split('?');
    return { name: decoded(name), state: new URLSearchParams(query) };
  };
  const write = (state, replace) => {
    for (const [key, value] of [...state]) if (value === '') state.delete(key);
    const query = String(state);
    const hash = query === '' ? '#records' : '#records?' + query;
    if (replace) history.replaceState(null, '', hash); else history.pushState(null, '', hash);
    apply(false);
  };

  const show = (state) => {
    const wanted = FIELDS.map((field) => [field, state.get(field) ?? '']).filter(([, value]) => value !== '');
    const words = fold(state.get('q') ?? '').split(/\\s+/).filter((word) => word !== '');
    const fits = (fact) => wanted.every(([field, value]) =>
      field === 'q' ? words.every((word) => fact.text.includes(word))
        : Array.isArray(fact[field]) ? fact[field].includes(value) : fact[field] === value);
    let shown = 0;
    for (const fact of factsOf()) {
      const hidden = wanted.length > 0 && !fits(fact);
      if (fact.row.hidden !== hidden) fact.row.hidden = hidden;
      if (!hidden) shown++;
    }
    measure();
    output.textContent = shown + ' / ' + rows.length;
    empty.hidden = shown > 0;
    for (const element of form.elements) {
      const value = state.get(element.name) ?? '';
      if (element.type === 'checkbox') element.checked = value === '1';
      else if (element.name) element.value = value;
    }
  };

  const COLUMNS = ['item', 'activity', 'years', 'departments', 'status', 'source'];
  let order = 'false';
  const sort = (state) => {
    const by = state.get('sort') ?? '';
    const down = state.get('dir') === 'desc';
    if (order === by + down) return;
    order = by + down;
    const column = COLUMNS.indexOf(by);
    const text = (row) => by === 'years' ? row.dataset.year : row.cells[column].textContent;
    const compare = new Intl.Collator('ja', { numeric: true }).compare;
    const sorted = column < 0 ? rows : rows.map((row) => [text(row), row])
      .sort(([a], [b]) => (down ? -1 : 1) * compare(a, b)).map(([, row]) => row);
    bodies.forEach((body, index) => body.replaceChildren(...sorted.slice(index * CHUNK, (index + 1) * CHUNK)));
    measure();
    for (const head of table.tHead.rows[0].cells) {
      if (head.dataset.sort === by) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };

  const source = (id) => {
    for (const row of table.querySelectorAll('tr.open')) row.classList.remove('open');
    const record = recordOf(id);
    panel.hidden = !record;
    if (!record) return;
    document.getElementById(id)?.classList.add('open');
    const text = data.texts[record.doc];
    const parts = ['activity', 'years', 'departments'].flatMap((name) => record[name].map(([start, end]) => ({ name, start, end })))
      .sort((a, b) => a.start - b.start);
    const here = document.createElement('span');
    here.className = 'here';
    let at = record.record[0];
    for (const { name, start, end } of parts) {
      if (start < at) continue;
      const mark = document.createElement('mark');
      mark.className = name;
      mark.textContent = text.slice(start, end);
      here.append(text.slice(at, start), mark);
      at = end;
    }
    here.append(text.slice(at, record.record[1]));
    panel.querySelector('blockquote').replaceChildren(text.slice(record.row[0], record.record[0]), here, text.slice(record.record[1], record.row[1]));
    panel.querySelector('.place').textContent = id.slice(id.indexOf('-') + 1) + ' · ' + data.words.line[html.lang] + ' ' + document.getElementById(id).cells[5].textContent;
  };

  const speak = (language) => {
    html.lang = language;
    for (const element of document.querySelectorAll('[data-t]')) element.textContent = data.words[element.dataset.t]?.[language] ?? element.textContent;
    for (const element of document.querySelectorAll('[data-y]')) element.textContent = data.years[element.dataset.y]?.[language] ?? element.dataset.y;
    facts = null;
    buttons();
  };
  const buttons = () => {
    for (const head of table.tHead.rows[0].cells) {
      if (head.querySelector('button')) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
    }
  };

  const opens = html.lang;
  const apply = (scroll) => {
    const { name, state } = read();
    const asked = state.get('lang');
    const language = asked === 'ja' || asked === 'en' ? asked : opens;
    if (html.lang !== language) speak(language);
    const isRecord = recordOf(name) !== null;
    if (name === 'records' || name === '' ) { show(state); sort(state); }
    if (isRecord && document.getElementById(name).hidden) show(new URLSearchParams());
    source(isRecord ? name : state.get('open') ?? '');
    if (isRecord) document.getElementById(name).scrollIntoView({ block: 'center' });
    else if (name === 'records' && scroll) document.getElementById('records').scrollIntoView();
  };

  buttons();
  form.hidden = false;
  const toggle = document.querySelector('.switch');
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    const { state } = read();
    state.set('lang', html.lang === 'ja' ? 'en' : 'ja');
    write(state);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    const { state } = read();
    state.delete('item');
    const { name, type, value, checked } = event.target;
    state.set(name, type === 'checkbox' ? (checked ? '1' : '') : value);
    write(state, name === 'q');
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    const { state } = read();
    for (const field of FIELDS) state.delete(field);
    write(state);
  });
  table.tHead.addEventListener('click', (event) => {
    const head = event.target.closest('th');
    if (!head) return;
    const { state } = read();
    state.set('dir', state.get('sort') === head.dataset.sort && state.get('dir') !== 'desc' ? 'desc' : 'asc');
    state.set('sort', head.dataset.sort);
    write(state);
  });
  table.addEventListener('click', (event) => {
    const link = event.target.closest('tbody a');
    if (!link) return;
    event.preventDefault();
    const { state } = read();
    state.set('open', link.closest('tr').id);
    write(state);
  });
  panel.querySelector('.close').addEventListener('click', () => {
    const { state } = read();
    const id = state.get('open') ?? read().name;
    state.delete('open');
    write(state);
    document.getElementById(id)?.querySelector('a')?.focus();
  });
  addEventListener('hashchange', () => apply(true));
  addEventListener('popstate', () => apply(false));
  apply(true);
})();
`;
