package dev.lading.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lading.runtime.api.HttpRequest;
import dev.lading.runtime.api.HttpResponse;
import dev.lading.runtime.api.QueueMessage;
import dev.lading.runtime.api.ScheduledEvent;
import dev.lading.runtime.dispatch.DispatchTable;
import dev.lading.runtime.dispatch.ImageEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a handler learns of its invocation, through the real loop. */
class InvocationContextTest {

  /** An image whose only handler tells what its context says. */
  public static final class TellingImage implements ImageEntry, DispatchTable {
    @Override
    public String[] handlerPaths() {
      return new String[] {"telling"};
    }

    @Override
    public DispatchTable function(String handlerPath) {
      return this;
    }

    @Override
    public String[] routes() {
      return new String[] {"GET /"};
    }

    @Override
    public String[] queues() {
      return new String[0];
    }

    @Override
    public String[] schedules() {
      return new String[0];
    }

    @Override
    public HttpResponse handle(int route, HttpRequest request, Context context) {
      return HttpResponse.text(tell(context));
    }

    @Override
    public void handle(QueueMessage message, Context context) {}

    @Override
    public void handle(ScheduledEvent event, Context context) {}

    private static String tell(Context context) {
      String base =
          String.join(
              "|",
              context.getAwsRequestId(),
              context.getFunctionName(),
              context.getInvokedFunctionArn(),
              "" + context.getMemoryLimitInMB(),
              "" + (context.getRemainingTimeInMillis() > 0),
              context.getXrayTraceId(),
              System.getProperty("com.amazonaws.xray.traceHeader"),
              context.getTenantId());
      return context.getClientContext() == null
          ? base + "|" + context.getIdentity()
          : String.join(
              "|",
              base,
              context.getIdentity().getIdentityId(),
              context.getIdentity().getIdentityPoolId(),
              context.getClientContext().getClient().getAppTitle(),
              context.getClientContext().getClient().getInstallationId(),
              context.getClientContext().getCustom().toString(),
              context.getClientContext().getEnvironment().toString());
    }
  }

  @Test
  void passesOnWhatTheRuntimeApiSays() throws Exception {
    try (RunningFunction function = new RunningFunction(Map.of(), TellingImage.class.getName())) {
      String event = Events.request("GET", "/", "", "");
      String full =
          function
              .invoke(
                  event,
                  "Lambda-Runtime-Trace-Id: Root=1-5bef;Sampled=1",
                  "Lambda-Runtime-Aws-Tenant-Id: t1",
                  "Lambda-Runtime-Cognito-Identity: {\"cognitoIdentityId\":\"i\","
                      + "\"cognitoIdentityPoolId\":\"p\"}",
                  "Lambda-Runtime-Client-Context: {\"client\":{\"app_title\":\"Läden\","
                      + "\"installation_id\":\"n\"},\"custom\":{\"k\":\"v\",\"n\":1},\"env\":null}")
              .text();
      String bare = function.respond(event);

      String arn = "arn:aws:lambda:eu-west-1:1:function:f";
      assertThat(full)
          .contains(
              "\"body\":\"request-1|shop-physical-name|"
                  + arn
                  + "|512|true|Root=1-5bef;Sampled=1|Root=1-5bef;Sampled=1|t1|i|p|Läden|n|{k=v}|{}\"");
      assertThat(bare)
          .contains(
              "\"body\":\"request-2|shop-physical-name|" + arn + "|512|true|null|null|null|null\"");
    }
  }
}
