package de.verweisnetz.referral.consent;

import de.verweisnetz.referral.consent.TextEdition.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The legal reviews of editions, as the operator has written them down.
 *
 * <p>The software brings none: whoever is answerable for a node has the texts read and says so in a file. A line that
 * cannot be read stops the start, so that nothing passes for reviewed by mistake.
 */
@ApplicationScoped
public class TextReviews {
    private final Properties lines;

    @Inject
    TextReviews(@ConfigProperty(name = "verweisnetz.consent.reviews-file") Optional<String> file) {
        this(file.map(name -> read(Path.of(name))).orElseGet(Properties::new));
    }

    TextReviews(Properties lines) {
        this.lines = lines;
        lines.stringPropertyNames().stream()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .distinct()
                .forEach(this::review);
    }

    protected TextReviews() {
        this(new Properties());
    }

    Optional<TextReview> of(Key edition) {
        return lines.containsKey(edition.label() + ".reviewed_on")
                ? Optional.of(review(edition.label()))
                : Optional.empty();
    }

    private TextReview review(String edition) {
        try {
            return new TextReview(
                    LocalDate.parse(line(edition, "reviewed_on")),
                    line(edition, "reviewed_by_function"),
                    LocalDate.parse(line(edition, "expires_on")));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Review of " + edition + ": a day is written like 2027-12-31");
        }
    }

    private String line(String edition, String name) {
        var line = lines.getProperty(edition + "." + name, "").strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException("Review of " + edition + ": " + name + " is missing");
        }
        return line;
    }

    private static Properties read(Path file) {
        var lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("The reviews of consent texts cannot be read", e);
        }
    }
}
