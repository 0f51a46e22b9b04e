/** How much longer each bucket reaches than the one before. */
const growth = 1.1;

/** More than three hundred years. */
const lastBucket = 200;

const minuteMs = 60_000;

/**
 * The bucket of a histogram that a time to a first reply falls into: 0 below a
 * minute, then each a tenth longer than the one before.
 *
 * @param delayMs - milliseconds; what is negative counts as none
 * @public
 */
export function delayBucket(delayMs: number): number {
  const minutes = delayMs / minuteMs;
  if (!(minutes >= 1)) return 0;
  return Math.min(
    lastBucket,
    1 + Math.floor(Math.log(minutes) / Math.log(growth)),
  );
}

/**
 * The time that stands for all in a bucket, in minutes: its geometric middle,
 * so that it is off by less than 5 % of whatever fell into it. What took less
 * than a minute is told as none.
 *
 * @public
 */
export function bucketMinutes(bucket: number): number {
  return bucket === 0 ? 0 : growth ** (bucket - 0.5);
}
