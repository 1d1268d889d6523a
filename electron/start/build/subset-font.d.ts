declare module 'subset-font' {
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: Readonly<{ targetFormat: 'woff2'; noHinting?: boolean; keepFeatures?: readonly string[] }>,
  ): Promise<Uint8Array>
  export = subsetFont
}
