type Layer = Readonly<{
  folder: string
  /** The folders and files of the project that this layer may import, beside its own. */
  files: readonly string[]
  /** The packages that it may import; `node:` stands for all of Node's own. */
  packages: RegExp
}>

/** Who may import whom. The first layer whose folder holds a file is the layer of that file. */
const LAYERS: readonly Layer[] = [
  { folder: 'shared/', files: ['resources/rules/'], packages: /^(zod|@orpc\/contract)$/ },
  {
    folder: 'electron/store/',
    files: ['shared/'],
    packages: /^(better-sqlite3|pinyin-pro|zod|node:.*)$/,
  },
  {
    folder: 'electron/devices/',
    files: ['shared/', 'resources/printing/'],
    packages: /^(?!electron$|better-sqlite3$|ws$).*/,
  },
  {
    folder: 'electron/office/',
    files: ['shared/', 'electron/store/', 'electron/devices/', 'resources/'],
    packages: /^(?!electron$|better-sqlite3$|ws$|@orpc\/server|node:(http|https|http2|net|tls|dgram)$).*/,
  },
  {
    folder: 'electron/server/',
    files: ['shared/', 'electron/devices/', 'electron/office/', 'resources/'],
    packages: /^(?!electron$|better-sqlite3$).*/,
  },
  {
    folder: 'electron/hall/',
    files: [
      'shared/',
      'electron/store/',
      'electron/devices/',
      'electron/office/',
      'electron/server/',
      'electron/start/console-text.ts',
      'resources/',
      'package.json',
    ],
    packages: /^(?!electron$|better-sqlite3$).*/,
  },
  {
    folder: 'electron/main/',
    files: [
      'shared/',
      'electron/preload/',
      'electron/update/',
      'electron/hall/data-place.ts',
      'electron/devices/child/',
      'electron/devices/readers/',
      'electron/start/console-text.ts',
      'resources/',
    ],
    packages: /^(electron|zod|node:.*)$/,
  },
  {
    folder: 'electron/update/',
    files: ['shared/', 'electron/start/console-text.ts'],
    packages: /^(zod|node:.*)$/,
  },
  {
    // It is a client like any other: what it knows of the hall it knows over the wire.
    folder: 'electron/simulation/',
    files: ['shared/'],
    packages: /^(zod|@orpc\/.*|node:.*)$/,
  },
  { folder: 'electron/preload/', files: ['shared/', 'package.json'], packages: /^electron$/ },
  {
    folder: 'electron/start/',
    files: ['electron/devices/', 'resources/locales/'],
    packages: /^(node:.*|subset-font)$/,
  },
  { folder: 'renderer/ui/', files: ['resources/'], packages: /^(?!@orpc|@tanstack|node:|electron$|ws$).*/ },
  { folder: 'renderer/app/', files: ['renderer/ui/', 'shared/', 'resources/'], packages: /^(?!node:|electron$|ws$).*/ },
  {
    folder: 'renderer/stages/',
    files: ['renderer/ui/', 'renderer/app/', 'shared/', 'resources/'],
    packages: /^(?!node:|electron$|ws$).*/,
  },
  {
    folder: 'renderer/places/',
    files: ['renderer/ui/', 'renderer/app/', 'renderer/stages/', 'shared/', 'resources/'],
    packages: /^(?!node:|electron$|ws$).*/,
  },
]

export const layerOf = (path: string) => LAYERS.find((layer) => path.startsWith(layer.folder))
