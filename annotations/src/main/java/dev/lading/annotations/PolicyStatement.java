package dev.lading.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows the function that the handlers of a class belong to more than its triggers need.
 *
 * <p>A function has a role of its own, which may write its log and receive what its triggers send,
 * and nothing else. The statements of all classes of a group go into that one role.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html">IAM
 *     JSON policy elements</a>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(PolicyStatement.List.class)
public @interface PolicyStatement {

  /**
   * What is allowed, each as {@code service:Action}: {@code s3:GetObject}; a {@code *} in the
   * action's name stands for any letters.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html">Actions,
   *     resources and condition keys of AWS services</a>
   */
  String[] actions();

  /**
   * On what: ARNs, in which CloudFormation's pseudo parameters may stand, as in <code>
   * arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders</code>. A {@code
   * "*"} is all that the actions can reach, for actions that take no resource.
   */
  String[] resources();

  /** Several statements of one class. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** The statements. */
    PolicyStatement[] value();
  }
}
