// options: -Alading.package=not-a-package -Alading.application=9 -Alading.warnings=fatal -Alading.templates=one -Alading.openapi=json -Alading.api.title= -Alading.api.version= -Alading.api.server=example.com -Alading.factory=not-a-class -Alading.tags=team,aws:a=b,a=b,A=c -Alading.base=
package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;
import java.util.List;
import java.util.Optional;

@ContainerImage(name = "a")
public class BadHandler {
  @Queue("jobs")
  public void handle() {}
}
