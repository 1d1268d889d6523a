import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { HostInput } from '../../shared/contract/host.ts'

/** Asks where to and writes; a disk that is full rejects, so that the page never says "saved" of nothing. */
export async function saveFile(window: BrowserWindow, { name, base64 }: HostInput<'saveFile'>): Promise<string | null> {
  const extension = extname(name).slice(1)
  const filters = extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : []
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(name), filters })
  if (canceled || !filePath) return null
  await writeFile(filePath, Buffer.from(base64, 'base64'))
  return filePath
}

export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
  return filePaths[0] ?? null
}

export async function chooseFile(window: BrowserWindow, extensions: readonly string[]): Promise<string | null> {
  const filters = [{ name: extensions.join(', '), extensions: [...extensions] }]
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters })
  return filePaths[0] ?? null
}
