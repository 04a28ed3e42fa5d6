package org.vigia.systemtest;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page in the Chromium that is installed here, spoken to over the DevTools protocol
 * (chromedevtools.github.io/devtools-protocol). For one thread.
 */
final class HeadlessChromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger number = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final WebSocket socket;
  private @Nullable String session;

  private HeadlessChromium(Process process, URI address) {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(address, new Reader()).join();
  }

  /** Where it is installed; empty where it is not. */
  static Optional<Path> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Opens an empty page.
   *
   * @param profile an empty folder for what it writes
   */
  static HeadlessChromium open(Path executable, Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox", // as root there is none; it sees nothing but our own pages
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path told = profile.resolve("DevToolsActivePort");
    Awaitility.await("the browser's port")
        .atMost(PATIENCE)
        .until(() -> Files.exists(told) && Files.readAllLines(told).size() == 2);
    List<String> lines = Files.readAllLines(told);
    HeadlessChromium browser =
        new HeadlessChromium(
            process, URI.create("ws://127.0.0.1:" + lines.getFirst() + lines.getLast()));
    String target =
        browser
            .ask("Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asString();
    browser.session =
        browser
            .ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    browser.ask("Page.enable", Map.of());
    browser.ask("Runtime.enable", Map.of());
    browser.ask("Log.enable", Map.of());
    return browser;
  }

  /** Goes to an address and waits until its page is there. */
  void go(URI address) {
    ask("Page.navigate", Map.of("url", address.toString()));
    await("document.readyState === 'complete' && location.href === '" + address + "'");
  }

  /** How wide and high the window is, in CSS pixels. */
  void size(int width, int height) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
  }

  /** Presses and lets go a key that has no letter. */
  void press(String key, int code) {
    for (String type : List.of("keyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of(
              "type", type,
              "key", key,
              "code", key,
              "windowsVirtualKeyCode", code,
              "text", type.equals("keyDown") && key.equals("Enter") ? "\r" : ""));
    }
  }

  /** What an expression says, asked of the page. */
  JsonNode eval(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "userGesture", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** The text that an expression gives. */
  String text(String expression) {
    return eval(expression).asString();
  }

  /** Waits until an expression is true. */
  void await(String expression) {
    Awaitility.await(expression)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions() // between two pages there is nobody who answers
        .until(() -> eval(expression).asBoolean());
  }

  /** Exceptions of scripts, opened dialogs, and what the browser refused or did not find. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private JsonNode ask(String method, Map<String, Object> parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    Map<String, Object> request =
        session == null
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
    socket.sendText(JSON.writeValueAsString(request), true).join();
    JsonNode said = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.path("error"));
    }
    return said.path("result");
  }

  private void hear(JsonNode said) {
    if (said.has("id")) {
      CompletableFuture<JsonNode> asked = answers.remove(said.path("id").asInt());
      if (asked != null) {
        asked.complete(said);
      }
      return;
    }
    switch (said.path("method").asString()) {
      case "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening" ->
          complaints.add(said.path("params").toString());
      default -> {
        // events that nobody waits for
      }
    }
  }

  private final class Reader implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        String whole = message.toString();
        message.setLength(0);
        hear(JSON.readTree(whole));
      }
      from.request(1);
      return null;
    }
  }
}
