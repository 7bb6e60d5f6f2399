package de.verweisnetz.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The directory as the logged-in person may use it: search, files, and word of what is wrong. */
@ApplicationScoped
public class DirectoryApi {
    private static final int PAGE = 20;
    private static final int MOST_SOURCES = 50;

    @Inject
    ApiGate gate;

    @Inject
    DirectoryFiles files;

    @Inject
    @RestClient
    DirectoryCalls calls;

    /** Searches with the parameters of the API, as the query of an address; the first page counts its hits by code. */
    public OfferPage search(String query, @Nullable String cursor) {
        String place = cursor == null ? "&facets=true" : "&cursor=" + DirectoryFiles.encode(cursor);
        return call(() -> files.read("/v1/offers?" + query + "&limit=" + PAGE + place, OfferPage.class));
    }

    /** The hits of a search as a file. */
    public Download exportOffers(String query, String format) {
        String filters = query.isEmpty() ? "" : "&" + query;
        return call(() -> files.open("/v1/exports/offers?format=" + DirectoryFiles.encode(format) + filters));
    }

    /** Everything that may be published again as a file. */
    public Download exportDirectory(String format) {
        return call(() -> files.open("/v1/exports/directory?format=" + DirectoryFiles.encode(format)));
    }

    public Confidence confidence(String offer) {
        return call(() -> calls.confidence(offer));
    }

    public void report(String offer, String key, OfferReport report) {
        call(() -> {
            calls.report(offer, key, report);
            return true;
        });
    }

    public void suggestEdit(String key, EditRemark remark) {
        call(() -> {
            calls.suggestEdit(key, remark);
            return true;
        });
    }

    /** Information on a topic and all below it that may be passed on today. */
    public List<InformationSource> information(String topic) {
        return call(() -> calls.information(topic, "current", MOST_SOURCES)).items();
    }

    public SuggestionsState suggestionsState() {
        return call(() -> calls.suggestionsState());
    }

    public Suggestion suggest(String text) {
        return call(() -> calls.suggest(new PastedText(text)));
    }

    private <T> T call(Supplier<T> call) {
        try {
            return gate.call(call);
        } catch (FaultToleranceException | ProcessingException noAnswer) {
            throw new ApiUnavailable(noAnswer);
        }
    }
}
