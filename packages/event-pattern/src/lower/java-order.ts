/**
 * The members of a list in the order in which a Java `HashSet` of their names hands them out:
 * by bucket of the hash, and within a bucket as they came.
 */
export function inJavaOrder<Member>(
  members: readonly Member[],
  nameOf: (member: Member) => string,
): readonly Member[] {
  const distinct = new Set(members.map(nameOf)).size;
  let buckets = 16;
  while (distinct > buckets * 0.75) buckets *= 2;
  const bucketOf = (member: Member) => {
    const hash = javaHash(nameOf(member));
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };
  return members
    .map((member) => ({ bucket: bucketOf(member), member }))
    .sort((a, b) => a.bucket - b.bucket)
    .map(({ member }) => member);
}

/** `String.hashCode` of Java. */
function javaHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}
