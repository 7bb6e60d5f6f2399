package de.verweisnetz.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Whether the login page is there at all: sending people to one that is not leaves them before an error of their browser. */
@ApplicationScoped
class LoginService {
    /** However many people come at once, Keycloak is asked once. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    @ConfigProperty(name = "verweisnetz.oidc.issuer")
    String issuer;

    /** Measured by {@link System#nanoTime}: what time it is does not matter. */
    private record Answer(boolean there, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    private volatile @Nullable Answer last;

    boolean answers() {
        Answer known = last;
        if (known == null || !known.isFresh()) {
            known = new Answer(asks(), System.nanoTime());
            last = known;
        }
        return known.there();
    }

    private boolean asks() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
