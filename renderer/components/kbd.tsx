/** A key or a chord as it is written on the keyboard; read aloud by the control that it belongs to. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {children}
    </kbd>
  )
}
