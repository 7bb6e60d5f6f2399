package de.verweisnetz.portal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @Test
    void a_page_of_ours_is_kept_with_its_query() {
        assertThat(ReturnAddress.checked("/app/search?topic=ARB.LOHN&language=ro")
                        .path())
                .isEqualTo("/app/search?topic=ARB.LOHN&language=ro");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/app/",
                "//example.org/app/",
                "/apples",
                "/v/token",
                "/app/\r\nSet-Cookie: a=b",
                "/app/\\example.org",
                ""
            })
    void anything_else_leads_to_the_start(String path) {
        assertThat(ReturnAddress.checked(path).path()).isEqualTo("/app");
    }

    @Test
    void no_address_leads_to_the_start() {
        assertThat(ReturnAddress.checked(null).path()).isEqualTo("/app");
    }
}
