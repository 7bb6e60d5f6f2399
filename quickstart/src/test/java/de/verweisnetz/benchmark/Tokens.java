package de.verweisnetz.benchmark;

import de.verweisnetz.quickstart.QuickstartProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Access tokens of a demo user, each used for a while. */
public final class Tokens implements Supplier<String> {
    private static final Duration USED_FOR = Duration.ofMinutes(2);

    private final QuickstartProcess node;
    private final String user;
    private Instant until = Instant.MIN;
    private String token = "";

    public Tokens(QuickstartProcess node, String user) {
        this.node = node;
        this.user = user;
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(until)) {
            token = ask();
            until = Instant.now().plus(USED_FOR);
        }
        return token;
    }

    private String ask() {
        var form = "grant_type=password&client_id=quickstart-cli&username=%1$s&password=%1$s".formatted(user);
        var request = HttpRequest.newBuilder(
                        URI.create(node.keycloakUrl() + "/realms/verweisnetz/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No token: " + answer.statusCode());
            }
            return answer.body().replaceAll(".*\"access_token\":\"([^\"]*)\".*", "$1");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
