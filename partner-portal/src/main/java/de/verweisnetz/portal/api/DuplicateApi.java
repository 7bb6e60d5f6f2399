package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries that may be the same, as coordinators may decide on them. */
@ApplicationScoped
public class DuplicateApi {
    private static final int PAGE = 25;

    @Inject
    ApiClient api;

    public Slice<Duplicate> list(@Nullable String kind, @Nullable String state, @Nullable String cursor) {
        ApiRequest request = get("/v1/duplicates")
                .query("kind", kind)
                .query("state", state)
                .query("limit", PAGE)
                .query("cursor", cursor);
        return api.slice(request, Duplicate.class);
    }

    public Duplicate find(String id, @Nullable String keep) {
        return api.read(get("/v1/duplicates/{}", id).query("keep", keep), Duplicate.class);
    }

    public void dismiss(String id, String key, String reason) {
        api.send(post("/v1/duplicates/{}/dismissal", id).once(key).json(Map.of("reason", reason)));
    }

    public Merge merge(String key, MergeOrder order) {
        return api.read(post("/v1/merges").once(key).json(order), Merge.class);
    }

    public Merge undo(String merge, String key) {
        return api.read(post("/v1/merges/{}/undo", merge).once(key), Merge.class);
    }
}
