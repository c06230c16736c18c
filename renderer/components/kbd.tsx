import { useTranslation } from 'react-i18next'

/** A key or a chord as it is written on the keyboard; read aloud by the control that it belongs to. */
export function Kbd({ children }: { readonly children: string }) {
  const keysInWords = useKeysInWords()
  return (
    <kbd className="kbd" aria-hidden="true">
      {keysInWords(children)}
    </kbd>
  )
}

/** `Ctrl Enter` as the keyboards of this language have it: `Strg Enter` in German. */
export function useKeysInWords(): (keys: string) => string {
  const { t } = useTranslation('window')
  return (keys) =>
    keys
      .split(' ')
      .map((key) => t(`key.${key}`, { defaultValue: key }))
      .join(' ')
}
