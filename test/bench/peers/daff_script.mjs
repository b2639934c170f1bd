// What a user would write to compare two CSV files with daff. Ids are no keys: they differ from one edition to the next.
import { readFileSync, writeFileSync } from 'node:fs';
import daff from 'daff';

const [old, newer, output] = process.argv.slice(2);
const tableOf = (path) => {
  const table = new daff.TableView([]);
  new daff.Csv().parseTable(readFileSync(path, 'utf8'), table);
  return table;
};
const flags = new daff.CompareFlags();
const alignment = daff.compareTables(tableOf(old), tableOf(newer), flags).align();
const difference = new daff.TableView([]);
new daff.TableDiff(alignment, flags).hilite(difference);
writeFileSync(output, new daff.Csv().renderTable(difference));
