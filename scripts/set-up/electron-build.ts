export interface ElectronBuild {
  readonly kind: 'official' | 'stand-in'
  readonly version: string
  readonly folder: string
}
