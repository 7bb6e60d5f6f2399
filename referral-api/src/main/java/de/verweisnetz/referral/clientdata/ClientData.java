package de.verweisnetz.referral.clientdata;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a centre can reach the client, as somebody entered it. Whoever holds it can pass it on, and read nothing.
 *
 * <p>It is never written as JSON: what is made of a whole request, a hash or a log line, holds nothing of it.
 */
@Door
@JsonSerialize(using = ClientData.Nothing.class)
public final class ClientData {
    @NotNull
    private final ContactChannel channel;

    @NotNull
    @Size(min = 3, max = 254)
    private final String value;

    @Size(min = 1, max = 80)
    private final @Nullable String name;

    @Size(max = 14)
    private final @Nullable List<@NotNull @Valid SafeTime> safeTimes;

    private final @Nullable LocalDate reachableUntil;
    private final boolean leaveNoMessage;
    private final boolean doNotSayWhoCalls;

    @JsonCreator
    ClientData(
            @JsonProperty("channel") ContactChannel channel,
            @JsonProperty("value") String value,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("safe_times") @Nullable List<SafeTime> safeTimes,
            @JsonProperty("reachable_until") @Nullable LocalDate reachableUntil,
            @JsonProperty("leave_no_message") @Nullable Boolean leaveNoMessage,
            @JsonProperty("do_not_say_who_calls") @Nullable Boolean doNotSayWhoCalls) {
        this.channel = channel;
        this.value = value;
        this.name = name;
        this.safeTimes = safeTimes;
        this.reachableUntil = reachableUntil;
        this.leaveNoMessage = Boolean.TRUE.equals(leaveNoMessage);
        this.doNotSayWhoCalls = Boolean.TRUE.equals(doNotSayWhoCalls);
    }

    Contents contents() {
        return new Contents(
                channel,
                value,
                name,
                safeTimes == null ? List.of() : List.copyOf(safeTimes),
                reachableUntil,
                leaveNoMessage,
                doNotSayWhoCalls);
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "ClientData";
    }

    static final class Nothing extends JsonSerializer<ClientData> {
        @Override
        public void serialize(ClientData data, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNull();
        }
    }
}
