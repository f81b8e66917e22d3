package dev.lading.junit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lading.junit.Api;
import dev.lading.junit.Isolation;
import dev.lading.junit.LadingTest;
import dev.lading.junit.Logs;
import org.junit.jupiter.api.Test;

/** All its functions are processes. */
@LadingTest(
    isolation = Isolation.PROCESS,
    environment = {"CURRENCY=CHF", "MORE=x=y"},
    functions = {"orders", "settings"})
public class ProcessSample {

  @Test
  void variablesWinOverTheFunctionsOwn(Api api) {
    assertThat(api.get("/settings/CURRENCY").body()).startsWith("CHF in ");
    assertThat(api.get("/settings/MORE").body()).startsWith("x=y in ");
  }

  @Test
  void linesOfProcessesAreLogged(Api api, Logs logs) {
    api.post("/orders", "\"far\"").assertStatus(202);
    logs.awaitLine("an order: \"far\"");
  }
}
