/** Seconds as minutes and seconds: 95 is `1:35`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/** Seconds as minutes to one decimal: 95 is `1.6`. */
export const inMinutes = (seconds: number): string => (seconds / 60).toFixed(1);
