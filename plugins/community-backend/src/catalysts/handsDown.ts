/**
 * Whether the catalysts of something are catalysts of its parts too: those of a
 * system and of a domain are.
 */
export function handsDown(entityRef: string): boolean {
  return entityRef.startsWith('system:') || entityRef.startsWith('domain:');
}
