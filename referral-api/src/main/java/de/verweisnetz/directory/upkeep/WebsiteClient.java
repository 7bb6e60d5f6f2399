package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.net.PublicHosts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks a website whether it is there: the head of the page, and only where that is not answered the page itself. */
@ApplicationScoped
public class WebsiteClient {
    private static final int MOST_REDIRECTS = 5;
    private static final Timeout PATIENCE = Timeout.of(10, TimeUnit.SECONDS);

    private final PublicHosts hosts;
    private final String userAgent;
    private CloseableHttpClient client;

    @Inject
    WebsiteClient(PublicHosts hosts, @ConfigProperty(name = "verweisnetz.public-url") String publicUrl) {
        this.hosts = hosts;
        this.userAgent = "Verweisnetz-Linkcheck/1 (+" + publicUrl + ")";
    }

    protected WebsiteClient() {
        this(new PublicHosts(false), "");
    }

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
                .disableContentCompression()
                .setUserAgent(userAgent)
                .build();
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** Whether somebody who opens the link sees a page, or is at least answered by its server. */
    boolean answers(Website website) {
        return answers(new HttpHead(website.uri()), status -> status < 400)
                || answers(new HttpGet(website.uri()), WebsiteClient::isThere);
    }

    private boolean answers(HttpUriRequestBase first, IntPredicate good) {
        try {
            var request = first;
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                var answer = ask(request);
                if (answer.next().isEmpty()) {
                    return good.test(answer.status());
                }
                request = new HttpUriRequestBase(
                        request.getMethod(), answer.next().get());
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private Answer ask(HttpUriRequestBase request) throws IOException {
        var response = client.executeOpen(null, request, null);
        try {
            return new Answer(response.getCode(), redirect(request, response));
        } finally {
            // Closing alone would read the page to its end, and nobody needs it.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private record Answer(int status, Optional<URI> next) {}

    /** Where to look next; a problem for an address that is no website. */
    private static Optional<URI> redirect(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 -> Optional.of(target(request, location == null ? "" : location.getValue()));
            default -> Optional.empty();
        };
    }

    private static URI target(HttpUriRequestBase request, String location) throws IOException {
        try {
            return Website.of(request.getUri().resolve(location).toString())
                    .map(Website::uri)
                    .orElseThrow(() -> new IOException("Redirected to what is no website"));
        } catch (URISyntaxException e) {
            throw new IOException("Redirected to what is no website");
        }
    }

    /** Servers that ask for a login, or that answer no programs, are there all the same. */
    private static boolean isThere(int status) {
        return status < 500 && status != 404 && status != 410;
    }
}
