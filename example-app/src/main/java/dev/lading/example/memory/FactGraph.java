package dev.lading.example.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Facts as a graph: one Parquet file for each set of facts that was learnt, all read by DuckDB.
 *
 * <p>A file is named after its facts and appears by a rename. So readers see whole files only,
 * writers never wait for each other, and facts that are delivered twice are stored once.
 */
final class FactGraph {

  private static final String FILES = "*.parquet";

  private final Path directory;

  /** The graph of a directory, which the first facts create. */
  FactGraph(Path directory) {
    this.directory = directory;
  }

  /** Adds facts to the graph. */
  void learn(List<Fact> facts) throws IOException, SQLException {
    if (facts.isEmpty()) {
      return;
    }
    Files.createDirectories(directory);
    Path unfinished = directory.resolve("." + UUID.randomUUID());
    try (DuckDBConnection duckdb = connect()) {
      try (Statement schema = duckdb.createStatement()) {
        schema.execute("CREATE TABLE fact (subject VARCHAR, relation VARCHAR, object VARCHAR)");
      }
      append(facts, duckdb);
      try (PreparedStatement copy = duckdb.prepareStatement("COPY fact TO ? (FORMAT parquet)")) {
        copy.setString(1, unfinished.toString());
        copy.execute();
      }
      Files.move(unfinished, directory.resolve(fileName(facts)), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static void append(List<Fact> facts, DuckDBConnection duckdb) throws SQLException {
    try (DuckDBAppender rows = duckdb.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "fact")) {
      for (Fact fact : facts) {
        rows.beginRow();
        rows.append(fact.subject()).append(fact.relation()).append(fact.object());
        rows.endRow();
      }
    }
  }

  /** The nodes that a node leads to, the nearest first. */
  List<Reached> reachedFrom(String node, int maximalDistance) throws IOException, SQLException {
    String sql =
        """
        WITH RECURSIVE
          edge AS (SELECT subject, object FROM read_parquet(?)),
          reached(node, distance) AS (
              SELECT ?, 0
            UNION
              SELECT edge.object, reached.distance + 1
              FROM reached JOIN edge ON edge.subject = reached.node
              WHERE reached.distance < ?)
        SELECT node, min(distance) AS distance
        FROM reached
        GROUP BY node
        HAVING min(distance) > 0
        ORDER BY distance, node
        """;
    return query(
        sql,
        row -> new Reached(row.getString("node"), row.getInt("distance")),
        node,
        maximalDistance);
  }

  /** The nodes that most facts name, the most named first. */
  List<Mention> mostNamed(int limit) throws IOException, SQLException {
    String sql =
        """
        SELECT node, count(*) AS facts
        FROM (SELECT unnest([subject, object]) AS node FROM read_parquet(?))
        GROUP BY node
        ORDER BY facts DESC, node
        LIMIT ?
        """;
    return query(sql, row -> new Mention(row.getString("node"), row.getLong("facts")), limit);
  }

  /** Runs a query whose first parameter is the pattern of the files. */
  private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters)
      throws IOException, SQLException {
    List<T> results = new ArrayList<>();
    if (isEmpty()) {
      return results;
    }
    try (DuckDBConnection duckdb = connect();
        PreparedStatement query = duckdb.prepareStatement(sql)) {
      query.setString(1, directory.resolve(FILES).toString());
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 2, parameters[i]);
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          results.add(reader.read(rows));
        }
      }
    }
    return results;
  }

  /** DuckDB takes a pattern that matches no file for an error. */
  private boolean isEmpty() throws IOException {
    if (Files.notExists(directory)) {
      return true;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, FILES)) {
      return !files.iterator().hasNext();
    }
  }

  /** A database in memory: what lasts are the files. */
  private static DuckDBConnection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
  }

  private static String fileName(List<Fact> facts) {
    return UUID.nameUUIDFromBytes(facts.toString().getBytes(UTF_8)) + ".parquet";
  }

  /** Makes a result of the current row. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
