package de.verweisnetz.platform.net;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks names up for clients that go where other people's addresses lead: never into a private network.
 *
 * <p>A name is looked up once, and the connection goes to the address that was looked at: a name that means another
 * address a moment later does not help an attacker.
 */
@ApplicationScoped
public class PublicHosts implements DnsResolver {
    private final boolean allowLoopback;

    @Inject
    public PublicHosts(@ConfigProperty(name = "verweisnetz.directory.harvest-allow-loopback") boolean allowLoopback) {
        this.allowLoopback = allowLoopback;
    }

    protected PublicHosts() {
        this(false);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = lookUp(host);
        if (!Stream.of(addresses).allMatch(this::isAllowed)) {
            throw new ForbiddenAddress();
        }
        return addresses;
    }

    /** What the name means right now. */
    protected InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    public boolean isAllowed(InetAddress address) {
        return PublicAddress.is(address) || allowLoopback && address.isLoopbackAddress();
    }

    /** The address, or what its name means, is none of the node's business. */
    public static final class ForbiddenAddress extends UnknownHostException {
        private static final long serialVersionUID = 1L;
    }
}
