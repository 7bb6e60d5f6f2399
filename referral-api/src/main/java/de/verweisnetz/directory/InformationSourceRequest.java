package de.verweisnetz.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator keeps about one source.
 *
 * @param note for colleagues, never shown to clients
 * @param checkedOn the day somebody last read it
 * @param expiresOn the last day on which it is offered
 */
public record InformationSourceRequest(
        @NotNull @Pattern(regexp = "[A-Z]{3}(\\.[A-Z]+)?") String topic,
        @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 500) @Pattern(regexp = "https://\\S+") String url,
        @NotBlank @Size(max = 200) String publisher,
        @Size(max = 1000) @Nullable String note,
        @NotNull LocalDate checkedOn,
        @NotNull LocalDate expiresOn) {}
