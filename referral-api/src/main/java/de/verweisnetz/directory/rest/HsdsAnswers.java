package de.verweisnetz.directory.rest;

import de.verweisnetz.data.exchange.EntityKind;
import de.verweisnetz.directory.HsdsQuery;
import de.verweisnetz.directory.PublishedChunk;
import de.verweisnetz.directory.PublishedDirectory;
import de.verweisnetz.directory.PublishedState;
import de.verweisnetz.platform.json.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers that everybody may keep for a minute and ask again whether they still hold. */
@RequestScoped
public class HsdsAnswers {
    static final String NDJSON = "application/x-ndjson";

    private static final String SHARED = "public, max-age=60";

    @Inject
    private PublishedDirectory directory;

    @Inject
    @ConfigProperty(name = "verweisnetz.public-url")
    private String publicUrl;

    @Inject
    private HsdsConditions conditions;

    Response list(EntityKind kind, HsdsAsked asked) {
        var query = asked.query();
        var state = directory.state();
        var same = unchangedSince(state);
        if (same != null) {
            return same.build();
        }
        if (asked.isStream() || asked.isAllOnOnePage()) {
            return stream(kind, query, asked, state);
        }
        return whole(directory.page(kind, query, asked.page(), asked.perPage()), state, "application/json");
    }

    Response one(EntityKind kind, UUID id, HsdsQuery.Depth depth) {
        var state = directory.state();
        var document = directory.find(kind, id, depth);
        if (document.isEmpty()) {
            return moved(kind, directory.survivor(kind, id));
        }
        var same = unchangedSince(state);
        return same != null ? same.build() : whole(document.get(), state, "application/json");
    }

    /** Where an absorbed document is now, asked for in the same way. */
    private Response moved(EntityKind kind, UUID survivor) {
        var query = conditions.query();
        var address = publicUrl + "/api/hsds/" + kind.property() + "/" + survivor + (query == null ? "" : "?" + query);
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create(address))
                // A merge may be undone: nobody is to keep the answer as long as its status would let him.
                .header(HttpHeaders.CACHE_CONTROL, SHARED)
                .build();
    }

    /** Something that changes with the next version of the node only. */
    Response fixed(Object content, String type) {
        return whole(content, null, type);
    }

    private Response whole(Object content, @Nullable PublishedState state, String type) {
        var body = Json.write(content);
        return answer(tag(body), state, () -> body, type);
    }

    private Response stream(EntityKind kind, HsdsQuery query, HsdsAsked asked, PublishedState state) {
        Function<@Nullable UUID, PublishedChunk> source = after -> directory.chunk(kind, query, after);
        StreamingOutput content = asked.isStream() ? HsdsStream.lines(source) : HsdsStream.page(source);
        return answer(
                tag(kind + state.token() + asked.words()),
                state,
                () -> content,
                asked.isStream() ? NDJSON : "application/json");
    }

    private Response answer(
            EntityTag tag, @Nullable PublishedState state, java.util.function.Supplier<Object> entity, String type) {
        var modified = state == null ? null : lastModified(state);
        var same = conditions.unchanged(tag, modified);
        var answer = same != null ? same : Response.ok(entity.get()).type(type);
        return answer.tag(tag)
                .lastModified(modified)
                .header(HttpHeaders.CACHE_CONTROL, SHARED)
                .build();
    }

    /** Spares the work of an answer whose date alone tells that it is the same. */
    private Response.@Nullable ResponseBuilder unchangedSince(PublishedState state) {
        var modified = lastModified(state);
        var same = modified == null ? null : conditions.unchangedSince(modified);
        return same == null ? null : same.lastModified(modified).header(HttpHeaders.CACHE_CONTROL, SHARED);
    }

    /** The second after, for HTTP knows no fractions; null while it is still to come, since more may change in it. */
    private static @Nullable Date lastModified(PublishedState state) {
        var second = state.since().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return second.isAfter(Instant.now()) ? null : Date.from(second);
    }

    // Weak: compressed or not, it is the same answer.
    private static EntityTag tag(String content) {
        return new EntityTag(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString(), true);
    }
}
