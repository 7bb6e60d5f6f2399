package de.verweisnetz.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Entries that may be the same, as coordinators may decide on them. */
@ApplicationScoped
public class DuplicateApi {
    private static final int PAGE = 25;

    @Inject
    ApiGate gate;

    @Inject
    @RestClient
    DuplicateCalls calls;

    public Slice<Duplicate> list(@Nullable String kind, @Nullable String state, @Nullable String cursor) {
        return call(() -> calls.list(kind, state, PAGE, cursor));
    }

    public Duplicate find(String id, @Nullable String keep) {
        return call(() -> calls.find(id, keep));
    }

    public void dismiss(String id, String key, String reason) {
        call(() -> calls.dismiss(id, key, Json.MAPPER.createObjectNode().put("reason", reason)));
    }

    public Merge merge(String key, MergeOrder order) {
        return call(() -> calls.merge(key, order));
    }

    public Merge undo(String merge, String key) {
        return call(() -> calls.undo(merge, key));
    }

    private <T> T call(Supplier<T> call) {
        return ApiCall.through(gate, call);
    }
}
