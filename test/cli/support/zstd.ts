/** Made with `zstd -19`: this project only unpacks. */
export const zstd = {
  text: 'ERROR one\nINFO two\nERROR three\n',
  bytes: Buffer.from('KLUv/QRo+QAARVJST1Igb25lCklORk8gdHdvCkVSUk9SIHRocmVlCnpMpO8=', 'base64'),
  /** A frame that holds nothing of ours. */
  skipped: Buffer.from('UCpNGAMAAABhYmM=', 'base64'),
};
