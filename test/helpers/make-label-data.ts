import type { ShipmentLabelData } from '../../shared/labels/shipment-label-data.ts'

/** A parcel from the centre to a customer abroad, the plan used; change what a test is about. */
export function makeLabelData(change: Partial<ShipmentLabelData> = {}): ShipmentLabelData {
  return {
    sender: {
      name: 'CareBench Service Centre',
      lines: ['ul. Puławska 182'],
      postalCode: '02-670',
      city: 'Warszawa',
      country: 'PL',
      phone: '+48 22 555 01 20',
    },
    recipient: {
      name: 'Žaneta Wójcik-Łukaszewska',
      lines: ['Gedimino pr. 9-14'],
      postalCode: '01103',
      city: 'Vilnius',
      country: 'LT',
      phone: '+370 612 34567',
    },
    ticketNumber: 'CB-2026-000123',
    planNote: 'DJI Care Refresh',
    serviceName: 'Priority',
    weightGrams: 1250,
    sizeMillimetres: { length: 300, width: 200, height: 125 },
    date: '2026-11-21',
    parcel: { number: 1, of: 1 },
    ...change,
  }
}
