package dev.lading.example.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.FixedSizeListVector;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * One row of the Lance table of documents, in the batch that has been loaded.
 *
 * @param batch the batch
 * @param index the row's place in it
 */
record DocumentRow(VectorSchemaRoot batch, int index) {

  static final String ID = "id";
  static final String SOURCE = "source";
  static final String TEXT = "text";
  static final String VECTOR = "vector";

  /** The column that Lance adds to the result of a vector search. */
  static final String DISTANCE = "_distance";

  /**
   * The key lets Lance see that two writers insert the same document at the same time; without it
   * both rows would stay.
   */
  private static final Map<String, String> PRIMARY_KEY =
      Map.of("lance-schema:unenforced-primary-key", "true");

  static final Schema SCHEMA =
      new Schema(
          List.of(
              new Field(
                  ID, new FieldType(false, ArrowType.Utf8.INSTANCE, null, PRIMARY_KEY), List.of()),
              Field.notNullable(SOURCE, ArrowType.Utf8.INSTANCE),
              Field.notNullable(TEXT, ArrowType.Utf8.INSTANCE),
              new Field(
                  VECTOR,
                  FieldType.notNullable(new ArrowType.FixedSizeList(Embedding.DIMENSIONS)),
                  List.of(
                      Field.notNullable(
                          "item", new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE))))));

  /** Makes a document, with its embedding, the only row of a batch. */
  static void write(Document document, VectorSchemaRoot batch) {
    text(batch, ID).setSafe(0, document.id().getBytes(UTF_8));
    text(batch, SOURCE).setSafe(0, document.source().getBytes(UTF_8));
    text(batch, TEXT).setSafe(0, document.text().getBytes(UTF_8));
    FixedSizeListVector vector = (FixedSizeListVector) batch.getVector(VECTOR);
    vector.startNewValue(0);
    Float4Vector items = (Float4Vector) vector.getDataVector();
    float[] embedding = Embedding.of(document.text());
    for (int i = 0; i < embedding.length; i++) {
      items.setSafe(i, embedding[i]);
    }
    batch.setRowCount(1);
  }

  String source() {
    return new String(text(batch, SOURCE).get(index), UTF_8);
  }

  String text() {
    return new String(text(batch, TEXT).get(index), UTF_8);
  }

  float distance() {
    return ((Float4Vector) batch.getVector(DISTANCE)).get(index);
  }

  private static VarCharVector text(VectorSchemaRoot batch, String column) {
    return (VarCharVector) batch.getVector(column);
  }
}
