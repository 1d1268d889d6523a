import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { safe } from './safe.ts'
import { type ShellText, shellText } from './shell-text.ts'

/**
 * The shell's own few pages, for when no hall can serve one. They have no script and no preload: a form "sends" its
 * answer to an address that does not exist, and main reads it from the navigation it denies.
 */
export function askPage(
  body: string,
  options: BrowserWindowConstructorOptions,
  answer: (fields: URLSearchParams) => void,
): BrowserWindow {
  const window = new BrowserWindow({ ...options, title: app.name, webPreferences: safe() })
  window.setMenu(null)
  window.webContents.on('will-navigate', (event) => {
    const { searchParams } = new URL(event.url)
    if (event.url.startsWith(ANSWER_ADDRESS)) answer(searchParams)
  })
  void window.loadURL(page(body))
  return window
}

/** An address of no computer: the name "invalid" is reserved for that. */
export const ANSWER_ADDRESS = 'https://huisheng.invalid/'

/** A page that only says something, such as that the hall does not answer. */
export function noticePage(text: ShellText, hall: URL): string {
  const said = escaped(shellText(text, { url: hall.host }))
  const change = `<form action="${ANSWER_ADDRESS}"><button name="do" value="role">${words('changeRole')}</button></form>`
  return page(`<h1>${said}</h1>${text === 'hallAway' ? change : ''}`)
}

export const words = (key: ShellText) => escaped(shellText(key))

function page(body: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action ${ANSWER_ADDRESS}`
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">
<title>${escaped(app.name)}</title><style>${STYLE}</style><main>${body}</main>`
  return `data:text/html;charset=utf-8,${encodeURIComponent(html)}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const STYLE = `body{margin:0;background:#f7f5f0;color:#1f2328;font:16px/1.6 system-ui,'Noto Sans CJK SC',sans-serif}
main{max-width:36rem;margin:0 auto;padding:2rem}h1{font-size:1.4rem}h2{font-size:1.1rem;margin:1.6rem 0 .2rem}
p{margin:.2rem 0 .6rem}label{display:block}input{font:inherit;padding:.4rem;width:100%;box-sizing:border-box}
button{font:inherit;padding:.5rem 1.2rem;margin-top:.6rem;min-height:2.75rem}`
