/** How to greet at this hour, on this computer's clock. */
export function greeting(now: Date): string {
  const hour = now.getHours();
  return hour >= 5 && hour < 18 ? 'Bonjour' : 'Bonsoir';
}
