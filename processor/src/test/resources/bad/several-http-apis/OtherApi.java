package bad;

import dev.lading.annotations.*;

@HttpApi // error
public interface OtherApi {}
