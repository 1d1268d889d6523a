/** Which of these texts stand in the bytes, as text in any of the forms it may have been written in. */
export function foundIn(bytes: Buffer, texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    [...formsOf(text)].filter(([, form]) => bytes.includes(form)).map(([form]) => `${name} (${form})`),
  )
}

function formsOf(text: string): Map<string, Buffer> {
  const utf8 = Buffer.from(text)
  const escaped = [...text].map((one) => (one > '\u007f' ? `\\u${one.charCodeAt(0).toString(16)}` : one)).join('')
  const forms = new Map([
    ['UTF-8', utf8],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['JSON', Buffer.from(escaped)],
    ['URL', Buffer.from(encodeURIComponent(text))],
  ])
  // In base64 a text looks different after each of the three places it can begin at; its ends depend on its neighbours.
  for (const shift of [0, 1, 2]) {
    const whole = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString('base64')
      .replace(/=+$/, '')
    forms.set(`base64 after ${shift}`, Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -1)))
  }
  return forms
}
