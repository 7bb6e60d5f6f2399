package de.verweisnetz.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Sources of trusted information. */
@ApplicationScoped
public class InformationApi {
    private static final int PAGE = 25;

    @Inject
    ApiGate gate;

    @Inject
    @RestClient
    InformationCalls calls;

    public Slice<InformationSource> list(
            @Nullable String topic, @Nullable String language, @Nullable String state, @Nullable String cursor) {
        return call(() -> calls.list(topic, language, state, PAGE, cursor));
    }

    public InformationSource find(String id) {
        return call(() -> calls.find(id));
    }

    public void add(String key, InformationSource.Details details) {
        call(() -> calls.add(key, details));
    }

    public void change(String id, String version, InformationSource.Details details) {
        call(() -> calls.change(id, "\"" + version + "\"", details));
    }

    public void remove(String id, String version) {
        call(() -> calls.remove(id, "\"" + version + "\"")).close();
    }

    private <T> T call(Supplier<T> call) {
        return ApiCall.through(gate, call);
    }
}
