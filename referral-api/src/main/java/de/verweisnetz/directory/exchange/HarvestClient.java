package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.net.PublicClient;
import de.verweisnetz.platform.net.PublicHosts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Fetches from other people's servers, where {@link HarvestAddress} lets it go and as long as a harvest may take. */
@ApplicationScoped
class HarvestClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private HarvestAddress address;
    private PublicHosts hosts;
    private PublicClient client;

    @Inject
    HarvestClient(HarvestAddress address, PublicHosts hosts) {
        this.address = address;
        this.hosts = hosts;
    }

    protected HarvestClient() {
        this(new HarvestAddress(), new PublicHosts(false));
    }

    /** Takes what a server answers. */
    interface Receiver<T> {
        T receive(Answer answer) throws IOException, HarvestFailure;
    }

    /** What a server answered; the body must be read before the receiver returns. */
    record Answer(
            int status,
            @Nullable InputStream body,
            @Nullable String etag,
            @Nullable String lastModified,
            String mediaType) {}

    @PostConstruct
    void open() {
        client = new PublicClient(hosts, "Verweisnetz", PATIENCE);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * GETs an address.
     *
     * @param etag what was answered the last time, so that the server may say that nothing changed
     * @param deadline when the whole harvest must be over, in {@link System#nanoTime}
     */
    <T> T get(URI uri, @Nullable String etag, @Nullable String lastModified, long deadline, Receiver<T> receiver)
            throws IOException, HarvestFailure {
        try {
            return client.ask(
                    "GET",
                    uri,
                    headers(etag, lastModified),
                    target -> allowed(target, deadline),
                    response -> receiver.receive(answer(response)));
        } catch (PublicHosts.ForbiddenAddress e) {
            throw new HarvestFailure("harvest-address");
        } catch (PublicClient.BadRedirect | IllegalArgumentException e) {
            throw new HarvestFailure("harvest-answer");
        }
    }

    private static Map<String, String> headers(@Nullable String etag, @Nullable String lastModified) {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.ACCEPT, "application/json, application/x-ndjson, */*;q=0.5");
        if (etag != null) {
            headers.put(HttpHeaders.IF_NONE_MATCH, etag);
        }
        if (lastModified != null) {
            headers.put(HttpHeaders.IF_MODIFIED_SINCE, lastModified);
        }
        return headers;
    }

    private Optional<URI> allowed(URI target, long deadline) throws HarvestFailure {
        if (System.nanoTime() - deadline > 0) {
            throw new HarvestFailure("harvest-timeout");
        }
        return address.allowed(target.toString());
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var type = header(response, HttpHeaders.CONTENT_TYPE);
        return new Answer(
                response.getCode(),
                entity == null ? null : entity.getContent(),
                header(response, HttpHeaders.ETAG),
                header(response, HttpHeaders.LAST_MODIFIED),
                type == null ? "" : type.split(";")[0].strip());
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    static long deadline(Duration limit) {
        return System.nanoTime() + limit.toNanos();
    }
}
