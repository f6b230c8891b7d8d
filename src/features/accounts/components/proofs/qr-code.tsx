interface QrCodeProps {
  /** Squares on a side. */
  readonly size: number;
  /** Every dark square. */
  readonly path: string;
  readonly label: string;
}

/** A picture for a phone's camera: dark on light in both themes, because not every camera reads it the other way round. */
export function QrCode({ size, path, label }: QrCodeProps) {
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect fill="#fff" width={size} height={size} />
      <path fill="#000" d={path} />
    </svg>
  );
}
