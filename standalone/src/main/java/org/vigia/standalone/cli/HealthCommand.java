package org.vigia.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.vigia.runtime.OperatorException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code vigia health}: asks a running process how it is; for container probes, which have no curl.
 */
@Command(
    name = "health",
    description = "Asks a running Vigía how it is; exit code 0 if all is well.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8080/health",
      description = "where to ask (default: ${DEFAULT-VALUE})")
  private URI url = URI.create("http://127.0.0.1:8080/health");

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(url).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      command.commandLine().getOut().println(answer.body());
      return answer.statusCode() == 200 ? 0 : 1;
    } catch (IOException e) {
      throw new OperatorException(url + " does not answer; is Vigía running there?", e);
    }
  }
}
