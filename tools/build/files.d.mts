export const root: string;
export function filesBelow(folder: string, ending: string): string[];
