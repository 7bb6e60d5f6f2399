package de.verweisnetz.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds who asks behind the proxies that this node trusts; the portal is one of them. */
@ApplicationScoped
public class TrustedProxies {
    private final List<Range> ranges;

    @Inject
    public TrustedProxies(@ConfigProperty(name = "verweisnetz.limits.trusted-proxies") List<String> ranges) {
        this.ranges = ranges.stream().map(Range::of).toList();
    }

    protected TrustedProxies() {
        this(List.of());
    }

    /**
     * The network of the last address that no trusted proxy has; nothing when the request comes from a proxy itself.
     *
     * @param forwardedFor the header X-Forwarded-For, to which each proxy appends who asked it
     */
    Optional<NetworkPrefix> caller(String remoteAddress, @Nullable String forwardedFor) {
        var way = new ArrayList<String>();
        if (forwardedFor != null) {
            way.addAll(Arrays.asList(forwardedFor.split(",")));
        }
        way.add(remoteAddress);
        for (int i = way.size() - 1; i >= 0; i--) {
            var address = NetworkPrefix.parse(way.get(i));
            if (address.isEmpty() || !isTrusted(address.get())) {
                return NetworkPrefix.of(way.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isTrusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address.getAddress()));
    }

    /** Addresses that begin alike: {@code 10.0.0.0/8}. */
    private record Range(byte[] network, int bits) {
        static Range of(String text) {
            var parts = text.strip().split("/", 2);
            var network = NetworkPrefix.parse(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException("No range of addresses: " + text))
                    .getAddress();
            return new Range(network, parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
