package dev.lading.example.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.lance.Dataset;
import org.lance.WriteParams;
import org.lance.index.DistanceType;
import org.lance.ipc.LanceScanner;
import org.lance.ipc.Query;
import org.lance.ipc.ScanOptions;
import org.lance.merge.MergeInsertParams;

/**
 * Documents that are found by what they say: one Lance table on disk.
 *
 * <p>Several processes may use one table at the same time, as the functions of an application do.
 * Lance resolves concurrent writes; only the table's creation needs care.
 */
final class DocumentStore {

  private final Path table;

  /** Opens nothing yet: the table is created by the first document. */
  DocumentStore(Path table) {
    this.table = table;
  }

  /** Stores a document; one of the same id is replaced. */
  void put(Document document) throws IOException {
    create();
    MergeInsertParams byId =
        new MergeInsertParams(List.of(DocumentRow.ID))
            .withMatchedUpdateAll()
            .withNotMatched(MergeInsertParams.WhenNotMatched.InsertAll)
            .withConflictRetries(50);
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader rows = rows(document, allocator);
        ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
        Dataset dataset = open(allocator)) {
      Data.exportArrayStream(allocator, rows, stream);
      dataset.mergeInsert(byId, stream).dataset().close();
    }
  }

  /** The documents nearest to a text, the nearest first. */
  List<Hit> nearest(String text, int limit) throws IOException {
    Query query =
        new Query.Builder()
            .setColumn(DocumentRow.VECTOR)
            .setKey(Embedding.of(text))
            .setK(limit)
            // For vectors of length 1 it is one minus the cosine, without a division by zero.
            .setDistanceType(DistanceType.Dot)
            // A table that has no index is searched in whole, which is exact.
            .setUseIndex(false)
            .build();
    List<Hit> hits = new ArrayList<>();
    scan(
        new ScanOptions.Builder()
            .columns(List.of(DocumentRow.SOURCE, DocumentRow.TEXT, DocumentRow.DISTANCE))
            .nearest(query)
            .build(),
        row -> hits.add(new Hit(row.text(), row.source(), 1 - row.distance())));
    return hits;
  }

  /** The texts of all documents but those of one source. */
  List<String> textsNotFrom(String source) throws IOException {
    List<String> texts = new ArrayList<>();
    scan(
        new ScanOptions.Builder()
            .columns(List.of(DocumentRow.TEXT))
            .filter(DocumentRow.SOURCE + " <> '" + source.replace("'", "''") + "'")
            .build(),
        row -> texts.add(row.text()));
    return texts;
  }

  @SuppressWarnings("try") // A scanner's close declares every exception, even an interruption.
  private void scan(ScanOptions options, RowVisitor visitor) throws IOException {
    if (Files.notExists(table)) {
      return;
    }
    try (BufferAllocator allocator = new RootAllocator();
        Dataset dataset = open(allocator);
        LanceScanner scanner = dataset.newScan(options);
        ArrowReader batches = scanner.scanBatches()) {
      while (batches.loadNextBatch()) {
        VectorSchemaRoot batch = batches.getVectorSchemaRoot();
        for (int row = 0; row < batch.getRowCount(); row++) {
          visitor.visit(new DocumentRow(batch, row));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot close the scan of " + table, e);
    }
  }

  private Dataset open(BufferAllocator allocator) {
    return Dataset.open().allocator(allocator).uri(table.toString()).build();
  }

  /**
   * Creates the table, if it is not there, in one step: two processes that create one Lance table
   * at the same time both succeed, and the later takes away what was written in between. A
   * directory that is not empty is never replaced by a rename.
   */
  private void create() throws IOException {
    if (Files.exists(table)) {
      return;
    }
    Files.createDirectories(table.getParent());
    Path created = table.resolveSibling("." + UUID.randomUUID() + ".lance");
    try (BufferAllocator allocator = new RootAllocator()) {
      Dataset.write()
          .allocator(allocator)
          .schema(DocumentRow.SCHEMA)
          .uri(created.toString())
          .mode(WriteParams.WriteMode.CREATE)
          .execute()
          .close();
    }
    try {
      Files.move(created, table, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Dataset.drop(created.toString(), Map.of());
      if (Files.notExists(table)) {
        throw e;
      }
    }
  }

  /** Lance takes rows as a stream of Arrow batches; this one has a single batch of one row. */
  private static ArrowReader rows(Document document, BufferAllocator allocator) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (VectorSchemaRoot batch = VectorSchemaRoot.create(DocumentRow.SCHEMA, allocator);
        ArrowStreamWriter writer = new ArrowStreamWriter(batch, null, bytes)) {
      DocumentRow.write(document, batch);
      writer.writeBatch();
    }
    return new ArrowStreamReader(new ByteArrayInputStream(bytes.toByteArray()), allocator);
  }

  /** Takes one row of a scan, while its batch is loaded. */
  private interface RowVisitor {
    void visit(DocumentRow row);
  }
}
