import { sha256 } from "../source/sha256.ts";
import type { Shard } from "./shard.ts";

/**
 * Whether an input falls to a shard, by its name alone, so that it stays where it is as others are added: the first 32 bits of
 * the SHA-256 of the name in UTF-8, modulo the number of shards.
 */
export function isInShard(name: string, { index, count }: Shard): boolean {
  return sha256(name).readUInt32BE(0) % count === index - 1;
}
