package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a")
public class BadHandler {
  @EventPattern("{\"source\": ") // error
  public void rule0(BusEvent event) {}

  @EventPattern("[]") // error
  public void rule1(BusEvent event) {}

  @EventPattern("{}") // error
  public void rule2(BusEvent event) {}

  @EventPattern("{\"source\": \"shop\"}") // error
  public void rule3(BusEvent event) {}

  @EventPattern("{\"detailType\": [\"Order\"]}") // error
  public void rule4(BusEvent event) {}

  @EventPattern("{\"source\": []}") // error
  public void rule5(BusEvent event) {}

  @EventPattern("{\"detail\": {}}") // error
  public void rule6(BusEvent event) {}

  @EventPattern("{\"detail\": {\"n\": [{\"more\": 1}]}}") // error
  public void rule7(BusEvent event) {}

  @EventPattern("{\"detail\": {\"n\": [{\"numeric\": [\"!\", 1]}]}}") // error
  public void rule8(BusEvent event) {}

  @EventPattern("{\"detail\": {\"ip\": [{\"cidr\": \"10.0\"}]}}") // error
  public void rule9(BusEvent event) {}

  @EventPattern("{\"$or\": [{\"source\": [\"a\"]}]}") // error
  public void rule10(BusEvent event) {}

  @EventPattern("{\"source\": [{\"wildcard\": \"a**\"}]}") // error
  public void rule11(BusEvent event) {}

  @EventPattern("{\"source\": [{\"exists\": \"true\"}]}") // error
  public void rule12(BusEvent event) {}

  @EventPattern("{\"source\": [\"a\"], \"source\": [\"b\"]}") // error
  public void rule13(BusEvent event) {}

  @EventPattern("{\"source\": [[\"a\"]]}") // error
  public void rule14(BusEvent event) {}
}
