/** The only place where colours, sizes and type are chosen. */
const tokens = {
  ink: '#1E2A2F',
  quiet: '#55636A',
  teal: '#0F5C6E',
  tealGround: '#E4EFF1',
  cinnabar: '#C4412B',
  cinnabarGround: '#FBEAE6',
  moss: '#3E7B4F',
  mossGround: '#E8F2EA',
  amber: '#8A5C00',
  amberGround: '#FFF4D6',
  paper: '#F7F5F0',
  card: '#FFFFFF',
  hairline: '#E3DFD6',
  edge: '#8A949A',
  night: '#000000',
  light: '#FFFFFF',
  signal: '#FFD938',
  sky: '#7FDDF0',
  radius: '6px',
  font: "'Huisheng UI', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
} as const

/** Gives the tokens to style sheets as `--ink`, `--teal-ground`, … */
export function applyTheme(): void {
  for (const [name, value] of Object.entries(tokens)) {
    document.documentElement.style.setProperty(`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value)
  }
}

// One pixel more around a field's own teal edge: two in all, as everywhere.
const ACTIVE_FIELD = { activeShadow: `0 0 0 1px ${tokens.teal}` } as const

/** The same tokens for antd. */
export const deskTheme = {
  token: {
    colorPrimary: tokens.teal,
    colorLink: tokens.teal,
    // The lighter colour that would be derived is too faint for the words of a link.
    colorLinkHover: tokens.teal,
    colorError: tokens.cinnabar,
    colorSuccess: tokens.moss,
    colorWarning: tokens.amber,
    colorInfo: tokens.teal,
    // The grounds derived from dark colours would be mud.
    colorErrorBg: tokens.cinnabarGround,
    colorSuccessBg: tokens.mossGround,
    colorWarningBg: tokens.amberGround,
    colorInfoBg: tokens.tealGround,
    colorText: tokens.ink,
    colorTextSecondary: tokens.quiet,
    colorTextDescription: tokens.quiet,
    colorTextPlaceholder: tokens.quiet,
    colorBgLayout: tokens.paper,
    colorBorder: tokens.edge,
    colorBorderSecondary: tokens.hairline,
    borderRadius: 6,
    controlHeight: 32,
    controlHeightSM: 32,
    fontFamily: tokens.font,
    fontSize: 14,
    lineHeight: 22 / 14,
    motion: false,
    lineWidthFocus: 2,
    colorPrimaryBorder: tokens.teal,
    // A warned field keeps the edge of its warning, and its ring is the same as everywhere.
    colorWarningOutline: tokens.teal,
    colorErrorOutline: tokens.teal,
  },
  components: {
    Button: {
      ...{ fontWeight: 500, defaultShadow: 'none', primaryShadow: 'none', dangerShadow: 'none' },
      // The lighter colour that would be derived is too faint for a shortcut printed on the button.
      ...{ defaultHoverColor: tokens.teal, defaultHoverBorderColor: tokens.teal },
    },
    Input: ACTIVE_FIELD,
    InputNumber: ACTIVE_FIELD,
    Select: { activeOutlineColor: tokens.teal },
    Alert: { defaultPadding: '8px 12px' },
  },
} as const
