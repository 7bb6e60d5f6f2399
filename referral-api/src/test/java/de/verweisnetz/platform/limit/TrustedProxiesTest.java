package de.verweisnetz.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private final TrustedProxies proxies = new TrustedProxies(List.of("127.0.0.0/8", "::1/128", "10.42.0.0/15"));

    @Test
    void the_caller_is_the_last_one_whom_no_trusted_proxy_speaks_for() {
        assertThat(proxies.caller("127.0.0.1", "198.51.100.7, 203.0.113.9, 10.43.1.2"))
                .isEqualTo(NetworkPrefix.of("203.0.113.9"));
    }

    @Test
    void what_a_stranger_says_about_herself_counts_for_nothing() {
        assertThat(proxies.caller("203.0.113.9", "198.51.100.7")).isEqualTo(NetworkPrefix.of("203.0.113.200"));
    }

    @Test
    void neighbours_are_one_network_and_others_are_not() {
        assertThat(NetworkPrefix.of("203.0.113.1")).isEqualTo(NetworkPrefix.of("203.0.113.254"));
        assertThat(NetworkPrefix.of("203.0.113.1")).isNotEqualTo(NetworkPrefix.of("203.0.114.1"));
        assertThat(NetworkPrefix.of("2001:db8:1:2::3")).isEqualTo(NetworkPrefix.of("[2001:db8:1:ffff::]"));
        assertThat(NetworkPrefix.of("2001:db8:1::3")).isNotEqualTo(NetworkPrefix.of("2001:db8:2::3"));
        assertThat(NetworkPrefix.of("::ffff:203.0.113.5")).isEqualTo(NetworkPrefix.of("203.0.113.1"));
    }

    @Test
    void a_range_ends_in_the_middle_of_a_byte() {
        assertThat(proxies.caller("10.43.255.255", null)).isEmpty();
        assertThat(proxies.caller("10.44.0.0", null)).isPresent();
    }

    @Test
    void whoever_asks_from_the_node_itself_has_no_network() {
        assertThat(proxies.caller("127.0.0.1", null)).isEmpty();
        assertThat(proxies.caller("::1", "127.0.0.1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "example.org", "de.be", "1.2.3", "999.1.1.1", "1.2.3.4.5", "::g", "1.2.3.4; x"})
    void what_is_no_address_is_looked_up_nowhere(String header) {
        assertThat(NetworkPrefix.of(header)).isEmpty();
        assertThat(proxies.caller("127.0.0.1", header)).isEmpty();
    }

    @Test
    void a_misspelt_range_stops_the_start() {
        assertThatThrownBy(() -> new TrustedProxies(List.of("ingress"))).hasMessageContaining("ingress");
    }

    @Test
    void a_network_is_never_printed() {
        assertThat(NetworkPrefix.of("203.0.113.9").orElseThrow().toString()).isEqualTo("NetworkPrefix");
    }
}
