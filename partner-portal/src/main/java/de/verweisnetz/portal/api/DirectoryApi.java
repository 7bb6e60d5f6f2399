package de.verweisnetz.portal.api;

import static de.verweisnetz.portal.api.ApiRequest.get;
import static de.verweisnetz.portal.api.ApiRequest.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory as the logged-in person may use it: search, files, and word of what is wrong. */
@ApplicationScoped
public class DirectoryApi {
    private static final int PAGE = 20;
    private static final int MOST = 100;

    @Inject
    ApiClient api;

    /** Searches with the parameters of the API, as the query of an address; the first page counts its hits by code. */
    public OfferPage search(String query, @Nullable String cursor) {
        ApiRequest request = get("/v1/offers")
                .parameters(query)
                .query("limit", PAGE)
                .query("facets", cursor == null ? true : null)
                .query("cursor", cursor);
        return api.read(request, OfferPage.class);
    }

    /** The best hits of a search, as many as the API gives at once. */
    public List<Offer> best(String query) {
        ApiRequest request = get("/v1/offers").parameters(query).query("limit", MOST);
        return api.read(request, OfferPage.class).items();
    }

    /** The hits of a search as a file. */
    public void exportOffers(String query, String format, FileReceiver receiver) {
        // A file has no order to choose.
        String filters = Stream.of(query.split("&"))
                .filter(each -> !each.startsWith("sort="))
                .collect(Collectors.joining("&"));
        api.download(get("/v1/exports/offers").query("format", format).parameters(filters), receiver);
    }

    /** Everything that may be published again as a file. */
    public void exportDirectory(String format, FileReceiver receiver) {
        api.download(get("/v1/exports/directory").query("format", format), receiver);
    }

    public Confidence confidence(String offer) {
        return api.read(get("/v1/offers/{}/confidence", offer), Confidence.class);
    }

    public void report(String offer, String key, OfferReport report) {
        api.send(post("/v1/offers/{}/reports", offer).once(key).json(report));
    }

    public void suggestEdit(String key, EditRemark remark) {
        api.send(post("/v1/edit-suggestions").once(key).json(remark));
    }

    public SuggestionsState suggestionsState() {
        return api.read(get("/v1/suggestions"), SuggestionsState.class);
    }

    public Suggestion suggest(String text) {
        return api.read(post("/v1/suggestions").json(new PastedText(text)), Suggestion.class);
    }
}
