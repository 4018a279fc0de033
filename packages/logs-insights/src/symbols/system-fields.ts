/** The fields that every event has. */
export const systemFields = ['@timestamp', '@message', '@ingestionTime', '@logStream', '@log'];
