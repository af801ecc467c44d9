/** The `host[:port]` parts of a MongoDB connection string; undefined for a text that is none. */
export function mongodbHosts(connectionString: string): readonly string[] | undefined {
  const match = /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?@]+)(?:[/?]|$)/.exec(connectionString.trim());
  return match?.[1]?.split(',').filter((host) => host !== '');
}
