/** Addresses of a receipt, for whoever has left. A leaf: anyone may import it. */
export const urls = {
  receipt: (token: string) => `/receipt/${token}/`,
  receiptFile: (token: string) => `/receipt/${token}/receipt.txt`,
} as const;
