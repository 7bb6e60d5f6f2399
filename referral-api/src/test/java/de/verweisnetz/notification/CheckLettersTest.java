package de.verweisnetz.notification;

import static org.assertj.core.api.Assertions.assertThat;

import de.verweisnetz.directory.AskedContact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckLettersTest {
    private final AskedContact contact = new AskedContact(
            new UUID(0, 1),
            "kontakt@example.org",
            "MUSTERTOKEN",
            Instant.parse("2027-03-31T10:00:00Z"),
            List.of("Musterberatung <Nord>", "Musterberatung Süd"));

    @Test
    void one_mail_lists_all_offers_and_the_link_in_german_and_english() {
        var letter = new CheckLetters("https://node.example").to(contact);

        assertThat(letter.to()).isEqualTo("kontakt@example.org");
        assertThat(letter.text())
                .contains("- Musterberatung <Nord>\n- Musterberatung Süd")
                .contains("https://node.example/c/MUSTERTOKEN")
                .contains("Der Link gilt bis zum 31. März 2027.")
                .contains("The link is valid until March 31, 2027.");
    }

    @Test
    void names_do_not_become_markup() {
        var letter = new CheckLetters("https://node.example").to(contact);

        assertThat(letter.html())
                .contains("Musterberatung &lt;Nord&gt;")
                .doesNotContain("<Nord>")
                .contains("href=\"https://node.example/c/MUSTERTOKEN\"");
    }

    @Test
    void nothing_is_fetched_from_elsewhere_when_it_is_opened() {
        assertThat(new CheckLetters("https://node.example").to(contact).html())
                .doesNotContain("<img", "<link", "<script", "src=");
    }
}
