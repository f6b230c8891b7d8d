export const signingIn = {} as const;
