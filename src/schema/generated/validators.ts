// Written by `npm run generate` from the definitions in src/schema/. Do not edit.

import { dropStrangeKeys, type Fault, fault, isObject, isText, oneOf, within } from '../fault.js';

const V0 = new Set<unknown>(["stated","item","carried","corrected"]);
const V1 = new Set<unknown>(["not_implemented","ended","reverted","rewritten","contradiction","grade_fell","department_ended","department_began","department_still","vanished","split","merged","not_covered","total_differs"]);
const V2 = new Set<unknown>(["unchanged","changed","added","removed"]);
const V3 = new Set<unknown>(["section","item","number","department","plan","result","status","grade","indicator","target","value","budget","issue","next","note","other"]);
const V4 = new Set<unknown>(["set","split","join","drop","add","confirm"]);
const V5 = new Set<unknown>(["stated","filled_down","none","corrected"]);
const V6 = new Set<unknown>(["old","new"]);
const V7 = new Set<unknown>(["started","reverted","retitled","renumbered","moved","department_changed","grade_changed"]);
const V8 = new Set<unknown>(["text","workbook","word","pdf"]);
const V9 = new Set<unknown>(["cumulative","yearly"]);
const V10 = new Set<unknown>(["hidden-sheet","hidden-row","hidden-column","hidden-text","picture","scanned-page","deleted-text"]);
const V11 = new Set<unknown>(["years_extended","years_rewritten","figures_changed","lapsed","continued","new_year","reworded","department_changed","status_changed","moved","renumbered","started","reverted"]);
const V12 = new Set<unknown>(["tag","row","none","corrected"]);
const V13 = new Set<unknown>(["holds","fails","undecided"]);
const V14 = new Set<unknown>(["retitled","renumbered","moved"]);
const V15 = new Set<unknown>(["error","warning","info"]);
const V16 = new Set<unknown>(["implemented","not_implemented","planned","considering","in_progress","completed","discontinued","not_applicable","unreported"]);
const V17 = new Set<unknown>(["stated","column","legend","inferred","corrected"]);
const V18 = new Set<unknown>(["file-format","one-value","numbers","merged-cells","layout-spaces","omitted-names","formulas","objects","units","characters","time","area","symbols","split-data","one-table"]);
const V19 = new Set<unknown>(["tag","column","none","corrected"]);
const P20 = new RegExp("^shinchoku\\/\\d+\\.\\d+\\.\\d+", 'u');
const K21 = new Set(["format","generator","document","sections","items","records","notes","messages","corrections","coverage"]);
const P22 = new RegExp("^[0-9a-f]{64}$", 'u');
const P23 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?$", 'u');
const K24 = new Set(["title","file","sha256","medium","encoding","legend","date","issued","issuer","meeting","material","characters","last_fiscal_year"]);
const K25 = new Set(["mark","text","status"]);
const P26 = new RegExp("^s.", 'u');
const K27 = new Set(["id","parent","level","number","title","description","pages","source"]);
const K28 = new Set(["start","end","line","column","place","text"]);
const P29 = new RegExp("^i.", 'u');
const K30 = new Set(["id","section","number","label","title","details","departments","departments_basis","columns","cells","source"]);
const K31 = new Set(["heading","role","fiscal_years","text","departments","source"]);
const P32 = new RegExp("^r.", 'u');
const P33 = new RegExp("^[0-9a-f]{16}$", 'u');
const K34 = new Set(["id","key","item","sections","item_title","item_departments","activity","activity_basis","status","status_basis","fiscal_years","fiscal_years_text","fiscal_years_basis","departments","departments_basis","mark","action","quantities","source"]);
const K35 = new Set(["value","unit","text"]);
const K36 = new Set(["start","end","line","column","place","text","spans"]);
const K37 = new Set(["activity","fiscal_years","departments"]);
const K38 = new Set(["section","text","source"]);
const K39 = new Set(["rule","severity","message","line","column","place","start","end","readings"]);
const V40 = new Set<unknown>(["department-tag-missing","department-not-in-charge","bracket-not-department","entry-lines-unclear","reference-dangling","entry-cut","item-title-missing","department-doubtful","status-doubtful","bracket-unclosed","fiscal-year-missing","fiscal-year-after-edition","fiscal-year-reversed","fiscal-year-impossible","era-overflow","not-implemented-with-year","duplicate-record","duplicate-records-more","total-differs","department-filled-down","heading-row-missing","heading-depth","number-out-of-order","unclaimed-text","formula-guarded","no-table","no-records","no-result-column","columns-uncertain","row-too-long","column-year-unknown","column-year-assumed","table-unread","not-a-progress-report","mark-without-legend","legend-unread","rows-uncertain","private-use-letter","span-capped","nesting-capped","markdown-capped","formula-uncalculated","pdf-page-damaged","pdf-scanned","pdf-text-cut","pdf-text-unreadable","input-missing","input-unreadable","input-none","input-empty","input-binary","undecodable-bytes","lone-surrogate","file-damaged","file-too-large","file-protected","binary-workbook","old-word-file","ichitaro-file","docuworks-file","picture-file","frameset-page","html-too-large","extension-differs","heading-row-uncertain","column-missing","input-failed","input-skipped","input-outside","input-in-output","input-changed","pdf-protected","input-not-extracted","edition-order-unknown","edition-order-inferred","cache-damaged","cache-unwritable","result-missing","document-set-aside","correction-unused","correction-reapplied","cell-cut","name-shortened","output-is-input","output-edited","output-unwritable","past-year-changed","past-figure-changed","past-text-changed","ended-goes-on","grade-fell","past-state-changed","past-figure-contradicted","activity-lapsed","item-reverted","item-missing","item-ended","part-missing","item-split","item-merged","activity-in-two-items","department-gone","department-renamed","editions-unrelated","edition-without-records","edition-without-new-years","editions-reversed"]);
const K41 = new Set(["id","field","was","reapplied"]);
const K42 = new Set(["characters","record","item","section","metadata","column_heading","note","markup","furniture","unclaimed","unclaimed_text","omitted"]);
const K43 = new Set(["start","end","text"]);
const K44 = new Set(["place","what"]);
const K45 = new Set(["format","generator","mode","related","old","new","summary","changes","items","sections","messages"]);
const K46 = new Set(["records_old","records_new","unchanged","changed","added","removed","items_old","items_new","classes"]);
const K47 = new Set(["kind","classes","old","new","fields","confidence","runner_up"]);
const K48 = new Set(["field","old","new"]);
const A49 = (value: any): Fault | null => {
  if (typeof value !== 'string') return fault(value, "string", []);
  if (!isText(value)) return fault(value, "Unicode", []);
  return null;
};
const A50 = (value: any): Fault | null => {
  if (!Array.isArray(value)) return fault(value, "list", []);
  for (let i0 = 0; i0 < value.length; i0++) {
  const each0 = value[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", [i0]);
  if (!isText(each0)) return fault(each0, "Unicode", [i0]);
  }
  return null;
};
const A51 = (value: any): Fault | null => {
  if (!Array.isArray(value)) return fault(value, "list", []);
  for (let i1 = 0; i1 < value.length; i1++) {
  const each1 = value[i1];
  if (!Number.isSafeInteger(each1) || each1 < 1 || each1 > 9999) return fault(each1, "integer 1…9999", [i1]);
  }
  return null;
};
const K52 = new Set(["id","confidence"]);
const K53 = new Set(["kind","classes","old","new","fields","confidence"]);
const K54 = new Set(["rule","severity","message","edition","line","column","place","start","end","readings"]);
const K55 = new Set(["format","plans"]);
const K56 = new Set(["title","editions","activities","items"]);
const K57 = new Set(["id","key","sections","item","item_title","item_departments","activity","told","fiscal_year","said","grades","rewritten"]);
const V58 = new Set<unknown>(["implemented","not_implemented","planned","considering","in_progress","completed","discontinued","not_applicable","unreported","not_stated","absent","not_covered"]);
const K59 = new Set(["id","sections","title","departments","statuses","grades"]);
const V60 = new Set<unknown>(["implemented","not_implemented","planned","considering","in_progress","completed","discontinued","not_applicable","unreported","absent"]);
const K61 = new Set(["title","editions","rows"]);
const K62 = new Set(["question","item","item_title","item_departments","activity","fiscal_years","editions","old","new"]);
const K63 = new Set(["edition","text","source"]);
const K64 = new Set(["format","corrections"]);
const K65 = new Set(["file","sha256","at","do","set","parts","by","on","why"]);
const P66 = new RegExp("\\S", 'u');
const K67 = new Set(["activity","status","fiscal_years","fiscal_years_text","departments","mark","action","quantities","item_title","item_departments","title","number","label","details","document.title","document.date"]);
const K68 = new Set(["format","tables"]);
const P69 = new RegExp("^(?:section|item|number|department|plan|result|status|grade|indicator|target|value|budget|issue|next|note|other)(?:@(?:(?:19|20|21)[0-9]{2}|prev|this))?$", 'u');
const K70 = new Set(["headings","roles"]);
const K71 = new Set(["file","messages"]);
const K72 = new Set(["document","item_label","item_departments_basis","id","key","item","sections","item_title","item_departments","activity","activity_basis","status","status_basis","fiscal_years","fiscal_years_text","fiscal_years_basis","departments","departments_basis","mark","action","quantities","source"]);
const K73 = new Set(["stem","title","file","sha256","date","issued"]);
const K74 = new Set(["format","generator","files"]);
const K75 = new Set(["file","kind","error","rules"]);
const K76 = new Set(["rule","item","verdict","count","places","message"]);
const K77 = new Set(["place","text"]);

function isActivityBasis(value: any): Fault | null {
  if (!V0.has(value)) return fault(value, oneOf(V0), []);
  return null;
}

function isAuditQuestion(value: any): Fault | null {
  if (!V1.has(value)) return fault(value, oneOf(V1), []);
  return null;
}

function isChangeKind(value: any): Fault | null {
  if (!V2.has(value)) return fault(value, oneOf(V2), []);
  return null;
}

function isColumnRole(value: any): Fault | null {
  if (!V3.has(value)) return fault(value, oneOf(V3), []);
  return null;
}

function isCorrectionKind(value: any): Fault | null {
  if (!V4.has(value)) return fault(value, oneOf(V4), []);
  return null;
}

function isDepartmentsBasis(value: any): Fault | null {
  if (!V5.has(value)) return fault(value, oneOf(V5), []);
  return null;
}

function isEdition(value: any): Fault | null {
  if (!V6.has(value)) return fault(value, oneOf(V6), []);
  return null;
}

function isItemClass(value: any): Fault | null {
  if (!V7.has(value)) return fault(value, oneOf(V7), []);
  return null;
}

function isMedium(value: any): Fault | null {
  if (!V8.has(value)) return fault(value, oneOf(V8), []);
  return null;
}

function isMode(value: any): Fault | null {
  if (!V9.has(value)) return fault(value, oneOf(V9), []);
  return null;
}

function isOmissionKind(value: any): Fault | null {
  if (!V10.has(value)) return fault(value, oneOf(V10), []);
  return null;
}

function isRecordClass(value: any): Fault | null {
  if (!V11.has(value)) return fault(value, oneOf(V11), []);
  return null;
}

function isRecordDepartmentsBasis(value: any): Fault | null {
  if (!V12.has(value)) return fault(value, oneOf(V12), []);
  return null;
}

function isRuleVerdict(value: any): Fault | null {
  if (!V13.has(value)) return fault(value, oneOf(V13), []);
  return null;
}

function isSectionClass(value: any): Fault | null {
  if (!V14.has(value)) return fault(value, oneOf(V14), []);
  return null;
}

function isSeverity(value: any): Fault | null {
  if (!V15.has(value)) return fault(value, oneOf(V15), []);
  return null;
}

function isStatus(value: any): Fault | null {
  if (!V16.has(value)) return fault(value, oneOf(V16), []);
  return null;
}

function isStatusBasis(value: any): Fault | null {
  if (!V17.has(value)) return fault(value, oneOf(V17), []);
  return null;
}

function isTableRuleId(value: any): Fault | null {
  if (!V18.has(value)) return fault(value, oneOf(V18), []);
  return null;
}

function isYearsBasis(value: any): Fault | null {
  if (!V19.has(value)) return fault(value, oneOf(V19), []);
  return null;
}

function isProgressDocument(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku/2") return fault(value.format, "\"shinchoku/2\"", ['format']);
  if (typeof value.generator !== 'string' || !P20.test(value.generator)) return fault(value.generator, "shinchoku/<version>", ['generator']);
  if (!isText(value.generator)) return fault(value.generator, "Unicode", ['generator']);
  if ((inner = isDocumentInfo(value.document)) !== null) return within(inner, ['document']);
  if (!Array.isArray(value.sections)) return fault(value.sections, "list", ['sections']);
  for (let i0 = 0; i0 < value.sections.length; i0++) {
  const each0 = value.sections[i0];
  if ((inner = isSection(each0)) !== null) return within(inner, ['sections', i0]);
  }
  if (!Array.isArray(value.items)) return fault(value.items, "list", ['items']);
  for (let i1 = 0; i1 < value.items.length; i1++) {
  const each1 = value.items[i1];
  if ((inner = isItem(each1)) !== null) return within(inner, ['items', i1]);
  }
  if (!Array.isArray(value.records)) return fault(value.records, "list", ['records']);
  for (let i2 = 0; i2 < value.records.length; i2++) {
  const each2 = value.records[i2];
  if ((inner = isProgressRecord(each2)) !== null) return within(inner, ['records', i2]);
  }
  if (!Array.isArray(value.notes)) return fault(value.notes, "list", ['notes']);
  for (let i3 = 0; i3 < value.notes.length; i3++) {
  const each3 = value.notes[i3];
  if ((inner = isNote(each3)) !== null) return within(inner, ['notes', i3]);
  }
  if (!Array.isArray(value.messages)) return fault(value.messages, "list", ['messages']);
  for (let i4 = 0; i4 < value.messages.length; i4++) {
  const each4 = value.messages[i4];
  if ((inner = isMessage(each4)) !== null) return within(inner, ['messages', i4]);
  }
  if (!Array.isArray(value.corrections)) return fault(value.corrections, "list", ['corrections']);
  for (let i5 = 0; i5 < value.corrections.length; i5++) {
  const each5 = value.corrections[i5];
  if ((inner = isCorrection(each5)) !== null) return within(inner, ['corrections', i5]);
  }
  if ((inner = isCoverage(value.coverage)) !== null) return within(inner, ['coverage']);
  dropStrangeKeys(value, K21);
  return null;
}

function isDocumentInfo(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (value.title !== null) {
  if (typeof value.title !== 'string') return fault(value.title, "string | null", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  }
  if (typeof value.file !== 'string') return fault(value.file, "string", ['file']);
  if (!isText(value.file)) return fault(value.file, "Unicode", ['file']);
  if (typeof value.sha256 !== 'string' || !P22.test(value.sha256)) return fault(value.sha256, "[0-9a-f]{64}", ['sha256']);
  if (!isText(value.sha256)) return fault(value.sha256, "Unicode", ['sha256']);
  if ((inner = isMedium(value.medium)) !== null) return within(inner, ['medium']);
  if (value.encoding !== null) {
  if (typeof value.encoding !== 'string') return fault(value.encoding, "string | null", ['encoding']);
  if (!isText(value.encoding)) return fault(value.encoding, "Unicode", ['encoding']);
  }
  if (!Array.isArray(value.legend)) return fault(value.legend, "list", ['legend']);
  for (let i0 = 0; i0 < value.legend.length; i0++) {
  const each0 = value.legend[i0];
  if ((inner = isLegendEntry(each0)) !== null) return within(inner, ['legend', i0]);
  }
  if (value.date !== null) {
  if (typeof value.date !== 'string' || !P23.test(value.date)) return fault(value.date, "YYYY-MM-DD | YYYY-MM | null", ['date']);
  if (!isText(value.date)) return fault(value.date, "Unicode", ['date']);
  }
  if (value.issued !== null) {
  if (typeof value.issued !== 'string' || !P23.test(value.issued)) return fault(value.issued, "YYYY-MM-DD | YYYY-MM | null", ['issued']);
  if (!isText(value.issued)) return fault(value.issued, "Unicode", ['issued']);
  }
  if (value.issuer !== null) {
  if (typeof value.issuer !== 'string') return fault(value.issuer, "string | null", ['issuer']);
  if (!isText(value.issuer)) return fault(value.issuer, "Unicode", ['issuer']);
  }
  if (value.meeting !== null) {
  if (typeof value.meeting !== 'string') return fault(value.meeting, "string | null", ['meeting']);
  if (!isText(value.meeting)) return fault(value.meeting, "Unicode", ['meeting']);
  }
  if (value.material !== null) {
  if (typeof value.material !== 'string') return fault(value.material, "string | null", ['material']);
  if (!isText(value.material)) return fault(value.material, "Unicode", ['material']);
  }
  if (!Number.isSafeInteger(value.characters) || value.characters < 0) return fault(value.characters, "integer ≥ 0", ['characters']);
  if (value.last_fiscal_year !== null) {
  if (!Number.isSafeInteger(value.last_fiscal_year) || value.last_fiscal_year < 1 || value.last_fiscal_year > 9999) return fault(value.last_fiscal_year, "integer 1…9999 | null", ['last_fiscal_year']);
  }
  dropStrangeKeys(value, K24);
  return null;
}

function isLegendEntry(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.mark !== 'string') return fault(value.mark, "string", ['mark']);
  if (!isText(value.mark)) return fault(value.mark, "Unicode", ['mark']);
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  if (value.status !== null) {
  if ((inner = isStatus(value.status)) !== null) return within(inner, ['status']);
  }
  dropStrangeKeys(value, K25);
  return null;
}

function isSection(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.id !== 'string' || !P26.test(value.id)) return fault(value.id, "s…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (value.parent !== null) {
  if (typeof value.parent !== 'string' || !P26.test(value.parent)) return fault(value.parent, "s… | null", ['parent']);
  if (!isText(value.parent)) return fault(value.parent, "Unicode", ['parent']);
  }
  if (!Number.isSafeInteger(value.level) || value.level < 1) return fault(value.level, "integer ≥ 1", ['level']);
  if (value.number !== null) {
  if (typeof value.number !== 'string') return fault(value.number, "string | null", ['number']);
  if (!isText(value.number)) return fault(value.number, "Unicode", ['number']);
  }
  if (typeof value.title !== 'string') return fault(value.title, "string", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  if (value.description !== null) {
  if (typeof value.description !== 'string') return fault(value.description, "string | null", ['description']);
  if (!isText(value.description)) return fault(value.description, "Unicode", ['description']);
  }
  if (!Array.isArray(value.pages)) return fault(value.pages, "list", ['pages']);
  if (value.pages.length > 2) return fault(value.pages.length, "≤ 2", ['pages', 'length']);
  for (let i0 = 0; i0 < value.pages.length; i0++) {
  const each0 = value.pages[i0];
  if (!Number.isSafeInteger(each0) || each0 < 0) return fault(each0, "integer ≥ 0", ['pages', i0]);
  }
  if ((inner = isPlace(value.source)) !== null) return within(inner, ['source']);
  dropStrangeKeys(value, K27);
  return null;
}

function isPlace(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (!Number.isSafeInteger(value.line) || value.line < 1) return fault(value.line, "integer ≥ 1", ['line']);
  if (!Number.isSafeInteger(value.column) || value.column < 1) return fault(value.column, "integer ≥ 1", ['column']);
  if (value.place !== null) {
  if (typeof value.place !== 'string') return fault(value.place, "string | null", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  }
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  dropStrangeKeys(value, K28);
  return null;
}

function isItem(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.id !== 'string' || !P29.test(value.id)) return fault(value.id, "i…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (value.section !== null) {
  if (typeof value.section !== 'string' || !P26.test(value.section)) return fault(value.section, "s… | null", ['section']);
  if (!isText(value.section)) return fault(value.section, "Unicode", ['section']);
  }
  if (value.number !== null) {
  if (typeof value.number !== 'string') return fault(value.number, "string | null", ['number']);
  if (!isText(value.number)) return fault(value.number, "Unicode", ['number']);
  }
  if (value.label !== null) {
  if (typeof value.label !== 'string') return fault(value.label, "string | null", ['label']);
  if (!isText(value.label)) return fault(value.label, "Unicode", ['label']);
  }
  if (typeof value.title !== 'string') return fault(value.title, "string", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  if (!Array.isArray(value.details)) return fault(value.details, "list", ['details']);
  for (let i0 = 0; i0 < value.details.length; i0++) {
  const each0 = value.details[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['details', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['details', i0]);
  }
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i1 = 0; i1 < value.departments.length; i1++) {
  const each1 = value.departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['departments', i1]);
  }
  if ((inner = isDepartmentsBasis(value.departments_basis)) !== null) return within(inner, ['departments_basis']);
  if (!isObject(value.columns)) return fault(value.columns, "object", ['columns']);
  for (const key2 of Object.keys(value.columns)) {
  if (!isText(key2)) return fault(key2, "Unicode", ['columns', [key2]]);
  if (typeof value.columns[key2] !== 'string') return fault(value.columns[key2], "string", ['columns', [key2]]);
  if (!isText(value.columns[key2])) return fault(value.columns[key2], "Unicode", ['columns', [key2]]);
  }
  if (!Array.isArray(value.cells)) return fault(value.cells, "list", ['cells']);
  for (let i3 = 0; i3 < value.cells.length; i3++) {
  const each3 = value.cells[i3];
  if ((inner = isCell(each3)) !== null) return within(inner, ['cells', i3]);
  }
  if ((inner = isPlace(value.source)) !== null) return within(inner, ['source']);
  dropStrangeKeys(value, K30);
  return null;
}

function isCell(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.heading !== 'string') return fault(value.heading, "string", ['heading']);
  if (!isText(value.heading)) return fault(value.heading, "Unicode", ['heading']);
  if ((inner = isColumnRole(value.role)) !== null) return within(inner, ['role']);
  if (!Array.isArray(value.fiscal_years)) return fault(value.fiscal_years, "list", ['fiscal_years']);
  for (let i0 = 0; i0 < value.fiscal_years.length; i0++) {
  const each0 = value.fiscal_years[i0];
  if (!Number.isSafeInteger(each0) || each0 < 1 || each0 > 9999) return fault(each0, "integer 1…9999", ['fiscal_years', i0]);
  }
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i1 = 0; i1 < value.departments.length; i1++) {
  const each1 = value.departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['departments', i1]);
  }
  if ((inner = isPlace(value.source)) !== null) return within(inner, ['source']);
  dropStrangeKeys(value, K31);
  return null;
}

function isProgressRecord(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.id !== 'string' || !P32.test(value.id)) return fault(value.id, "r…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (typeof value.key !== 'string' || !P33.test(value.key)) return fault(value.key, "[0-9a-f]{16}", ['key']);
  if (!isText(value.key)) return fault(value.key, "Unicode", ['key']);
  if (typeof value.item !== 'string' || !P29.test(value.item)) return fault(value.item, "i…", ['item']);
  if (!isText(value.item)) return fault(value.item, "Unicode", ['item']);
  if (!Array.isArray(value.sections)) return fault(value.sections, "list", ['sections']);
  for (let i0 = 0; i0 < value.sections.length; i0++) {
  const each0 = value.sections[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['sections', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['sections', i0]);
  }
  if (typeof value.item_title !== 'string') return fault(value.item_title, "string", ['item_title']);
  if (!isText(value.item_title)) return fault(value.item_title, "Unicode", ['item_title']);
  if (!Array.isArray(value.item_departments)) return fault(value.item_departments, "list", ['item_departments']);
  for (let i1 = 0; i1 < value.item_departments.length; i1++) {
  const each1 = value.item_departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['item_departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['item_departments', i1]);
  }
  if (typeof value.activity !== 'string') return fault(value.activity, "string", ['activity']);
  if (!isText(value.activity)) return fault(value.activity, "Unicode", ['activity']);
  if ((inner = isActivityBasis(value.activity_basis)) !== null) return within(inner, ['activity_basis']);
  if ((inner = isStatus(value.status)) !== null) return within(inner, ['status']);
  if ((inner = isStatusBasis(value.status_basis)) !== null) return within(inner, ['status_basis']);
  if (!Array.isArray(value.fiscal_years)) return fault(value.fiscal_years, "list", ['fiscal_years']);
  for (let i2 = 0; i2 < value.fiscal_years.length; i2++) {
  const each2 = value.fiscal_years[i2];
  if (!Number.isSafeInteger(each2) || each2 < 1 || each2 > 9999) return fault(each2, "integer 1…9999", ['fiscal_years', i2]);
  }
  if (value.fiscal_years_text !== null) {
  if (typeof value.fiscal_years_text !== 'string') return fault(value.fiscal_years_text, "string | null", ['fiscal_years_text']);
  if (!isText(value.fiscal_years_text)) return fault(value.fiscal_years_text, "Unicode", ['fiscal_years_text']);
  }
  if ((inner = isYearsBasis(value.fiscal_years_basis)) !== null) return within(inner, ['fiscal_years_basis']);
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i3 = 0; i3 < value.departments.length; i3++) {
  const each3 = value.departments[i3];
  if (typeof each3 !== 'string') return fault(each3, "string", ['departments', i3]);
  if (!isText(each3)) return fault(each3, "Unicode", ['departments', i3]);
  }
  if ((inner = isRecordDepartmentsBasis(value.departments_basis)) !== null) return within(inner, ['departments_basis']);
  if (value.mark !== null) {
  if (typeof value.mark !== 'string') return fault(value.mark, "string | null", ['mark']);
  if (!isText(value.mark)) return fault(value.mark, "Unicode", ['mark']);
  }
  if (value.action !== null) {
  if (typeof value.action !== 'string') return fault(value.action, "string | null", ['action']);
  if (!isText(value.action)) return fault(value.action, "Unicode", ['action']);
  }
  if (!Array.isArray(value.quantities)) return fault(value.quantities, "list", ['quantities']);
  for (let i4 = 0; i4 < value.quantities.length; i4++) {
  const each4 = value.quantities[i4];
  if ((inner = isQuantity(each4)) !== null) return within(inner, ['quantities', i4]);
  }
  if ((inner = isRecordPlace(value.source)) !== null) return within(inner, ['source']);
  dropStrangeKeys(value, K34);
  return null;
}

function isQuantity(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.value !== 'number') return fault(value.value, "number", ['value']);
  if (typeof value.unit !== 'string') return fault(value.unit, "string", ['unit']);
  if (!isText(value.unit)) return fault(value.unit, "Unicode", ['unit']);
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  dropStrangeKeys(value, K35);
  return null;
}

function isRecordPlace(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (!Number.isSafeInteger(value.line) || value.line < 1) return fault(value.line, "integer ≥ 1", ['line']);
  if (!Number.isSafeInteger(value.column) || value.column < 1) return fault(value.column, "integer ≥ 1", ['column']);
  if (value.place !== null) {
  if (typeof value.place !== 'string') return fault(value.place, "string | null", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  }
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  if ((inner = isRecordSpans(value.spans)) !== null) return within(inner, ['spans']);
  dropStrangeKeys(value, K36);
  return null;
}

function isRecordSpans(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (!Array.isArray(value.activity)) return fault(value.activity, "list", ['activity']);
  for (let i0 = 0; i0 < value.activity.length; i0++) {
  const each0 = value.activity[i0];
  if ((inner = isRange(each0)) !== null) return within(inner, ['activity', i0]);
  }
  if (!Array.isArray(value.fiscal_years)) return fault(value.fiscal_years, "list", ['fiscal_years']);
  for (let i1 = 0; i1 < value.fiscal_years.length; i1++) {
  const each1 = value.fiscal_years[i1];
  if ((inner = isRange(each1)) !== null) return within(inner, ['fiscal_years', i1]);
  }
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i2 = 0; i2 < value.departments.length; i2++) {
  const each2 = value.departments[i2];
  if ((inner = isRange(each2)) !== null) return within(inner, ['departments', i2]);
  }
  dropStrangeKeys(value, K37);
  return null;
}

function isRange(value: any): Fault | null {
  if (!Array.isArray(value)) return fault(value, "list", []);
  if (value.length !== 2) return fault(value, "[start, end]", []);
  if (!Number.isSafeInteger(value[0]) || value[0] < 0) return fault(value[0], "integer ≥ 0", [0]);
  if (!Number.isSafeInteger(value[1]) || value[1] < 0) return fault(value[1], "integer ≥ 0", [1]);
  return null;
}

function isNote(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (value.section !== null) {
  if (typeof value.section !== 'string' || !P26.test(value.section)) return fault(value.section, "s… | null", ['section']);
  if (!isText(value.section)) return fault(value.section, "Unicode", ['section']);
  }
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  if ((inner = isPlace(value.source)) !== null) return within(inner, ['source']);
  dropStrangeKeys(value, K38);
  return null;
}

function isMessage(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isRuleId(value.rule)) !== null) return within(inner, ['rule']);
  if ((inner = isSeverity(value.severity)) !== null) return within(inner, ['severity']);
  if (typeof value.message !== 'string') return fault(value.message, "string", ['message']);
  if (!isText(value.message)) return fault(value.message, "Unicode", ['message']);
  if (!Number.isSafeInteger(value.line) || value.line < 1) return fault(value.line, "integer ≥ 1", ['line']);
  if (!Number.isSafeInteger(value.column) || value.column < 1) return fault(value.column, "integer ≥ 1", ['column']);
  if (value.place !== null) {
  if (typeof value.place !== 'string') return fault(value.place, "string | null", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  }
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (value.readings !== undefined) {
  if (!Array.isArray(value.readings)) return fault(value.readings, "list", ['readings']);
  for (let i0 = 0; i0 < value.readings.length; i0++) {
  const each0 = value.readings[i0];
  if (!Array.isArray(each0)) return fault(each0, "list", ['readings', i0]);
  for (let i1 = 0; i1 < each0.length; i1++) {
  const each1 = each0[i1];
  if ((inner = isColumnRole(each1)) !== null) return within(inner, ['readings', i0, i1]);
  }
  }
  }
  dropStrangeKeys(value, K39);
  return null;
}

function isRuleId(value: any): Fault | null {
  if (!V40.has(value)) return fault(value, "rule", []);
  return null;
}

function isCorrection(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (value.id !== null) {
  if (typeof value.id !== 'string') return fault(value.id, "string | null", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  }
  if (typeof value.field !== 'string') return fault(value.field, "string", ['field']);
  if (!isText(value.field)) return fault(value.field, "Unicode", ['field']);
  if (value.was === undefined) return fault(value.was, "a value", ['was']);
  if (typeof value.reapplied !== 'boolean') return fault(value.reapplied, "boolean", ['reapplied']);
  dropStrangeKeys(value, K41);
  return null;
}

function isCoverage(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.characters) || value.characters < 0) return fault(value.characters, "integer ≥ 0", ['characters']);
  if (!Number.isSafeInteger(value.record) || value.record < 0) return fault(value.record, "integer ≥ 0", ['record']);
  if (!Number.isSafeInteger(value.item) || value.item < 0) return fault(value.item, "integer ≥ 0", ['item']);
  if (!Number.isSafeInteger(value.section) || value.section < 0) return fault(value.section, "integer ≥ 0", ['section']);
  if (!Number.isSafeInteger(value.metadata) || value.metadata < 0) return fault(value.metadata, "integer ≥ 0", ['metadata']);
  if (!Number.isSafeInteger(value.column_heading) || value.column_heading < 0) return fault(value.column_heading, "integer ≥ 0", ['column_heading']);
  if (!Number.isSafeInteger(value.note) || value.note < 0) return fault(value.note, "integer ≥ 0", ['note']);
  if (!Number.isSafeInteger(value.markup) || value.markup < 0) return fault(value.markup, "integer ≥ 0", ['markup']);
  if (!Number.isSafeInteger(value.furniture) || value.furniture < 0) return fault(value.furniture, "integer ≥ 0", ['furniture']);
  if (!Number.isSafeInteger(value.unclaimed) || value.unclaimed < 0) return fault(value.unclaimed, "integer ≥ 0", ['unclaimed']);
  if (!Array.isArray(value.unclaimed_text)) return fault(value.unclaimed_text, "list", ['unclaimed_text']);
  for (let i0 = 0; i0 < value.unclaimed_text.length; i0++) {
  const each0 = value.unclaimed_text[i0];
  if ((inner = isUnclaimedText(each0)) !== null) return within(inner, ['unclaimed_text', i0]);
  }
  if (!Array.isArray(value.omitted)) return fault(value.omitted, "list", ['omitted']);
  for (let i1 = 0; i1 < value.omitted.length; i1++) {
  const each1 = value.omitted[i1];
  if ((inner = isOmission(each1)) !== null) return within(inner, ['omitted', i1]);
  }
  dropStrangeKeys(value, K42);
  return null;
}

function isUnclaimedText(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  dropStrangeKeys(value, K43);
  return null;
}

function isOmission(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.place !== 'string') return fault(value.place, "string", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  if ((inner = isOmissionKind(value.what)) !== null) return within(inner, ['what']);
  dropStrangeKeys(value, K44);
  return null;
}

function isChanges(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku-changes/2") return fault(value.format, "\"shinchoku-changes/2\"", ['format']);
  if (typeof value.generator !== 'string' || !P20.test(value.generator)) return fault(value.generator, "shinchoku/<version>", ['generator']);
  if (!isText(value.generator)) return fault(value.generator, "Unicode", ['generator']);
  if ((inner = isMode(value.mode)) !== null) return within(inner, ['mode']);
  if (typeof value.related !== 'boolean') return fault(value.related, "boolean", ['related']);
  if ((inner = isDocumentInfo(value.old)) !== null) return within(inner, ['old']);
  if ((inner = isDocumentInfo(value.new)) !== null) return within(inner, ['new']);
  if ((inner = isChangeSummary(value.summary)) !== null) return within(inner, ['summary']);
  if (!Array.isArray(value.changes)) return fault(value.changes, "list", ['changes']);
  for (let i0 = 0; i0 < value.changes.length; i0++) {
  const each0 = value.changes[i0];
  if ((inner = isRecordChange(each0)) !== null) return within(inner, ['changes', i0]);
  }
  if (!Array.isArray(value.items)) return fault(value.items, "list", ['items']);
  for (let i1 = 0; i1 < value.items.length; i1++) {
  const each1 = value.items[i1];
  if ((inner = isItemChange(each1)) !== null) return within(inner, ['items', i1]);
  }
  if (!Array.isArray(value.sections)) return fault(value.sections, "list", ['sections']);
  for (let i2 = 0; i2 < value.sections.length; i2++) {
  const each2 = value.sections[i2];
  if ((inner = isSectionChange(each2)) !== null) return within(inner, ['sections', i2]);
  }
  if (!Array.isArray(value.messages)) return fault(value.messages, "list", ['messages']);
  for (let i3 = 0; i3 < value.messages.length; i3++) {
  const each3 = value.messages[i3];
  if ((inner = isEditionMessage(each3)) !== null) return within(inner, ['messages', i3]);
  }
  dropStrangeKeys(value, K45);
  return null;
}

function isChangeSummary(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.records_old) || value.records_old < 0) return fault(value.records_old, "integer ≥ 0", ['records_old']);
  if (!Number.isSafeInteger(value.records_new) || value.records_new < 0) return fault(value.records_new, "integer ≥ 0", ['records_new']);
  if (!Number.isSafeInteger(value.unchanged) || value.unchanged < 0) return fault(value.unchanged, "integer ≥ 0", ['unchanged']);
  if (!Number.isSafeInteger(value.changed) || value.changed < 0) return fault(value.changed, "integer ≥ 0", ['changed']);
  if (!Number.isSafeInteger(value.added) || value.added < 0) return fault(value.added, "integer ≥ 0", ['added']);
  if (!Number.isSafeInteger(value.removed) || value.removed < 0) return fault(value.removed, "integer ≥ 0", ['removed']);
  if (!Number.isSafeInteger(value.items_old) || value.items_old < 0) return fault(value.items_old, "integer ≥ 0", ['items_old']);
  if (!Number.isSafeInteger(value.items_new) || value.items_new < 0) return fault(value.items_new, "integer ≥ 0", ['items_new']);
  if (!isObject(value.classes)) return fault(value.classes, "object", ['classes']);
  for (const key0 of Object.keys(value.classes)) {
  if ((inner = isRecordClass(key0)) !== null) return within(inner, ['classes', [key0]]);
  if (!Number.isSafeInteger(value.classes[key0]) || value.classes[key0] < 0) return fault(value.classes[key0], "integer ≥ 0", ['classes', [key0]]);
  }
  dropStrangeKeys(value, K46);
  return null;
}

function isRecordChange(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isChangeKind(value.kind)) !== null) return within(inner, ['kind']);
  if (!Array.isArray(value.classes)) return fault(value.classes, "list", ['classes']);
  for (let i0 = 0; i0 < value.classes.length; i0++) {
  const each0 = value.classes[i0];
  if ((inner = isRecordClass(each0)) !== null) return within(inner, ['classes', i0]);
  }
  if (value.old !== null) {
  if ((inner = isProgressRecord(value.old)) !== null) return within(inner, ['old']);
  }
  if (value.new !== null) {
  if ((inner = isProgressRecord(value.new)) !== null) return within(inner, ['new']);
  }
  if (!Array.isArray(value.fields)) return fault(value.fields, "list", ['fields']);
  for (let i1 = 0; i1 < value.fields.length; i1++) {
  const each1 = value.fields[i1];
  if ((inner = isFieldChange(each1)) !== null) return within(inner, ['fields', i1]);
  }
  if (typeof value.confidence !== 'number' || value.confidence < 0 || value.confidence > 1) return fault(value.confidence, "number 0…1", ['confidence']);
  if (value.runner_up !== null) {
  if ((inner = isRunnerUp(value.runner_up)) !== null) return within(inner, ['runner_up']);
  }
  dropStrangeKeys(value, K47);
  return null;
}

function isFieldChange(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.field !== 'string') return fault(value.field, "string", ['field']);
  if (!isText(value.field)) return fault(value.field, "Unicode", ['field']);
  if (value.old !== null) {
  if ((inner = isFieldValue(value.old)) !== null) return within(inner, ['old']);
  }
  if (value.new !== null) {
  if ((inner = isFieldValue(value.new)) !== null) return within(inner, ['new']);
  }
  dropStrangeKeys(value, K48);
  return null;
}

function isFieldValue(value: any): Fault | null {
  if (A49(value) !== null && A50(value) !== null && A51(value) !== null) return fault(value, "string | string[] | integer[]", []);
  return null;
}

function isRunnerUp(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.id !== 'string' || !P32.test(value.id)) return fault(value.id, "r…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (typeof value.confidence !== 'number' || value.confidence < 0 || value.confidence > 1) return fault(value.confidence, "number 0…1", ['confidence']);
  dropStrangeKeys(value, K52);
  return null;
}

function isItemChange(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isChangeKind(value.kind)) !== null) return within(inner, ['kind']);
  if (!Array.isArray(value.classes)) return fault(value.classes, "list", ['classes']);
  for (let i0 = 0; i0 < value.classes.length; i0++) {
  const each0 = value.classes[i0];
  if ((inner = isItemClass(each0)) !== null) return within(inner, ['classes', i0]);
  }
  if (value.old !== null) {
  if ((inner = isItem(value.old)) !== null) return within(inner, ['old']);
  }
  if (value.new !== null) {
  if ((inner = isItem(value.new)) !== null) return within(inner, ['new']);
  }
  if (!Array.isArray(value.fields)) return fault(value.fields, "list", ['fields']);
  for (let i1 = 0; i1 < value.fields.length; i1++) {
  const each1 = value.fields[i1];
  if ((inner = isFieldChange(each1)) !== null) return within(inner, ['fields', i1]);
  }
  if (typeof value.confidence !== 'number' || value.confidence < 0 || value.confidence > 1) return fault(value.confidence, "number 0…1", ['confidence']);
  dropStrangeKeys(value, K53);
  return null;
}

function isSectionChange(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isChangeKind(value.kind)) !== null) return within(inner, ['kind']);
  if (!Array.isArray(value.classes)) return fault(value.classes, "list", ['classes']);
  for (let i0 = 0; i0 < value.classes.length; i0++) {
  const each0 = value.classes[i0];
  if ((inner = isSectionClass(each0)) !== null) return within(inner, ['classes', i0]);
  }
  if (value.old !== null) {
  if ((inner = isSection(value.old)) !== null) return within(inner, ['old']);
  }
  if (value.new !== null) {
  if ((inner = isSection(value.new)) !== null) return within(inner, ['new']);
  }
  if (!Array.isArray(value.fields)) return fault(value.fields, "list", ['fields']);
  for (let i1 = 0; i1 < value.fields.length; i1++) {
  const each1 = value.fields[i1];
  if ((inner = isFieldChange(each1)) !== null) return within(inner, ['fields', i1]);
  }
  if (typeof value.confidence !== 'number' || value.confidence < 0 || value.confidence > 1) return fault(value.confidence, "number 0…1", ['confidence']);
  dropStrangeKeys(value, K53);
  return null;
}

function isEditionMessage(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isRuleId(value.rule)) !== null) return within(inner, ['rule']);
  if ((inner = isSeverity(value.severity)) !== null) return within(inner, ['severity']);
  if (typeof value.message !== 'string') return fault(value.message, "string", ['message']);
  if (!isText(value.message)) return fault(value.message, "Unicode", ['message']);
  if ((inner = isEdition(value.edition)) !== null) return within(inner, ['edition']);
  if (!Number.isSafeInteger(value.line) || value.line < 1) return fault(value.line, "integer ≥ 1", ['line']);
  if (!Number.isSafeInteger(value.column) || value.column < 1) return fault(value.column, "integer ≥ 1", ['column']);
  if (value.place !== null) {
  if (typeof value.place !== 'string') return fault(value.place, "string | null", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  }
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (value.readings !== undefined) {
  if (!Array.isArray(value.readings)) return fault(value.readings, "list", ['readings']);
  for (let i0 = 0; i0 < value.readings.length; i0++) {
  const each0 = value.readings[i0];
  if (!Array.isArray(each0)) return fault(each0, "list", ['readings', i0]);
  for (let i1 = 0; i1 < each0.length; i1++) {
  const each1 = each0[i1];
  if ((inner = isColumnRole(each1)) !== null) return within(inner, ['readings', i0, i1]);
  }
  }
  }
  dropStrangeKeys(value, K54);
  return null;
}

function isTimelines(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku-timeline/2") return fault(value.format, "\"shinchoku-timeline/2\"", ['format']);
  if (!Array.isArray(value.plans)) return fault(value.plans, "list", ['plans']);
  for (let i0 = 0; i0 < value.plans.length; i0++) {
  const each0 = value.plans[i0];
  if ((inner = isTimeline(each0)) !== null) return within(inner, ['plans', i0]);
  }
  dropStrangeKeys(value, K55);
  return null;
}

function isTimeline(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (value.title !== null) {
  if (typeof value.title !== 'string') return fault(value.title, "string | null", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  }
  if (!Array.isArray(value.editions)) return fault(value.editions, "list", ['editions']);
  for (let i0 = 0; i0 < value.editions.length; i0++) {
  const each0 = value.editions[i0];
  if ((inner = isDocumentInfo(each0)) !== null) return within(inner, ['editions', i0]);
  }
  if (!Array.isArray(value.activities)) return fault(value.activities, "list", ['activities']);
  for (let i1 = 0; i1 < value.activities.length; i1++) {
  const each1 = value.activities[i1];
  if ((inner = isTimelineActivity(each1)) !== null) return within(inner, ['activities', i1]);
  }
  if (!Array.isArray(value.items)) return fault(value.items, "list", ['items']);
  for (let i2 = 0; i2 < value.items.length; i2++) {
  const each2 = value.items[i2];
  if ((inner = isTimelineItem(each2)) !== null) return within(inner, ['items', i2]);
  }
  dropStrangeKeys(value, K56);
  return null;
}

function isTimelineActivity(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.id !== 'string' || !P32.test(value.id)) return fault(value.id, "r…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (typeof value.key !== 'string' || !P33.test(value.key)) return fault(value.key, "[0-9a-f]{16}", ['key']);
  if (!isText(value.key)) return fault(value.key, "Unicode", ['key']);
  if (!Array.isArray(value.sections)) return fault(value.sections, "list", ['sections']);
  for (let i0 = 0; i0 < value.sections.length; i0++) {
  const each0 = value.sections[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['sections', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['sections', i0]);
  }
  if (typeof value.item !== 'string' || !P29.test(value.item)) return fault(value.item, "i…", ['item']);
  if (!isText(value.item)) return fault(value.item, "Unicode", ['item']);
  if (typeof value.item_title !== 'string') return fault(value.item_title, "string", ['item_title']);
  if (!isText(value.item_title)) return fault(value.item_title, "Unicode", ['item_title']);
  if (!Array.isArray(value.item_departments)) return fault(value.item_departments, "list", ['item_departments']);
  for (let i1 = 0; i1 < value.item_departments.length; i1++) {
  const each1 = value.item_departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['item_departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['item_departments', i1]);
  }
  if (typeof value.activity !== 'string') return fault(value.activity, "string", ['activity']);
  if (!isText(value.activity)) return fault(value.activity, "Unicode", ['activity']);
  if (!Array.isArray(value.told)) return fault(value.told, "list", ['told']);
  for (let i2 = 0; i2 < value.told.length; i2++) {
  const each2 = value.told[i2];
  if (typeof each2 !== 'string') return fault(each2, "string", ['told', i2]);
  if (!isText(each2)) return fault(each2, "Unicode", ['told', i2]);
  }
  if (value.fiscal_year !== null) {
  if (!Number.isSafeInteger(value.fiscal_year) || value.fiscal_year < 1 || value.fiscal_year > 9999) return fault(value.fiscal_year, "integer 1…9999 | null", ['fiscal_year']);
  }
  if (!Array.isArray(value.said)) return fault(value.said, "list", ['said']);
  for (let i3 = 0; i3 < value.said.length; i3++) {
  const each3 = value.said[i3];
  if ((inner = isEditionStatus(each3)) !== null) return within(inner, ['said', i3]);
  }
  if (!Array.isArray(value.grades)) return fault(value.grades, "list", ['grades']);
  for (let i4 = 0; i4 < value.grades.length; i4++) {
  const each4 = value.grades[i4];
  if (!Array.isArray(each4)) return fault(each4, "list", ['grades', i4]);
  for (let i5 = 0; i5 < each4.length; i5++) {
  const each5 = each4[i5];
  if (typeof each5 !== 'string') return fault(each5, "string", ['grades', i4, i5]);
  if (!isText(each5)) return fault(each5, "Unicode", ['grades', i4, i5]);
  }
  }
  if (typeof value.rewritten !== 'boolean') return fault(value.rewritten, "boolean", ['rewritten']);
  dropStrangeKeys(value, K57);
  return null;
}

function isEditionStatus(value: any): Fault | null {
  if (!V58.has(value)) return fault(value, oneOf(V58), []);
  return null;
}

function isTimelineItem(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.id !== 'string' || !P29.test(value.id)) return fault(value.id, "i…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (!Array.isArray(value.sections)) return fault(value.sections, "list", ['sections']);
  for (let i0 = 0; i0 < value.sections.length; i0++) {
  const each0 = value.sections[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['sections', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['sections', i0]);
  }
  if (typeof value.title !== 'string') return fault(value.title, "string", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i1 = 0; i1 < value.departments.length; i1++) {
  const each1 = value.departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['departments', i1]);
  }
  if (!Array.isArray(value.statuses)) return fault(value.statuses, "list", ['statuses']);
  for (let i2 = 0; i2 < value.statuses.length; i2++) {
  const each2 = value.statuses[i2];
  if ((inner = isItemEditionStatus(each2)) !== null) return within(inner, ['statuses', i2]);
  }
  if (!Array.isArray(value.grades)) return fault(value.grades, "list", ['grades']);
  for (let i3 = 0; i3 < value.grades.length; i3++) {
  const each3 = value.grades[i3];
  if (!Array.isArray(each3)) return fault(each3, "list", ['grades', i3]);
  for (let i4 = 0; i4 < each3.length; i4++) {
  const each4 = each3[i4];
  if (typeof each4 !== 'string') return fault(each4, "string", ['grades', i3, i4]);
  if (!isText(each4)) return fault(each4, "Unicode", ['grades', i3, i4]);
  }
  }
  dropStrangeKeys(value, K59);
  return null;
}

function isItemEditionStatus(value: any): Fault | null {
  if (!V60.has(value)) return fault(value, oneOf(V60), []);
  return null;
}

function isAudits(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku-audit/2") return fault(value.format, "\"shinchoku-audit/2\"", ['format']);
  if (!Array.isArray(value.plans)) return fault(value.plans, "list", ['plans']);
  for (let i0 = 0; i0 < value.plans.length; i0++) {
  const each0 = value.plans[i0];
  if ((inner = isAudit(each0)) !== null) return within(inner, ['plans', i0]);
  }
  dropStrangeKeys(value, K55);
  return null;
}

function isAudit(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (value.title !== null) {
  if (typeof value.title !== 'string') return fault(value.title, "string | null", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  }
  if (!Array.isArray(value.editions)) return fault(value.editions, "list", ['editions']);
  for (let i0 = 0; i0 < value.editions.length; i0++) {
  const each0 = value.editions[i0];
  if ((inner = isDocumentInfo(each0)) !== null) return within(inner, ['editions', i0]);
  }
  if (!Array.isArray(value.rows)) return fault(value.rows, "list", ['rows']);
  for (let i1 = 0; i1 < value.rows.length; i1++) {
  const each1 = value.rows[i1];
  if ((inner = isAuditRow(each1)) !== null) return within(inner, ['rows', i1]);
  }
  dropStrangeKeys(value, K61);
  return null;
}

function isAuditRow(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isAuditQuestion(value.question)) !== null) return within(inner, ['question']);
  if (value.item !== null) {
  if (typeof value.item !== 'string' || !P29.test(value.item)) return fault(value.item, "i… | null", ['item']);
  if (!isText(value.item)) return fault(value.item, "Unicode", ['item']);
  }
  if (value.item_title !== null) {
  if (typeof value.item_title !== 'string') return fault(value.item_title, "string | null", ['item_title']);
  if (!isText(value.item_title)) return fault(value.item_title, "Unicode", ['item_title']);
  }
  if (!Array.isArray(value.item_departments)) return fault(value.item_departments, "list", ['item_departments']);
  for (let i0 = 0; i0 < value.item_departments.length; i0++) {
  const each0 = value.item_departments[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['item_departments', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['item_departments', i0]);
  }
  if (value.activity !== null) {
  if (typeof value.activity !== 'string') return fault(value.activity, "string | null", ['activity']);
  if (!isText(value.activity)) return fault(value.activity, "Unicode", ['activity']);
  }
  if (!Array.isArray(value.fiscal_years)) return fault(value.fiscal_years, "list", ['fiscal_years']);
  for (let i1 = 0; i1 < value.fiscal_years.length; i1++) {
  const each1 = value.fiscal_years[i1];
  if (!Number.isSafeInteger(each1) || each1 < 1 || each1 > 9999) return fault(each1, "integer 1…9999", ['fiscal_years', i1]);
  }
  if (!Array.isArray(value.editions)) return fault(value.editions, "list", ['editions']);
  for (let i2 = 0; i2 < value.editions.length; i2++) {
  const each2 = value.editions[i2];
  if (!Number.isSafeInteger(each2) || each2 < 0) return fault(each2, "integer ≥ 0", ['editions', i2]);
  }
  if (value.old !== null) {
  if ((inner = isAuditStatement(value.old)) !== null) return within(inner, ['old']);
  }
  if (value.new !== null) {
  if ((inner = isAuditStatement(value.new)) !== null) return within(inner, ['new']);
  }
  dropStrangeKeys(value, K62);
  return null;
}

function isAuditStatement(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.edition) || value.edition < 0) return fault(value.edition, "integer ≥ 0", ['edition']);
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  if (value.source !== null) {
  if ((inner = isPlace(value.source)) !== null) return within(inner, ['source']);
  }
  dropStrangeKeys(value, K63);
  return null;
}

function isCorrectionsFile(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku-corrections/1") return fault(value.format, "\"shinchoku-corrections/1\"", ['format']);
  if (!Array.isArray(value.corrections)) return fault(value.corrections, "list", ['corrections']);
  for (let i0 = 0; i0 < value.corrections.length; i0++) {
  const each0 = value.corrections[i0];
  if ((inner = isCorrectionEntry(each0)) !== null) return within(inner, ['corrections', i0]);
  }
  dropStrangeKeys(value, K64);
  return null;
}

function isCorrectionEntry(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.file !== 'string') return fault(value.file, "string", ['file']);
  if (!isText(value.file)) return fault(value.file, "Unicode", ['file']);
  if (typeof value.sha256 !== 'string' || !P22.test(value.sha256)) return fault(value.sha256, "[0-9a-f]{64}", ['sha256']);
  if (!isText(value.sha256)) return fault(value.sha256, "Unicode", ['sha256']);
  if (value.at !== undefined) {
  if ((inner = isCorrectedText(value.at)) !== null) return within(inner, ['at']);
  }
  if ((inner = isCorrectionKind(value.do)) !== null) return within(inner, ['do']);
  if (value.set !== undefined) {
  if ((inner = isCorrectedValues(value.set)) !== null) return within(inner, ['set']);
  }
  if (value.parts !== undefined) {
  if (!Array.isArray(value.parts)) return fault(value.parts, "list", ['parts']);
  for (let i0 = 0; i0 < value.parts.length; i0++) {
  const each0 = value.parts[i0];
  if ((inner = isRange(each0)) !== null) return within(inner, ['parts', i0]);
  }
  }
  if (value.by !== undefined) {
  if (typeof value.by !== 'string') return fault(value.by, "string", ['by']);
  if (!isText(value.by)) return fault(value.by, "Unicode", ['by']);
  }
  if (value.on !== undefined) {
  if (typeof value.on !== 'string' || !P23.test(value.on)) return fault(value.on, "YYYY-MM-DD | YYYY-MM", ['on']);
  if (!isText(value.on)) return fault(value.on, "Unicode", ['on']);
  }
  if (value.why !== undefined) {
  if (typeof value.why !== 'string') return fault(value.why, "string", ['why']);
  if (!isText(value.why)) return fault(value.why, "Unicode", ['why']);
  }
  dropStrangeKeys(value, K65);
  return null;
}

function isCorrectedText(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (typeof value.text !== 'string') return fault(value.text, "string", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  dropStrangeKeys(value, K43);
  return null;
}

function isCorrectedValues(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (value.activity !== undefined) {
  if (typeof value.activity !== 'string') return fault(value.activity, "string", ['activity']);
  if (!isText(value.activity)) return fault(value.activity, "Unicode", ['activity']);
  }
  if (value.status !== undefined) {
  if ((inner = isStatus(value.status)) !== null) return within(inner, ['status']);
  }
  if (value.fiscal_years !== undefined) {
  if (!Array.isArray(value.fiscal_years)) return fault(value.fiscal_years, "list", ['fiscal_years']);
  for (let i0 = 0; i0 < value.fiscal_years.length; i0++) {
  const each0 = value.fiscal_years[i0];
  if (!Number.isSafeInteger(each0) || each0 < 1 || each0 > 9999) return fault(each0, "integer 1…9999", ['fiscal_years', i0]);
  }
  }
  if (value.fiscal_years_text !== undefined) {
  if (value.fiscal_years_text !== null) {
  if (typeof value.fiscal_years_text !== 'string') return fault(value.fiscal_years_text, "string | null", ['fiscal_years_text']);
  if (!isText(value.fiscal_years_text)) return fault(value.fiscal_years_text, "Unicode", ['fiscal_years_text']);
  }
  }
  if (value.departments !== undefined) {
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i1 = 0; i1 < value.departments.length; i1++) {
  const each1 = value.departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['departments', i1]);
  }
  }
  if (value.mark !== undefined) {
  if (value.mark !== null) {
  if (typeof value.mark !== 'string' || !P66.test(value.mark)) return fault(value.mark, "text | null", ['mark']);
  if (!isText(value.mark)) return fault(value.mark, "Unicode", ['mark']);
  }
  }
  if (value.action !== undefined) {
  if (value.action !== null) {
  if (typeof value.action !== 'string' || !P66.test(value.action)) return fault(value.action, "text | null", ['action']);
  if (!isText(value.action)) return fault(value.action, "Unicode", ['action']);
  }
  }
  if (value.quantities !== undefined) {
  if (!Array.isArray(value.quantities)) return fault(value.quantities, "list", ['quantities']);
  for (let i2 = 0; i2 < value.quantities.length; i2++) {
  const each2 = value.quantities[i2];
  if ((inner = isQuantity(each2)) !== null) return within(inner, ['quantities', i2]);
  }
  }
  if (value.item_title !== undefined) {
  if (typeof value.item_title !== 'string' || !P66.test(value.item_title)) return fault(value.item_title, "text", ['item_title']);
  if (!isText(value.item_title)) return fault(value.item_title, "Unicode", ['item_title']);
  }
  if (value.item_departments !== undefined) {
  if (!Array.isArray(value.item_departments)) return fault(value.item_departments, "list", ['item_departments']);
  for (let i3 = 0; i3 < value.item_departments.length; i3++) {
  const each3 = value.item_departments[i3];
  if (typeof each3 !== 'string') return fault(each3, "string", ['item_departments', i3]);
  if (!isText(each3)) return fault(each3, "Unicode", ['item_departments', i3]);
  }
  }
  if (value.title !== undefined) {
  if (typeof value.title !== 'string' || !P66.test(value.title)) return fault(value.title, "text", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  }
  if (value.number !== undefined) {
  if (value.number !== null) {
  if (typeof value.number !== 'string' || !P66.test(value.number)) return fault(value.number, "text | null", ['number']);
  if (!isText(value.number)) return fault(value.number, "Unicode", ['number']);
  }
  }
  if (value.label !== undefined) {
  if (value.label !== null) {
  if (typeof value.label !== 'string' || !P66.test(value.label)) return fault(value.label, "text | null", ['label']);
  if (!isText(value.label)) return fault(value.label, "Unicode", ['label']);
  }
  }
  if (value.details !== undefined) {
  if (!Array.isArray(value.details)) return fault(value.details, "list", ['details']);
  for (let i4 = 0; i4 < value.details.length; i4++) {
  const each4 = value.details[i4];
  if (typeof each4 !== 'string') return fault(each4, "string", ['details', i4]);
  if (!isText(each4)) return fault(each4, "Unicode", ['details', i4]);
  }
  }
  if (value['document.title'] !== undefined) {
  if (value['document.title'] !== null) {
  if (typeof value['document.title'] !== 'string' || !P66.test(value['document.title'])) return fault(value['document.title'], "text | null", [['document.title']]);
  if (!isText(value['document.title'])) return fault(value['document.title'], "Unicode", [['document.title']]);
  }
  }
  if (value['document.date'] !== undefined) {
  if (value['document.date'] !== null) {
  if (typeof value['document.date'] !== 'string' || !P23.test(value['document.date'])) return fault(value['document.date'], "YYYY-MM-DD | YYYY-MM | null", [['document.date']]);
  if (!isText(value['document.date'])) return fault(value['document.date'], "Unicode", [['document.date']]);
  }
  }
  dropStrangeKeys(value, K67);
  return null;
}

function isProfile(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku-profile/1") return fault(value.format, "\"shinchoku-profile/1\"", ['format']);
  if (!Array.isArray(value.tables)) return fault(value.tables, "list", ['tables']);
  for (let i0 = 0; i0 < value.tables.length; i0++) {
  const each0 = value.tables[i0];
  if ((inner = isTableProfile(each0)) !== null) return within(inner, ['tables', i0]);
  }
  dropStrangeKeys(value, K68);
  return null;
}

function isTableProfile(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (!Array.isArray(value.headings)) return fault(value.headings, "list", ['headings']);
  for (let i0 = 0; i0 < value.headings.length; i0++) {
  const each0 = value.headings[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['headings', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['headings', i0]);
  }
  if (!Array.isArray(value.roles)) return fault(value.roles, "list", ['roles']);
  for (let i1 = 0; i1 < value.roles.length; i1++) {
  const each1 = value.roles[i1];
  if (each1 !== null) {
  if (typeof each1 !== 'string' || !P69.test(each1)) return fault(each1, "ROLE | ROLE@YEAR | null", ['roles', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['roles', i1]);
  }
  }
  dropStrangeKeys(value, K70);
  return null;
}

function isMessageReport(value: any): Fault | null {
  let inner: Fault | null;
  if (!Array.isArray(value)) return fault(value, "list", []);
  for (let i0 = 0; i0 < value.length; i0++) {
  const each0 = value[i0];
  if ((inner = isFileMessages(each0)) !== null) return within(inner, [i0]);
  }
  return null;
}

function isFileMessages(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.file !== 'string') return fault(value.file, "string", ['file']);
  if (!isText(value.file)) return fault(value.file, "Unicode", ['file']);
  if (!Array.isArray(value.messages)) return fault(value.messages, "list", ['messages']);
  for (let i0 = 0; i0 < value.messages.length; i0++) {
  const each0 = value.messages[i0];
  if ((inner = isReportedMessage(each0)) !== null) return within(inner, ['messages', i0]);
  }
  dropStrangeKeys(value, K71);
  return null;
}

function isReportedMessage(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isRuleId(value.rule)) !== null) return within(inner, ['rule']);
  if ((inner = isSeverity(value.severity)) !== null) return within(inner, ['severity']);
  if (typeof value.message !== 'string') return fault(value.message, "string", ['message']);
  if (!isText(value.message)) return fault(value.message, "Unicode", ['message']);
  if (value.edition !== undefined) {
  if ((inner = isEdition(value.edition)) !== null) return within(inner, ['edition']);
  }
  if (!Number.isSafeInteger(value.line) || value.line < 1) return fault(value.line, "integer ≥ 1", ['line']);
  if (!Number.isSafeInteger(value.column) || value.column < 1) return fault(value.column, "integer ≥ 1", ['column']);
  if (value.place !== null) {
  if (typeof value.place !== 'string') return fault(value.place, "string | null", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  }
  if (!Number.isSafeInteger(value.start) || value.start < 0) return fault(value.start, "integer ≥ 0", ['start']);
  if (!Number.isSafeInteger(value.end) || value.end < 0) return fault(value.end, "integer ≥ 0", ['end']);
  if (value.readings !== undefined) {
  if (!Array.isArray(value.readings)) return fault(value.readings, "list", ['readings']);
  for (let i0 = 0; i0 < value.readings.length; i0++) {
  const each0 = value.readings[i0];
  if (!Array.isArray(each0)) return fault(each0, "list", ['readings', i0]);
  for (let i1 = 0; i1 < each0.length; i1++) {
  const each1 = each0[i1];
  if ((inner = isColumnRole(each1)) !== null) return within(inner, ['readings', i0, i1]);
  }
  }
  }
  dropStrangeKeys(value, K54);
  return null;
}

function isRecordLine(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isLineDocument(value.document)) !== null) return within(inner, ['document']);
  if (value.item_label !== null) {
  if (typeof value.item_label !== 'string') return fault(value.item_label, "string | null", ['item_label']);
  if (!isText(value.item_label)) return fault(value.item_label, "Unicode", ['item_label']);
  }
  if ((inner = isDepartmentsBasis(value.item_departments_basis)) !== null) return within(inner, ['item_departments_basis']);
  if (typeof value.id !== 'string' || !P32.test(value.id)) return fault(value.id, "r…", ['id']);
  if (!isText(value.id)) return fault(value.id, "Unicode", ['id']);
  if (typeof value.key !== 'string' || !P33.test(value.key)) return fault(value.key, "[0-9a-f]{16}", ['key']);
  if (!isText(value.key)) return fault(value.key, "Unicode", ['key']);
  if (typeof value.item !== 'string' || !P29.test(value.item)) return fault(value.item, "i…", ['item']);
  if (!isText(value.item)) return fault(value.item, "Unicode", ['item']);
  if (!Array.isArray(value.sections)) return fault(value.sections, "list", ['sections']);
  for (let i0 = 0; i0 < value.sections.length; i0++) {
  const each0 = value.sections[i0];
  if (typeof each0 !== 'string') return fault(each0, "string", ['sections', i0]);
  if (!isText(each0)) return fault(each0, "Unicode", ['sections', i0]);
  }
  if (typeof value.item_title !== 'string') return fault(value.item_title, "string", ['item_title']);
  if (!isText(value.item_title)) return fault(value.item_title, "Unicode", ['item_title']);
  if (!Array.isArray(value.item_departments)) return fault(value.item_departments, "list", ['item_departments']);
  for (let i1 = 0; i1 < value.item_departments.length; i1++) {
  const each1 = value.item_departments[i1];
  if (typeof each1 !== 'string') return fault(each1, "string", ['item_departments', i1]);
  if (!isText(each1)) return fault(each1, "Unicode", ['item_departments', i1]);
  }
  if (typeof value.activity !== 'string') return fault(value.activity, "string", ['activity']);
  if (!isText(value.activity)) return fault(value.activity, "Unicode", ['activity']);
  if ((inner = isActivityBasis(value.activity_basis)) !== null) return within(inner, ['activity_basis']);
  if ((inner = isStatus(value.status)) !== null) return within(inner, ['status']);
  if ((inner = isStatusBasis(value.status_basis)) !== null) return within(inner, ['status_basis']);
  if (!Array.isArray(value.fiscal_years)) return fault(value.fiscal_years, "list", ['fiscal_years']);
  for (let i2 = 0; i2 < value.fiscal_years.length; i2++) {
  const each2 = value.fiscal_years[i2];
  if (!Number.isSafeInteger(each2) || each2 < 1 || each2 > 9999) return fault(each2, "integer 1…9999", ['fiscal_years', i2]);
  }
  if (value.fiscal_years_text !== null) {
  if (typeof value.fiscal_years_text !== 'string') return fault(value.fiscal_years_text, "string | null", ['fiscal_years_text']);
  if (!isText(value.fiscal_years_text)) return fault(value.fiscal_years_text, "Unicode", ['fiscal_years_text']);
  }
  if ((inner = isYearsBasis(value.fiscal_years_basis)) !== null) return within(inner, ['fiscal_years_basis']);
  if (!Array.isArray(value.departments)) return fault(value.departments, "list", ['departments']);
  for (let i3 = 0; i3 < value.departments.length; i3++) {
  const each3 = value.departments[i3];
  if (typeof each3 !== 'string') return fault(each3, "string", ['departments', i3]);
  if (!isText(each3)) return fault(each3, "Unicode", ['departments', i3]);
  }
  if ((inner = isRecordDepartmentsBasis(value.departments_basis)) !== null) return within(inner, ['departments_basis']);
  if (value.mark !== null) {
  if (typeof value.mark !== 'string') return fault(value.mark, "string | null", ['mark']);
  if (!isText(value.mark)) return fault(value.mark, "Unicode", ['mark']);
  }
  if (value.action !== null) {
  if (typeof value.action !== 'string') return fault(value.action, "string | null", ['action']);
  if (!isText(value.action)) return fault(value.action, "Unicode", ['action']);
  }
  if (!Array.isArray(value.quantities)) return fault(value.quantities, "list", ['quantities']);
  for (let i4 = 0; i4 < value.quantities.length; i4++) {
  const each4 = value.quantities[i4];
  if ((inner = isQuantity(each4)) !== null) return within(inner, ['quantities', i4]);
  }
  if ((inner = isRecordPlace(value.source)) !== null) return within(inner, ['source']);
  dropStrangeKeys(value, K72);
  return null;
}

function isLineDocument(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.stem !== 'string') return fault(value.stem, "string", ['stem']);
  if (!isText(value.stem)) return fault(value.stem, "Unicode", ['stem']);
  if (value.title !== null) {
  if (typeof value.title !== 'string') return fault(value.title, "string | null", ['title']);
  if (!isText(value.title)) return fault(value.title, "Unicode", ['title']);
  }
  if (typeof value.file !== 'string') return fault(value.file, "string", ['file']);
  if (!isText(value.file)) return fault(value.file, "Unicode", ['file']);
  if (typeof value.sha256 !== 'string' || !P22.test(value.sha256)) return fault(value.sha256, "[0-9a-f]{64}", ['sha256']);
  if (!isText(value.sha256)) return fault(value.sha256, "Unicode", ['sha256']);
  if (value.date !== null) {
  if (typeof value.date !== 'string' || !P23.test(value.date)) return fault(value.date, "YYYY-MM-DD | YYYY-MM | null", ['date']);
  if (!isText(value.date)) return fault(value.date, "Unicode", ['date']);
  }
  if (value.issued !== null) {
  if (typeof value.issued !== 'string' || !P23.test(value.issued)) return fault(value.issued, "YYYY-MM-DD | YYYY-MM | null", ['issued']);
  if (!isText(value.issued)) return fault(value.issued, "Unicode", ['issued']);
  }
  dropStrangeKeys(value, K73);
  return null;
}

function isTableCheck(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.format !== 'string' || value.format !== "shinchoku-tablecheck/1") return fault(value.format, "\"shinchoku-tablecheck/1\"", ['format']);
  if (typeof value.generator !== 'string' || !P20.test(value.generator)) return fault(value.generator, "shinchoku/<version>", ['generator']);
  if (!isText(value.generator)) return fault(value.generator, "Unicode", ['generator']);
  if (!Array.isArray(value.files)) return fault(value.files, "list", ['files']);
  for (let i0 = 0; i0 < value.files.length; i0++) {
  const each0 = value.files[i0];
  if ((inner = isCheckedFile(each0)) !== null) return within(inner, ['files', i0]);
  }
  dropStrangeKeys(value, K74);
  return null;
}

function isCheckedFile(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.file !== 'string') return fault(value.file, "string", ['file']);
  if (!isText(value.file)) return fault(value.file, "Unicode", ['file']);
  if (value.kind !== null) {
  if (typeof value.kind !== 'string') return fault(value.kind, "string | null", ['kind']);
  if (!isText(value.kind)) return fault(value.kind, "Unicode", ['kind']);
  }
  if (value.error !== null) {
  if (typeof value.error !== 'string') return fault(value.error, "string | null", ['error']);
  if (!isText(value.error)) return fault(value.error, "Unicode", ['error']);
  }
  if (!Array.isArray(value.rules)) return fault(value.rules, "list", ['rules']);
  for (let i0 = 0; i0 < value.rules.length; i0++) {
  const each0 = value.rules[i0];
  if ((inner = isTableVerdict(each0)) !== null) return within(inner, ['rules', i0]);
  }
  dropStrangeKeys(value, K75);
  return null;
}

function isTableVerdict(value: any): Fault | null {
  let inner: Fault | null;
  if (!isObject(value)) return fault(value, "object", []);
  if ((inner = isTableRuleId(value.rule)) !== null) return within(inner, ['rule']);
  if (typeof value.item !== 'string') return fault(value.item, "string", ['item']);
  if (!isText(value.item)) return fault(value.item, "Unicode", ['item']);
  if ((inner = isRuleVerdict(value.verdict)) !== null) return within(inner, ['verdict']);
  if (!Number.isSafeInteger(value.count) || value.count < 0) return fault(value.count, "integer ≥ 0", ['count']);
  if (!Array.isArray(value.places)) return fault(value.places, "list", ['places']);
  for (let i0 = 0; i0 < value.places.length; i0++) {
  const each0 = value.places[i0];
  if ((inner = isTablePlace(each0)) !== null) return within(inner, ['places', i0]);
  }
  if (value.message !== null) {
  if (typeof value.message !== 'string') return fault(value.message, "string | null", ['message']);
  if (!isText(value.message)) return fault(value.message, "Unicode", ['message']);
  }
  dropStrangeKeys(value, K76);
  return null;
}

function isTablePlace(value: any): Fault | null {
  if (!isObject(value)) return fault(value, "object", []);
  if (typeof value.place !== 'string') return fault(value.place, "string", ['place']);
  if (!isText(value.place)) return fault(value.place, "Unicode", ['place']);
  if (value.text !== null) {
  if (typeof value.text !== 'string') return fault(value.text, "string | null", ['text']);
  if (!isText(value.text)) return fault(value.text, "Unicode", ['text']);
  }
  dropStrangeKeys(value, K77);
  return null;
}

/** The first thing that keeps a value from being a `ProgressDocument`, or null. */
export const documentFault = (value: unknown): Fault | null => isProgressDocument(value);

/** The first thing that keeps a value from being a `Changes`, or null. */
export const changesFault = (value: unknown): Fault | null => isChanges(value);

/** The first thing that keeps a value from being a `Timelines`, or null. */
export const timelineFault = (value: unknown): Fault | null => isTimelines(value);

/** The first thing that keeps a value from being a `Audits`, or null. */
export const auditFault = (value: unknown): Fault | null => isAudits(value);

/** The first thing that keeps a value from being a `CorrectionsFile`, or null. */
export const correctionsFault = (value: unknown): Fault | null => isCorrectionsFile(value);

/** The first thing that keeps a value from being a `Profile`, or null. */
export const profileFault = (value: unknown): Fault | null => isProfile(value);

/** The first thing that keeps a value from being a `MessageReport`, or null. */
export const messagesFault = (value: unknown): Fault | null => isMessageReport(value);

/** The first thing that keeps a value from being a `RecordLine`, or null. */
export const ndjsonFault = (value: unknown): Fault | null => isRecordLine(value);

/** The first thing that keeps a value from being a `TableCheck`, or null. */
export const tablecheckFault = (value: unknown): Fault | null => isTableCheck(value);
