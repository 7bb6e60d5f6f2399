package de.verweisnetz.directory.exchange;

import de.verweisnetz.platform.net.PublicHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a harvest may go: https only, and never into a private network; {@link PublicHosts} sees to names. */
@ApplicationScoped
public class HarvestAddress {
    private final boolean allowLoopback;
    private final PublicHosts hosts;

    @Inject
    HarvestAddress(
            @ConfigProperty(name = "verweisnetz.directory.harvest-allow-loopback") boolean allowLoopback,
            PublicHosts hosts) {
        this.allowLoopback = allowLoopback;
        this.hosts = hosts;
    }

    protected HarvestAddress() {
        this(false, new PublicHosts(false));
    }

    /** The address as it may be fetched; empty when it may not. */
    Optional<URI> allowed(String text) {
        try {
            var uri = new URI(text);
            var host = uri.getHost();
            boolean secure = "https".equalsIgnoreCase(uri.getScheme());
            boolean test = allowLoopback && "http".equalsIgnoreCase(uri.getScheme()) && "127.0.0.1".equals(host);
            if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null || !(secure || test)) {
                return Optional.empty();
            }
            return isLiteral(host) && !hosts.isAllowed(InetAddress.getByName(host))
                    ? Optional.empty()
                    : Optional.of(uri);
        } catch (URISyntaxException | UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Only digits, colons and dots: nothing that anybody would be asked about. */
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }
}
