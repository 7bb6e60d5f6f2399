package de.verweisnetz.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member chooses for herself.
 *
 * @param language of the portal; null for the one her browser asks for
 * @param tourDone the first steps she has ticked off
 */
public record PreferencesRequest(
        @Pattern(regexp = "de|en") @Nullable String language,
        @NotNull Boolean shortcuts,
        @NotNull Boolean rememberSearch,
        @NotNull Boolean tourClosed,
        @NotNull @Size(max = 40) List<@NotNull @Pattern(regexp = "[a-z][a-z-]{0,39}") String> tourDone) {}
