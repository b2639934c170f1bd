export function countWeights(headings: unknown): unknown;
export function printWeights(tables: unknown): string;
