package dev.lading.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What API Gateway would refuse of a {@code @RestApi} is an error of the compiler. */
class RestApiRefusalTest {

  @Test
  void whatApiGatewayWouldRefuseIsTold() {
    List<String> told =
        told(
            """
            @RestApi(
                existing = true,
                stage = "a b",
                endpoint = RestApi.Endpoint.EDGE,
                tracing = true,
                binaryMediaTypes = "png",
                throttlingRate = 5,
                cognitoAuthorizers = @CognitoAuthorizer(
                    name = "users", userPools = "eu-west-2_Ab1", header = "a b", resultTtl = -1),
                tokenAuthorizers = @TokenAuthorizer(
                    name = "session", function = "decid", validation = "(", resultTtl = 3601))
            """);
    assertThat(told)
        .anyMatch(text -> text.contains("stage = 'a b'") && text.contains("letters, digits"))
        .anyMatch(text -> text.contains("endpoint = 'EDGE'") && text.contains("existing = true"))
        .anyMatch(text -> text.contains("tracing = 'true'"))
        .anyMatch(text -> text.contains("binaryMediaTypes = 'png'") && text.contains("image/png"))
        .anyMatch(text -> text.contains("throttlingRate = '5.0'"))
        .anyMatch(text -> text.contains("userPools = 'eu-west-2_Ab1'") && text.contains("ARN"))
        .anyMatch(text -> text.contains("header = 'a b'"))
        .anyMatch(text -> text.contains("resultTtl = '-1'"))
        .anyMatch(text -> text.contains("function = 'decid'") && text.contains("'decide'"))
        .anyMatch(text -> text.contains("validation = '('"))
        .anyMatch(text -> text.contains("resultTtl = '3601'"));
  }

  @Test
  void oneApiOfEitherKindIsEnough() {
    assertThat(told("@RestApi @HttpApi "))
        .filteredOn(text -> text.contains("[lading:several-http-apis]"))
        .hasSize(2)
        .anyMatch(text -> text.contains("@RestApi stands here, and @HttpApi on ShopApi"));
  }

  private static List<String> told(String settings) {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(TestClassPath.entries())
            .withProcessors(new ContainerImageProcessor())
            .compile(
                CompiledApplication.handler("ShopApi", settings + "interface ShopApi {}"),
                CompiledApplication.handler(
                    "ApiHandler",
                    """
                    @ContainerImage(name = "a")
                    public class ApiHandler {
                      @Route(method = HttpMethod.GET, path = "/")
                      public void get() {}
                    }
                    """),
                CompiledApplication.handler("DecideHandler", RestApplication.DECIDING));
    return compilation.errors().stream().map(error -> error.getMessage(Locale.ROOT)).toList();
  }
}
