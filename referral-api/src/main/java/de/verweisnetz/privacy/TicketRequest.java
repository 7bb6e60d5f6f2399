package de.verweisnetz.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Asks how a request stands. */
public record TicketRequest(@NotNull @Size(min = 20, max = 60) String ticket) {
    /** Never the credential itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "TicketRequest";
    }
}
