import { app } from 'electron'
import en from '../../resources/locales/en/shell.json' with { type: 'json' }
import enUpdate from '../../resources/locales/en/update.json' with { type: 'json' }
import zhCN from '../../resources/locales/zh-CN/shell.json' with { type: 'json' }
import zhCNUpdate from '../../resources/locales/zh-CN/update.json' with { type: 'json' }

export type ShellText = keyof typeof zhCN

/** A word of the shell itself, in Chinese unless the computer's language is English. */
export function shellText(key: ShellText, values: Values = {}): string {
  const texts: Readonly<Record<ShellText, string>> = isEnglish() ? en : zhCN
  return filled(texts[key], values)
}

/** Says that a version did not come up. */
export function takenBackText(version: string): string {
  return filled((isEnglish() ? enUpdate : zhCNUpdate).takenBack, { version })
}

type Values = Readonly<Record<string, string>>

const isEnglish = () => app.getLocale().startsWith('en')
const filled = (text: string, values: Values) => text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
