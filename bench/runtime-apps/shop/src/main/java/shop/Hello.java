package shop;

import java.io.IOException;

/** The floor: prints hello, and stays until its input ends. */
public final class Hello {

  private Hello() {}

  /** Runs. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("hello");
    System.in.read();
  }
}
