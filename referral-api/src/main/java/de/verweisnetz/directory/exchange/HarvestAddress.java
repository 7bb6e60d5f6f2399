package de.verweisnetz.directory.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a harvest may go: https only, and never into a private network.
 *
 * <p>A name is looked up once, by {@link #resolve}, and the connection goes to the address that was looked at: a name that
 * means another address a moment later does not help an attacker.
 */
@ApplicationScoped
public class HarvestAddress implements DnsResolver {
    private final boolean allowLoopback;

    @Inject
    HarvestAddress(@ConfigProperty(name = "verweisnetz.directory.harvest-allow-loopback") boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    protected HarvestAddress() {
        this(false);
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
            return isLiteral(host) && !isAllowed(InetAddress.getByName(host)) ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException | UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = InetAddress.getAllByName(host);
        if (!Stream.of(addresses).allMatch(this::isAllowed)) {
            throw new ForbiddenAddress();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isAllowed(InetAddress address) {
        return PublicAddress.is(address) || allowLoopback && address.isLoopbackAddress();
    }

    /** Only digits, colons and dots: nothing that anybody would be asked about. */
    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    /** The name leads into a network that is none of a harvest's business. */
    static final class ForbiddenAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
