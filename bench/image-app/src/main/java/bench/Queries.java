package bench;

import ai.onnxruntime.OrtEnvironment;
import dev.lading.annotations.Architecture;
import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.NativeDependency;
import dev.lading.annotations.Route;
import java.io.IOException;
import java.sql.SQLException;

/** The first query of each library, for a function that has just started. */
@ContainerImage(name = "queries", group = "queries", arch = Architecture.X86_64)
@LambdaFunction(memory = 2048)
@NativeDependency("org.duckdb:duckdb_jdbc")
@NativeDependency("org.lance:lance-core")
@NativeDependency("com.microsoft.onnxruntime:onnxruntime")
public final class Queries {

  /** A sum in DuckDB. */
  @Route(method = HttpMethod.GET, path = "/duckdb")
  public String duckdb() throws SQLException {
    return "duckdb " + DuckQuery.sum(1_000);
  }

  /** The nearest of some vectors in Lance. */
  @Route(method = HttpMethod.GET, path = "/lance")
  public String lance() throws IOException {
    return "lance " + LanceQuery.nearest();
  }

  /** The providers of ONNX Runtime. */
  @Route(method = HttpMethod.GET, path = "/onnx")
  public String onnx() {
    return "onnx " + OrtEnvironment.getAvailableProviders();
  }

  /** Answers without any library. */
  @Route(method = HttpMethod.GET, path = "/plain")
  public String plain() {
    return "plain 1";
  }
}
