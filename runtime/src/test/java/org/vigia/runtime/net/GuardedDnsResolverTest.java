package org.vigia.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.net.GuardedDnsResolver.AddressRefusedException;

/** What a name leads to is looked at each time, with the very answer that is connected to. */
class GuardedDnsResolverTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("8.8.8.8");
  private static final InetAddress METADATA = InetAddress.ofLiteral("169.254.169.254");
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  @Test
  void givesWhatTheResolverGivesWhereAllOfItIsPublic() throws Exception {
    assertThat(guarded(false, answer(PUBLIC)).resolve("outlet.example")).containsExactly(PUBLIC);
  }

  @Test
  void refusesANameWithOneClosedAddressAmongOpenOnes() {
    assertThatThrownBy(() -> guarded(false, answer(PUBLIC, METADATA)).resolve("outlet.example"))
        .isInstanceOfSatisfying(
            AddressRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo("link-local"))
        .hasMessage("outlet.example leads to 169.254.169.254, which is link-local");
  }

  @Test
  void refusesANameThatChangedItsAnswerSinceItWasChecked() throws Exception {
    GuardedDnsResolver resolver = guarded(false, answer(PUBLIC), answer(LOOPBACK));

    assertThat(resolver.resolve("rebinding.example")).containsExactly(PUBLIC);
    assertThatThrownBy(() -> resolver.resolve("rebinding.example"))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void letsTestsAndDemonstrationsReachThisMachineAndNothingElse() throws Exception {
    GuardedDnsResolver resolver = guarded(true, answer(LOOPBACK), answer(METADATA));

    assertThat(resolver.resolve("localhost")).containsExactly(LOOPBACK);
    assertThatThrownBy(() -> resolver.resolve("metadata.example"))
        .isInstanceOf(AddressRefusedException.class);
  }

  @Test
  void passesOnThatThereIsNoSuchHost() {
    HostResolver none =
        host -> {
          throw new UnknownHostException(host);
        };

    assertThatThrownBy(
            () -> new GuardedDnsResolver(none, new AddressGuard(false)).resolve("none.example"))
        .isInstanceOf(UnknownHostException.class)
        .isNotInstanceOf(AddressRefusedException.class);
  }

  private static GuardedDnsResolver guarded(boolean loopback, InetAddress[]... answers) {
    Deque<InetAddress[]> left = new ArrayDeque<>(List.of(answers));
    return new GuardedDnsResolver(host -> left.removeFirst(), new AddressGuard(loopback));
  }

  private static InetAddress[] answer(InetAddress... addresses) {
    return addresses;
  }
}
