package dev.lading.logging;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.CurrentContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a log line says of the invocation that it belongs to. */
public final class InvocationFields {

  /** The request's id, under the name that AWS's own log lines have for it. */
  public static final String REQUEST_ID = "AWSRequestId";

  /** The trace's id, such as {@code 1-5bef4de7-ad49b0e87f6ef6c87fc2e700}. */
  public static final String TRACE_ID = "xrayTraceId";

  /** The tenant's id, of a function with tenant isolation. */
  public static final String TENANT_ID = "tenantId";

  private static final String ROOT = "Root=";

  private InvocationFields() {}

  /** The fields of the calling thread's invocation, in order; none outside of one. */
  public static Map<String, String> get() {
    Map<String, String> fields = new LinkedHashMap<>();
    Context context = CurrentContext.get();
    if (context != null) {
      put(fields, REQUEST_ID, context.getAwsRequestId());
      put(fields, TRACE_ID, root(context.getXrayTraceId()));
      put(fields, TENANT_ID, context.getTenantId());
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  /**
   * The id in a tracing header.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">The
   *     tracing header</a>
   */
  private static @Nullable String root(@Nullable String header) {
    if (header == null || !header.startsWith(ROOT)) {
      return header;
    }
    int end = header.indexOf(';');
    return header.substring(ROOT.length(), end < 0 ? header.length() : end);
  }
}
