/** The stems of files about all documents, in the page or from the command. No document may have one. */
export const TAKEN_STEMS: readonly string[] = [
  'records',
  'timeline',
  'items',
  'audit',
  'index',
  'record_years',
  'record_departments',
  'datapackage',
];
