package org.vigia.alerts.deliver;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.vigia.runtime.net.AddressGuard;
import org.vigia.runtime.net.GuardedDnsResolver;
import org.vigia.runtime.net.HostResolver;

/**
 * Calls webhooks over HTTPS. What a name resolves to is checked at the moment of connecting, with
 * the very answer that is connected to, so that nobody can have our own network called, not even by
 * changing a name between check and use; redirects are not followed, answers not read. Thread-safe.
 */
final class WebhookCaller implements AutoCloseable {
  /** As the specification recommends: 15 to 30 s. */
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private static final int GONE = 410;

  private final boolean allowLoopback;
  private final CloseableHttpClient client;

  /**
   * @param allowLoopback whether this machine may be called, and without TLS: for tests and demos
   */
  WebhookCaller(boolean allowLoopback) {
    this.allowLoopback = allowLoopback;
    Timeout timeout = Timeout.of(DEADLINE);
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(
                        new GuardedDnsResolver(
                            HostResolver.system(), new AddressGuard(allowLoopback)))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout)
                            .setSocketTimeout(timeout)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(timeout).build())
            .setUserAgent("Vigia-Webhooks/1")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /** Why an address cannot be a webhook; empty if it can, as far as its look tells. */
  static Optional<String> refusal(URI url, boolean allowLoopback) {
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return Optional.of("must be an address as https://host/path, without a password in it");
    }
    if ("https".equalsIgnoreCase(url.getScheme())
        || (allowLoopback && "http".equalsIgnoreCase(url.getScheme()))) {
      return Optional.empty();
    }
    return Optional.of("must start with https://");
  }

  /** Tries once. */
  WebhookCall.Outcome call(WebhookCall call) {
    Optional<String> refusal = refusal(call.webhook().url(), allowLoopback);
    if (refusal.isPresent()) {
      return new WebhookCall.Outcome.Refused("its address " + refusal.get());
    }
    HttpPost request = new HttpPost(call.webhook().url());
    request.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
    request.setHeader("webhook-id", call.id());
    request.setHeader("webhook-timestamp", Long.toString(call.at().getEpochSecond()));
    request.setHeader(
        "webhook-signature",
        WebhookSignature.sign(call.webhook().secret(), call.id(), call.at(), call.body()));
    Thread watch = Thread.ofVirtual().start(() -> cancelLate(request));
    try {
      int status = client.execute(request, response -> response.getCode());
      if (status >= 200 && status < 300) {
        return new WebhookCall.Outcome.Taken();
      }
      return status == GONE
          ? new WebhookCall.Outcome.Refused("it answered 410")
          : new WebhookCall.Outcome.Failed("it answered " + status);
    } catch (GuardedDnsResolver.AddressRefusedException e) {
      return new WebhookCall.Outcome.Failed("its name leads to an address that is " + e.reason());
    } catch (UnknownHostException e) {
      return new WebhookCall.Outcome.Failed("its host is not known");
    } catch (IOException e) {
      return new WebhookCall.Outcome.Failed(
          "it could not be called: " + e.getClass().getSimpleName());
    } finally {
      watch.interrupt();
    }
  }

  @Override
  public void close() {
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }

  /** A server that sends a byte now and then would keep every timeout from running out. */
  private static void cancelLate(HttpPost request) {
    try {
      Thread.sleep(DEADLINE);
      request.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
