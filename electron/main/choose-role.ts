import { dialog } from 'electron'
import type { RoleChoice } from '../../shared/contract/host.ts'
import { lookForHall } from './look-for-hall.ts'
import { ANSWER_ADDRESS, askPage, words } from './shell-page.ts'
import { shellText } from './shell-text.ts'

/** The question of the first start; null when its window was closed without an answer. */
export function chooseRole(): Promise<RoleChoice | null> {
  return new Promise((resolve) => {
    const window = askPage(question(), { width: 760, height: 620, resizable: false }, (fields) => {
      decide(fields).then(
        (choice) => {
          if (!choice) return
          resolve(choice)
          window.destroy()
        },
        (error: unknown) => dialog.showErrorBox(shellText('joinTitle'), String(error)),
      )
    })
    window.once('closed', () => resolve(null))
  })
}

async function decide(fields: URLSearchParams): Promise<RoleChoice | null> {
  if (fields.get('do') === 'host') return { role: 'host', lan: false }
  if (fields.get('do') === 'lan') return { role: 'host', lan: true }
  const found = await lookForHall(fields.get('address') ?? '')
  if (!found) {
    dialog.showErrorBox(shellText('joinTitle'), shellText('noHallThere'))
    return null
  }
  // A person compares it with the host's screen once; from then on the shell does.
  const { response } = await dialog.showMessageBox({
    type: 'question',
    title: shellText('joinTitle'),
    message: shellText('compareFingerprint', { url: found.url }),
    detail: inGroups(found.fingerprint),
    buttons: [shellText('itIsTheSame'), shellText('cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  return response === 0 ? { role: 'desk', ...found } : null
}

const inGroups = (fingerprint: string) => fingerprint.match(/.{4}/g)?.join(' ') ?? ''

function question(): string {
  return `<h1>${words('roleQuestion')}</h1>
<form action="${ANSWER_ADDRESS}"><h2>${words('roleHost')}</h2><p>${words('roleHostNote')}</p>
<button name="do" value="host">${words('roleHostAlone')}</button> <button name="do" value="lan">${words('roleHostLan')}</button></form>
<form action="${ANSWER_ADDRESS}"><h2>${words('roleDesk')}</h2><p>${words('roleDeskNote')}</p>
<label>${words('hallAddress')}<input name="address" required maxlength="200" placeholder="192.168.1.5:8471"></label>
<button name="do" value="join">${words('join')}</button></form>`
}
