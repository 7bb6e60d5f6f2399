package de.verweisnetz.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.platform.net.PublicHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarvestAddressTest {
    private final HarvestAddress address = new HarvestAddress(false, new PublicHosts(false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/data.json",
                "ftp://example.org/data.json",
                "file:///etc/passwd",
                "https://",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "https://127.0.0.1/",
                "https://10.0.0.8/x",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[fd00::1]/",
                "not an address",
                "http://127.0.0.1/"
            })
    void what_is_not_https_or_leads_inside_is_refused(String url) {
        assertThat(address.allowed(url)).isEmpty();
    }

    @Test
    void a_public_https_address_is_allowed() {
        assertThat(address.allowed("https://example.org/hsds/services?full=true"))
                .isPresent();
    }

    @Test
    void only_the_setting_for_tests_opens_this_machine() {
        var forTests = new HarvestAddress(true, new PublicHosts(true));

        assertThat(forTests.allowed("http://127.0.0.1:8080/")).isPresent();
        assertThat(forTests.allowed("http://10.0.0.1/")).isEmpty();
    }
}
