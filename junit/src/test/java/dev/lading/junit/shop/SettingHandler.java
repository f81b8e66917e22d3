package dev.lading.junit.shop;

import dev.lading.annotations.ContainerImage;
import dev.lading.annotations.HttpMethod;
import dev.lading.annotations.LambdaFunction;
import dev.lading.annotations.PathParam;
import dev.lading.annotations.Route;

/** Has a variable in its environment, and so is a process in tests. */
@ContainerImage(name = "shop", group = "settings")
@LambdaFunction(environment = "CURRENCY=EUR")
public final class SettingHandler {

  @Route(method = HttpMethod.GET, path = "/settings/{name}")
  public String get(@PathParam String name) {
    return System.getenv(name) + " in " + ProcessHandle.current().pid();
  }

  @Route(method = HttpMethod.GET, path = "/settings/{name}/fail")
  public String fail(@PathParam String name) {
    throw new UnsupportedOperationException("no setting " + name);
  }
}
