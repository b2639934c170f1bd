/** A word of the list of headings without the mark that says how common it is: 担当課×3. */
export const listedWord = (entry: string): string => entry.split(TIMES)[0] ?? '';

const TIMES = '×';
