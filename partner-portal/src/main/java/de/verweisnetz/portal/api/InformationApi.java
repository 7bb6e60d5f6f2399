package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.delete;
import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;
import static de.verweisnetz.portal.api.ApiRequest.put;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources of trusted information. */
@ApplicationScoped
public class InformationApi {
    private static final int PAGE = 25;
    private static final int MOST_SOURCES = 50;
    private static final String ONE = "/v1/information-sources/{}";

    @Inject
    ApiClient api;

    public Slice<InformationSource> list(
            @Nullable String topic, @Nullable String language, @Nullable String state, @Nullable String cursor) {
        ApiRequest request = get("/v1/information-sources")
                .query("topic", topic)
                .query("language", language)
                .query("state", state)
                .query("limit", PAGE)
                .query("cursor", cursor);
        return api.slice(request, InformationSource.class);
    }

    /** Information on a topic and all below it that may be passed on today. */
    public List<InformationSource> current(String topic) {
        ApiRequest request = get("/v1/information-sources")
                .query("topic", topic)
                .query("state", "current")
                .query("limit", MOST_SOURCES);
        return api.slice(request, InformationSource.class).items();
    }

    /** What to answer with on these topics, in the language where there is any. */
    public List<InformationCard> cards(List<String> topics, String language) {
        if (topics.isEmpty()) {
            return List.of();
        }
        ApiRequest request = get("/v1/information-cards").query("language", language);
        topics.forEach(topic -> request.query("topic", topic));
        return api.items(request, InformationCard.class);
    }

    public InformationSource find(String id) {
        return api.read(get(ONE, id), InformationSource.class);
    }

    public void add(String key, InformationSource.Details details) {
        api.send(post("/v1/information-sources").once(key).json(details));
    }

    public void change(String id, String version, InformationSource.Details details) {
        api.send(put(ONE, id).ifVersion(version).json(details));
    }

    public void remove(String id, String version) {
        api.send(delete(ONE, id).ifVersion(version));
    }
}
