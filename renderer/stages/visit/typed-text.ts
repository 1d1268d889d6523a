/** Text as typed or pasted, without control characters (a scanner's, a spreadsheet's), which the hall refuses. */
export function typedText(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '')
}
