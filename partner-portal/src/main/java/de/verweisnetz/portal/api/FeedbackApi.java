package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.delete;
import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members say about the portal. */
@ApplicationScoped
public class FeedbackApi {
    private static final int PAGE = 25;
    private static final int MOST = 100;

    @Inject
    ApiClient api;

    public void write(String key, Remark.New remark) {
        api.send(post("/v1/portal-feedback").once(key).json(remark));
    }

    public Slice<Remark> list(@Nullable String kind, @Nullable String page, @Nullable String cursor) {
        return list(kind, page, cursor, PAGE);
    }

    /** All of them, for a file. */
    public List<Remark> all(@Nullable String kind, @Nullable String page) {
        List<Remark> all = new ArrayList<>();
        String cursor = null;
        do {
            Slice<Remark> slice = list(kind, page, cursor, MOST);
            all.addAll(slice.items());
            cursor = slice.cursor();
        } while (cursor != null);
        return all;
    }

    public void forget(String id) {
        api.send(delete("/v1/portal-feedback/{}", id));
    }

    private Slice<Remark> list(@Nullable String kind, @Nullable String page, @Nullable String cursor, int limit) {
        return api.slice(
                get("/v1/portal-feedback")
                        .query("kind", kind)
                        .query("page", page)
                        .query("limit", limit)
                        .query("cursor", cursor),
                Remark.class);
    }
}
