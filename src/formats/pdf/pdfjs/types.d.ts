/** pdf.js's CMaps for Japanese as Base64, by their file names; packed by `cmaps.mjs`. */
declare module 'pdfjs-dist/cmaps?packed' {
  const files: Readonly<Record<string, string>>;
  export default files;
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
