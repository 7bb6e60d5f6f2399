package de.verweisnetz.directory.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourtesyTest {
    @Test
    void of_one_host_only_so_many_are_asked_however_they_write_it() {
        var courtesy = new Courtesy(100, 2);

        assertThat(courtesy.admits(website("https://muster.example/a"))).isTrue();
        assertThat(courtesy.admits(website("http://MUSTER.example:8080/b"))).isTrue();
        assertThat(courtesy.admits(website("https://muster.example/c"))).isFalse();
        assertThat(courtesy.admits(website("https://anders.example/"))).isTrue();
    }

    @Test
    void a_run_has_an_end_and_what_was_not_asked_does_not_count() {
        var courtesy = new Courtesy(2, 1);
        courtesy.admits(website("https://a.example/"));
        courtesy.admits(website("https://a.example/2"));

        assertThat(courtesy.hasRoom()).isTrue();
        courtesy.admits(website("https://b.example/"));

        assertThat(courtesy.hasRoom()).isFalse();
        assertThat(courtesy.admits(website("https://c.example/"))).isFalse();
    }

    @Test
    void only_websites_are_asked() {
        assertThat(Website.of("https://muster.example/seite?a=1#oben")
                        .orElseThrow()
                        .url())
                .isEqualTo("https://muster.example/seite?a=1");
        for (var text : new String[] {
            "ftp://muster.example/",
            "file:///etc/passwd",
            "https://login:wort@muster.example/",
            "muster.example",
            "https:///x",
            "kein link",
            ""
        }) {
            assertThat(Website.of(text)).as(text).isEmpty();
        }
    }

    private static Website website(String url) {
        return Website.of(url).orElseThrow();
    }
}
