/** The properties, by the numbers of RULES.md. */
export const PROPERTIES = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9', 'I12', 'I16'] as const;
export type Property = (typeof PROPERTIES)[number];

/** What must never be. */
export class Breach extends Error {
  readonly property: Property;

  constructor(property: Property, what: string) {
    super(`[${property}] ${what}`);
    this.property = property;
  }
}

export function must(property: Property, isSo: boolean, what: () => string): void {
  if (!isSo) throw new Breach(property, what());
}
