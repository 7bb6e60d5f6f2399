package de.verweisnetz.directory.upkeep;

import de.verweisnetz.platform.net.PublicClient;
import de.verweisnetz.platform.net.PublicHosts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks a website whether it is there: the head of the page, and only where that is not answered the page itself. */
@ApplicationScoped
public class WebsiteClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PublicHosts hosts;
    private final String userAgent;
    private PublicClient client;

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
        client = new PublicClient(hosts, userAgent, PATIENCE);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Whether somebody who opens the link sees a page, or is at least answered by its server. */
    boolean answers(Website website) {
        return answers("HEAD", website, status -> status < 400) || answers("GET", website, WebsiteClient::isThere);
    }

    private boolean answers(String method, Website website, IntPredicate good) {
        try {
            return client.ask(
                    method, website.uri(), Map.of(), WebsiteClient::website, response -> good.test(response.getCode()));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<URI> website(URI address) {
        return Website.of(address.toString()).map(Website::uri);
    }

    /** Servers that ask for a login, or that answer no programs, are there all the same. */
    private static boolean isThere(int status) {
        return status < 500 && status != 404 && status != 410;
    }
}
