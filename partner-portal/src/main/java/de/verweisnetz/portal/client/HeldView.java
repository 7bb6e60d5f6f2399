package de.verweisnetz.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** The main things of what is held on a code; the file has all of it. */
public record HeldView(JsonNode held) {

    /** Something that happened, and when. */
    public record Entry(String what, Instant at) {}

    public String reference() {
        return held.path("reference").asText();
    }

    public List<String> organizations() {
        return StreamSupport.stream(held.path("organizations").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** What she agreed to, by purposes. */
    public List<Entry> consents() {
        return entries("consent", "purpose", "given_at");
    }

    /** Who opened her contact data, by names. */
    public List<Entry> openings() {
        return entries("client_data_opening", "participant_id", "opened_at").stream()
                .map(opening -> new Entry(
                        held.path("organizations").path(opening.what()).asText(), opening.at()))
                .toList();
    }

    private List<Entry> entries(String section, String what, String when) {
        return StreamSupport.stream(held.path(section).spliterator(), false)
                .map(row -> new Entry(
                        row.path(what).asText(),
                        java.time.OffsetDateTime.parse(row.path(when).asText()).toInstant()))
                .toList();
    }
}
