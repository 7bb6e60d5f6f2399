package de.verweisnetz.platform.limit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network an address lies in: 24 bits of IPv4, 48 of IPv6, as many as one household or one provider's gate has.
 *
 * @param bits the leading bytes; the rest of the address is forgotten here
 */
record NetworkPrefix(byte[] bits) {
    // Nothing that could be a host's name: no header may make this node ask the name service.
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";
    private static final Pattern NUMERIC =
            Pattern.compile("(" + BYTE + "\\.){3}" + BYTE + "|(?=.*:)[0-9a-fA-F:.]{2,45}");
    private static final int IPV4 = 3;
    private static final int IPV6 = 6;

    /** The network of an address as it stands in a header; nothing when that is no address. */
    static Optional<NetworkPrefix> of(String address) {
        return parse(address).map(parsed -> {
            var bytes = parsed.getAddress();
            return new NetworkPrefix(Arrays.copyOf(bytes, bytes.length == 4 ? IPV4 : IPV6));
        });
    }

    /** An address written in figures, with or without the brackets of IPv6. */
    static Optional<InetAddress> parse(String address) {
        var plain = address.strip().replaceAll("^\\[|]$", "");
        if (!NUMERIC.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkPrefix that && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bits);
    }

    /** Never the network itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "NetworkPrefix";
    }
}
