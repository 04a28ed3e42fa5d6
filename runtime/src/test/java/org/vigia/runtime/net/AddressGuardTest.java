package org.vigia.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.9.9.9",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void refusesWhatIsNotThePublicInternet(String address) {
    assertThat(new AddressGuard(false).refusal(InetAddress.ofLiteral(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.167.1.1",
        "223.255.255.1",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:4860:4860::8888"
      })
  void letsThePublicInternetPass(String address) {
    assertThat(new AddressGuard(false).refusal(InetAddress.ofLiteral(address))).isEmpty();
  }

  @Test
  void opensLoopbackAndNothingElseWhereAsked() {
    AddressGuard guard = new AddressGuard(true);

    assertThat(guard.refusal(InetAddress.ofLiteral("127.0.0.1"))).isEmpty();
    assertThat(guard.refusal(InetAddress.ofLiteral("::1"))).isEmpty();
    assertThat(guard.refusal(InetAddress.ofLiteral("10.0.0.1"))).isPresent();
    assertThat(guard.refusal(InetAddress.ofLiteral("169.254.169.254"))).isPresent();
  }
}
