package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.net.PublicHosts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Fetches from other people's servers: follows a few redirects, each checked, and waits for none for long. */
@ApplicationScoped
class HarvestClient {
    private static final int MOST_REDIRECTS = 5;
    private static final Timeout PATIENCE = Timeout.of(30, TimeUnit.SECONDS);

    private HarvestAddress address;
    private PublicHosts hosts;
    private CloseableHttpClient client;

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
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent("Verweisnetz")
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.GRACEFUL);
    }

    /**
     * GETs an address.
     *
     * @param etag what was answered the last time, so that the server may say that nothing changed
     * @param deadline when the whole harvest must be over, in {@link System#nanoTime}
     */
    <T> T get(URI uri, @Nullable String etag, @Nullable String lastModified, long deadline, Receiver<T> receiver)
            throws IOException, HarvestFailure {
        var target = uri;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (System.nanoTime() > deadline) {
                throw new HarvestFailure("harvest-timeout");
            }
            var request = new HttpGet(target);
            request.setHeader(HttpHeaders.ACCEPT, "application/json, application/x-ndjson, */*;q=0.5");
            if (etag != null) {
                request.setHeader(HttpHeaders.IF_NONE_MATCH, etag);
            }
            if (lastModified != null) {
                request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, lastModified);
            }
            try (var response = client.executeOpen(null, request, null)) {
                var location = redirect(response);
                if (location == null) {
                    return receiver.receive(answer(response));
                }
                target = address.allowed(target.resolve(location).toString())
                        .orElseThrow(() -> new HarvestFailure("harvest-address"));
            } catch (PublicHosts.ForbiddenAddress e) {
                throw new HarvestFailure("harvest-address");
            } catch (IllegalArgumentException e) {
                throw new HarvestFailure("harvest-answer");
            }
        }
        throw new HarvestFailure("harvest-answer");
    }

    private static @Nullable String redirect(ClassicHttpResponse response) {
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 -> header(response, HttpHeaders.LOCATION);
            default -> null;
        };
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
