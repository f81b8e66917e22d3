// options: -Alading.tags=team=a,t1=b,cost=c
package bad;

import dev.lading.annotations.*;
import dev.lading.runtime.api.*;

@ContainerImage(name = "a") // error
@LambdaFunction(
    tags = {
      "t0=a",
      "t1=a",
      "t2=a",
      "t3=a",
      "t4=a",
      "t5=a",
      "t6=a",
      "t7=a",
      "t8=a",
      "t9=a",
      "t10=a",
      "t11=a",
      "t12=a",
      "t13=a",
      "t14=a",
      "t15=a",
      "t16=a",
      "t17=a",
      "t18=a",
      "t19=a",
      "t20=a",
      "t21=a",
      "t22=a",
      "t23=a",
      "t24=a",
      "t25=a",
      "t26=a",
      "t27=a",
      "t28=a",
      "t29=a",
      "t30=a",
      "t31=a",
      "t32=a",
      "t33=a",
      "t34=a",
      "t35=a",
      "t36=a",
      "t37=a",
      "t38=a",
      "t39=a",
      "t40=a",
      "t41=a",
      "t42=a",
      "t43=a",
      "t44=a",
      "t45=a"
    })
public class BadHandler {
  @Queue("jobs")
  public void jobs() {}
}
