/** Everything a shipment label says; the caller has already chosen sender, recipient and plan. */
export interface ShipmentLabelData {
  readonly sender: LabelAddress
  readonly recipient: LabelAddress
  /** Goes into the Code 128 and the QR code: printable ASCII, at most 24 characters. */
  readonly ticketNumber: string
  /** `DJI Care Refresh` when the plan is used; absent otherwise. */
  readonly planNote?: string
  readonly serviceName: string
  readonly weightGrams: number
  readonly sizeMillimetres: ParcelSize
  /** The day of shipping, `YYYY-MM-DD`. */
  readonly date: string
  readonly parcel: ParcelCount
  /** The customer's own reference or order number. */
  readonly reference?: string
}

export interface LabelAddress {
  readonly name: string
  readonly company?: string
  /** Street, house, flat: as the customer writes it. */
  readonly lines: readonly string[]
  readonly postalCode: string
  readonly city: string
  /** State or province, in the countries whose address line has one (US, CA, AU ...). */
  readonly region?: string
  /** ISO 3166-1 alpha-2 in capitals. */
  readonly country: string
  readonly phone?: string
}

export interface ParcelSize {
  readonly length: number
  readonly width: number
  readonly height: number
}

export interface ParcelCount {
  readonly number: number
  readonly of: number
}
