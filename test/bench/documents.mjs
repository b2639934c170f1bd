// Makes progress documents in HTML, varied by a seed: the same seed gives the same documents.

const PLACES = [
  '情報',
  '市民',
  '地域',
  '福祉',
  '防災',
  '環境',
  '教育',
  '観光',
  '農業',
  '交通',
  '文化',
  '健康',
];
const THINGS = [
  '講座',
  '説明会',
  '補助金',
  '計画',
  '冊子',
  'アンケート',
  '懇談会',
  '研修',
  '相談窓口',
  'ホームページ',
];
const DEEDS = [
  'の開催',
  'を策定',
  'の配布',
  'を実施',
  'の見直し',
  'に活用',
  'の作成・配布',
  'を周知',
  'の設置',
  'を公表',
];
const DEPARTMENTS = [
  '企画政策課',
  '総務課',
  '市民活動支援課',
  '社会福祉課',
  '生涯学習課',
  '秘書広報課',
  '都市計画課',
];

/** Mulberry32: a small generator of numbers from 0 to 1. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A document of at least so many bytes of UTF-8. */
export function htmlDocument(seed, bytes = 30_000) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const years = () => {
    const first = 25 + Math.floor(next() * 4);
    return next() < 0.5 ? `平成${first}年度` : `平成${first}～${first + 1 + Math.floor(next() * 3)}年度`;
  };
  const entry = () =>
    next() < 0.2
      ? '・未実施'
      : `・${pick(PLACES)}に関する${pick(PLACES)}の${pick(THINGS)}${pick(DEEDS)}(${years()})【${pick(DEPARTMENTS)}】`;
  const entries = () =>
    Array.from({ length: 1 + Math.floor(next() * 4) }, () => `<li>${entry()}</li>`).join('');
  let html = `<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>第${seed}次まちづくりプラン 進捗一覧</title></head><body>\n`;
  html += `<h1>第${seed}次まちづくりプラン 進捗一覧</h1>\n<p>平成30年6月1日</p>\n`;
  let size = 0;
  for (let part = 1; size < bytes; part++) {
    html += `<h2>${part}. ${pick(PLACES)}と${pick(PLACES)}のまちづくり</h2>\n`;
    for (let policy = 1; policy <= 3; policy++) {
      html += `<h3>(${policy})${pick(PLACES)}の${pick(THINGS)}の充実</h3>\n<table border="1">\n`;
      html += '<tr><th>具体的な事業</th><th>担当課</th><th>実施したこと(実施年度)</th></tr>\n';
      for (let item = 0; item < 4; item++) {
        const title = `${'①②③④'[item]}${pick(PLACES)}の${pick(THINGS)}の${pick(['充実', '推進', '検討', '拡充'])}`;
        html += `<tr><td>${title}</td><td>${pick(DEPARTMENTS)}</td><td><ul>${entries()}</ul></td></tr>\n`;
      }
      html += '</table>\n';
    }
    size = Buffer.byteLength(html);
  }
  return `${html}</body></html>\n`;
}
