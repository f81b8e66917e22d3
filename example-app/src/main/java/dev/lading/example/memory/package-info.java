/**
 * What an agent remembers: documents in a Lance table, found by vector search, and facts in Parquet
 * files, which DuckDB reads as a graph. Knows nothing of Lambda.
 */
@NullMarked
package dev.lading.example.memory;

import org.jspecify.annotations.NullMarked;
