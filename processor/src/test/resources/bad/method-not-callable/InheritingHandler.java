package bad;

import dev.lading.annotations.*;

@ContainerImage(name = "a")
public class InheritingHandler extends AbstractMethods {}
