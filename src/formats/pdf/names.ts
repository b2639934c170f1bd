const ENDS_DEPARTMENT = /[課室部局係]$/;
const BEGINS_DEPARTMENT = /^[\p{Script=Han}\p{Script=Katakana}]/u;

/** Whether a line begins the next name of a list of departments; 課と…, 課が… go on with kana. */
export const isNextName = (before: string, text: string) =>
  ENDS_DEPARTMENT.test(before) && BEGINS_DEPARTMENT.test(text);
