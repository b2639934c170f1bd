/** A script or a style sheet, bundled and minified by the build. */
declare module '*?bundle' {
  const text: string;
  export default text;
}
