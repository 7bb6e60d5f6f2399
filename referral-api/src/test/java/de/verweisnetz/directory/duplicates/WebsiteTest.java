package de.verweisnetz.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebsiteTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.musterverein-nord.de",
                "http://musterverein-nord.de/",
                "MUSTERVEREIN-NORD.de/angebote/beratung",
                "https://beratung.musterverein-nord.de/index.php?id=7",
                "https://www.musterverein-nord.de:8443/#kontakt"
            })
    void a_site_is_its_registered_domain_however_it_is_written(String address) {
        assertThat(Website.owner(address)).contains("musterverein-nord.de");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.musterverein.org.pl/kontakt, musterverein.org.pl",
        "https://wien.musterverein.or.at, musterverein.or.at",
        "https://musterverein.co.uk, musterverein.co.uk",
        "https://www.org.example, org.example",
        "https://xn--mnster-hilfe-dlb.de, münster-hilfe.de"
    })
    void what_stands_before_a_country_belongs_to_nobody(String address, String owner) {
        assertThat(Website.owner(address)).contains(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.facebook.com/Musterverein.Nord/, facebook.com/musterverein.nord",
        "https://de-de.facebook.com/musterverein.nord, facebook.com/musterverein.nord",
        "https://facebook.com/profile.php?id=4711, facebook.com/profile.php?id=4711",
        "https://www.instagram.com/musterverein/?hl=de, instagram.com/musterverein",
        "https://sites.google.com/view/musterverein, google.com/view/musterverein"
    })
    void in_a_network_the_account_tells(String address, String owner) {
        assertThat(Website.owner(address)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://www.facebook.com", "https://jimdo.com/", "", "kein Auftritt", "mailto:a@b.example"})
    void an_address_that_is_nobodys_tells_nothing(String address) {
        assertThat(Website.owner(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://musterverein.jimdofree.com/kontakt/, musterverein.jimdofree.com",
        "https://musterverein.wordpress.com, musterverein.wordpress.com",
        "https://www.musterverein.example.org/, musterverein.example.org"
    })
    void on_the_host_of_a_builder_each_host_is_a_site(String address, String owner) {
        assertThat(Website.owner(address)).contains(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.leipzig.de/jugendamt/, leipzig.de/jugendamt",
        "https://stadt.muenchen.de/Jugendamt, stadt.muenchen.de/jugendamt",
        "https://service.berlin.de/amt/7, service.berlin.de/amt/7",
        "https://www.kreis-musterland.de/amt, kreis-musterland.de/amt",
        "https://www.landkreis-musterland.de/amt, landkreis-musterland.de/amt",
        "https://www.stadt-musterhausen.de/amt/index.html, stadt-musterhausen.de/amt",
        "https://soziales.hessen.de/x, soziales.hessen.de/x"
    })
    void offices_of_one_town_are_told_apart_by_their_pages(String address, String owner) {
        assertThat(Website.owner(address)).contains(owner);
    }

    @Test
    void a_service_has_a_page_of_its_own() {
        assertThat(Website.page("http://www.musterverein-nord.de/Beratung/"))
                .contains("musterverein-nord.de/Beratung")
                .isNotEqualTo(Website.page("https://musterverein-nord.de/"));
    }
}
