// imports
// snippet
// file
// imports
@ContainerImage(name = "shop")
public final class Keys {

  @Route(method = GET, path = "/keys", authorizer = "keys")
  public String get() {
    return "";
  }

  @Route(method = GET, path = "/users")
  public String users() {
    return "";
  }
}
// file
// imports
@ContainerImage(name = "shop")
public final class Decide {

  @Invoke
  public Map<String, Object> decide(Map<String, Object> request) {
    return Map.of();
  }
}
