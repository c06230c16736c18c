import { useEffect, useRef } from 'react'
import SignaturePad from 'signature_pad'
import type { PenStrokes } from '../../../shared/records/decision-version.ts'
import { strokesOf } from './signature-strokes.ts'

/** What can be done with a pad: without it, who uses the pad would have to know its library. */
export interface Pad {
  readonly isEmpty: () => boolean
  readonly strokes: () => PenStrokes
  readonly clear: () => void
}

/** Paper to sign on: white with black ink, in the dark too. */
export function SignatureField(props: {
  readonly label: string
  /** Null when the pad goes. */
  readonly onReady: (pad: Pad | null) => void
  readonly onDrawn: () => void
}) {
  const { label, onReady, onDrawn } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawn = useRef(onDrawn)
  useEffect(() => {
    drawn.current = onDrawn
  })
  useEffect(() => {
    const paper = canvas.current
    if (!paper) return undefined
    const made = new SignaturePad(paper, { minWidth: 0.8, maxWidth: 2.2, throttle: 8 })
    // The dialog gives the pad its size after it was made, and a window can change it.
    const sizes = new ResizeObserver(() => {
      const ink = made.toData()
      sharpen(paper)
      made.fromData(ink)
    })
    sizes.observe(paper)
    const tell = () => drawn.current()
    made.addEventListener('endStroke', tell)
    onReady({
      isEmpty: () => made.isEmpty(),
      strokes: () => strokesOf(made.toData(), paper.offsetWidth),
      clear: () => made.clear(),
    })
    return () => {
      made.removeEventListener('endStroke', tell)
      sizes.disconnect()
      made.off()
      onReady(null)
    }
  }, [onReady])
  return (
    <canvas
      ref={canvas}
      className="signature-pad"
      role="img"
      aria-label={label}
      // A stroke that ends beside the dialog must not count as a click there, which closes it.
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
    />
  )
}

/** As many dots as the screen has, or the ink would be blurred. */
function sharpen(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(window.devicePixelRatio, 1)
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
}
