import { app } from 'electron'
import en from '../../resources/locales/en/shell.json' with { type: 'json' }
import zhCN from '../../resources/locales/zh-CN/shell.json' with { type: 'json' }

export type ShellText = keyof typeof zhCN

/** A word of the shell itself, in Chinese unless the computer's language is English. */
export function shellText(key: ShellText, values: Readonly<Record<string, string>> = {}): string {
  const texts: Readonly<Record<ShellText, string>> = app.getLocale().startsWith('en') ? en : zhCN
  return texts[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
}
