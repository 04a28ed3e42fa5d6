package org.vigia.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.Exchange;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.net.AddressGuard;
import org.vigia.runtime.net.GuardedDnsResolver;
import org.vigia.runtime.net.HostResolver;

/**
 * One GET without redirects, cookies, proxies or retries, with a bound on bytes and on time.
 * Thread-safe.
 */
final class HttpGetter implements AutoCloseable {
  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_HEADERS = 200;
  private static final int MOST_CONNECTIONS = 512;

  private final FetchConfig config;
  private final InstantSource clock;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("vigia-fetch-deadline").factory());

  HttpGetter(FetchConfig config, HostResolver resolver, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    Timeout read = timeout(config.readTimeout());
    this.client =
        HttpClients.custom()
            .setUserAgent(userAgent(config))
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(
                        new GuardedDnsResolver(resolver, new AddressGuard(config.allowLoopback())))
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder()
                            .http1Config(
                                Http1Config.custom()
                                    .setMaxLineLength(LONGEST_LINE)
                                    .setMaxHeaderCount(MOST_HEADERS)
                                    .build())
                            .build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout(config.connectTimeout()))
                            .setSocketTimeout(read)
                            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                            .setTimeToLive(TimeValue.ofMinutes(5))
                            .build())
                    .setDefaultTlsConfig(
                        TlsConfig.custom()
                            .setHandshakeTimeout(timeout(config.connectTimeout()))
                            .build())
                    .setMaxConnPerRoute(2)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(read)
                    .setConnectionRequestTimeout(timeout(config.totalTimeout()))
                    .setRedirectsEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .evictIdleConnections(TimeValue.ofSeconds(30))
            .build();
  }

  /** How we name ourselves; the product token is what robots.txt speaks of. */
  static String userAgent(FetchConfig config) {
    return "Vigia/0.1 (+" + config.contact() + ")";
  }

  /**
   * An answer with its body decoded.
   *
   * @param exchange as it went over the wire
   */
  @SuppressWarnings("ArrayRecordComponent") // a body on its way to a parser
  record Answer(Exchange exchange, byte[] body) {
    @Nullable String header(String name) {
      return exchange.headers().stream()
          .filter(h -> h.name().equalsIgnoreCase(name))
          .map(Exchange.Header::value)
          .findFirst()
          .orElse(null);
    }

    int status() {
      return exchange.status();
    }
  }

  /**
   * Asks once.
   *
   * @param within how long connecting, the header and the whole body may take together
   * @throws IOException if there is no answer within the bounds
   */
  Answer get(URI url, Validators validators, Duration within) throws IOException {
    HttpGet request = new HttpGet(url);
    request.setHeader(
        "Accept",
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,"
            + "application/feed+json,application/xml;q=0.9,*/*;q=0.5");
    request.setHeader("Accept-Encoding", "gzip, deflate, br");
    request.setHeader("Accept-Language", "es,en;q=0.9");
    if (validators.etag() != null) {
      request.setHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.setHeader("If-Modified-Since", validators.lastModified());
    }
    return ask(url, request, within);
  }

  /**
   * Sends a form once.
   *
   * @throws IOException if there is no answer within the bounds
   */
  Answer post(URI url, String form, Duration within) throws IOException {
    HttpPost request = new HttpPost(url);
    request.setEntity(
        new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED.withCharset("UTF-8")));
    return ask(url, request, within);
  }

  private Answer ask(URI url, HttpUriRequestBase request, Duration within) throws IOException {
    // A server that drips byte by byte passes every socket timeout; this ends it.
    ScheduledFuture<?> guard =
        watchdog.schedule(request::cancel, Math.max(1, within.toMillis()), TimeUnit.MILLISECONDS);
    HttpClientContext context = HttpClientContext.create();
    try {
      return client.execute(request, context, response -> answer(url, request, response, context));
    } catch (BoundedBody.TooLargeException e) {
      throw e;
    } catch (IOException e) {
      throw request.isCancelled()
          ? new IOException(
              "took longer than the " + config.totalTimeout().toSeconds() + " s allowed", e)
          : e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException("cannot be asked for: " + e.getMessage(), e);
    } finally {
      guard.cancel(false);
    }
  }

  private Answer answer(
      URI url, HttpUriRequestBase asked, ClassicHttpResponse response, HttpClientContext context)
      throws IOException {
    Instant now = clock.instant();
    List<Exchange.Header> headers = new ArrayList<>();
    Arrays.stream(response.getHeaders())
        .forEach(h -> headers.add(new Exchange.Header(h.getName(), text(h.getValue()))));
    byte[] raw = {};
    if (response.getEntity() != null) {
      raw = body(asked, response.getEntity());
    }
    HttpRequest sent = context.getRequest() == null ? asked : context.getRequest();
    ProtocolVersion version = response.getVersion();
    Exchange exchange =
        new Exchange(
            url,
            now,
            server(context.getEndpointDetails()),
            head(sent),
            response.getCode(),
            text(response.getReasonPhrase()),
            headers,
            raw,
            version == null ? "http/1.1" : version.toString().toLowerCase(Locale.ROOT));
    List<String> codings =
        headers.stream()
            .filter(h -> h.name().equalsIgnoreCase("content-encoding"))
            .flatMap(h -> Arrays.stream(h.value().split(",", -1)))
            .toList();
    return new Answer(exchange, BoundedBody.decode(raw, codings, config.maxBytes()));
  }

  /** Not try-with-resources: closing a stream in the middle reads the rest, be it endless. */
  private byte[] body(HttpUriRequestBase asked, HttpEntity entity) throws IOException {
    InputStream in = entity.getContent();
    try {
      byte[] raw = BoundedBody.read(in, entity.getContentLength(), config.maxBytes());
      in.close();
      return raw;
    } catch (IOException e) {
      asked.cancel();
      throw e;
    }
  }

  private static @Nullable InetAddress server(@Nullable EndpointDetails details) {
    SocketAddress remote = details == null ? null : details.getRemoteAddress();
    return remote instanceof InetSocketAddress socket ? socket.getAddress() : null;
  }

  private static String head(HttpRequest request) {
    StringBuilder head =
        new StringBuilder(request.getMethod())
            .append(' ')
            .append(request.getPath())
            .append(" HTTP/1.1\r\n");
    for (var header : request.getHeaders()) {
      head.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
