/** Made with `zstd -19`: this project only unpacks. */
export const zstd = {
  text: 'ERROR one\nINFO two\nERROR three\n',
  bytes: Buffer.from('KLUv/QRo+QAARVJST1Igb25lCklORk8gdHdvCkVSUk9SIHRocmVlCnpMpO8=', 'base64'),
  /** A frame that holds nothing of ours. */
  skipped: Buffer.from('UCpNGAMAAABhYmM=', 'base64'),
};

/** A frame of blocks that hold their bytes as they are. */
export function zstdOf(bytes: Uint8Array): Buffer {
  const blocks: Uint8Array[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += mostInBlock) {
    const block = bytes.subarray(start, start + mostInBlock);
    const isLast = start + mostInBlock >= bytes.length;
    const head = Buffer.alloc(3);
    head.writeUIntLE((block.length << 3) | (isLast ? 1 : 0), 0, 3);
    blocks.push(head, block);
  }
  // No checksum, a window of 1 MiB, no content size.
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]), ...blocks]);
}

const mostInBlock = 1 << 17;
