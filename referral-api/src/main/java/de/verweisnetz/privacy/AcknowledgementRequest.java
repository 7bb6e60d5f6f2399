package de.verweisnetz.privacy;

import jakarta.validation.constraints.NotNull;

/** What an organisation did about a request. */
public record AcknowledgementRequest(@NotNull Result result) {
    /** DONE; it held nothing; or a law obliges it to keep its file, which it then restricts. */
    public enum Result {
        DONE,
        NOTHING_HELD,
        KEPT_BY_LAW
    }
}
