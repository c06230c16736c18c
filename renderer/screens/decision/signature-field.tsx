import { useEffect, useRef, type RefObject } from 'react'
import SignaturePad from 'signature_pad'

/** Paper to sign on: white with black ink, in the dark too. */
export function SignatureField(props: {
  readonly label: string
  readonly pad: RefObject<SignaturePad | null>
  readonly onDrawn: () => void
}) {
  const { label, pad, onDrawn } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef(onDrawn)
  useEffect(() => {
    drawn.current = onDrawn
  })
  useEffect(() => {
    if (!canvas.current) return undefined
    sharpen(canvas.current)
    const made = new SignaturePad(canvas.current, { minWidth: 0.8, maxWidth: 2.2, throttle: 8 })
    const tell = () => drawn.current()
    made.addEventListener('endStroke', tell)
    pad.current = made
    return () => {
      made.removeEventListener('endStroke', tell)
      made.off()
      pad.current = null
    }
  }, [pad])
  return <canvas ref={canvas} className="signature-pad" role="img" aria-label={label} />
}

/** As many dots as the screen has, or the ink would be blurred. */
function sharpen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(window.devicePixelRatio, 1)
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
}
