package de.verweisnetz.platform.net;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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

/**
 * Asks other people's servers, and none inside: every name is looked up by {@link PublicHosts}, every address, that of a
 * redirect too, has to pass the caller's rule first. Sends no cookies and no logins, and waits for nobody for long.
 */
public final class PublicClient implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;

    private final CloseableHttpClient client;

    /**
     * @param userAgent what the client calls itself
     * @param patience how long a server may take to be reached, and then be silent
     */
    public PublicClient(PublicHosts hosts, String userAgent, Duration patience) {
        var timeout = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(hosts)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent(userAgent)
                .build();
    }

    /** Which addresses may be asked at all. */
    @FunctionalInterface
    public interface Rule<E extends Exception> {
        /** The address as it may be asked; empty when it may not. */
        Optional<URI> allowed(URI address) throws E;
    }

    /** Takes what a server answers. */
    @FunctionalInterface
    public interface Receiver<T, E extends Exception> {
        /** What is not read of the answer when this returns, is never read. */
        T receive(ClassicHttpResponse response) throws IOException, E;
    }

    /**
     * Asks an address and follows a few redirects.
     *
     * @param headers are sent to every server on the way: nothing secret
     * @throws PublicHosts.ForbiddenAddress if the rule or the name of a host forbids an address, the first or a later one
     * @throws BadRedirect if redirects lead nowhere or do not end
     */
    public <T, E extends Exception> T ask(
            String method, URI address, Map<String, String> headers, Rule<E> rule, Receiver<T, E> receiver)
            throws IOException, E {
        var target = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var allowed = rule.allowed(target).orElseThrow(PublicHosts.ForbiddenAddress::new);
            var request = new HttpUriRequestBase(method, allowed);
            headers.forEach(request::setHeader);
            var response = client.executeOpen(null, request, null);
            try {
                if (!isRedirect(response)) {
                    return receiver.receive(response);
                }
                target = next(allowed, response);
            } finally {
                // Closing alone would read the answer to its end, however long it is.
                request.cancel();
                Closer.closeQuietly(response);
            }
        }
        throw new BadRedirect();
    }

    private static boolean isRedirect(ClassicHttpResponse response) {
        return switch (response.getCode()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private static URI next(URI from, ClassicHttpResponse response) throws BadRedirect {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location == null || location.getValue() == null) {
            throw new BadRedirect();
        }
        try {
            return from.resolve(location.getValue());
        } catch (IllegalArgumentException e) {
            throw new BadRedirect();
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** A server sent the client to what is no address, or from one to the next without end. */
    public static final class BadRedirect extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
