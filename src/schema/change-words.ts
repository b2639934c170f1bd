/** The enumerations of comparisons and timelines. */

import { type LabelledValue, words } from './define.js';

export const ChangeKind = words('ChangeKind', 'What became of something.', '版の間でどうなったか。', {
  unchanged: { label: ['unchanged', '変更なし'], means: ['it is the same in both editions', '変更なし'] },
  changed: { label: ['changed', '変更'], means: ['it is in both editions and differs', '変更'] },
  added: { label: ['added', '追加'], means: ['only the new edition has it', '追加'] },
  removed: { label: ['removed', '削除'], means: ['only the old edition has it', '削除'] },
});

export const Mode = words(
  'Mode',
  'Whether an edition tells of the past years too.',
  '版が過去の年度も書くか。',
  {
    cumulative: ['each edition tells of the past years again', '過去の年度も再び書く'],
    yearly: ['each edition tells of its own year alone', 'その年度だけを書く'],
  },
);

export const Edition = words('Edition', 'One of two editions.', '二つの版のどちらか。', {
  old: ['the earlier edition', '旧版'],
  new: ['the later edition', '新版'],
});

const STARTED: LabelledValue = {
  label: ['started', '未実施から始まった'],
  means: ['the item stood at 未実施 and now has activities', '未実施だった事業に記載が現れた'],
};
const REVERTED: LabelledValue = {
  label: ['reverted', '未実施に戻った'],
  means: ['the item had activities and now stands at 未実施', '記載のあった事業が未実施になった'],
};
const DEPARTMENT: LabelledValue = {
  label: ['department changed', '部署が変わった'],
  means: ['the departments differ', '部署が変わった'],
};
const RENUMBERED: LabelledValue = {
  label: ['renumbered', '番号が変わった'],
  means: ['the number differs', '番号が変わった'],
};
const RETITLED: LabelledValue = {
  label: ['retitled', '名前が変わった'],
  means: ['the title differs', '名前が変わった'],
};

export const RecordClass = words('RecordClass', 'How a record has changed.', '記録の変わり方。', {
  years_extended: {
    label: ['years extended', '新しい年度が加わった'],
    means: ["a year after the old edition's last fiscal year came", '新しい年度が加わった'],
  },
  years_rewritten: {
    label: ['past years rewritten', '過去の年度が変わった'],
    means: ["a year up to the old edition's last fiscal year came or went", '過去の年度が増えた・消えた'],
  },
  figures_changed: {
    label: ['past figures changed', '過去の数値が変わった'],
    means: ['a figure of a year that both editions cover differs', '両方の版にある年度の数値が変わった'],
  },
  lapsed: {
    label: ['lapsed', '続きの年度がない'],
    means: ['it ran in the last fiscal year of the old edition and goes on no further', '続きの年度がない'],
  },
  continued: {
    label: ['continued', '翌年度も続く'],
    means: ['an activity of a yearly edition is told again of the next year', '翌年度も同じ文で書かれている'],
  },
  new_year: {
    label: ['new year', '新しい年度の記載'],
    means: ['an activity of a year column that the old edition does not have', '新しい年度の列の記載'],
  },
  reworded: {
    label: ['reworded', '文が変わった'],
    means: ["the activity's folded text differs", '文が変わった'],
  },
  department_changed: DEPARTMENT,
  status_changed: {
    label: ['status changed', '状態が変わった'],
    means: ['the status differs', '状態が変わった'],
  },
  moved: { label: ['moved', '移された'], means: ['it stands under another item', '別の事業に移った'] },
  renumbered: RENUMBERED,
  started: STARTED,
  reverted: REVERTED,
});

export const ItemClass = words('ItemClass', 'How an item has changed.', '事業の変わり方。', {
  started: STARTED,
  reverted: REVERTED,
  retitled: RETITLED,
  renumbered: RENUMBERED,
  moved: { label: ['moved', '移された'], means: ['it stands in another section', '別の章・施策に移った'] },
  department_changed: DEPARTMENT,
  grade_changed: { label: ['grade changed', '評価が変わった'], means: ['a grade differs', '評価が変わった'] },
});

export const SectionClass = words('SectionClass', 'How a section has changed.', '章・施策の変わり方。', {
  retitled: RETITLED,
  renumbered: RENUMBERED,
  moved: { label: ['moved', '移された'], means: ['it stands in another section', '別の章・施策に移った'] },
});

export const Silence = words(
  'Silence',
  'Why an edition gives an activity no status in a fiscal year.',
  '版がある年度の状態を書いていない理由。',
  {
    not_stated: {
      label: ['not stated', 'この年度なし'],
      means: ['it knows the activity, but not in this year', '記載はあるがその年度ではない'],
    },
    absent: { label: ['absent', 'この版になし'], means: ['it does not have it', '記載がない'] },
    not_covered: {
      label: ['year not covered', '記載対象外の年'],
      means: ['it tells nothing of this year at all', 'その年度について何も書いていない'],
    },
  },
);

export const TimelineRow = words(
  'TimelineRow',
  'What a row of `timeline.csv` is about.',
  '`timeline.csv` の行の種類。',
  {
    activity: {
      label: ['activity', '実施したこと'],
      means: ['an activity in a fiscal year', 'ある年度の、実施したこと'],
    },
    item: { label: ['item', '事業'], means: ['an item', '事業'] },
  },
);

export const Rewriting = words('Rewriting', 'Whether the past was rewritten.', '過去の記載が変わったか。', {
  rewritten: {
    label: ['rewritten', '書き換え'],
    means: ['two editions that both cover the year disagree on it', 'その年度を扱う版の間で食い違う'],
  },
});
