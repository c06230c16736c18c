import { useTranslation } from 'react-i18next'
import type { Device } from '../../shared/records/device.ts'
import './plan-panel.css'

/** A device's serial numbers, the unit in the customer's hands first: `NEW ← OLD`. */
export function SerialChain({ serials }: { readonly serials: Device['serials'] }) {
  const { t } = useTranslation('plans')
  return (
    <span className="serial-chain">
      {serials.map(({ serialNumber }, index) => (
        <span key={serialNumber} className={index === 0 ? '' : 'serial-earlier'}>
          {index === 0 ? null : (
            <>
              <span aria-hidden="true"> ← </span>
              <span className="visually-hidden">, {t('chain.earlier')} </span>
            </>
          )}
          {serialNumber}
        </span>
      ))}
    </span>
  )
}
