package de.verweisnetz.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostsTest {
    private final PublicHosts hosts = new PublicHosts(false);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "10.0.0.8", "169.254.169.254", "::1"})
    void what_leads_inside_is_refused_when_it_is_looked_up(String host) {
        assertThatExceptionOfType(PublicHosts.ForbiddenAddress.class).isThrownBy(() -> hosts.resolve(host));
    }

    @Test
    void only_the_setting_for_tests_opens_this_machine_and_nothing_else() throws Exception {
        var forTests = new PublicHosts(true);

        assertThat(forTests.resolve("127.0.0.1")).hasSize(1);
        assertThatExceptionOfType(PublicHosts.ForbiddenAddress.class).isThrownBy(() -> forTests.resolve("10.0.0.1"));
    }
}
