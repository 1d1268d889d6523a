/** Full-width letters, digits and signs as plain ones, spaces of any width dropped (a scanner typing into an input method). */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000]/g, '')
}
