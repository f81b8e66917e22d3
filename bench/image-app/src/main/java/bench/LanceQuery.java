package bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.arrow.c.ArrowArrayStream;
import org.apache.arrow.c.Data;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.lance.Dataset;
import org.lance.WriteParams;
import org.lance.ipc.LanceScanner;
import org.lance.ipc.Query;
import org.lance.ipc.ScanOptions;

/** Writes some vectors as a Lance table and looks for the nearest to one of them. */
final class LanceQuery {

  private static final int ROWS = 200;
  private static final int LENGTH = 32;
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field("id", FieldType.notNullable(new ArrowType.Int(32, true)), null),
              new Field(
                  "vector",
                  FieldType.notNullable(new ArrowType.FixedSizeList(LENGTH)),
                  List.of(
                      new Field(
                          "item",
                          FieldType.nullable(
                              new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE)),
                          null)))));

  private LanceQuery() {}

  static int nearest() throws IOException {
    String table = Path.of("/tmp", UUID.randomUUID() + ".lance").toString();
    float[][] vectors = vectors();
    try (BufferAllocator allocator = new RootAllocator();
        ArrowReader rows = rows(vectors, allocator);
        ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator)) {
      Data.exportArrayStream(allocator, rows, stream);
      try (Dataset dataset =
          Dataset.write()
              .allocator(allocator)
              .stream(stream)
              .uri(table)
              .mode(WriteParams.WriteMode.CREATE)
              .execute()) {
        return nearest(dataset, vectors[ROWS / 2]);
      }
    }
  }

  private static int nearest(Dataset dataset, float[] vector) throws IOException {
    Query query =
        new Query.Builder().setColumn("vector").setKey(vector).setK(1).setUseIndex(false).build();
    ScanOptions options =
        new ScanOptions.Builder().columns(List.of("id")).nearest(query).build();
    try (LanceScanner scanner = dataset.newScan(options);
        ArrowReader batches = scanner.scanBatches()) {
      batches.loadNextBatch();
      return ((IntVector) batches.getVectorSchemaRoot().getVector("id")).get(0);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static float[][] vectors() {
    Random random = new Random(7);
    float[][] vectors = new float[ROWS][LENGTH];
    for (float[] vector : vectors) {
      for (int index = 0; index < LENGTH; index++) {
        vector[index] = random.nextFloat();
      }
    }
    return vectors;
  }

  private static ArrowReader rows(float[][] vectors, BufferAllocator allocator)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (VectorSchemaRoot batch = VectorSchemaRoot.create(SCHEMA, allocator);
        ArrowStreamWriter writer = new ArrowStreamWriter(batch, null, bytes)) {
      IntVector ids = (IntVector) batch.getVector("id");
      FixedSizeListVector lists = (FixedSizeListVector) batch.getVector("vector");
      Float4Vector items = (Float4Vector) lists.getDataVector();
      for (int row = 0; row < vectors.length; row++) {
        ids.setSafe(row, row);
        lists.setNotNull(row);
        for (int index = 0; index < LENGTH; index++) {
          items.setSafe(row * LENGTH + index, vectors[row][index]);
        }
      }
      batch.setRowCount(vectors.length);
      writer.writeBatch();
    }
    return new ArrowStreamReader(new ByteArrayInputStream(bytes.toByteArray()), allocator);
  }
}
