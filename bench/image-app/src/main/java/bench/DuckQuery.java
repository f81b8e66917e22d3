package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A query of DuckDB in memory. */
final class DuckQuery {

  private DuckQuery() {}

  static long sum(int count) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select sum(i) from range(" + count + ") t(i)")) {
      result.next();
      return result.getLong(1);
    }
  }
}
